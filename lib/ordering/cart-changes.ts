import type { Ctx } from "@/lib/platform/ctx";
import { DomainError, notFound } from "@/lib/platform/errors";
import { newId } from "@/lib/platform/id";
import { type Tx, withTransaction } from "@/lib/platform/transaction";
import { OFFER_JOINS, OFFER_STATE, type OfferState, offerProblem } from "./cart-offers";
import { CART_LINES_MAX, type CartKey, cartKey, LINE_QUANTITY_MAX, openCart } from "./cart-owner";

/** What a change of quantity came to: `clamped` when fewer units are left than were asked for. */
export type QuantityResult = { quantity: number; available: number; clamped: boolean };

type Offer = OfferState & { price: number; name: string; nameEn: string | null };

/**
 * Puts an offer into the cart, on top of what is there. Price and availability come from the database; asking for more than is
 * left fills the line up to what is left and says so. @throws NOT_FOUND, OFFER_UNAVAILABLE, SHOP_CLOSED, OUT_OF_STOCK, CART_FULL
 */
export async function addToCart(
  ctx: Ctx,
  input: { shopProductId: string; quantity: number },
): Promise<QuantityResult> {
  const offer = await requireOffer(ctx, input.shopProductId);
  const most = Math.min(offer.available, LINE_QUANTITY_MAX);

  return withTransaction(ctx, async (tx) => {
    const cartId = await openCart(tx);
    const before = await quantityInCart(tx, cartId, input.shopProductId);
    await tx.sql.run(
      `INSERT INTO CartLine (id, cartId, shopProductId, quantity, priceSeen) VALUES (?, ?, ?, ?, ?)
       ON DUPLICATE KEY UPDATE quantity = LEAST(quantity + ?, ?), priceSeen = ?, selected = TRUE, updatedAt = NOW(3)`,
      [
        newId(),
        cartId,
        input.shopProductId,
        Math.min(input.quantity, most),
        offer.price,
        input.quantity,
        most,
        offer.price,
      ],
    );
    const wanted = before + input.quantity;
    return { quantity: Math.min(wanted, most), available: offer.available, clamped: wanted > most };
  });
}

/** Sets a line's quantity, at most what is left. @throws NOT_FOUND for a line of another cart */
export async function setQuantity(
  ctx: Ctx,
  input: { lineId: string; quantity: number },
): Promise<QuantityResult> {
  const key = requireCart(ctx);
  const [line] = await ctx.sql.rows<OfferState>(
    `SELECT ${OFFER_STATE} FROM CartLine l JOIN Cart c ON c.id = l.cartId JOIN ShopProduct sp ON sp.id = l.shopProductId
     ${OFFER_JOINS} WHERE l.id = ? AND c.${key.column} IN (?)`,
    [input.lineId, key.values],
  );
  if (!line) throw notFound("cart line");
  // A sold-out line keeps the number its buyer wants; it cannot be ordered anyway and may come back.
  const most = line.available > 0 ? Math.min(line.available, LINE_QUANTITY_MAX) : LINE_QUANTITY_MAX;
  const quantity = Math.min(input.quantity, most);
  await ctx.sql.run(
    `UPDATE CartLine l JOIN Cart c ON c.id = l.cartId SET l.quantity = ?, l.updatedAt = NOW(3)
     WHERE l.id = ? AND c.${key.column} IN (?)`,
    [quantity, input.lineId, key.values],
  );
  return { quantity, available: line.available, clamped: quantity < input.quantity };
}

/** Takes lines out of the caller's cart; lines that are not there are no error, so a second press changes nothing. */
export async function removeLines(ctx: Ctx, input: { lineIds: string[] }): Promise<{ removed: number }> {
  const key = requireCart(ctx);
  const removed = await ctx.sql.run(
    `DELETE l FROM CartLine l JOIN Cart c ON c.id = l.cartId WHERE c.${key.column} IN (?) AND l.id IN (?)`,
    [key.values, input.lineIds],
  );
  return { removed };
}

export type Selection = { selected: boolean; lineId?: string; shopId?: string };

/** Ticks or unticks one line, all of a shop's, or all. */
export async function setSelected(ctx: Ctx, input: Selection): Promise<void> {
  const key = requireCart(ctx);
  const scope = input.lineId ? "AND l.id = ?" : input.shopId ? "AND sp.shopId = ?" : "";
  const named = input.lineId ?? input.shopId;
  await ctx.sql.run(
    `UPDATE CartLine l JOIN Cart c ON c.id = l.cartId JOIN ShopProduct sp ON sp.id = l.shopProductId
     SET l.selected = ?, l.updatedAt = NOW(3) WHERE c.${key.column} IN (?) ${scope}`,
    named ? [input.selected, key.values, named] : [input.selected, key.values],
  );
}

/**
 * The buyer agrees to prices that moved. Each is accepted only if it is still the price they were shown; one that moved again
 * in the meantime stays marked as changed.
 */
export async function acceptPrices(
  ctx: Ctx,
  input: { seen: { lineId: string; price: number }[] },
): Promise<{ accepted: number }> {
  const key = requireCart(ctx);
  const accepted = await ctx.sql.run(
    `UPDATE CartLine l JOIN Cart c ON c.id = l.cartId JOIN ShopProduct sp ON sp.id = l.shopProductId
     SET l.priceSeen = sp.price, l.updatedAt = NOW(3) WHERE c.${key.column} IN (?) AND (l.id, sp.price) IN (?)`,
    [key.values, input.seen.map(({ lineId, price }) => [lineId, price])],
  );
  return { accepted };
}

function requireCart(ctx: Ctx): CartKey {
  const key = cartKey(ctx);
  if (!key) throw notFound("cart");
  return key;
}

async function requireOffer(ctx: Ctx, shopProductId: string): Promise<Offer> {
  const [offer] = await ctx.sql.rows<Offer>(
    `SELECT sp.price, p.name, p.nameEn, ${OFFER_STATE} FROM ShopProduct sp ${OFFER_JOINS} WHERE sp.id = ?`,
    [shopProductId],
  );
  if (!offer) throw notFound("offer");
  const problem = offerProblem(offer);
  if (problem === "SHOP_CLOSED") throw new DomainError("SHOP_CLOSED");
  if (problem === "SOLD_OUT") {
    const name = (ctx.locale === "en" && offer.nameEn) || offer.name;
    throw new DomainError("OUT_OF_STOCK", { params: { name, left: 0 } });
  }
  if (problem) throw new DomainError("OFFER_UNAVAILABLE");
  return offer;
}

// Runs under the lock of the cart's row, so the count cannot change before the insert.
async function quantityInCart(tx: Tx, cartId: string, shopProductId: string): Promise<number> {
  const lines = await tx.sql.rows<{ shopProductId: string; quantity: number }>(
    "SELECT shopProductId, quantity FROM CartLine WHERE cartId = ?",
    [cartId],
  );
  const line = lines.find((candidate) => candidate.shopProductId === shopProductId);
  if (!line && lines.length >= CART_LINES_MAX)
    throw new DomainError("CART_FULL", { params: { max: CART_LINES_MAX } });
  return line?.quantity ?? 0;
}
