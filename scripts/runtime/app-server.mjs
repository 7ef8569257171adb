import net from "node:net";
import path from "node:path";
import { supervise } from "./supervise.mjs";

/**
 * What every process of the app is told: the app, the seed, the build. A value that is in the environment already wins.
 */
export function appEnv({ url, databaseUrl, data, secrets, env = process.env, extra = {} }) {
  const defaults = {
    NEXTAUTH_URL: url,
    NEXTAUTH_SECRET: secrets.nextauthSecret,
    OTP_PEPPER: secrets.otpPepper,
    SANDBOX_GATEWAY_SECRET: secrets.sandboxGatewaySecret,
    VAPID_PUBLIC_KEY: secrets.vapidPublicKey,
    VAPID_PRIVATE_KEY: secrets.vapidPrivateKey,
    APP_URL: url,
    GERAI_DEMO: "1",
    NEXT_TELEMETRY_DISABLED: "1",
    DO_NOT_TRACK: "1",
    TZ: "UTC",
  };
  const set = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ""));
  return { ...defaults, ...set, DATABASE_URL: databaseUrl, GERAI_DATA: data, ...extra };
}

/**
 * Runs the built app and waits until its health page says that it serves.
 *
 * @param {{ server: string, run?: { command: string, args: string[], cwd: string }, port: number, env: Record<string, string | undefined>, data: string, name?: string, title?: string,
 *   onReady?: () => Promise<void>, onDeath?: () => void, onTrouble?: (text: string) => void,
 *   onGiveUp?: (failure: Error) => void }} options `run` is how, where it is not simply `server` by this Node
 */
export async function startApp({
  server,
  run = releaseOf(server),
  port,
  env,
  data,
  name = "app",
  title = "The app",
  ...hooks
}) {
  const host = bindAddress(env);
  const local = `http://${host === "localhost" ? host : "127.0.0.1"}:${port}`;
  return supervise({
    name,
    title,
    ...run,
    env: { ...env, NODE_ENV: "production", PORT: String(port), HOSTNAME: host },
    data,
    // What it has under way may take 25 s (lib/platform/shutdown.ts).
    graceMs: 35_000,
    readyTimeoutMs: 90_000,
    isReady: async () => {
      const response = await fetch(`${local}/api/health`, { signal: AbortSignal.timeout(10_000) });
      if (response.ok) return true;
      return `HTTP ${response.status} ${(await response.text()).slice(0, 300)}`;
    },
    ...hooks,
  });
}

/** The part of a process's description that a new build changes. */
export function releaseOf(server) {
  return { command: process.execPath, args: [server], cwd: path.dirname(server) };
}

/** HOSTNAME often is the machine's own name (in containers always), which is no wish about where to listen. */
function bindAddress(env) {
  const wish = env.HOSTNAME ?? "";
  return net.isIP(wish) || wish === "localhost" ? wish : "0.0.0.0";
}
