import type { ShopProductStatus } from "@/generated/prisma/enums";
import { actorUserId, type Ctx } from "@/lib/platform/ctx";
import { DomainError, notFound } from "@/lib/platform/errors";
import { newId } from "@/lib/platform/id";
import { insertRows } from "@/lib/platform/sql";
import { isDuplicate, type Tx, withTransaction } from "@/lib/platform/transaction";
import { requireShopRole } from "./access";
import { offersChanged } from "./events";
import { bulkPrice, type Priced } from "./offer-pricing";
import { lockProducts } from "./refresh-listings";
import type {
  AddShopProductsInput,
  BulkPriceInput,
  ChangeOfferInput,
  SetPriceInput,
  SetSkuInput,
  SetStatusInput,
} from "./schema";

/** Slugs of the products whose pages and lists show something else now, for the caches. */
export type OffersChange = { productSlugs: string[] };

/**
 * Puts variants of a central product on sale in a shop. A SKU left out becomes the variant's own code.
 * @throws NOT_FOUND for a product that is not in the catalogue (any more), CONFLICT for a variant the shop sells already, SKU_TAKEN
 */
export async function addShopProducts(
  ctx: Ctx,
  input: AddShopProductsInput,
): Promise<OffersChange & { offerIds: string[] }> {
  const { shopId } = await requireShopRole(ctx, input.shopId, "MANAGER");
  const product = await ctx.db.product.findFirst({
    where: { id: input.productId, status: "ACTIVE" },
    select: { slug: true, variants: { where: { status: "ACTIVE" }, select: { id: true, code: true } } },
  });
  if (!product) throw notFound("product");
  const codes = new Map(product.variants.map((variant) => [variant.id, variant.code]));

  const rows = input.lines.map((line) => {
    const code = codes.get(line.variantId);
    if (code === undefined) throw notFound("variant");
    return { ...line, id: newId(), sku: line.sku ?? code };
  });
  await withTransaction(ctx, async (tx) => {
    await lockProducts(tx, [input.productId]);
    for (const [index, row] of rows.entries()) await insertOffer(tx, input, row, index);
    await recordPrices(
      tx,
      rows.map((row) => ({ id: row.id, oldPrice: null, newPrice: row.price })),
    );
    await offersChanged(tx, shopId, [input.productId]);
  });
  return { productSlugs: [product.slug], offerIds: rows.map((row) => row.id) };
}

type NewOffer = AddShopProductsInput["lines"][number] & { id: string; sku: string };

async function insertOffer(tx: Tx, input: AddShopProductsInput, row: NewOffer, index: number): Promise<void> {
  try {
    await insertRows(tx.sql, "ShopProduct", [
      {
        id: row.id,
        shopId: input.shopId,
        productId: input.productId,
        variantId: row.variantId,
        sku: row.sku,
        price: row.price,
        compareAtPrice: row.compareAtPrice,
        status: input.status,
      },
    ]);
  } catch (error) {
    throw refusal(error, `lines.${index}.`);
  }
}

function refusal(error: unknown, path = ""): unknown {
  if (isDuplicate(error, "sku")) return new DomainError("SKU_TAKEN", { field: `${path}sku` });
  if (isDuplicate(error)) return new DomainError("CONFLICT", { field: `${path}variantId` });
  return error;
}

/** Sets one offer's price and strike-through price; the old price stays in its history. @throws PRICE_INVALID */
export async function setPrice(ctx: Ctx, input: SetPriceInput): Promise<OffersChange> {
  const { shopId, offerId, ...prices } = input;
  return changeOffer(ctx, { shopId, offerId, prices });
}

/** Changes what is named of one offer, all of it or nothing. @throws PRICE_INVALID, SKU_TAKEN */
export async function changeOffer(ctx: Ctx, input: ChangeOfferInput): Promise<OffersChange> {
  const { shopId, offerId, prices, sku, status } = input;
  if (prices && prices.compareAtPrice !== null && prices.compareAtPrice <= prices.price) {
    throw new DomainError("PRICE_INVALID", { field: "compareAtPrice" });
  }
  return changeOffers(ctx, shopId, [offerId], async (tx, offers) => {
    if (prices) await reprice(tx, offers, () => prices);
    if (sku !== undefined) await writeSku(tx, offerId, sku);
    if (status) await writeStatus(tx, offers, status);
  });
}

