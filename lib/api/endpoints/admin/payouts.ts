import { z } from "zod";
import {
  getPayoutRun,
  listPayoutCandidates,
  listPayoutRuns,
  makePayoutRun,
  markPayoutFailed,
  markPayoutPaid,
  markPayoutReturned,
} from "@/lib/finance";
import {
  BANKS,
  type BankCode,
  endPayoutInput,
  markPayoutPaidInput,
  payoutRunInput,
} from "@/lib/finance/schema";
import { type Endpoint, endpoint, reply } from "../../endpoint";
import { cursor, id, pageOf, rupiah, time } from "../../shapes";
import { flag, units } from "../console/shapes";

const tag = "Staff: payouts";
const caller = "staff";
const description = "ADMIN.";
const FRESH = "ADMIN, with a fresh proof of the second factor.";
const payout = z.strictObject({ payoutId: id });

const run = z
  .object({
    id,
    number: z.string(),
    createdAt: time,
    person: z.string().nullable(),
    payouts: units,
    open: units.meta({ description: "Payouts the bank has not been told of to have paid" }),
    total: rupiah,
  })
  .meta({ id: "PayoutRun" });

const runPayout = z
  .object({
    id,
    shopName: z.string(),
    shopSlug: z.string(),
    amount: rupiah,
    status: z.enum(["OPEN", "PAID", "FAILED", "RETURNED"]),
    bankCode: z.enum(Object.keys(BANKS) as [BankCode, ...BankCode[]]),
    lastDigits: z.string().meta({ description: "The account's number is whole only in the bank's file" }),
    accountName: z.string(),
    note: z.string().nullable(),
    createdAt: time,
    paidAt: time.nullable(),
  })
  .meta({ id: "RunPayout" });

const candidates = endpoint({
  id: "listPayoutCandidates",
  method: "GET",
  path: "/admin/payouts/candidates",
  tag,
  summary: "Every shop with an account and what a run made now would pay it, most first",
  description: `${description} Not paged: who makes a run chooses among all.`,
  caller,
  result: z.object({
    rows: z.array(
      z
        .object({
          shopId: id,
          name: z.string(),
          slug: z.string(),
          hasBank: flag,
          balance: rupiah,
          onTheWay: rupiah,
          beingPaid: rupiah,
          refunding: rupiah,
          held: rupiah.meta({ description: "Of completed orders whose buyer wants goods back" }),
          available: rupiah,
        })
        .meta({ id: "PayoutCandidate" }),
    ),
  }),
  run: async (ctx) => ({ rows: await listPayoutCandidates(ctx) }),
});

const list = endpoint({
  id: "listPayoutRuns",
  method: "GET",
  path: "/admin/payout-runs",
  tag,
  summary: "Payout runs, newest first",
  description,
  caller,
  query: z.strictObject({ cursor }),
  result: pageOf(run),
  run: (ctx, { query: { cursor: after } }) => listPayoutRuns(ctx, { after }),
});

const read = endpoint({
  id: "getPayoutRun",
  method: "GET",
  path: "/admin/payout-runs/{number}",
  tag,
  summary: "One run: whom it pays, to which account, and how each payout went",
  description,
  caller,
  params: z.strictObject({ number: z.string().max(20) }),
  result: run.extend({ rows: z.array(runPayout) }).meta({ id: "PayoutRunDetail" }),
  run: (ctx, { params }) => getPayoutRun(ctx, params),
});

const make = endpoint({
  id: "makePayoutRun",
  method: "POST",
  path: "/admin/payout-runs",
  tag,
  summary: "Makes a payout of what each shop's balance allows now; shops with nothing to pay are passed over",
  description: FRESH,
  caller,
  creates: true,
  status: 201,
  body: payoutRunInput.omit({ idempotencyKey: true }),
  refusals: ["NOTHING_TO_PAY_OUT", "STEP_UP_REQUIRED"],
  result: z.object({ runId: id, number: z.string(), payouts: units, total: rupiah }),
  run: async (ctx, { body, key: idempotencyKey }) => {
    const made = await makePayoutRun(ctx, { ...body, idempotencyKey });
    return reply(made, { headers: { location: `/api/v1/admin/payout-runs/${made.number}` } });
  },
});

const paid = endpoint({
  id: "markPayoutPaid",
  method: "POST",
  path: "/admin/payouts/{payoutId}/paid",
  tag,
  summary: "The bank has paid: the platform owes the shop that much less",
  description: FRESH,
  caller,
  params: payout,
  body: markPayoutPaidInput.omit({ payoutId: true }),
  status: 204,
  refusals: ["PAYOUT_STATE", "STEP_UP_REQUIRED"],
  run: async (ctx, { params, body }) => {
    await markPayoutPaid(ctx, { ...params, ...body });
    return undefined;
  },
});

const failed = endpoint({
  id: "markPayoutFailed",
  method: "POST",
  path: "/admin/payouts/{payoutId}/failed",
  tag,
  summary: "It never left the bank: the next run may pay it",
  description: FRESH,
  caller,
  params: payout,
  body: endPayoutInput.omit({ payoutId: true }),
  status: 204,
  refusals: ["PAYOUT_STATE", "STEP_UP_REQUIRED"],
  run: async (ctx, { params, body }) => {
    await markPayoutFailed(ctx, { ...params, ...body });
    return undefined;
  },
});

const returned = endpoint({
  id: "markPayoutReturned",
  method: "POST",
  path: "/admin/payouts/{payoutId}/returned",
  tag,
  summary: "It left the bank and came back, as from an account that was closed",
  description: FRESH,
  caller,
  params: payout,
  body: endPayoutInput.omit({ payoutId: true }),
  status: 204,
  refusals: ["PAYOUT_STATE", "STEP_UP_REQUIRED"],
  run: async (ctx, { params, body }) => {
    await markPayoutReturned(ctx, { ...params, ...body });
    return undefined;
  },
});

export const payoutEndpoints: readonly Endpoint[] = [candidates, list, read, make, paid, failed, returned];
