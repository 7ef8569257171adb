/**
 * `node scripts/compose-env.mjs`: writes what compose.yaml asks for, once: `.env.compose`, its settings, and `.secrets/`, a file for
 * each secret, all freshly made. No service has a default password, so nothing starts without them.
 */
import { randomBytes } from "node:crypto";
import { chmodSync, existsSync, mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { projectRoot } from "./runtime/paths.mjs";
import { vapidKeys } from "./runtime/secrets.mjs";

const hex = (bytes) => randomBytes(bytes).toString("hex");

/** The settings' text, plain words only, so that no reader of such files has anything to unquote; and the secrets by their files' names. */
export function composeFiles() {
  const { vapidPublicKey, vapidPrivateKey } = vapidKeys();
  const app = hex(18);
  const owner = hex(18);
  const backup = hex(18);
  const redis = hex(18);
  const cdc = `whsec_${randomBytes(32).toString("base64")}`;
  const cdcPassword = hex(18);
  const eventKey = hex(16);
  const signingKey = hex(32);
  const settings = {
    APP_URL: "http://localhost:8080",
    // 1: messages go to /dev/inbox and payments to the sandbox gateway. Without it the README's variables are wanted.
    GERAI_DEMO: "1",
    VAPID_PUBLIC_KEY: vapidPublicKey,
    // Secrets of programs that read them from nowhere but their environment.
    REDIS_PASSWORD: redis,
    INNGEST_EVENT_KEY: eventKey,
    INNGEST_SIGNING_KEY: signingKey,
    CDC_PASSWORD: cdcPassword,
    CDC_SECRET: cdc,
    ELASTIC_PASSWORD: hex(12),
    KIBANA_PASSWORD: hex(12),
    KIBANA_KEY: hex(16),
  };
  const secrets = {
    database_url: `mysql://gerai:${app}@mysql:3306/gerai`,
    database_password: app,
    database_owner_url: `mysql://gerai_owner:${owner}@mysql:3306/gerai`,
    database_owner_password: owner,
    database_backup_url: `mysql://gerai_backup:${backup}@mysql:3306/gerai`,
    database_backup_password: backup,
    database_root_password: hex(18),
    cdc_password: cdcPassword,
    redis_url: `redis://:${redis}@redis:6379`,
    redis_password: `requirepass ${redis}`,
    nextauth_secret: hex(32),
    otp_pepper: hex(32),
    sandbox_gateway_secret: hex(24),
    vapid_private_key: vapidPrivateKey,
    inngest_event_key: eventKey,
    inngest_signing_key: `signkey-prod-${signingKey}`,
    metrics_token: hex(24),
    cdc_secret: cdc,
    // Of AppRole, where VAULT_ADDR is set (deploy/vault).
    vault_secret_id: "",
    grafana_password: hex(12),
    // Where alerts are posted to; the demo's mailpit takes none, so put a real address here.
    alerts_url: "http://localhost:9/alerts",
  };
  const lines = Object.entries(settings).map(([name, value]) => `${name}=${value}\n`);
  return { settings: lines.join(""), secrets };
}

function main() {
  const file = path.join(projectRoot, ".env.compose");
  const folder = path.join(projectRoot, ".secrets");
  const there = [file, folder].filter(existsSync);
  if (there.length > 0) {
    console.log(
      `${there.join(" and ")}: there already; delete both, and the volumes made with them, to begin anew.`,
    );
    return;
  }
  const { settings, secrets } = composeFiles();
  // Containers run as several users, who must be able to read what is mounted into theirs. On this machine nobody else gets past the folder.
  mkdirSync(folder, { mode: 0o700 });
  for (const [name, value] of Object.entries(secrets)) {
    writeFileSync(path.join(folder, name), value);
    chmodSync(path.join(folder, name), 0o644);
  }
  writeFileSync(file, settings, { mode: 0o600 });
  console.log(
    `Wrote ${file} and ${folder}. Now: docker compose --env-file .env.compose up --build -d --wait`,
  );
}

if (process.argv[1] === fileURLToPath(import.meta.url)) main();
