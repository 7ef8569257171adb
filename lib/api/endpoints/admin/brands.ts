import { z } from "zod";
import { createBrand, listBrands, reopenBrand, retireBrand, taxonomyTags, updateBrand } from "@/lib/catalog";
import { createBrandInput } from "@/lib/catalog/schema";
import type { Ctx } from "@/lib/platform/ctx";
import { notFound } from "@/lib/platform/errors";
import { type Endpoint, endpoint, reply } from "../../endpoint";
import { id } from "../../shapes";
import { units } from "../console/shapes";

const tag = "Staff: brands";
const caller = "staff";
const description = "CATALOG and ADMIN.";
const path = z.strictObject({ brandId: id });

const brand = z
  .object({
    id,
    slug: z.string(),
    name: z.string(),
    tagline: z.string().nullable(),
    taglineEn: z.string().nullable(),
    retired: z.boolean(),
    products: units.meta({ description: "Products that are not retired" }),
  })
  .meta({ id: "StaffBrand" });

async function brandOf(ctx: Ctx, brandId: string) {
  const found = (await listBrands(ctx, { withRetired: true })).find((one) => one.id === brandId);
  if (!found) throw notFound("brand");
  return found;
}

async function changed(ctx: Ctx, brandId: string) {
  return reply(await brandOf(ctx, brandId), { stale: taxonomyTags });
}

const list = endpoint({
  id: "listBrandsForStaff",
  method: "GET",
  path: "/admin/brands",
  tag,
  summary: "All brands by name, retired ones too",
  description: "Not paged: brands are made by staff, one by one.",
  caller,
  result: z.object({ rows: z.array(brand) }),
  run: async (ctx) => ({ rows: await listBrands(ctx, { withRetired: true }) }),
});

const read = endpoint({
  id: "getBrandForStaff",
  method: "GET",
  path: "/admin/brands/{brandId}",
  tag,
  summary: "One brand",
  caller,
  params: path,
  result: brand,
  run: (ctx, { params }) => brandOf(ctx, params.brandId),
});

const create = endpoint({
  id: "createBrand",
  method: "POST",
  path: "/admin/brands",
  tag,
  summary: "Adds a brand",
  description,
  caller,
  creates: true,
  status: 201,
  body: createBrandInput,
  refusals: ["SLUG_TAKEN", "NAME_TAKEN"],
  result: z.object({ id }),
  run: async (ctx, { body }) => {
    const made = await createBrand(ctx, body);
    return reply(made, { headers: { location: `/api/v1/admin/brands/${made.id}` }, stale: taxonomyTags });
  },
});

const update = endpoint({
  id: "updateBrand",
  method: "PUT",
  path: "/admin/brands/{brandId}",
  tag,
  summary: "Renames a brand, and the words its products are found by",
  description,
  caller,
  edits: "getBrandForStaff",
  params: path,
  body: createBrandInput,
  refusals: ["SLUG_TAKEN", "NAME_TAKEN"],
  result: brand,
  run: async (ctx, { params, body }) => {
    await updateBrand(ctx, { ...body, id: params.brandId });
    return changed(ctx, params.brandId);
  },
});

const retire = endpoint({
  id: "retireBrand",
  method: "POST",
  path: "/admin/brands/{brandId}/retire",
  tag,
  summary: "Takes a brand out of use that has no products",
  description,
  caller,
  params: path,
  refusals: ["IN_USE"],
  result: brand,
  run: async (ctx, { params }) => {
    await retireBrand(ctx, { id: params.brandId });
    return changed(ctx, params.brandId);
  },
});

const reopen = endpoint({
  id: "reopenBrand",
  method: "POST",
  path: "/admin/brands/{brandId}/reopen",
  tag,
  summary: "Brings a retired brand back",
  description,
  caller,
  params: path,
  result: brand,
  run: async (ctx, { params }) => {
    await reopenBrand(ctx, { id: params.brandId });
    return changed(ctx, params.brandId);
  },
});

export const brandEndpoints: readonly Endpoint[] = [list, read, create, update, retire, reopen];
