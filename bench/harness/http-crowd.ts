import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import type { PlaceOrderInput } from "@/lib/ordering/schema";
import { env } from "@/lib/platform/env";
import { runCommand } from "../../scripts/runtime/children.mjs";
import { projectRoot } from "../../scripts/runtime/paths.mjs";
import { type Buyer, sessionToken } from "../world/buyers";
import { benchData } from "./database";

/** One answer as the load program noted it; `at` is the machine's clock, `left` what a sold-out answer said was left. */
export type Answer = {
  status: number;
  code?: string;
  number?: string;
  left?: number;
  retryAfter?: number;
  ms: number;
  at: number;
  buyer: number;
  key: string;
};

type Plan = {
  mode: "steady" | "flash";
  targets: string[];
  /** For how long a steady buyer comes back; how many orders one of a flash sale wants. */
  seconds?: number;
  wishes?: number;
};

/** Sends these buyers to the app, from a process of their own, and answers everything they were told. */
export async function sendCrowd(
  plan: Plan,
  crowd: readonly { buyer: Buyer; body: PlaceOrderInput }[],
): Promise<{ seconds: number; answers: Answer[] }> {
  const folder = mkdtempSync(path.join(os.tmpdir(), "gerai-bench-"));
  const [planFile, resultFile] = [path.join(folder, "plan.json"), path.join(folder, "result.json")];
  try {
    const buyers = await Promise.all(
      crowd.map(async ({ buyer, body }) => ({
        cookie: `next-auth.session-token=${await sessionToken(buyer)}`,
        body,
      })),
    );
    writeFileSync(planFile, JSON.stringify({ ...plan, buyers, origin: new URL(env().APP_URL).origin }));
    await runCommand({
      name: "http-load",
      command: process.execPath,
      args: [path.join(projectRoot, "bench", "http-load.mjs"), planFile, resultFile],
      data: benchData,
      failure: "The load program failed",
    });
    return JSON.parse(readFileSync(resultFile, "utf8"));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
