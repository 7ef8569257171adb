import type { z } from "zod";
import type { ProductStatus } from "@/generated/prisma/enums";
import { requireStaff } from "@/lib/identity";
import type { Ctx } from "@/lib/platform/ctx";
import { DomainError, notFound } from "@/lib/platform/errors";
import { newId } from "@/lib/platform/id";
import { isDuplicate, type PrismaTx, withPrismaTransaction } from "@/lib/platform/transaction";
import { lockBrand } from "./brands";
import { lockCategory } from "./categories";
import { productChanged } from "./events";
import { writeAttributes } from "./product-attributes";
import { requireReady } from "./product-checklist";
import { writeMedia } from "./product-media";
import { writeVariants } from "./product-variants";
import type { ProductInput, updateProductInput } from "./schema";
import { refreshSearchText } from "./search-text";

export type WrittenProduct = { id: string; slug: string; status: ProductStatus };

/**
 * Adds a product as a DRAFT: no shop can sell it before it is published.
 * @throws SLUG_TAKEN, CATEGORY_RETIRED, TOO_MANY_VARIANTS, ATTRIBUTE_INVALID, PICTURE_INVALID
 */
export async function createProduct(ctx: Ctx, input: ProductInput): Promise<WrittenProduct> {
  requireStaff(ctx, "CATALOG");
  return withPrismaTransaction(ctx, async (tx) => {
    const product = await insertProduct(tx, input);
    await productChanged(tx, product, "created");
    return product;
  });
}

/** Writes a new DRAFT with all that belongs to it; createProduct and the approval of a proposal share it. */
export async function insertProduct(tx: PrismaTx, input: ProductInput): Promise<WrittenProduct> {
  await lockParents(tx, input, null);
  const id = newId();
  await refusingTakenSlug(() => tx.db.product.create({ data: { ...basics(input), id, searchText: "" } }));
  const product = { id, slug: input.slug, status: "DRAFT" as const };
  await writeParts(tx, product, input);
  return product;
}

/**
 * Replaces what a product says. A product on sale must stay complete, and a variant that was ever on sale is retired, never
 * deleted: shops' offers, stock and old orders point at it.
 *
 * @throws as createProduct, and PRODUCT_NOT_READY
 */
export async function updateProduct(
  ctx: Ctx,
  { id, product: input }: z.infer<typeof updateProductInput>,
): Promise<WrittenProduct> {
  requireStaff(ctx, "CATALOG");
  return withPrismaTransaction(ctx, async (tx) => {
    const before = await tx.db.product.findUnique({ where: { id }, select: { categoryId: true } });
    if (!before) throw notFound("product");
    await lockParents(tx, input, before.categoryId);
    const { status } = await lockProduct(tx, id);
    await refusingTakenSlug(() => tx.db.product.update({ where: { id }, data: basics(input) }));
    const product = { id, slug: input.slug, status };
    await writeParts(tx, product, input);
    if (status === "ACTIVE") await requireReady(tx, id);
    await productChanged(tx, product, "updated");
    return product;
  });
}

/** Puts a DRAFT on sale. @throws PRODUCT_NOT_READY names what is missing; CONFLICT when it is no DRAFT any more */
export async function publishProduct(ctx: Ctx, { id }: { id: string }): Promise<WrittenProduct> {
  return changeStatus(ctx, id, { from: ["DRAFT"], to: "ACTIVE", change: "published" });
}

/** Takes a product off sale in every shop; its offers, stock and history stay. @throws CONFLICT when it is retired already */
export async function retireProduct(ctx: Ctx, { id }: { id: string }): Promise<WrittenProduct> {
  return changeStatus(ctx, id, { from: ["DRAFT", "ACTIVE"], to: "RETIRED", change: "retired" });
}

/** Puts a retired product back on sale. @throws PRODUCT_NOT_READY, CONFLICT */
export async function reactivateProduct(ctx: Ctx, { id }: { id: string }): Promise<WrittenProduct> {
  return changeStatus(ctx, id, { from: ["RETIRED"], to: "ACTIVE", change: "reactivated" });
}

type StatusChange = {
  from: ProductStatus[];
  to: "ACTIVE" | "RETIRED";
  change: "published" | "retired" | "reactivated";
};

async function changeStatus(ctx: Ctx, id: string, step: StatusChange): Promise<WrittenProduct> {
  requireStaff(ctx, "CATALOG");
  return withPrismaTransaction(ctx, async (tx) => {
    const before = await tx.db.product.findUnique({
      where: { id },
      select: { categoryId: true, slug: true },
    });
    if (!before) throw notFound("product");
    await lockCategory(tx, before.categoryId);
    const moved = await tx.sql.run(
      `UPDATE Product SET status = ?, updatedAt = NOW(3), retiredAt = IF(? = 'RETIRED', NOW(3), NULL)
       WHERE id = ? AND status IN (?)`,
      [step.to, step.to, id, step.from],
    );
    if (moved !== 1) throw new DomainError("CONFLICT");
    if (step.to === "ACTIVE") await requireReady(tx, id);
    const product = { id, slug: before.slug, status: step.to };
    await productChanged(tx, product, step.change);
    return product;
  });
}

// Everywhere in one order, category before brand before product, so that writers queue instead of deadlocking.
async function lockParents(tx: PrismaTx, input: ProductInput, categoryBefore: string | null): Promise<void> {
  const category = await lockCategory(tx, input.categoryId);
  // A product already in a category that was retired since may stay there; none may enter it.
  if (category.retiredAt && categoryBefore !== input.categoryId) {
    throw new DomainError("CATEGORY_RETIRED", { field: "categoryId" });
  }
  if (input.brandId) await lockBrand(tx, input.brandId);
}

async function lockProduct(tx: PrismaTx, id: string): Promise<{ status: ProductStatus }> {
  const [row] = await tx.sql.rows<{ status: ProductStatus }>(
    "SELECT status FROM Product WHERE id = ? FOR UPDATE",
    [id],
  );
  if (!row) throw notFound("product");
  return row;
}

async function writeParts(tx: PrismaTx, product: WrittenProduct, input: ProductInput): Promise<void> {
  const variants = await writeVariants(tx, product, input);
  await writeAttributes(tx, product.id, input);
  await writeMedia(tx, product.id, input, variants);
  await refreshSearchText(tx.sql, { productId: product.id });
}

function basics(input: ProductInput) {
  const { name, nameEn, description, descriptionEn, slug, brandId, categoryId } = input;
  return { name, nameEn, description, descriptionEn, slug, brandId, categoryId };
}

async function refusingTakenSlug<T>(write: () => Promise<T>): Promise<T> {
  try {
    return await write();
  } catch (error) {
    if (isDuplicate(error)) throw new DomainError("SLUG_TAKEN", { field: "slug" });
    throw error;
  }
}
