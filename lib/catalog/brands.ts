import type { z } from "zod";
import { requireStaff } from "@/lib/identity";
import type { Ctx } from "@/lib/platform/ctx";
import { DomainError, notFound } from "@/lib/platform/errors";
import { newId } from "@/lib/platform/id";
import {
  isDuplicate,
  type PrismaTx,
  withPrismaTransaction,
  withTransaction,
} from "@/lib/platform/transaction";
import type { createBrandInput, updateBrandInput } from "./schema";
import { refreshSearchText } from "./search-text";
import { slugify } from "./slug";

/** Adds a brand. @throws SLUG_TAKEN, NAME_TAKEN */
export async function createBrand(
  ctx: Ctx,
  input: z.infer<typeof createBrandInput>,
): Promise<{ id: string }> {
  requireStaff(ctx, "CATALOG");
  const id = newId();
  return withPrismaTransaction(ctx, async (tx) => {
    await refusingTaken(() => tx.db.brand.create({ data: { ...input, id } }));
    return { id };
  });
}

/** Renames a brand, and in the same transaction the words its products are found by. @throws SLUG_TAKEN, NAME_TAKEN */
export async function updateBrand(
  ctx: Ctx,
  { id, ...data }: z.infer<typeof updateBrandInput>,
): Promise<void> {
  requireStaff(ctx, "CATALOG");
  await withPrismaTransaction(ctx, async (tx) => {
    await lockBrand(tx, id);
    await refusingTaken(() => tx.db.brand.update({ where: { id }, data }));
    await refreshSearchText(tx.sql, { brandId: id });
  });
}

/** Takes a brand out of use. @throws IN_USE while it has products that are not retired */
export async function retireBrand(ctx: Ctx, { id }: { id: string }): Promise<void> {
  requireStaff(ctx, "CATALOG");
  await withPrismaTransaction(ctx, async (tx) => {
    await lockBrand(tx, id);
    const products = await tx.db.product.count({ where: { brandId: id, status: { not: "RETIRED" } } });
    if (products > 0) throw new DomainError("IN_USE", { params: { children: 0, products } });
    await tx.sql.run("UPDATE Brand SET retiredAt = NOW(3) WHERE id = ? AND retiredAt IS NULL", [id]);
  });
}

/** Brings a retired brand back. */
export async function reopenBrand(ctx: Ctx, { id }: { id: string }): Promise<void> {
  requireStaff(ctx, "CATALOG");
  await withTransaction(ctx, async (tx) => {
    const found = await tx.sql.run("UPDATE Brand SET retiredAt = NULL WHERE id = ?", [id]);
    if (found === 0) throw notFound("brand");
  });
}

/** The brand of that name, made if there is none: how a proposal's new brand enters the catalogue. */
export async function ensureBrand(tx: PrismaTx, name: string): Promise<string> {
  const known = await tx.db.brand.findUnique({ where: { name }, select: { id: true } });
  if (known) return known.id;
  const id = newId();
  await refusingTaken(
    () => tx.db.brand.create({ data: { id, name, slug: slugify(name) || id } }),
    "brandName",
  );
  return id;
}

/** Locks a brand against retiring while a product of it is written; taken after the category's lock. @throws NOT_FOUND */
export async function lockBrand(tx: PrismaTx, id: string): Promise<void> {
  const found = await tx.sql.rows("SELECT id FROM Brand WHERE id = ? FOR UPDATE", [id]);
  if (found.length === 0) throw notFound("brand");
}

async function refusingTaken<T>(write: () => Promise<T>, field?: string): Promise<T> {
  try {
    return await write();
  } catch (error) {
    if (isDuplicate(error, "slug")) throw new DomainError("SLUG_TAKEN", { field: field ?? "slug" });
    if (isDuplicate(error)) throw new DomainError("NAME_TAKEN", { field: field ?? "name" });
    throw error;
  }
}
