import type { z } from "zod";
import { requireStaff } from "@/lib/identity";
import type { Ctx } from "@/lib/platform/ctx";
import { DomainError, notFound } from "@/lib/platform/errors";
import { newId } from "@/lib/platform/id";
import { insertRows } from "@/lib/platform/sql";
import { isDuplicate, type PrismaTx, withPrismaTransaction } from "@/lib/platform/transaction";
import type {
  createCategoryInput,
  moveCategoryInput,
  reorderCategoriesInput,
  setCategoryAttributesInput,
  updateCategoryInput,
} from "./schema";
import { refreshSearchText } from "./search-text";

/** Levels of the tree; the database refuses a fourth as well. */
const LEVELS = 3;

type Node = {
  id: string;
  parentId: string | null;
  slug: string;
  path: string;
  depth: number;
  retiredAt: Date | null;
};

/** Adds a category as the last child of its parent. @throws CATEGORY_TOO_DEEP, CATEGORY_RETIRED, SLUG_TAKEN */
export async function createCategory(
  ctx: Ctx,
  input: z.infer<typeof createCategoryInput>,
): Promise<{ id: string }> {
  requireStaff(ctx, "CATALOG");
  return withPrismaTransaction(ctx, async (tx) => {
    const tree = await lockTree(tx);
    const place = placeUnder(tree, input.parentId, input.slug, 0);
    const id = newId();
    const position = siblings(tree, input.parentId).length;
    await refusingTakenSlug(() => tx.db.category.create({ data: { ...input, id, ...place, position } }));
    return { id };
  });
}

/** Renames a category; a new slug rewrites the paths of everything below it in the same transaction. @throws SLUG_TAKEN */
export async function updateCategory(ctx: Ctx, input: z.infer<typeof updateCategoryInput>): Promise<void> {
  requireStaff(ctx, "CATALOG");
  await withPrismaTransaction(ctx, async (tx) => {
    const tree = await lockTree(tx);
    const node = find(tree, input.id);
    const { id, ...data } = input;
    await refusingTakenSlug(() => tx.db.category.update({ where: { id }, data }));
    await movePaths(tx, node, placeUnder(tree, node.parentId, input.slug, 0, true));
    await refreshSearchText(tx.sql, { categoryIds: subtree(tree, node).map((below) => below.id) });
  });
}

/**
 * Hangs a category with all below it under another parent (null: the top). The whole tree is locked for it, so two moves at
 * once cannot each be harmless and together close a ring.
 *
 * @throws CATEGORY_CYCLE, CATEGORY_TOO_DEEP, CATEGORY_RETIRED
 */
export async function moveCategory(ctx: Ctx, input: z.infer<typeof moveCategoryInput>): Promise<void> {
  requireStaff(ctx, "CATALOG");
  await withPrismaTransaction(ctx, async (tx) => {
    const tree = await lockTree(tx);
    const node = find(tree, input.id);
    if (node.parentId === input.parentId) return;
    const moved = subtree(tree, node);
    if (moved.some((below) => below.id === input.parentId))
      throw new DomainError("CATEGORY_CYCLE", { field: "parentId" });
    const height = Math.max(...moved.map((below) => below.depth)) - node.depth;
    const place = placeUnder(tree, input.parentId, node.slug, height);
    const position = siblings(tree, input.parentId).length;
    await tx.db.category.update({ where: { id: node.id }, data: { parentId: input.parentId, position } });
    await movePaths(tx, node, place);
    await refreshSearchText(tx.sql, { categoryIds: moved.map((below) => below.id) });
  });
}

/** Puts the children of a parent in the given order. @throws CONFLICT when the children are no longer those named */
export async function reorderCategories(
  ctx: Ctx,
  input: z.infer<typeof reorderCategoriesInput>,
): Promise<void> {
  requireStaff(ctx, "CATALOG");
  await withPrismaTransaction(ctx, async (tx) => {
    const children = siblings(await lockTree(tx), input.parentId);
    const known = new Set(children.map((child) => child.id));
    const named = new Set(input.ids);
    if (named.size !== known.size || input.ids.some((id) => !known.has(id)))
      throw new DomainError("CONFLICT");
    for (const [position, id] of input.ids.entries()) {
      await tx.sql.run("UPDATE Category SET position = ? WHERE id = ?", [position, id]);
    }
  });
}

