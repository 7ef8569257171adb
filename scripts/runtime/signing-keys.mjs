import { createPublicKey } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";

/** What HAProxy can check; tokens under another algorithm are the app's to judge. */
const ALGORITHMS = /^(RS|PS|ES)(256|384|512)$/;
const SAFE_ID = /^[A-Za-z0-9_-]{1,64}$/;
const LOOK_MS = 60_000;

/** The app's public signing keys (its JWKS) as files the gateway reads; none where the app publishes none. */
export async function fetchSigningKeys({ url, data }) {
  const folder = path.join(data, "gateway", "keys");
  mkdirSync(folder, { recursive: true });
  const answer = await fetch(`${url}/.well-known/jwks.json`, { signal: AbortSignal.timeout(5_000) });
  if (!answer.ok) return [];
  const { keys } = await answer.json();
  return keys
    .filter(({ kid, alg }) => SAFE_ID.test(kid) && ALGORITHMS.test(alg))
    .map(({ kid, alg, ...jwk }) => {
      const file = path.join(folder, `${kid}.pem`);
      writeFileSync(
        file,
        createPublicKey({ key: jwk, format: "jwk" }).export({ type: "spki", format: "pem" }),
      );
      return { kid, alg, file };
    });
}

/** Gives the gateway the app's keys as they change. Returns how to stop. */
export function followSigningKeys({ url, data, gateway, known }) {
  let current = JSON.stringify(known);
  const look = async () => {
    const keys = await fetchSigningKeys({ url, data }).catch(() => undefined); // the next look finds it up again
    if (!keys || JSON.stringify(keys) === current) return;
    current = JSON.stringify(keys);
    await gateway.setKeys(keys);
  };
  const timer = setInterval(() => void look(), LOOK_MS);
  return () => clearInterval(timer);
}
