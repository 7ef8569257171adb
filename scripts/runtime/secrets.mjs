import { createECDH, randomBytes } from "node:crypto";
import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import path from "node:path";

const NAMES = {
  nextauthSecret: 32,
  otpPepper: 32,
  sandboxGatewaySecret: 24,
  databasePassword: 18,
  inngestSigningKey: 32,
  inngestEventKey: 16,
};

/** This data folder's own secrets: made at the first start, kept, readable by nobody else. */
export function loadSecrets(data) {
  const file = path.join(data, "secrets.json");
  const kept = readKept(file);
  const missing = Object.entries(NAMES).filter(([name]) => !kept[name]);
  if (missing.length === 0 && kept.vapidPublicKey) return kept;
  const made = Object.fromEntries(missing.map(([name, bytes]) => [name, randomBytes(bytes).toString("hex")]));
  const all = { ...(kept.vapidPublicKey ? {} : vapidKeys()), ...kept, ...made };
  mkdirSync(data, { recursive: true });
  writeFileSync(`${file}.new`, `${JSON.stringify(all, null, 2)}\n`, { mode: 0o600 });
  renameSync(`${file}.new`, file);
  return all;
}

/** The pair of keys that web push is signed with, in the form its protocol (RFC 8292) wants: points of P-256 as base64url. */
export function vapidKeys() {
  const pair = createECDH("prime256v1");
  const vapidPublicKey = pair.generateKeys("base64url");
  // A private key that begins with zeros comes out shorter.
  const vapidPrivateKey = Buffer.concat([Buffer.alloc(32), pair.getPrivateKey()])
    .subarray(-32)
    .toString("base64url");
  return { vapidPublicKey, vapidPrivateKey };
}

function readKept(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch (error) {
    if (error.code === "ENOENT") return {};
    // Overwriting would lock everybody out of an existing database, so a broken file is said, not mended.
    throw new Error(`${file} cannot be read: ${error.message}`);
  }
}