/** Takes a category out of use. @throws IN_USE while it has open children or products that are not retired */
export async function retireCategory(ctx: Ctx, { id }: { id: string }): Promise<void> {
  requireStaff(ctx, "CATALOG");
  await withPrismaTransaction(ctx, async (tx) => {
    const tree = await lockTree(tx);
    find(tree, id);
    const children = siblings(tree, id).filter((child) => child.retiredAt === null).length;
    // Writing a product locks its category first, so none can come in between this count and the commit.
    const products = await tx.db.product.count({ where: { categoryId: id, status: { not: "RETIRED" } } });
    if (children + products > 0) throw new DomainError("IN_USE", { params: { children, products } });
    await tx.sql.run("UPDATE Category SET retiredAt = NOW(3) WHERE id = ? AND retiredAt IS NULL", [id]);
  });
}

/** Brings a retired category back. @throws CATEGORY_RETIRED while its parent is retired */
export async function reopenCategory(ctx: Ctx, { id }: { id: string }): Promise<void> {
  requireStaff(ctx, "CATALOG");
  await withPrismaTransaction(ctx, async (tx) => {
    const tree = await lockTree(tx);
    const node = find(tree, id);
    if (node.parentId && find(tree, node.parentId).retiredAt)
      throw new DomainError("CATEGORY_RETIRED", { field: "parentId" });
    await tx.sql.run("UPDATE Category SET retiredAt = NULL WHERE id = ?", [id]);
  });
}

/**
 * Says which attributes products of a category have, in their order, and which are required. Subcategories inherit them.
 * @throws NOT_FOUND, also for an attribute there is not
 */
export async function setCategoryAttributes(
  ctx: Ctx,
  input: z.infer<typeof setCategoryAttributesInput>,
): Promise<void> {
  requireStaff(ctx, "CATALOG");
  await withPrismaTransaction(ctx, async (tx) => {
    const { categoryId } = input;
    await lockCategory(tx, categoryId);
    const ids = input.attributes.map((entry) => entry.attributeId);
    if ((await tx.db.attribute.count({ where: { id: { in: ids } } })) < ids.length)
      throw notFound("attribute");
    await tx.db.categoryAttribute.deleteMany({ where: { categoryId } });
    await insertRows(
      tx.sql,
      "CategoryAttribute",
      input.attributes.map((entry, position) => ({ categoryId, ...entry, position })),
    );
  });
}

/**
 * Locks one category against retiring while a product of it is written. Taken before any product's lock, as everywhere here.
 * @throws NOT_FOUND
 */
export async function lockCategory(
  tx: PrismaTx,
  id: string,
): Promise<{ retiredAt: Date | null; path: string }> {
  const [row] = await tx.sql.rows<{ retiredAt: Date | null; path: string }>(
    "SELECT retiredAt, path FROM Category WHERE id = ? FOR UPDATE",
    [id],
  );
  if (!row) throw notFound("category");
  return row;
}

// The tree is a few hundred rows and changes a few times a day: locking all of it is what keeps every rule about shape simple.
function lockTree(tx: PrismaTx): Promise<Node[]> {
  return tx.sql.rows<Node>(
    "SELECT id, parentId, slug, path, depth, retiredAt FROM Category ORDER BY id FOR UPDATE",
  );
}

function find(tree: readonly Node[], id: string): Node {
  const node = tree.find((entry) => entry.id === id);
  if (!node) throw notFound("category");
  return node;
}

function siblings(tree: readonly Node[], parentId: string | null): Node[] {
  return tree.filter((entry) => entry.parentId === parentId);
}

function subtree(tree: readonly Node[], top: Node): Node[] {
  return tree.filter((entry) => entry.path.startsWith(top.path));
}

function placeUnder(
  tree: readonly Node[],
  parentId: string | null,
  slug: string,
  height: number,
  staying = false,
) {
  if (parentId === null) return { path: `/${slug}/`, depth: 0 };
  const parent = find(tree, parentId);
  if (!staying && parent.retiredAt) throw new DomainError("CATEGORY_RETIRED", { field: "parentId" });
  const depth = parent.depth + 1;
  if (depth + height >= LEVELS)
    throw new DomainError("CATEGORY_TOO_DEEP", { field: "parentId", params: { levels: LEVELS } });
  return { path: `${parent.path}${slug}/`, depth };
}

async function movePaths(tx: PrismaTx, node: Node, place: { path: string; depth: number }): Promise<void> {
  if (place.path === node.path) return;
  await tx.sql.run(
    "UPDATE Category SET path = CONCAT(?, SUBSTRING(path, ?)), depth = depth + ? WHERE path LIKE ?",
    [place.path, node.path.length + 1, place.depth - node.depth, `${node.path}%`],
  );
}

async function refusingTakenSlug<T>(write: () => Promise<T>): Promise<T> {
  try {
    return await write();
  } catch (error) {
    if (isDuplicate(error)) throw new DomainError("SLUG_TAKEN", { field: "slug" });
    throw error;
  }
}
