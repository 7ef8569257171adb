import path from "node:path";
import { runCommand } from "./children.mjs";
import { packageProgram, projectRoot } from "./paths.mjs";

/** Fills in the demo data; quick when it is there already. */
export function seedDatabase({ env, data }) {
  return runCommand({
    name: "seed",
    command: packageProgram("tsx"),
    args: ["--conditions=react-server", path.join("prisma", "seed", "run.ts")],
    cwd: projectRoot,
    env,
    data,
    failure: "Filling in the demo data failed",
  });
}
