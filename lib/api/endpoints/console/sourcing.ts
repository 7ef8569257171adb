import { z } from "zod";
import { ZONES } from "@/lib/delivery";
import { getSourcingRules, SOURCING_RULES, setSourcingRules } from "@/lib/inventory";
import { setSourcingRulesInput } from "@/lib/inventory/schema";
import { previewSourcing } from "@/lib/ordering";
import { previewSourcingInput } from "@/lib/ordering/schema";
import { type Endpoint, endpoint } from "../../endpoint";
import { id } from "../../shapes";
import { shopPath, units } from "./shapes";

const tag = "Warehouses";

const rules = z
  .object({ rules: z.array(z.object({ rule: z.enum(SOURCING_RULES), active: z.boolean() })) })
  .meta({ id: "SourcingRules", description: "In the order they count" });

/** Why units come from where they come; what each code names besides is null where it names none. */
export const sourcingReason = z
  .object({
    code: z.enum([
      "ONLY_SOURCE",
      "ALL_IN_ONE_PARCEL",
      "FEWEST_PARCELS",
      "SPLIT",
      "BALANCE",
      "EQUAL",
      ...SOURCING_RULES,
    ]),
    instead: z.string().optional(),
    parcels: units.optional(),
    short: z.string().optional(),
    had: units.optional(),
    over: z.string().optional(),
  })
  .meta({ id: "SourcingReason" });

const plan = z
  .object({
    ok: z.boolean(),
    parcels: z
      .array(
        z.object({
          warehouseId: id,
          warehouse: z.string(),
          zone: z.enum(ZONES),
          lines: z.array(z.object({ variantId: id, quantity: units, reason: sourcingReason })),
        }),
      )
      .optional(),
    short: z.array(z.object({ variantId: id, wanted: units, free: units })).optional(),
  })
  .meta({ id: "SourcingPlan", description: "`parcels` where it can be sent, `short` where it cannot" });

const read = endpoint({
  id: "getSourcingRules",
  method: "GET",
  path: "/console/{shopId}/sourcing-rules",
  tag,
  summary: "What decides, after the fewest parcels, from where orders ship",
  caller: { scope: "stock:read" },
  params: shopPath,
  result: rules,
  run: async (ctx, { params }) => ({ rules: await getSourcingRules(ctx, params) }),
});

const write = endpoint({
  id: "setSourcingRules",
  method: "PUT",
  path: "/console/{shopId}/sourcing-rules",
  tag,
  summary: "Orders the rules of sourcing for the next orders; every rule once",
  description: "Managers and owners.",
  caller: { scope: "stock:write" },
  edits: "getSourcingRules",
  params: shopPath,
  body: setSourcingRulesInput.omit({ shopId: true }),
  result: rules,
  run: async (ctx, { params, body }) => {
    await setSourcingRules(ctx, { ...params, ...body });
    return { rules: await getSourcingRules(ctx, params) };
  },
});

const preview = endpoint({
  id: "previewSourcing",
  method: "POST",
  path: "/console/{shopId}/sourcing-preview",
  tag,
  summary: "From where an order nobody placed would ship at this moment, and why; nothing is locked",
  caller: { scope: "stock:read" },
  params: shopPath,
  body: previewSourcingInput.omit({ shopId: true }),
  result: z.object({ now: plan, tried: plan.nullable() }),
  run: (ctx, { params, body }) => previewSourcing(ctx, { ...params, ...body }),
});

export const sourcingEndpoints: readonly Endpoint[] = [read, write, preview];
