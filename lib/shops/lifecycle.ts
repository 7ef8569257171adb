import type { ShopStatus } from "@/generated/prisma/enums";
import { requireUser, updateProfile } from "@/lib/identity";
import type { Ctx } from "@/lib/platform/ctx";
import { DomainError, notFound } from "@/lib/platform/errors";
import { newId } from "@/lib/platform/id";
import { appendEvents } from "@/lib/platform/outbox";
import { isDuplicate, type Tx, withTransaction } from "@/lib/platform/transaction";
import { requireShopRole } from "./access";
import { offersChanged, shopEvent } from "./events";
import { readReadiness } from "./readiness";
import type { OpenShopInput, UpdateShopInput } from "./schema";
import { numberedShopSlug, shopSlug } from "./shop-slug";

const SLUG_TRIES = 5;

/**
 * Opens a shop in the caller's name, as a DRAFT only its members see. Needs a person with a name: customers and staff must know
 * whom they deal with; one without gives it here. @throws INVALID_INPUT on ownerName
 */
export async function openShop(ctx: Ctx, input: OpenShopInput): Promise<{ shopId: string; slug: string }> {
  const { userId } = requireUser(ctx);
  const owner = await ctx.db.user.findUnique({ where: { id: userId }, select: { name: true } });
  if (!owner?.name?.trim()) {
    if (!input.ownerName) throw new DomainError("INVALID_INPUT", { field: "ownerName" });
    await updateProfile(ctx, { name: input.ownerName });
  }

  for (let tries = 0; ; tries++) {
    const slug = tries === 0 ? shopSlug(input.name) : numberedShopSlug(input.name);
    try {
      return await withTransaction(ctx, (tx) => insertShop(tx, userId, slug, input));
    } catch (error) {
      if (tries >= SLUG_TRIES || !isDuplicate(error, "slug")) throw error;
    }
  }
}

async function insertShop(tx: Tx, userId: string, slug: string, input: OpenShopInput) {
  const shopId = newId();
  await tx.sql.run(
    "INSERT INTO Shop (id, slug, name, description, province, city) VALUES (?, ?, ?, ?, ?, ?)",
    [shopId, slug, input.name, input.description, input.province, input.city],
  );
  await tx.sql.run("INSERT INTO ShopMember (shopId, userId, role) VALUES (?, ?, 'OWNER')", [shopId, userId]);
  await appendEvents(tx, [shopEvent("shops.shop_created", shopId, { slug, userId })]);
  return { shopId, slug };
}

/** Changes what the shop says of itself. Its address (slug) stays: links to it are out in the world. */
export async function updateShop(ctx: Ctx, input: UpdateShopInput): Promise<{ slug: string }> {
  const { shopId, slug } = await requireShopRole(ctx, input.shopId, "OWNER");
  await withTransaction(ctx, async (tx) => {
    await tx.sql.run(
      `UPDATE Shop SET name = ?, description = ?, descriptionEn = ?, province = ?, city = ?, updatedAt = NOW(3) WHERE id = ?`,
      [input.name, input.description, input.descriptionEn, input.province, input.city, shopId],
    );
    await appendEvents(tx, [shopEvent("shops.shop_updated", shopId)]);
  });
  return { slug };
}

/** Sets or clears (null) the address of the shop's logo or banner. */
export async function setShopPicture(
  ctx: Ctx,
  input: { shopId: string; kind: "logo" | "banner"; url: string | null },
): Promise<{ slug: string }> {
  const { shopId, slug } = await requireShopRole(ctx, input.shopId, "OWNER");
  const column = input.kind === "logo" ? "logoUrl" : "bannerUrl";
  await withTransaction(ctx, async (tx) => {
    await tx.sql.run(`UPDATE Shop SET ${column} = ?, updatedAt = NOW(3) WHERE id = ?`, [input.url, shopId]);
    await appendEvents(tx, [shopEvent("shops.shop_updated", shopId)]);
  });
  return { slug };
}

/**
 * Hands a shop to staff for approval, again after a rejection. @throws SHOP_NOT_READY with the checklist as params,
 * ALREADY_DECIDED when it is not a draft (any more).
 */
export async function submitShop(ctx: Ctx, input: { shopId: string }): Promise<{ slug: string }> {
  const { shopId, slug } = await requireShopRole(ctx, input.shopId, "OWNER");
  const readiness = await readReadiness(ctx, shopId);
  if (Object.values(readiness).includes(false))
    throw new DomainError("SHOP_NOT_READY", { params: readiness });
  await withTransaction(ctx, (tx) =>
    moveShop(tx, {
      shopId,
      from: ["DRAFT", "REJECTED"],
      to: "PENDING",
      set: "submittedAt = NOW(3), statusReason = NULL",
    }),
  );
  return { slug };
}

/** Takes the shop off the storefront until resumeShop: a holiday. Orders already placed go on. */
export async function pauseShop(ctx: Ctx, input: { shopId: string }): Promise<ShopMove> {
  const { shopId, slug } = await requireShopRole(ctx, input.shopId, "OWNER");
  return withTransaction(ctx, async (tx) => ({
    slug,
    ...(await moveShop(tx, { shopId, from: ["OPEN"], to: "PAUSED" })),
  }));
}

/** Back from pauseShop. A suspended shop cannot resume itself. */
export async function resumeShop(ctx: Ctx, input: { shopId: string }): Promise<ShopMove> {
  const { shopId, slug } = await requireShopRole(ctx, input.shopId, "OWNER");
  return withTransaction(ctx, async (tx) => ({
    slug,
    ...(await moveShop(tx, { shopId, from: ["PAUSED"], to: "OPEN" })),
  }));
}

/** The shop that moved and the products whose lists were rewritten, for the caches. */
export type ShopMove = { slug: string; productSlugs: string[] };

/**
 * Moves a shop from one of the named states, or refuses: whoever comes second finds it already decided. Offers, lists and the
 * other domains follow in the same transaction. `set` is SQL of the caller's own, with `values` for its placeholders.
 */
export async function moveShop(
  tx: Tx,
  move: { shopId: string; from: ShopStatus[]; to: ShopStatus; set?: string; values?: (string | null)[] },
): Promise<{ productSlugs: string[] }> {
  const moved = await tx.sql.run(
    `UPDATE Shop SET ${move.set ? `${move.set}, ` : ""}status = ?, updatedAt = NOW(3) WHERE id = ? AND status IN (?)`,
    [...(move.values ?? []), move.to, move.shopId, move.from],
  );
  if (moved !== 1) {
    const [shop] = await tx.sql.rows<{ status: ShopStatus }>("SELECT status FROM Shop WHERE id = ?", [
      move.shopId,
    ]);
    if (!shop) throw notFound("shop");
    throw new DomainError("ALREADY_DECIDED", { params: { status: shop.status } });
  }
  await appendEvents(tx, [
    shopEvent("shops.shop_status_changed", move.shopId, { status: move.to, from: move.from }),
  ]);
  // All its products, whatever their offers' status: an offer switched on at this very moment must not slip by.
  const products = await tx.sql.rows<{ id: string; slug: string }>(
    `SELECT DISTINCT p.id, p.slug FROM ShopProduct o JOIN Product p ON p.id = o.productId WHERE o.shopId = ?`,
    [move.shopId],
  );
  await offersChanged(
    tx,
    move.shopId,
    products.map((product) => product.id),
  );
  return { productSlugs: products.map((product) => product.slug) };
}
