import { z } from "zod";
import {
  approveShop,
  countShopsForStaff,
  getShopReadinessForStaff,
  listShopsForStaff,
  rejectShop,
  reopenShop,
  type ShopMove,
  storefrontTags,
  suspendShop,
} from "@/lib/shops";
import { refuseShopInput } from "@/lib/shops/schema";
import { type Endpoint, endpoint, reply } from "../../endpoint";
import { cursor, id, pageOf, time, words } from "../../shapes";
import { countsOf, imageUrl, query, shopStatus, units } from "../console/shapes";

const tag = "Staff: shops";
const caller = "staff";
const description = "SUPPORT and ADMIN.";
const path = z.strictObject({ shopId: id });

const row = z
  .object({
    id,
    slug: z.string(),
    name: z.string(),
    city: z.string(),
    province: z.string(),
    logoUrl: imageUrl,
    status: shopStatus,
    statusReason: z.string().nullable().meta({ description: "Why it was rejected or suspended" }),
    submittedAt: time.nullable(),
    openedAt: time.nullable(),
    createdAt: time,
    offers: units,
    warehouses: units,
    ownerName: z.string().nullable(),
    ownerPhone: z.string().nullable(),
  })
  .meta({ id: "StaffShop" });

const list = endpoint({
  id: "listShopsForStaff",
  method: "GET",
  path: "/admin/shops",
  tag,
  summary: "Shops of one state or all, newest first",
  caller,
  query: z.strictObject({ status: shopStatus.optional(), q: query, cursor, include: words("counts") }),
  result: pageOf(row).extend({ counts: countsOf(shopStatus.options) }),
  run: async (ctx, { query: { status, q, cursor: after, include } }) => {
    const [page, counts] = await Promise.all([
      listShopsForStaff(ctx, { status, q, after }),
      include?.has("counts") ? countShopsForStaff(ctx) : null,
    ]);
    return { ...page, counts };
  },
});

const readiness = endpoint({
  id: "getShopReadinessForStaff",
  method: "GET",
  path: "/admin/shops/{shopId}/readiness",
  tag,
  summary: "What a shop has and lacks as it stands now, to look at before deciding",
  caller,
  params: path,
  result: z.object({
    profile: z.boolean(),
    warehouse: z.boolean(),
    product: z.boolean(),
    stock: z.boolean(),
  }),
  run: (ctx, { params }) => getShopReadinessForStaff(ctx, params),
});

const approve = endpoint({
  id: "approveShop",
  method: "POST",
  path: "/admin/shops/{shopId}/approve",
  tag,
  summary: "Opens a shop that asked for it",
  description,
  caller,
  params: path,
  status: 204,
  refusals: ["ALREADY_DECIDED"],
  run: async (ctx, { params }) => moved(await approveShop(ctx, params)),
});

const reject = endpoint({
  id: "rejectShop",
  method: "POST",
  path: "/admin/shops/{shopId}/reject",
  tag,
  summary: "Sends a shop back to its owner, who reads the reason, mends it and submits again",
  description,
  caller,
  params: path,
  body: refuseShopInput.omit({ shopId: true }),
  status: 204,
  refusals: ["ALREADY_DECIDED"],
  run: async (ctx, { params, body }) => moved(await rejectShop(ctx, { ...params, ...body })),
});

const suspend = endpoint({
  id: "suspendShop",
  method: "POST",
  path: "/admin/shops/{shopId}/suspend",
  tag,
  summary: "Closes a shop against its owner's will; its open orders go on",
  description,
  caller,
  params: path,
  body: refuseShopInput.omit({ shopId: true }),
  status: 204,
  refusals: ["ALREADY_DECIDED"],
  run: async (ctx, { params, body }) => moved(await suspendShop(ctx, { ...params, ...body })),
});

const reopen = endpoint({
  id: "reopenShop",
  method: "POST",
  path: "/admin/shops/{shopId}/reopen",
  tag,
  summary: "Ends a suspension",
  description,
  caller,
  params: path,
  status: 204,
  refusals: ["ALREADY_DECIDED"],
  run: async (ctx, { params }) => moved(await reopenShop(ctx, params)),
});

function moved(move: ShopMove) {
  return reply(undefined, { stale: storefrontTags(move) });
}

export const shopEndpoints: readonly Endpoint[] = [list, readiness, approve, reject, suspend, reopen];
