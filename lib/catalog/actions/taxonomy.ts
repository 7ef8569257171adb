"use server";

import { updateTag } from "next/cache";
import { staffAction } from "@/lib/identity/action-clients";
import { createAttribute, deleteAttribute, updateAttribute } from "../attributes";
import { createBrand, reopenBrand, retireBrand, updateBrand } from "../brands";
import {
  createCategory,
  moveCategory,
  reopenCategory,
  reorderCategories,
  retireCategory,
  setCategoryAttributes,
  updateCategory,
} from "../categories";
import * as schema from "../schema";
import { taxonomyTags } from "../stale-tags";

function shown<T>(result: T): T {
  for (const tag of taxonomyTags) updateTag(tag);
  return result;
}

export const createCategoryAction = staffAction({
  name: "catalog.createCategory",
  input: schema.createCategoryInput,
  run: async (ctx, input) => shown(await createCategory(ctx, input)),
});

export const updateCategoryAction = staffAction({
  name: "catalog.updateCategory",
  input: schema.updateCategoryInput,
  run: async (ctx, input) => shown(await updateCategory(ctx, input)),
});

export const moveCategoryAction = staffAction({
  name: "catalog.moveCategory",
  input: schema.moveCategoryInput,
  run: async (ctx, input) => shown(await moveCategory(ctx, input)),
});

export const reorderCategoriesAction = staffAction({
  name: "catalog.reorderCategories",
  input: schema.reorderCategoriesInput,
  run: async (ctx, input) => shown(await reorderCategories(ctx, input)),
});

export const retireCategoryAction = staffAction({
  name: "catalog.retireCategory",
  input: schema.idInput,
  run: async (ctx, input) => shown(await retireCategory(ctx, input)),
});

export const reopenCategoryAction = staffAction({
  name: "catalog.reopenCategory",
  input: schema.idInput,
  run: async (ctx, input) => shown(await reopenCategory(ctx, input)),
});

export const setCategoryAttributesAction = staffAction({
  name: "catalog.setCategoryAttributes",
  input: schema.setCategoryAttributesInput,
  run: async (ctx, input) => shown(await setCategoryAttributes(ctx, input)),
});

export const createBrandAction = staffAction({
  name: "catalog.createBrand",
  input: schema.createBrandInput,
  run: async (ctx, input) => shown(await createBrand(ctx, input)),
});

export const updateBrandAction = staffAction({
  name: "catalog.updateBrand",
  input: schema.updateBrandInput,
  run: async (ctx, input) => shown(await updateBrand(ctx, input)),
});

export const retireBrandAction = staffAction({
  name: "catalog.retireBrand",
  input: schema.idInput,
  run: async (ctx, input) => shown(await retireBrand(ctx, input)),
});

export const reopenBrandAction = staffAction({
  name: "catalog.reopenBrand",
  input: schema.idInput,
  run: async (ctx, input) => shown(await reopenBrand(ctx, input)),
});

export const createAttributeAction = staffAction({
  name: "catalog.createAttribute",
  input: schema.createAttributeInput,
  run: async (ctx, input) => shown(await createAttribute(ctx, input)),
});

export const updateAttributeAction = staffAction({
  name: "catalog.updateAttribute",
  input: schema.updateAttributeInput,
  run: async (ctx, input) => shown(await updateAttribute(ctx, input)),
});

export const deleteAttributeAction = staffAction({
  name: "catalog.deleteAttribute",
  input: schema.idInput,
  run: async (ctx, input) => shown(await deleteAttribute(ctx, input)),
});
