import { requireUser } from "@/lib/identity";
import type { Ctx } from "@/lib/platform/ctx";
import { newId } from "@/lib/platform/id";
import { insertRows } from "@/lib/platform/sql";
import { type Tx, withTransaction } from "@/lib/platform/transaction";
import { CART_LINES_MAX, guestCartKey, LINE_QUANTITY_MAX, openCart } from "./cart-owner";

type MergeLine = {
  shopProductId: string;
  quantity: number;
  priceSeen: number;
  selected: number;
  createdAt: Date;
};

/**
 * Moves a guest's lines into the cart of the person who signed in: quantities of the same offer are added, the guest's cart is
 * deleted. Its row lock lets one caller in; a second call, at the same moment or later, finds no cart and changes nothing.
 * Lines that do not fit under the cart's limit are dropped, the guest's oldest first.
 */
export async function mergeGuestCart(ctx: Ctx): Promise<{ merged: number }> {
  requireUser(ctx);
  const key = guestCartKey(ctx);
  if (!key) return { merged: 0 };
  // Called with every page of a person whose browser once was a guest's, so the usual answer costs one read and no lock.
  const [waiting] = await ctx.sql.rows<{ id: string }>("SELECT id FROM Cart WHERE tokenHash IN (?)", [
    key.values,
  ]);
  if (!waiting) return { merged: 0 };

  return withTransaction(ctx, async (tx) => {
    const [guest] = await tx.sql.rows<{ id: string }>(
      "SELECT id FROM Cart WHERE tokenHash IN (?) FOR UPDATE",
      [key.values],
    );
    if (!guest) return { merged: 0 };

    const cartId = await openCart(tx);
    const moved = await moveLines(tx, guest.id, cartId);
    await tx.sql.run("DELETE FROM Cart WHERE id = ?", [guest.id]);
    return { merged: moved };
  });
}

async function moveLines(tx: Tx, fromCartId: string, toCartId: string): Promise<number> {
  const own = await linesOf(tx, toCartId);
  const guests = await linesOf(tx, fromCartId);
  const known = new Set(own.map((line) => line.shopProductId));
  let room = CART_LINES_MAX - own.length;
  const fitting = guests.filter((line) => known.has(line.shopProductId) || room-- > 0);

  for (const line of fitting.filter(({ shopProductId }) => known.has(shopProductId))) {
    await tx.sql.run(
      `UPDATE CartLine SET quantity = LEAST(quantity + ?, ${LINE_QUANTITY_MAX}), priceSeen = ?, updatedAt = NOW(3)
       WHERE cartId = ? AND shopProductId = ?`,
      [line.quantity, line.priceSeen, toCartId, line.shopProductId],
    );
  }
  const added = fitting.filter(({ shopProductId }) => !known.has(shopProductId));
  await insertRows(
    tx.sql,
    "CartLine",
    added.map((line) => ({ id: newId(), cartId: toCartId, ...line })),
  );
  return fitting.length;
}

function linesOf(tx: Tx, cartId: string): Promise<MergeLine[]> {
  return tx.sql.rows<MergeLine>(
    "SELECT shopProductId, quantity, priceSeen, selected, createdAt FROM CartLine WHERE cartId = ? ORDER BY createdAt DESC, id DESC",
    [cartId],
  );
}
