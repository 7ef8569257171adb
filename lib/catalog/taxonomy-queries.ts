import type { AttributeType } from "@/generated/prisma/enums";
import type { Ctx } from "@/lib/platform/ctx";

export type CategoryNode = {
  id: string;
  parentId: string | null;
  slug: string;
  name: string;
  nameEn: string;
  icon: string | null;
  pictureUrl: string | null;
  /** Slugs from the root, "/komputer/laptop/". */
  path: string;
  depth: number;
  retired: boolean;
  children: CategoryNode[];
};

export type BrandRow = {
  id: string;
  slug: string;
  name: string;
  tagline: string | null;
  taglineEn: string | null;
  retired: boolean;
  /** Products that are not retired. */
  products: number;
};

export type AttributeDefinition = {
  id: string;
  code: string;
  name: string;
  nameEn: string;
  type: AttributeType;
  unit: string | null;
  choices: { value: string; valueEn: string }[];
};

export type AttributeRow = AttributeDefinition & {
  filterable: boolean;
  /** The categories that name it themselves, without those that inherit it. */
  categories: { id: string; name: string; nameEn: string; required: boolean; position: number }[];
  values: number;
};

export type CategoryAttributeRow = AttributeDefinition & {
  filterable: boolean;
  required: boolean;
  /** The category that names it: this one, or one above. */
  fromCategoryId: string;
};

type Reader = Pick<Ctx, "db">;

/** The category tree in display order. Public: it is the shop's menu; `withRetired` is for the staff's editor. */
export async function getCategoryTree(ctx: Reader, { withRetired = false } = {}): Promise<CategoryNode[]> {
  const rows = await ctx.db.category.findMany({
    where: withRetired ? {} : { retiredAt: null },
    orderBy: [{ depth: "asc" }, { position: "asc" }, { id: "asc" }],
    select: {
      id: true,
      parentId: true,
      slug: true,
      name: true,
      nameEn: true,
      icon: true,
      pictureUrl: true,
      path: true,
      depth: true,
      retiredAt: true,
    },
  });
  const nodes = new Map<string, CategoryNode>();
  const roots: CategoryNode[] = [];
  for (const { retiredAt, ...row } of rows) {
    const node: CategoryNode = { ...row, retired: retiredAt !== null, children: [] };
    nodes.set(row.id, node);
    if (row.parentId === null) roots.push(node);
    else nodes.get(row.parentId)?.children.push(node);
  }
  return roots;
}

/** The nodes of a tree in one list, parents before children. */
export function flatTree(nodes: readonly CategoryNode[]): CategoryNode[] {
  return nodes.flatMap((node) => [node, ...flatTree(node.children)]);
}

/** The brands by name, with how many products each has. Public. */
export async function listBrands(ctx: Reader, { withRetired = false } = {}): Promise<BrandRow[]> {
  const rows = await ctx.db.brand.findMany({
    where: withRetired ? {} : { retiredAt: null },
    orderBy: { name: "asc" },
    select: {
      id: true,
      slug: true,
      name: true,
      tagline: true,
      taglineEn: true,
      retiredAt: true,
      _count: { select: { products: { where: { status: { not: "RETIRED" } } } } },
    },
  });
  return rows.map(({ retiredAt, _count, ...row }) => ({
    ...row,
    retired: retiredAt !== null,
    products: _count.products,
  }));
}

/** Every attribute with where it is used. Public: filters are made of it. */
export async function listAttributes(ctx: Reader): Promise<AttributeRow[]> {
  const rows = await ctx.db.attribute.findMany({
    orderBy: { name: "asc" },
    include: {
      categories: {
        select: {
          required: true,
          position: true,
          category: { select: { id: true, name: true, nameEn: true } },
        },
      },
      _count: { select: { values: true } },
    },
  });
  return rows.map(({ createdAt: _createdAt, _count, categories, ...row }) => ({
    ...row,
    choices: asChoices(row.choices),
    categories: categories.map((link) => ({
      ...link.category,
      required: link.required,
      position: link.position,
    })),
    values: _count.values,
  }));
}

/**
 * The attributes products of a category have: its own and those of the categories above it, nearest saying first; the category's
 * own place comes before its parents'.
 */
export async function categoryAttributes(
  ctx: { db: Pick<Ctx["db"], "category"> },
  categoryId: string,
): Promise<CategoryAttributeRow[]> {
  const links = {
    orderBy: { position: "asc" as const },
    select: { categoryId: true, required: true, attribute: true },
  };
  const category = await ctx.db.category.findUnique({
    where: { id: categoryId },
    select: {
      attributes: links,
      parent: { select: { attributes: links, parent: { select: { attributes: links } } } },
    },
  });
  const levels = [category, category?.parent, category?.parent?.parent];
  const seen = new Map<string, CategoryAttributeRow>();
  for (const link of levels.flatMap((level) => level?.attributes ?? [])) {
    const { createdAt: _createdAt, ...attribute } = link.attribute;
    if (seen.has(attribute.id)) continue;
    seen.set(attribute.id, {
      ...attribute,
      choices: asChoices(attribute.choices),
      required: link.required,
      fromCategoryId: link.categoryId,
    });
  }
  return [...seen.values()];
}

function asChoices(value: unknown): { value: string; valueEn: string }[] {
  const list: unknown = typeof value === "string" ? JSON.parse(value) : value;
  return Array.isArray(list) ? list : [];
}
