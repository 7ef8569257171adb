import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { runCommand } from "../runtime/children.mjs";
import { Failure } from "../runtime/failure.mjs";
import { findGateway, renderGateway } from "../runtime/gateway.mjs";

export const name = "gateway";

const FORMS = {
  compose: {
    bind: ":8080",
    resolve: true,
    instances: [1, 2].map((n) => ({ name: `app-${n}`, address: `app-${n}:3000` })),
  },
  kubernetes: { bind: ":8080", discover: "app-instances:3000" },
};

/** The gateway's configurations for containers, read by HAProxy itself; its other forms run in `npm test`. */
export async function run({ data }) {
  const haproxy = await findGateway({ data });
  if (!haproxy) throw new Failure("There is no HAProxy on this machine.");
  mkdirSync(data, { recursive: true });
  for (const [form, options] of Object.entries(FORMS)) {
    const file = path.join(data, `${form}.cfg`);
    writeFileSync(file, renderGateway({ socket: path.join(data, "admin.sock"), logsAll: true, ...options }));
    await runCommand({
      name: "haproxy-check",
      command: haproxy,
      args: ["-c", "-f", file],
      data,
      failure: `HAProxy would not take ${form}.cfg`,
    });
  }
  return Object.keys(FORMS).join(", ");
}
