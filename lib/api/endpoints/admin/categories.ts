import { z } from "zod";
import {
  categoryAttributes,
  countProductsByCategory,
  createCategory,
  flatTree,
  getCategoryTree,
  moveCategory,
  reopenCategory,
  reorderCategories,
  retireCategory,
  setCategoryAttributes,
  taxonomyTags,
  updateCategory,
} from "@/lib/catalog";
import {
  categoryEdits,
  createCategoryInput,
  moveCategoryInput,
  reorderCategoriesInput,
  setCategoryAttributesInput,
} from "@/lib/catalog/schema";
import type { Ctx } from "@/lib/platform/ctx";
import { notFound } from "@/lib/platform/errors";
import { type Endpoint, endpoint, reply } from "../../endpoint";
import { id } from "../../shapes";
import { units } from "../console/shapes";
import { category } from "../store/catalogue-shapes";
import { attributeDefinition } from "./taxonomy-shapes";

const tag = "Staff: categories";
const caller = "staff";
const description = "CATALOG and ADMIN.";
const path = z.strictObject({ categoryId: id });

const row = category.extend({ icon: z.string().nullable(), retired: z.boolean() });

const detail = row
  .extend({
    attributes: z
      .array(
        attributeDefinition.extend({
          required: z.boolean(),
          fromCategoryId: id.meta({ description: "The category that names it: this one, or one above" }),
        }),
      )
      .meta({ description: "What its products have, inherited ones too" }),
  })
  .meta({ id: "StaffCategoryDetail" });

async function detailOf(ctx: Ctx, categoryId: string) {
  const nodes = flatTree(await getCategoryTree(ctx, { withRetired: true }));
  const node = nodes.find((one) => one.id === categoryId);
  if (!node) throw notFound("category");
  return { ...node, attributes: await categoryAttributes(ctx, categoryId) };
}

async function changed(ctx: Ctx, categoryId: string) {
  return reply(await detailOf(ctx, categoryId), { stale: taxonomyTags });
}

const list = endpoint({
  id: "listCategoriesForStaff",
  method: "GET",
  path: "/admin/categories",
  tag,
  summary: "The whole tree, retired ones too, parents before children",
  caller,
  result: z.object({ rows: z.array(row.extend({ products: units }).meta({ id: "StaffCategory" })) }),
  run: async (ctx) => {
    const [tree, counts] = await Promise.all([
      getCategoryTree(ctx, { withRetired: true }),
      countProductsByCategory(ctx),
    ]);
    return { rows: flatTree(tree).map((node) => ({ ...node, products: counts[node.id] ?? 0 })) };
  },
});

const read = endpoint({
  id: "getCategoryForStaff",
  method: "GET",
  path: "/admin/categories/{categoryId}",
  tag,
  summary: "One category with the attributes of its products",
  caller,
  params: path,
  result: detail,
  run: (ctx, { params }) => detailOf(ctx, params.categoryId),
});

const create = endpoint({
  id: "createCategory",
  method: "POST",
  path: "/admin/categories",
  tag,
  summary: "Adds a category as the last child of its parent; null: at the top",
  description,
  caller,
  creates: true,
  status: 201,
  body: createCategoryInput,
  refusals: ["CATEGORY_TOO_DEEP", "CATEGORY_RETIRED", "SLUG_TAKEN"],
  result: z.object({ id }),
  run: async (ctx, { body }) => {
    const made = await createCategory(ctx, body);
    return reply(made, {
      headers: { location: `/api/v1/admin/categories/${made.id}` },
      stale: taxonomyTags,
    });
  },
});

const update = endpoint({
  id: "updateCategory",
  method: "PUT",
  path: "/admin/categories/{categoryId}",
  tag,
  summary: "Renames a category; a new slug is in the addresses of everything below it too",
  description,
  caller,
  edits: "getCategoryForStaff",
  params: path,
  body: categoryEdits,
  refusals: ["SLUG_TAKEN"],
  result: detail,
  run: async (ctx, { params, body }) => {
    await updateCategory(ctx, { ...body, id: params.categoryId });
    return changed(ctx, params.categoryId);
  },
});

const move = endpoint({
  id: "moveCategory",
  method: "POST",
  path: "/admin/categories/{categoryId}/move",
  tag,
  summary: "Hangs a category with all below it under another parent; null: at the top",
  description,
  caller,
  params: path,
  body: moveCategoryInput.omit({ id: true }),
  refusals: ["CATEGORY_CYCLE", "CATEGORY_TOO_DEEP", "CATEGORY_RETIRED"],
  result: detail,
  run: async (ctx, { params, body }) => {
    await moveCategory(ctx, { ...body, id: params.categoryId });
    return changed(ctx, params.categoryId);
  },
});

const reorder = endpoint({
  id: "reorderCategories",
  method: "PUT",
  path: "/admin/category-order",
  tag,
  summary: "Puts the children of a parent in this order; all of them must be named",
  description,
  caller,
  body: reorderCategoriesInput,
  status: 204,
  run: async (ctx, { body }) => {
    await reorderCategories(ctx, body);
    return reply(undefined, { stale: taxonomyTags });
  },
});

const retire = endpoint({
  id: "retireCategory",
  method: "POST",
  path: "/admin/categories/{categoryId}/retire",
  tag,
  summary: "Takes a category out of use that has no open children and no products",
  description,
  caller,
  params: path,
  refusals: ["IN_USE"],
  result: detail,
  run: async (ctx, { params }) => {
    await retireCategory(ctx, { id: params.categoryId });
    return changed(ctx, params.categoryId);
  },
});

const reopen = endpoint({
  id: "reopenCategory",
  method: "POST",
  path: "/admin/categories/{categoryId}/reopen",
  tag,
  summary: "Brings a retired category back",
  description,
  caller,
  params: path,
  refusals: ["CATEGORY_RETIRED"],
  result: detail,
  run: async (ctx, { params }) => {
    await reopenCategory(ctx, { id: params.categoryId });
    return changed(ctx, params.categoryId);
  },
});

const setAttributes = endpoint({
  id: "setCategoryAttributes",
  method: "PUT",
  path: "/admin/categories/{categoryId}/attributes",
  tag,
  summary: "Says which attributes products of a category have, in their order; categories below inherit them",
  description,
  caller,
  params: path,
  body: setCategoryAttributesInput.omit({ categoryId: true }),
  result: detail,
  run: async (ctx, { params, body }) => {
    await setCategoryAttributes(ctx, { ...params, ...body });
    return changed(ctx, params.categoryId);
  },
});

export const categoryEndpoints: readonly Endpoint[] = [
  list,
  read,
  create,
  update,
  move,
  reorder,
  retire,
  reopen,
  setAttributes,
];
