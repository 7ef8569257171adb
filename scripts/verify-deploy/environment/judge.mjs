import path from "node:path";
import { packageProgram, projectRoot } from "../../runtime/paths.mjs";
import { outputOf } from "../../runtime/tools.mjs";

/**
 * What the app would say to these sets of variables at its start.
 *
 * @param {Record<string, Record<string, string>>} sets
 * @returns {{ problems: Record<string, string[]>, variables: string[], secrets: string[] }}
 */
export function judgeEnvironments(sets) {
  const program = path.join("scripts", "verify-deploy", "environment", "problems.ts");
  const answer = outputOf(packageProgram("tsx"), ["--conditions=react-server", program], {
    cwd: projectRoot,
    stdio: ["pipe", "pipe", "pipe"],
    input: JSON.stringify(sets),
  });
  return JSON.parse(answer);
}
