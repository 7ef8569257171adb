import { z } from "zod";
import { shopActFilterInput } from "@/lib/identity";
import { listActivity } from "@/lib/shops";
import { type Endpoint, endpoint } from "../../endpoint";
import { cursor, id, pageOf, time } from "../../shapes";
import { flag, shopPath } from "./shapes";

const shopAct = z
  .object({
    id,
    at: time,
    kind: z.string().meta({ example: "shops.changeRole" }),
    outcome: z.enum(["DONE", "REFUSED", "FAILED"]),
    refusal: z.string().nullable(),
    byGerai: z.boolean().meta({ description: "Decided by the platform; then nobody is named" }),
    actorUserId: id.nullable(),
    actorName: z.string().nullable(),
    byApiKey: flag,
    subjectType: z.string().nullable(),
    subjectId: z.string().nullable(),
    subjectName: z.string().nullable().meta({ description: "What people call what was changed" }),
    reason: z.string().nullable(),
    changes: z.record(z.string(), z.array(z.unknown())).meta({ description: "Field: [before, after]" }),
    ip: z.string().nullable(),
  })
  .meta({ id: "ShopAct" });

const list = endpoint({
  id: "listShopActivity",
  method: "GET",
  path: "/console/{shopId}/activity",
  tag: "Team",
  summary: "What was done in a shop's name and what Gerai decided about it, newest first",
  description:
    "Owners and managers. Changes of the team, keys, bank account, prices, warehouses, webhooks and settings, and what a role refused. `person` is a user's id, or `gerai`. Entries are only ever added.",
  caller: "person",
  params: shopPath,
  query: shopActFilterInput.extend({ cursor }),
  result: pageOf(shopAct),
  run: (ctx, { params, query: { cursor: after, ...filter } }) =>
    listActivity(ctx, { ...params, ...filter, after }),
});

export const activityEndpoints: readonly Endpoint[] = [list];
