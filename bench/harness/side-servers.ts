import path from "node:path";
import { runCommand } from "../../scripts/runtime/children.mjs";
import { packageProgram, projectRoot } from "../../scripts/runtime/paths.mjs";
import { freePorts } from "../../scripts/runtime/ports.mjs";
import { hashOf, isStamped, stamp } from "../../scripts/runtime/stamps.mjs";
import { supervise } from "../../scripts/runtime/supervise.mjs";
import { benchData } from "./database";

/** A server that the built app is held against, in a process of its own. */
export type SideServer = { url: string; stop: () => Promise<void> };

const EMPTY_APP = path.join(projectRoot, "bench", "empty-app");

/** The empty app of bench/empty-app, built by the same Next.js unless that was done, and served as the app is. */
export async function startEmptyApp(say: (line: string) => void): Promise<SideServer> {
  const stampFile = path.join(EMPTY_APP, ".next", "gerai-sources");
  const sources = [
    "bench/empty-app/app",
    "bench/empty-app/next.config.mjs",
    "node_modules/next/package.json",
  ];
  const hash = hashOf(projectRoot, sources, { extra: process.versions.modules });
  if (!isStamped(stampFile, hash)) {
    say("  Building the empty app");
    await runCommand({
      name: "empty-app-build",
      command: packageProgram("next"),
      args: ["build"],
      cwd: EMPTY_APP,
      env: { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" },
      data: benchData,
      failure: "Building the empty app failed",
    });
    stamp(stampFile, hash);
  }
  const server = path.join(EMPTY_APP, ".next", "standalone", "bench", "empty-app", "server.js");
  return serve("empty-app", [server], { NODE_ENV: "production" }, "/api/empty");
}

/** The same checkout's SQL behind a bare node:http server: bench/bare-checkout.ts. */
export function startBareCheckout(): Promise<SideServer> {
  const program = path.join(projectRoot, "bench", "bare-checkout.ts");
  return serve("bare-checkout", ["--conditions=react-server", "--import", "tsx", program], {}, "/");
}

async function serve(
  name: string,
  args: string[],
  told: Record<string, string>,
  ready: string,
): Promise<SideServer> {
  const [port = 0] = await freePorts(1);
  const url = `http://127.0.0.1:${port}`;
  const server = await supervise({
    ...{ name, title: name, command: process.execPath, args, cwd: projectRoot, data: benchData },
    env: { ...process.env, ...told, PORT: String(port), HOSTNAME: "127.0.0.1" },
    isReady: async () => (await fetch(url + ready)).ok || "not yet",
  });
  return { url, stop: () => server.stop() };
}
