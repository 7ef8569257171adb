/**
 * `node scripts/compose-env.mjs`: writes `.env.compose`, the settings and freshly made secrets that compose.yaml asks for, once. No
 * service has a default password, so nothing starts without it.
 */
import { randomBytes } from "node:crypto";
import { writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { projectRoot } from "./runtime/paths.mjs";
import { vapidKeys } from "./runtime/secrets.mjs";

const hex = (bytes) => randomBytes(bytes).toString("hex");

/** The file's text: plain words only, so that no reader of such files has anything to unquote. */
export function composeEnv() {
  const { vapidPublicKey, vapidPrivateKey } = vapidKeys();
  const app = hex(18);
  const owner = hex(18);
  const redis = hex(18);
  const signingKey = hex(32);
  const values = {
    APP_URL: "http://localhost:8080",
    // 1: messages go to /dev/inbox and payments to the sandbox gateway. Without it the README's variables are wanted.
    GERAI_DEMO: "1",
    DATABASE_PASSWORD: app,
    APP_DATABASE_URL: `mysql://gerai:${app}@mysql:3306/gerai`,
    DATABASE_OWNER_PASSWORD: owner,
    OWNER_DATABASE_URL: `mysql://gerai_owner:${owner}@mysql:3306/gerai`,
    DATABASE_ROOT_PASSWORD: hex(18),
    REDIS_PASSWORD: redis,
    APP_REDIS_URL: `redis://:${redis}@redis:6379`,
    NEXTAUTH_SECRET: hex(32),
    OTP_PEPPER: hex(32),
    SANDBOX_GATEWAY_SECRET: hex(24),
    VAPID_PUBLIC_KEY: vapidPublicKey,
    VAPID_PRIVATE_KEY: vapidPrivateKey,
    INNGEST_EVENT_KEY: hex(16),
    INNGEST_SIGNING_KEY: signingKey,
    APP_INNGEST_SIGNING_KEY: `signkey-prod-${signingKey}`,
    METRICS_TOKEN: hex(24),
    CDC_PASSWORD: hex(18),
    CDC_SECRET: `whsec_${randomBytes(32).toString("base64")}`,
    // Where alerts are posted to; the demo's mailpit takes none, so put a real address here.
    ALERTS_URL: "http://localhost:9/alerts",
    GRAFANA_PASSWORD: hex(12),
    ELASTIC_PASSWORD: hex(12),
    KIBANA_PASSWORD: hex(12),
    KIBANA_KEY: hex(16),
  };
  return `${Object.entries(values)
    .map(([name, value]) => `${name}=${value}`)
    .join("\n")}\n`;
}

function main() {
  const file = path.join(projectRoot, ".env.compose");
  try {
    writeFileSync(file, composeEnv(), { mode: 0o600, flag: "wx" });
    console.log(`Wrote ${file}. Now: docker compose --env-file .env.compose up --build -d --wait`);
  } catch (error) {
    if (error.code !== "EEXIST") throw error;
    console.log(`${file} is there already; delete it, and the volumes made with it, to begin anew.`);
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) main();
