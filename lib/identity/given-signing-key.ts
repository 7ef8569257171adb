import { calculateJwkThumbprint, exportJWK, importPKCS8, type JWK } from "jose";
import type { Ctx } from "@/lib/platform/ctx";
import { env } from "@/lib/platform/env";
import { withTransaction } from "@/lib/platform/transaction";
import { ALG, insertKey, SOON_SECONDS } from "./signing-keys";

/**
 * Takes SIGNING_KEY, where the operator gives one, among the keys that sign access tokens: published at once, signing ten minutes
 * later, for whoever keeps a copy of the JWKS; at once where none signs yet. The key before stays published until its last token is
 * over. Any number of processes may call it at once.
 */
export async function adoptSigningKey(ctx: Ctx): Promise<void> {
  const { SIGNING_KEY: pem } = env();
  if (!pem) return;
  const { kid, key } = await readSigningKey(pem);
  const adopted = await withTransaction(ctx, async (tx) => {
    const [known] = await tx.sql.rows("SELECT id FROM SigningKey WHERE id = ?", [kid]);
    if (known) return false;
    if (await insertKey(tx.sql, "ACTIVE", 0, { kid, key })) return true;
    await tx.sql.run("DELETE FROM SigningKey WHERE slot = 'NEXT' AND id <> ?", [kid]);
    return insertKey(tx.sql, "NEXT", SOON_SECONDS, { kid, key });
  });
  if (adopted) ctx.log.warn({ kid }, "signing key taken over from SIGNING_KEY");
}

/** A PEM's key and the id it is known by, made of its public half. @throws for anything but a private key of P-256 */
export async function readSigningKey(pem: string): Promise<{ kid: string; key: JWK }> {
  const key = await exportJWK(await importPKCS8(pem, ALG, { extractable: true }));
  const hex = Buffer.from(await calculateJwkThumbprint(key), "base64url").toString("hex");
  return { kid: hex.slice(0, 32).replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-"), key };
}
