import { z } from "zod";
import {
  askAdjustment,
  confirmAdjustment,
  listAdjustmentChoices,
  listAdjustments,
  refuseAdjustment,
} from "@/lib/finance";
import { adjustmentInput, refuseAdjustmentInput, SETTLEMENT_GATEWAYS } from "@/lib/finance/schema";
import { type Endpoint, endpoint } from "../../endpoint";
import { cursor, id, pageOf, rupiah, time } from "../../shapes";
import { flag } from "../console/shapes";

const tag = "Staff: corrections";
const caller = "staff";
const description = "ADMIN.";
const FRESH = "ADMIN, with a fresh proof of the second factor.";
const adjustment = z.strictObject({ adjustmentId: id });
const status = z.enum(["WAITING", "BOOKED", "REFUSED"]);
const { idempotencyKey: _key, ...wish } = adjustmentInput.shape;

const row = z
  .object({
    id,
    shopId: id.nullable(),
    shopName: z.string().nullable(),
    gateway: z.enum(SETTLEMENT_GATEWAYS).nullable(),
    amount: rupiah.meta({ description: "What the balance moves by; below zero it falls" }),
    against: adjustmentInput.shape.against,
    reason: z.string(),
    reference: z.string(),
    status,
    createdAt: time,
    person: z.string().nullable(),
    own: flag.meta({ description: "Whether the caller asked for it; then somebody else has to confirm it" }),
    decider: z.string().nullable(),
    decidedAt: time.nullable(),
    answer: z.string().nullable(),
  })
  .meta({ id: "Adjustment" });

const list = endpoint({
  id: "listAdjustments",
  method: "GET",
  path: "/admin/adjustments",
  tag,
  summary: "Corrections of balances by hand: those that wait for a second person first, then the newest",
  description,
  caller,
  query: z.strictObject({ cursor }),
  result: pageOf(row),
  run: (ctx, { query: { cursor: after } }) => listAdjustments(ctx, { after }),
});

const choices = endpoint({
  id: "listAdjustmentChoices",
  method: "GET",
  path: "/admin/adjustments/choices",
  tag,
  summary: "The shops whose balance may be corrected, 1,000 at most, and up to what one person does it",
  description,
  caller,
  result: z.object({
    shops: z.array(z.object({ id, name: z.string(), balance: rupiah })),
    aloneMax: rupiah,
  }),
  run: (ctx) => listAdjustmentChoices(ctx),
});

const ask = endpoint({
  id: "askAdjustment",
  method: "POST",
  path: "/admin/adjustments",
  tag,
  summary: "Corrects a shop's balance, or what a gateway holds; beyond a limit it waits for a second person",
  description: `${FRESH} Either a shop or a gateway. Against a shop's balance stands COMMISSION, BANK or SUSPENSE, against a gateway's BANK, GATEWAY_FEE or SUSPENSE.`,
  caller,
  creates: true,
  status: 201,
  body: z.strictObject(wish),
  refusals: ["STEP_UP_REQUIRED"],
  result: z.object({ id, status }),
  run: (ctx, { body, key: idempotencyKey }) =>
    askAdjustment(ctx, adjustmentInput.parse({ ...body, idempotencyKey })),
});

const confirm = endpoint({
  id: "confirmAdjustment",
  method: "POST",
  path: "/admin/adjustments/{adjustmentId}/confirm",
  tag,
  summary: "A second person has looked at it: it is booked",
  description: FRESH,
  caller,
  params: adjustment,
  status: 204,
  refusals: ["ADJUSTMENT_STATE", "SECOND_PERSON_NEEDED", "STEP_UP_REQUIRED"],
  run: async (ctx, { params }) => {
    await confirmAdjustment(ctx, params);
    return undefined;
  },
});

const refuse = endpoint({
  id: "refuseAdjustment",
  method: "POST",
  path: "/admin/adjustments/{adjustmentId}/refuse",
  tag,
  summary: "It will not be booked; whoever asked may take it back",
  description,
  caller,
  params: adjustment,
  body: refuseAdjustmentInput.omit({ adjustmentId: true }),
  status: 204,
  refusals: ["ADJUSTMENT_STATE"],
  run: async (ctx, { params, body }) => {
    await refuseAdjustment(ctx, { ...params, ...body });
    return undefined;
  },
});

export const adjustmentEndpoints: readonly Endpoint[] = [list, choices, ask, confirm, refuse];
