import { cpSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { runCommand } from "../runtime/children.mjs";
import { projectRoot } from "../runtime/paths.mjs";
import { copiedGoTool } from "../runtime/tools.mjs";
import { resourcesAgainstProviders } from "./terraform/provider-schemas.mjs";

export const name = "terraform";

const FOLDER = path.join(projectRoot, "deploy", "terraform");

/**
 * OpenTofu itself: its form everywhere, and `validate` and `plan` of the variant for one machine, which wants no provider. Those of the
 * cloud cannot be had from where this runs: their resources are held against the providers' schemas as CDK for Terraform ships them.
 */
export async function run({ data }) {
  const tofu = await copiedGoTool({
    module: "github.com/opentofu/opentofu",
    package: "./cmd/tofu",
    version: "1.12.6",
    data,
  });
  const { TF_CLI_CONFIG_FILE: _, ...env } = process.env;
  const work = path.join(data, "terraform");
  const run = (words, cwd) =>
    runCommand({
      name: `tofu-${words[0]}`,
      command: tofu,
      args: words,
      cwd,
      env: { ...env, TF_IN_AUTOMATION: "1", TF_INPUT: "0", CHECKPOINT_DISABLE: "1" },
      data,
      failure: `tofu ${words.join(" ")}`,
    });
  await run(["fmt", "-check", "-diff", "-recursive", "."], FOLDER);
  rmSync(work, { recursive: true, force: true });
  cpSync(FOLDER, work, { recursive: true });
  const kind = path.join(work, "kind");
  await run(["init", "-backend=false", "-no-color"], kind);
  await run(["validate", "-no-color"], kind);
  await run(["plan", "-no-color", "-lock=false"], kind);
  await rendersUsers({ work, run });
  const resources = await resourcesAgainstProviders({ folder: FOLDER, data });
  return `form, validate and plan of kind/, the users' script; ${resources} resources of the cloud by their providers' schemas`;
}

/** What OpenTofu makes of the script for the database's users, with words in its places. */
async function rendersUsers({ work, run }) {
  const place = path.join(work, "users");
  mkdirSync(place);
  const names = ["gerai", "gerai_owner", "gerai_backup", "gerai_cdc"].map((name) => `${name} = "secret"`);
  const words = `{ address = "10.10.32.3", passwords = { ${names.join(", ")} } }`;
  const script = `templatefile("../modules/mysql/users.sh.tftpl", ${words})`;
  writeFileSync(path.join(place, "main.tf"), `output "script" { value = ${script} }\n`);
  await run(["init", "-backend=false", "-no-color"], place);
  await run(["plan", "-no-color", "-lock=false"], place);
}