/** Changes many prices by one rule; all of them or, when one would become impossible, none. @throws PRICE_INVALID */
export async function setPrices(ctx: Ctx, input: BulkPriceInput): Promise<OffersChange> {
  return changeOffers(ctx, input.shopId, input.offerIds, (tx, offers) =>
    reprice(tx, offers, (old) => bulkPrice(old, input.change)),
  );
}

async function reprice(tx: Tx, offers: LockedOffer[], rule: (old: Priced) => Priced): Promise<void> {
  const changes: PriceMove[] = [];
  for (const offer of offers) {
    const next = rule(offer);
    await tx.sql.run(
      "UPDATE ShopProduct SET price = ?, compareAtPrice = ?, updatedAt = NOW(3) WHERE id = ?",
      [next.price, next.compareAtPrice, offer.id],
    );
    if (next.price !== offer.price)
      changes.push({ id: offer.id, oldPrice: offer.price, newPrice: next.price });
  }
  await recordPrices(tx, changes);
}

/** Puts offers on sale, aside, or back into drafts. Removal is PAUSED: orders and price history point at the row. */
export async function setStatus(ctx: Ctx, input: SetStatusInput): Promise<OffersChange> {
  return changeOffers(ctx, input.shopId, input.offerIds, (tx, offers) =>
    writeStatus(tx, offers, input.status),
  );
}

async function writeStatus(tx: Tx, offers: LockedOffer[], status: SetStatusInput["status"]): Promise<void> {
  await tx.sql.run("UPDATE ShopProduct SET status = ?, updatedAt = NOW(3) WHERE id IN (?)", [
    status,
    offers.map((offer) => offer.id),
  ]);
}

/** Renames the shop's own code of an offer. @throws SKU_TAKEN */
export async function setSku(ctx: Ctx, input: SetSkuInput): Promise<OffersChange> {
  return changeOffer(ctx, input);
}

async function writeSku(tx: Tx, offerId: string, sku: string): Promise<void> {
  try {
    await tx.sql.run("UPDATE ShopProduct SET sku = ?, updatedAt = NOW(3) WHERE id = ?", [sku, offerId]);
  } catch (error) {
    throw refusal(error);
  }
}

type LockedOffer = Priced & { id: string; productId: string; status: ShopProductStatus };

/**
 * Runs `change` on offers of one shop, locked; another shop's offer is NOT_FOUND and nothing changes.
 * Locks go products first, then offers, as everywhere in this folder, so that writers queue and do not deadlock.
 */
async function changeOffers(
  ctx: Ctx,
  shop: string,
  offerIds: readonly string[],
  change: (tx: Tx, offers: LockedOffer[]) => Promise<void>,
): Promise<OffersChange> {
  const { shopId } = await requireShopRole(ctx, shop, "MANAGER");
  const ids = [...new Set(offerIds)].toSorted();
  const targets = await ctx.sql.rows<{ productId: string; slug: string }>(
    `SELECT DISTINCT o.productId, p.slug FROM ShopProduct o JOIN Product p ON p.id = o.productId
     WHERE o.shopId = ? AND o.id IN (?)`,
    [shopId, ids],
  );
  const productIds = targets.map((target) => target.productId);
  await withTransaction(ctx, async (tx) => {
    await lockProducts(tx, productIds);
    const offers = await tx.sql.rows<LockedOffer>(
      `SELECT id, productId, price, compareAtPrice, status FROM ShopProduct
       WHERE shopId = ? AND id IN (?) ORDER BY id FOR UPDATE`,
      [shopId, ids],
    );
    if (offers.length !== ids.length) throw notFound("offer");
    await change(tx, offers);
    await offersChanged(tx, shopId, productIds);
  });
  return { productSlugs: targets.map((target) => target.slug) };
}

type PriceMove = { id: string; oldPrice: number | null; newPrice: number };

async function recordPrices(tx: Tx, moves: PriceMove[]): Promise<void> {
  await insertRows(
    tx.sql,
    "PriceChange",
    moves.map((move) => ({
      id: newId(),
      shopProductId: move.id,
      oldPrice: move.oldPrice,
      newPrice: move.newPrice,
      changedBy: actorUserId(tx.actor),
    })),
  );
}
