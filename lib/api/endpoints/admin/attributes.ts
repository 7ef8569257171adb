import { z } from "zod";
import {
  createAttribute,
  deleteAttribute,
  listAttributes,
  taxonomyTags,
  updateAttribute,
} from "@/lib/catalog";
import { attributeEdits, createAttributeInput } from "@/lib/catalog/schema";
import type { Ctx } from "@/lib/platform/ctx";
import { notFound } from "@/lib/platform/errors";
import { type Endpoint, endpoint, reply } from "../../endpoint";
import { id } from "../../shapes";
import { units } from "../console/shapes";
import { attributeDefinition } from "./taxonomy-shapes";

const tag = "Staff: attributes";
const caller = "staff";
const description = "CATALOG and ADMIN.";
const path = z.strictObject({ attributeId: id });

const attribute = attributeDefinition
  .extend({
    categories: z
      .array(z.object({ id, name: z.string(), nameEn: z.string(), required: z.boolean(), position: units }))
      .meta({ description: "Those that name it themselves, without those that inherit it" }),
    values: units.meta({ description: "How many products say something about it" }),
  })
  .meta({ id: "StaffAttribute" });

async function attributeOf(ctx: Ctx, attributeId: string) {
  const found = (await listAttributes(ctx)).find((one) => one.id === attributeId);
  if (!found) throw notFound("attribute");
  return found;
}

const list = endpoint({
  id: "listAttributesForStaff",
  method: "GET",
  path: "/admin/attributes",
  tag,
  summary: "Every attribute by name, with where it is used",
  description: "Not paged: attributes are made by staff, one by one.",
  caller,
  result: z.object({ rows: z.array(attribute) }),
  run: async (ctx) => ({ rows: await listAttributes(ctx) }),
});

const read = endpoint({
  id: "getAttributeForStaff",
  method: "GET",
  path: "/admin/attributes/{attributeId}",
  tag,
  summary: "One attribute",
  caller,
  params: path,
  result: attribute,
  run: (ctx, { params }) => attributeOf(ctx, params.attributeId),
});

const create = endpoint({
  id: "createAttribute",
  method: "POST",
  path: "/admin/attributes",
  tag,
  summary: "Adds an attribute; which categories have it is said at theirs",
  description,
  caller,
  creates: true,
  status: 201,
  body: createAttributeInput,
  refusals: ["SLUG_TAKEN"],
  result: z.object({ id }),
  run: async (ctx, { body }) => {
    const made = await createAttribute(ctx, body);
    return reply(made, { headers: { location: `/api/v1/admin/attributes/${made.id}` }, stale: taxonomyTags });
  },
});

const update = endpoint({
  id: "updateAttribute",
  method: "PUT",
  path: "/admin/attributes/{attributeId}",
  tag,
  summary: "Changes an attribute; its type, and choices that products have, stay",
  description,
  caller,
  edits: "getAttributeForStaff",
  params: path,
  body: attributeEdits,
  refusals: ["IN_USE"],
  result: attribute,
  run: async (ctx, { params, body }) => {
    await updateAttribute(ctx, { ...body, id: params.attributeId });
    return reply(await attributeOf(ctx, params.attributeId), { stale: taxonomyTags });
  },
});

const remove = endpoint({
  id: "deleteAttribute",
  method: "DELETE",
  path: "/admin/attributes/{attributeId}",
  tag,
  summary: "Removes an attribute that no product says anything about",
  description,
  caller,
  params: path,
  status: 204,
  refusals: ["IN_USE"],
  run: async (ctx, { params }) => {
    await deleteAttribute(ctx, { id: params.attributeId });
    return reply(undefined, { stale: taxonomyTags });
  },
});

export const attributeEndpoints: readonly Endpoint[] = [list, read, create, update, remove];
