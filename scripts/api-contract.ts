/**
 * `npm run api:contract`: writes the contract of the REST API (docs/api/openapi.json) and the typed client the tests use, both from
 * the endpoints' own schemas. `-- --check` writes nothing and fails when either is out of date, or when the contract would break a
 * caller of the last released one (docs/api/released.json). `-- --release` makes today's contract the released one.
 */
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import os from "node:os";
import path from "node:path";
import { generateApi } from "swagger-typescript-api";
import { endpoints, openApiDocument } from "@/lib/api";
import { findBreaks } from "./runtime/contract-breaks.mjs";
import { Failure, printFailure } from "./runtime/failure.mjs";
import { projectRoot } from "./runtime/paths.mjs";

const files = {
  contract: path.join(projectRoot, "docs/api/openapi.json"),
  released: path.join(projectRoot, "docs/api/released.json"),
  client: path.join(projectRoot, "tests/api-client/client.ts"),
};

async function main(): Promise<void> {
  const wish = process.argv[2];
  const contract = `${JSON.stringify(openApiDocument(endpoints), null, 1)}\n`;
  const client = await clientOf(contract);
  if (wish === "--check") return check(contract, client);
  mkdirSync(path.dirname(files.contract), { recursive: true });
  mkdirSync(path.dirname(files.client), { recursive: true });
  writeFileSync(files.contract, contract);
  writeFileSync(files.client, client);
  if (wish === "--release" || !existsSync(files.released)) copyFileSync(files.contract, files.released);
}

async function check(contract: string, client: string): Promise<void> {
  for (const [file, wanted] of [
    [files.contract, contract],
    [files.client, client],
  ] as const) {
    if (existsSync(file) && readFileSync(file, "utf8") === wanted) continue;
    throw new Failure(`${path.relative(projectRoot, file)} is out of date: run npm run api:contract`);
  }
  if (readFileSync(files.released, "utf8") === contract) return;
  const breaks = await findBreaks(files.released, files.contract);
  if (breaks === undefined)
    console.log("SKIPPED: whether callers would break, for there is no Go to build oasdiff with");
  else if (breaks !== "") throw new Failure(`The contract would break its callers:\n${breaks}`);
}

async function clientOf(contract: string): Promise<string> {
  const folder = mkdtempSync(path.join(os.tmpdir(), "gerai-contract-"));
  try {
    const input = path.join(folder, "openapi.json");
    writeFileSync(input, contract);
    const { files: made } = await generateApi({
      input,
      output: false,
      silent: true,
      httpClientType: "fetch",
      enumStyle: "union",
    });
    return made[0]?.fileContent ?? "";
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

main().catch((error) => {
  printFailure(error);
  process.exitCode = 1;
});
