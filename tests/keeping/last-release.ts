import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { lend } from "../../scripts/upgrade/release-tree.mjs";
import type { Turn } from "./trade";

/** The last release, running from its own sources on a database; it trades one turn whenever it is asked to. */
export function startLastRelease(tree: string, env: Record<string, string>) {
  lend(tree, "tests/keeping/trade.ts");
  const args = ["--import", "tsx", "--conditions=react-server", "tests/keeping/trade.ts"];
  const child = spawn(process.execPath, args, { cwd: tree, env: { ...process.env, ...env } });
  let said = "";
  child.stderr.on("data", (chunk) => {
    said += chunk;
  });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const ended = new Promise<void>((resolve) => {
    child.once("close", () => resolve());
  });
  return {
    async trade(): Promise<Turn> {
      child.stdin.write("\n");
      const { value, done } = await lines.next();
      if (done) throw new Error(`the last release fell over: ${said}`);
      return JSON.parse(value);
    },
    async stop() {
      child.stdin.end();
      await ended;
    },
  };
}
