import { stopAllChildren } from "../../scripts/runtime/children.mjs";
import { say } from "../../scripts/runtime/progress.mjs";
import type { Stage } from "./stage";

/** Runs a whole program on its stage and ends this process, whichever way it went: nothing that was started is left behind. */
export function runOnStage(stage: Stage, main: () => Promise<void>): void {
  for (const name of ["SIGINT", "SIGTERM", "SIGHUP"]) {
    process.once(name, () => void stopAllChildren().finally(() => process.exit(1)));
  }
  main()
    .catch((error) => {
      say(String(error?.stderr ?? error?.stack ?? error));
      process.exitCode = 1;
    })
    .finally(async () => {
      await stage.stop();
      await stopAllChildren();
      process.exit();
    });
}
