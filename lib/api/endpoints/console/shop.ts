import { z } from "zod";
import {
  getShopProfile,
  getShopReadiness,
  listMyShops,
  openShop,
  pauseShop,
  resumeShop,
  setShopPicture,
  storefrontTags,
  submitShop,
  updateShop,
} from "@/lib/shops";
import { openShopInput, shopPictureKinds, updateShopInput } from "@/lib/shops/schema";
import { type Endpoint, endpoint, reply } from "../../endpoint";
import { id, time } from "../../shapes";
import { imageUrl, shopPath, shopRole, shopStatus } from "./shapes";

const tag = "Shop";

const shopRow = z
  .object({
    id,
    slug: z.string(),
    name: z.string(),
    city: z.string(),
    logoUrl: imageUrl,
    status: shopStatus,
    role: shopRole.meta({ description: "What the caller may do in it; a key at most what a manager may" }),
  })
  .meta({ id: "ManagedShop" });

const shopProfile = z
  .object({
    id,
    slug: z.string(),
    name: z.string(),
    description: z.string(),
    descriptionEn: z.string().nullable(),
    province: z.string(),
    city: z.string(),
    logoUrl: imageUrl,
    bannerUrl: imageUrl,
    status: shopStatus,
    statusReason: z.string().nullable(),
    submittedAt: time.nullable(),
    openedAt: time.nullable(),
    createdAt: time,
  })
  .meta({ id: "ShopProfile" });

const listShops = endpoint({
  id: "listManagedShops",
  method: "GET",
  path: "/console",
  tag,
  summary: "The shops the caller works in; of a key its one shop",
  caller: { scope: null },
  result: z.object({ rows: z.array(shopRow) }),
  run: async (ctx) => ({ rows: await listMyShops(ctx) }),
});

const open = endpoint({
  id: "openShop",
  method: "POST",
  path: "/console",
  tag,
  summary: "Opens a shop in the caller's name, as a draft that only its members see",
  caller: "person",
  creates: true,
  status: 201,
  body: openShopInput,
  result: z.object({ shopId: id, slug: z.string() }),
  run: async (ctx, { body }) => {
    const made = await openShop(ctx, body);
    return reply(made, { headers: { location: `/api/v1/console/${made.shopId}` } });
  },
});

const getShop = endpoint({
  id: "getManagedShop",
  method: "GET",
  path: "/console/{shopId}",
  tag,
  summary: "All a shop says of itself, and where it stands with the platform",
  caller: { scope: null },
  params: shopPath,
  result: shopProfile,
  run: (ctx, { params }) => getShopProfile(ctx, params),
});

const update = endpoint({
  id: "updateShop",
  method: "PUT",
  path: "/console/{shopId}",
  tag,
  summary: "Changes what a shop says of itself; its address stays",
  description: "Owners only.",
  caller: "person",
  edits: "getManagedShop",
  params: shopPath,
  body: updateShopInput.omit({ shopId: true }),
  result: shopProfile,
  run: async (ctx, { params, body }) => {
    const done = await updateShop(ctx, { ...params, ...body });
    return reply(await getShopProfile(ctx, params), { stale: storefrontTags(done) });
  },
});

const removePicture = endpoint({
  id: "removeShopPicture",
  method: "DELETE",
  path: "/console/{shopId}/pictures/{kind}",
  tag,
  summary: "Takes a shop's logo or banner away",
  description: "Owners only.",
  caller: "person",
  params: shopPath.extend({ kind: z.enum(shopPictureKinds) }),
  status: 204,
  run: async (ctx, { params }) => {
    const done = await setShopPicture(ctx, { ...params, url: null });
    return reply(undefined, { stale: storefrontTags(done) });
  },
});

const readiness = endpoint({
  id: "getShopReadiness",
  method: "GET",
  path: "/console/{shopId}/readiness",
  tag,
  summary: "What a shop has of what it needs before it can be handed in for approval",
  caller: { scope: null },
  params: shopPath,
  result: z.object({
    profile: z.boolean(),
    warehouse: z.boolean(),
    product: z.boolean(),
    stock: z.boolean(),
  }),
  run: (ctx, { params }) => getShopReadiness(ctx, params),
});

const submit = endpoint({
  id: "submitShop",
  method: "POST",
  path: "/console/{shopId}/submit",
  tag,
  summary: "Hands a shop in for approval, again after a rejection",
  description: "Owners only.",
  caller: "person",
  params: shopPath,
  refusals: ["SHOP_NOT_READY", "ALREADY_DECIDED"],
  result: shopProfile,
  run: async (ctx, { params }) => {
    await submitShop(ctx, params);
    return getShopProfile(ctx, params);
  },
});

const pause = endpoint({
  id: "pauseShop",
  method: "POST",
  path: "/console/{shopId}/pause",
  tag,
  summary: "Takes a shop off the storefront until it resumes; orders already placed go on",
  description: "Owners only.",
  caller: "person",
  params: shopPath,
  refusals: ["ALREADY_DECIDED"],
  result: shopProfile,
  run: async (ctx, { params }) => {
    const done = await pauseShop(ctx, params);
    return reply(await getShopProfile(ctx, params), { stale: storefrontTags(done) });
  },
});

const resume = endpoint({
  id: "resumeShop",
  method: "POST",
  path: "/console/{shopId}/resume",
  tag,
  summary: "Puts a paused shop back on the storefront",
  description: "Owners only.",
  caller: "person",
  params: shopPath,
  refusals: ["ALREADY_DECIDED"],
  result: shopProfile,
  run: async (ctx, { params }) => {
    const done = await resumeShop(ctx, params);
    return reply(await getShopProfile(ctx, params), { stale: storefrontTags(done) });
  },
});

export const shopEndpoints: readonly Endpoint[] = [
  listShops,
  open,
  getShop,
  update,
  removePicture,
  readiness,
  submit,
  pause,
  resume,
];
