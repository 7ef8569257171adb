import { readdirSync } from "node:fs";
import path from "node:path";
import { runCommand } from "../runtime/children.mjs";
import { projectRoot } from "../runtime/paths.mjs";
import { goTool } from "../runtime/tools.mjs";

export const name = "actionlint";

/** Workflows: their syntax, expressions, the inputs of well-known actions. */
export async function run({ data }) {
  const folder = path.join(projectRoot, ".github", "workflows");
  const files = readdirSync(folder).filter((file) => file.endsWith(".yaml"));
  const actionlint = await goTool({
    package: "github.com/rhysd/actionlint/cmd/actionlint",
    version: "1.7.12",
    data,
  });
  await runCommand({
    name: "actionlint",
    command: actionlint,
    args: ["-no-color", ...files.map((file) => path.join(folder, file))],
    cwd: projectRoot,
    data,
    failure: "actionlint found faults",
  });
  return `${files.length} workflows`;
}
