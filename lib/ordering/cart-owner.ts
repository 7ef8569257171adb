import { createHmac, randomBytes } from "node:crypto";
import type { Ctx } from "@/lib/platform/ctx";
import { DomainError } from "@/lib/platform/errors";
import { newId } from "@/lib/platform/id";
import { acceptedSecrets } from "@/lib/platform/secrets/in-use";
import type { Tx } from "@/lib/platform/transaction";

/** A cart holds no more lines than a person can look through, and no more than one order should lock. */
export const CART_LINES_MAX = 100;
export const LINE_QUANTITY_MAX = 999;

/** `values`: what the column may hold; a guest's cart may have been opened under a pepper that was replaced since. */
export type CartKey = { column: "userId" | "tokenHash"; value: string; values: string[] };

/** A new secret for a guest's cookie. */
export function newGuestToken(): string {
  return randomBytes(32).toString("base64url");
}

/** Whose cart a ctx acts on: the person's, else the guest's, else nobody's. A shop's API key has none. */
export function cartKey(ctx: Pick<Ctx, "actor" | "guestToken">): CartKey | null {
  if (ctx.actor.kind === "user") return ctx.actor.apiKey ? null : keyOf("userId", [ctx.actor.userId]);
  return ctx.actor.kind === "anonymous" ? guestCartKey(ctx) : null;
}

/** The guest's cart behind the cookie, whoever is signed in. The table holds only an HMAC: reading it opens no cart. */
export function guestCartKey(ctx: Pick<Ctx, "guestToken">): CartKey | null {
  const { guestToken } = ctx;
  if (!guestToken) return null;
  return keyOf(
    "tokenHash",
    acceptedSecrets("OTP_PEPPER").map((pepper) =>
      createHmac("sha256", pepper).update(`cart:${guestToken}`).digest("hex"),
    ),
  );
}

function keyOf(column: CartKey["column"], values: string[]): CartKey {
  return { column, value: values[0] ?? "", values };
}

/**
 * The caller's cart, made if there is none, its row locked until the transaction ends. One statement takes the exclusive lock
 * either way: SELECT then INSERT would let two tabs make two carts, INSERT IGNORE would leave them waiting for each other.
 */
export async function openCart(tx: Tx): Promise<string> {
  const key = cartKey(tx);
  if (!key) throw new DomainError("UNAUTHENTICATED");
  // A cart opened under another pepper becomes one of today's; IGNORE, for an instance that is behind may have opened one as well.
  if (key.values.length > 1)
    tx.sql.later(`UPDATE IGNORE Cart SET ${key.column} = ? WHERE ${key.column} IN (?) LIMIT 1`, [
      key.value,
      key.values,
    ]);
  await tx.sql.run(
    `INSERT INTO Cart (id, ${key.column}) VALUES (?, ?) ON DUPLICATE KEY UPDATE updatedAt = NOW(3)`,
    [newId(), key.value],
  );
  const [cart] = await tx.sql.rows<{ id: string }>(`SELECT id FROM Cart WHERE ${key.column} = ?`, [
    key.value,
  ]);
  if (!cart) throw new Error("the cart just opened is not there");
  return cart.id;
}
