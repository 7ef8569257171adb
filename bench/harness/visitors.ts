import { fork } from "node:child_process";
import path from "node:path";
import { projectRoot } from "../../scripts/runtime/paths.mjs";

export type OrderWish = { key: string; cookie: string; body: Record<string, unknown> };

/** What one request came to; `attempts` counts what the visitor sent, not what the gateway did with it. */
export type Visit = {
  kind: "page" | "order";
  ms: number;
  attempts: number;
  status: number;
  why?: string;
  key?: string;
  number?: string;
};

type Plan = { url: string; rate: number; pages: string[]; orders: OrderWish[] };

/** Sends visitors at a constant rate, from a process of their own, for as long as `meanwhile` takes. */
export async function sendVisitors(
  plan: Plan,
  meanwhile: () => Promise<void>,
): Promise<{ seconds: number; results: Visit[] }> {
  const child = fork(path.join(projectRoot, "bench", "gateway-load.mjs"), { stdio: "inherit" });
  const told = new Promise<{ seconds: number; results: Visit[] }>((resolve, reject) => {
    child.once("message", (message) => resolve(message as { seconds: number; results: Visit[] }));
    child.once("exit", (code) => reject(new Error(`The load program ended (exit ${code}).`)));
  });
  child.send(plan);
  try {
    await meanwhile();
  } finally {
    child.send("stop");
  }
  return told;
}
