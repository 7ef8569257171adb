import { z } from "zod";
import { countCatalog, countWaitingProposals } from "@/lib/catalog";
import { replaceSigningKey } from "@/lib/identity";
import { readHealth } from "@/lib/platform/health";
import { readSigns } from "@/lib/proof";
import { countShopsForStaff } from "@/lib/shops";
import { type Endpoint, endpoint } from "../../endpoint";
import { shopStatus, units } from "../console/shapes";
import { productStatus } from "./product-shapes";

const tag = "Staff: platform";
const caller = "staff";

const overview = endpoint({
  id: "getStaffOverview",
  method: "GET",
  path: "/admin/overview",
  tag,
  summary: "How much waits for staff, and how much there is",
  caller,
  result: z.object({
    waitingProposals: units,
    shops: z.record(shopStatus, units),
    products: z.record(productStatus, units),
    categories: units.meta({ description: "In use" }),
    brands: units.meta({ description: "In use" }),
  }),
  run: async (ctx) => {
    const [waitingProposals, shops, catalog] = await Promise.all([
      countWaitingProposals(ctx),
      countShopsForStaff(ctx),
      countCatalog(ctx),
    ]);
    const { categories, brands, ...products } = catalog;
    return { waitingProposals, shops, products, categories, brands };
  },
});

const health = endpoint({
  id: "getHealthForStaff",
  method: "GET",
  path: "/admin/health",
  tag,
  summary: "How the platform stands: its database, its jobs, and whether events were given up",
  caller,
  result: z
    .object({
      status: z.enum(["ok", "degraded", "down"]),
      version: z.string(),
      demo: z.boolean(),
      database: z.object({ ok: z.boolean(), latencyMs: units.nullable() }),
      jobs: z.object({
        engine: z.string(),
        lastSweepSeconds: z.number().nullable(),
        outboxDue: units,
        outboxOldestSeconds: z.number(),
        outboxDead: units,
      }),
      sms: z.object({ sender: z.string() }),
      signs: z.array(
        z
          .object({
            name: z.string().meta({ example: "relay" }),
            level: z.enum(["good", "watch", "bad"]),
            unit: z.enum(["ms", "seconds", "count", "percent", "text"]),
            value: z.union([z.number(), z.string()]).nullable(),
            screen: z.string().nullable().meta({ description: "Where staff look at it" }),
            runbook: z.string().nullable().meta({ description: "Of docs/runbooks" }),
          })
          .meta({ id: "HealthSign" }),
      ),
    })
    .meta({ id: "Health" }),
  run: async (ctx) => {
    const [health, signs] = await Promise.all([readHealth(ctx), readSigns(ctx)]);
    return { ...health, signs };
  },
});

const signingKey = endpoint({
  id: "replaceSigningKey",
  method: "POST",
  path: "/admin/signing-keys",
  tag,
  summary: "Has access tokens signed by a new key: published now, signing in ten minutes",
  description:
    "ADMIN. With `leaked` the new key signs at once and every access token there is, the caller's too, is refused from now on; apps get new ones by their refresh tokens.",
  caller,
  creates: true,
  status: 204,
  body: z.strictObject({ leaked: z.boolean() }),
  refusals: ["STEP_UP_REQUIRED"],
  run: async (ctx, { body }) => {
    await replaceSigningKey(ctx, body);
    return undefined;
  },
});

export const platformEndpoints: readonly Endpoint[] = [overview, health, signingKey];
