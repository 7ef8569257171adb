import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { endpoints, openApiDocument } from "@/lib/api";
import { actorUserId } from "@/lib/platform/ctx";
import { db } from "@/lib/platform/db";
import { findSchemathesis } from "../../scripts/runtime/schemathesis.mjs";
import { type AccessWorld, buildAccessWorld, buildPeople } from "../builders/access-world";
import { personToken } from "../builders/api-caller";
import { buildDeliveryRates } from "../builders/delivery";
import { ownDatabase } from "../builders/own-database";
import { buildOrder } from "../builders/placed-orders";
import { startSandboxProvider } from "../fakes/sandbox-provider";
import { serveDoor } from "./serve-door";

// Outside of a running server there is no cache to ask.
vi.mock("next/cache", () => ({ unstable_cache: (read: unknown) => read, revalidateTag: () => undefined }));
// A crowd from one address is what this is.
vi.mock("@/lib/platform/env", async (load) => {
  const real = await load<typeof import("@/lib/platform/env")>();
  return { ...real, env: () => ({ ...real.env(), API_REQUESTS_PER_MINUTE: 10_000_000 }) };
});

/** Examples an operation; with many of them every token asks for everything, and the edges of each schema are tried as well. */
const EXAMPLES = Number(process.env.CONTRACT_EXAMPLES ?? 0);
const LONG = EXAMPLES > 0;

/** What ends the sessions or keys of whoever asks: tried last, with tokens of their own. */
const LAST = ["revokeTokens", "revokeAllSessions", "revokeSession", "changePhone", "replaceSigningKey"];

const problems: string[] = [];
const program = await findSchemathesis((reason: string) => void problems.push(reason));
if (!program) console.warn(`SKIPPED: the contract against Schemathesis, because ${problems.join("; ")}`);

let database: Awaited<ReturnType<typeof ownDatabase>>;
let folder: string;
let contract: string;
let world: AccessWorld;
let door: Awaited<ReturnType<typeof serveDoor>>;
let provider: Awaited<ReturnType<typeof startSandboxProvider>>;

beforeAll(async () => {
  database = await ownDatabase(); // What a fuzzer leaves behind is nothing for other tests to meet.
  provider = await startSandboxProvider();
  await buildDeliveryRates();
  world = await buildAccessWorld(await buildPeople());
  await buildOrder(world.client, { goods: world.goods, quantity: 1 });
  folder = mkdtempSync(path.join(os.tmpdir(), "gerai-contract-"));
  contract = path.join(folder, "openapi.json");
  writeFileSync(contract, JSON.stringify(openApiDocument(endpoints)));
  door = await serveDoor();
});
afterAll(async () => {
  await door.close();
  await provider.stop();
  await database.drop();
  rmSync(folder, { recursive: true, force: true });
});

const WHOSE = { client: "^/(?!admin|console)", owner: "^/console", admin: "^/admin" } as const;

test.skipIf(!program).each(Object.keys(WHOSE) as (keyof typeof WHOSE)[])(
  "whatever the contract allows or forbids is answered as it says: with the token of %s",
  async (who) => {
    const token = await personToken(actorUserId(world.ctx[who].actor) ?? "");
    if (who === "admin")
      await db().user.update({
        where: { id: actorUserId(world.ctx.admin.actor) ?? "" },
        data: { staffRole: "ADMIN" },
      });
    const places = LONG ? [] : ["--include-path-regex", WHOSE[who]];
    const { code, output } = await schemathesis(token, [
      ...places,
      ...LAST.flatMap((id) => ["--exclude-operation-id", id]),
    ]);
    expect(code, output).toBe(0);
  },
  LONG ? 3_600_000 : 120_000,
);

test.skipIf(!program)(
  "also what ends the caller's own session is answered as the contract says",
  async () => {
    const token = await personToken(world.client.userId);
    const { code, output } = await schemathesis(
      token,
      LAST.flatMap((id) => ["--include-operation-id", id]),
    );
    expect(code, output).toBe(0);
  },
  120_000,
);

function schemathesis(token: string, args: string[]): Promise<{ code: number | null; output: string }> {
  const effort = LONG
    ? ["--phases", "examples,coverage,fuzzing", "--max-examples", String(EXAMPLES)]
    : ["--phases", "fuzzing", "--max-examples", "2", "--no-shrink"];
  const config = path.join(import.meta.dirname, "schemathesis.toml");
  const child = spawn(
    program ?? "",
    [
      ...[
        "--config-file",
        config,
        "run",
        contract,
        "--url",
        door.url,
        "--header",
        `Authorization: Bearer ${token}`,
      ],
      ...["--continue-on-failure", "--warnings", "off", "--checks", "all", "--seed", "1", ...effort, ...args],
    ],
    { cwd: folder },
  );
  let output = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => (output += chunk));
  return new Promise((resolve) => child.once("close", (code) => resolve({ code, output })));
}
