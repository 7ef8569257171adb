import type { Ctx } from "@/lib/platform/ctx";
import { env } from "@/lib/platform/env";
import { withTransaction } from "@/lib/platform/transaction";
import { requireStaff } from "./policy";
import { requireFresh } from "./second-factor/standing";
import { activeSigner, insertKey, retireKey, SOON_SECONDS } from "./signing-keys";

const KEY_DAYS = 30;
/** How long a key is published before it signs: whoever keeps a copy of the JWKS has it by then. */
const PUBLISH_SECONDS = 86_400;

/**
 * Moves the keys of access tokens on: a day before the one that signs is thirty days old the next is published, then signs, and
 * the old one stays published until its last token is over. Any number of processes may run it at once; false: nothing is left.
 */
export async function rotateSigningKeys(ctx: Ctx): Promise<boolean> {
  const { kid } = await activeSigner(ctx.sql);
  // Whoever gives the keys says when there is another.
  if (!env().SIGNING_KEY) await announceNext(ctx, kid);
  await promoteNext(ctx);
  await ctx.sql.run("DELETE FROM SigningKey WHERE state = 'RETIRING' AND removeAt <= NOW(3)");
  return false;
}

/**
 * A new key at the word of an ADMIN: published now, signing in ten minutes. A `leaked` one must not wait: the new key signs at once
 * and all others are gone, with every access token there is; apps get new ones by their refresh tokens.
 * @throws FORBIDDEN, STEP_UP_REQUIRED
 */
export async function replaceSigningKey(ctx: Ctx, input: { leaked: boolean }): Promise<void> {
  requireStaff(ctx, "ADMIN");
  await requireFresh(ctx);
  await withTransaction(ctx, async ({ sql }) => {
    if (input.leaked) {
      await sql.run("DELETE FROM SigningKey");
      await activeSigner(sql);
    } else {
      await insertKey(sql, "NEXT", SOON_SECONDS);
      await sql.run(
        "UPDATE SigningKey SET activateAt = LEAST(activateAt, NOW(3) + INTERVAL ? SECOND) WHERE slot = 'NEXT'",
        [SOON_SECONDS],
      );
    }
  });
  ctx.log.warn(input, "signing key replaced by staff");
}

// Under the lock of the key that signs: else one that was retired meanwhile would have a second successor announced.
async function announceNext(ctx: Ctx, kid: string): Promise<void> {
  await withTransaction(ctx, async (tx) => {
    const [old] = await tx.sql.rows<{ id: string }>(
      "SELECT id FROM SigningKey WHERE id = ? AND slot = 'ACTIVE' AND activateAt <= NOW(3) - INTERVAL ? SECOND FOR UPDATE",
      [kid, KEY_DAYS * 86_400 - PUBLISH_SECONDS],
    );
    if (old) await insertKey(tx.sql, "NEXT", PUBLISH_SECONDS);
  });
}

async function promoteNext(ctx: Ctx): Promise<void> {
  await withTransaction(ctx, async (tx) => {
    const [next] = await tx.sql.rows<{ id: string }>(
      "SELECT id FROM SigningKey WHERE slot = 'NEXT' AND activateAt <= NOW(3) FOR UPDATE",
    );
    const [active] = await tx.sql.rows<{ id: string }>("SELECT id FROM SigningKey WHERE slot = 'ACTIVE'");
    if (!next) return;
    if (active) await retireKey(tx.sql, active.id);
    await tx.sql.run(
      "UPDATE SigningKey SET state = 'ACTIVE', slot = 'ACTIVE', activateAt = NOW(3) WHERE id = ? AND slot = 'NEXT'",
      [next.id],
    );
    tx.log.info({ kid: next.id, before: active?.id }, "another key signs access tokens");
  });
}
