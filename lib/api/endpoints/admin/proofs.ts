import { z } from "zod";
import { listRepairs, previewRepair, repairLevel } from "@/lib/inventory";
import { repairLevelInput } from "@/lib/inventory/schema";
import { notFound } from "@/lib/platform/errors";
import { getProof, listProofs, runProof } from "@/lib/proof";
import { type Endpoint, endpoint, reply } from "../../endpoint";
import { id, time, whole } from "../../shapes";
import { units } from "../console/shapes";

const tag = "Staff: proofs and repair";
const caller = "staff";
const last = z.strictObject({ size: whole(1, 100).optional() });
const LAST = 20;
const level = z.strictObject({ stockLevelId: id });

const proof = z
  .object({
    id,
    source: z.enum(["CRON", "CLI", "STAFF"]),
    startedAt: time,
    durationMs: units,
    rowsSeen: units,
    violations: units,
    person: z.string().nullable().meta({ description: "Who asked for it" }),
  })
  .meta({ id: "Proof" });

const proofDetail = proof
  .extend({
    snapshotAt: time.meta({ description: "Everything was looked at as it stood at this moment" }),
    checks: z.array(
      z.object({ name: z.string(), rule: z.string(), rows: units, violations: units, ms: units }),
    ),
    findings: z
      .array(
        z.object({
          check: z.string(),
          subject: z.string(),
          subjectId: z.string(),
          shopId: id.nullable(),
          expected: z.string(),
          found: z.string(),
        }),
      )
      .meta({ description: "What breaks a rule; of many of one check the first" }),
  })
  .meta({ id: "ProofDetail" });

const witnesses = {
  ledgerOnHand: units,
  ledgerReserved: units,
  levelOnHand: units,
  levelReserved: units,
  heldUnits: units.meta({ description: "What the locks sum to" }),
};

const list = endpoint({
  id: "listProofs",
  method: "GET",
  path: "/admin/proofs",
  tag,
  summary: "The last proofs that the rules of stock and money hold, newest first",
  caller,
  query: last,
  result: z.object({ rows: z.array(proof) }),
  run: async (ctx, { query: { size = LAST } }) => ({ rows: await listProofs(ctx, { limit: size }) }),
});

const read = endpoint({
  id: "getProof",
  method: "GET",
  path: "/admin/proofs/{proofId}",
  tag,
  summary: "One proof with its checks and what they found",
  caller,
  params: z.strictObject({ proofId: id }),
  result: proofDetail,
  run: async (ctx, { params }) => {
    const found = await getProof(ctx, params);
    if (!found) throw notFound("proof");
    return found;
  },
});

const run = endpoint({
  id: "runProof",
  method: "POST",
  path: "/admin/proofs",
  tag,
  summary: "Proves the rules of stock and money over the whole database, now",
  description: "SUPPORT and ADMIN. Answers when it is done.",
  caller,
  creates: true,
  status: 201,
  result: z.object({ id, violations: units }),
  run: async (ctx) => {
    const proved = await runProof(ctx);
    return reply(proved, { headers: { location: `/api/v1/admin/proofs/${proved.id}` } });
  },
});

const repairs = endpoint({
  id: "listStockRepairs",
  method: "GET",
  path: "/admin/stock-repairs",
  tag,
  summary: "The last repairs of drifted levels, newest first",
  caller,
  query: last,
  result: z.object({
    rows: z.array(
      z
        .object({
          id,
          shop: z.string(),
          warehouse: z.string(),
          name: z.string(),
          sku: z.string().nullable(),
          ...witnesses,
          reason: z.string(),
          person: z.string().nullable(),
          createdAt: time,
        })
        .meta({ id: "StockRepair" }),
    ),
  }),
  run: async (ctx, { query: { size = LAST } }) => ({ rows: await listRepairs(ctx, { limit: size }) }),
});

const preview = endpoint({
  id: "previewStockRepair",
  method: "GET",
  path: "/admin/stock-levels/{stockLevelId}/repair",
  tag,
  summary: "What level, ledger and locks say of one place, and the entry that would make them agree",
  caller,
  params: level,
  result: z
    .object({
      stockLevelId: id,
      shopId: id,
      shop: z.string(),
      warehouse: z.string(),
      name: z.string(),
      variantTitle: z.string(),
      ...witnesses,
      deltaOnHand: units,
      deltaReserved: units,
      reservedAfter: units,
      needed: z.boolean().meta({ description: "False when everything agrees" }),
      possible: z.boolean().meta({ description: "False when more units are promised than are there" }),
    })
    .meta({ id: "StockRepairPreview" }),
  run: (ctx, { params }) => previewRepair(ctx, params),
});

const repair = endpoint({
  id: "repairStock",
  method: "POST",
  path: "/admin/stock-levels/{stockLevelId}/repair",
  tag,
  summary: "Confirms the entry that the preview showed; `repaired` is false when nothing was left to repair",
  description: "ADMIN. A level that has moved since is a CONFLICT: look again.",
  caller,
  params: level,
  body: repairLevelInput.omit({ stockLevelId: true }),
  refusals: ["STOCK_WOULD_GO_BELOW_LOCKS"],
  result: z.object({ repaired: z.boolean() }),
  run: (ctx, { params, body }) => repairLevel(ctx, { ...params, ...body }),
});

export const proofEndpoints: readonly Endpoint[] = [list, read, run, repairs, preview, repair];
