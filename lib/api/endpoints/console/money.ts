import { z } from "zod";
import { getFreeShippingRule, setFreeShippingRule, ZONES } from "@/lib/delivery";
import { freeShippingInput } from "@/lib/delivery/schema";
import {
  getBankAccount,
  getShopBalance,
  getShopPayout,
  getStatementTotals,
  listPayoutSales,
  listShopPayouts,
  listStatement,
  setBankAccount,
} from "@/lib/finance";
import { BANKS, type BankCode, bankAccountInput } from "@/lib/finance/schema";
import { type Endpoint, endpoint } from "../../endpoint";
import { cursor, id, pageOf, rupiah, time } from "../../shapes";
import { shopPath } from "./shapes";

const tag = "Money";
const caller = { scope: "statements:read" } as const;
const description = "Managers and owners.";
const bankCode = z.enum(Object.keys(BANKS) as [BankCode, ...BankCode[]]);
const month = z
  .string()
  .regex(/^20\d\d-(0[1-9]|1[0-2])$/)
  .optional()
  .meta({ description: "In Jakarta's time; this month if left out", example: "2026-11" });

const balance = endpoint({
  id: "getShopBalance",
  method: "GET",
  path: "/console/{shopId}/balance",
  tag,
  summary: "What a shop has with the platform, and what of it a payout would pay now",
  description,
  caller,
  params: shopPath,
  result: z
    .object({
      balance: rupiah,
      onTheWay: rupiah.meta({ description: "Of orders that are not completed yet" }),
      beingPaid: rupiah,
      refunding: rupiah,
      available: rupiah,
    })
    .meta({ id: "ShopBalance" }),
  run: (ctx, { params }) => getShopBalance(ctx, params),
});

const statement = endpoint({
  id: "listStatement",
  method: "GET",
  path: "/console/{shopId}/statement",
  tag,
  summary: "What moved a shop's balance in a month, newest first",
  description,
  caller,
  params: shopPath,
  query: z.strictObject({ month, cursor }),
  result: pageOf(
    z
      .object({
        journalId: id,
        kind: z.enum([
          "SALE",
          "REFUND",
          "CLAWBACK",
          "SURPLUS",
          "REFUND_REVERSED",
          "FEE",
          "PAYOUT",
          "PAYOUT_RETURN",
          "SETTLEMENT",
          "ADJUSTMENT",
        ]),
        createdAt: time,
        shopOrderId: id.nullable(),
        orderNumber: z.string().nullable(),
        payoutId: id.nullable(),
        note: z.string().nullable(),
        items: rupiah,
        shipping: rupiah,
        commission: rupiah,
        amount: rupiah.meta({ description: "What the balance moved by" }),
      })
      .meta({ id: "StatementRow" }),
  ),
  run: (ctx, { params, query: { month: asked, cursor: after } }) =>
    listStatement(ctx, { ...params, month: asked, after }),
});

const totals = endpoint({
  id: "getStatementTotals",
  method: "GET",
  path: "/console/{shopId}/statement/totals",
  tag,
  summary: "A month in sums: what the balance was, what moved it, what it was then",
  description,
  caller,
  params: shopPath,
  query: z.strictObject({ month }),
  result: z.object({
    period: z.object({ month: z.string(), from: time, to: time }),
    opening: rupiah,
    items: rupiah,
    shipping: rupiah,
    commission: rupiah,
    adjustments: rupiah.meta({ description: "What staff corrected by hand" }),
    payouts: rupiah,
    closing: rupiah,
  }),
  run: (ctx, { params, query }) => getStatementTotals(ctx, { ...params, ...query }),
});

const payout = z
  .object({
    id,
    number: z.string(),
    amount: rupiah,
    status: z.enum(["OPEN", "PAID", "FAILED", "RETURNED"]),
    bankCode,
    lastDigits: z.string(),
    note: z.string().nullable(),
    createdAt: time,
    paidAt: time.nullable(),
  })
  .meta({ id: "ShopPayout" });

const payouts = endpoint({
  id: "listPayouts",
  method: "GET",
  path: "/console/{shopId}/payouts",
  tag,
  summary: "A shop's last 24 payouts, newest first",
  description,
  caller,
  params: shopPath,
  result: z.object({ rows: z.array(payout) }),
  run: async (ctx, { params }) => ({ rows: await listShopPayouts(ctx, params) }),
});

const payoutPath = shopPath.extend({ number: z.string().max(20) });

const readPayout = endpoint({
  id: "getPayout",
  method: "GET",
  path: "/console/{shopId}/payouts/{number}",
  tag,
  summary: "One payout of a shop, and what its amount is made of",
  description,
  caller,
  params: payoutPath,
  result: payout
    .extend({
      sales: z.number().int().meta({ description: "How many sales it holds" }),
      salesAmount: rupiah,
      otherAmount: rupiah.meta({ description: "Refunds, corrections and what a balance carried over" }),
    })
    .meta({ id: "ShopPayoutDetail" }),
  run: (ctx, { params }) => getShopPayout(ctx, params),
});

const payoutSales = endpoint({
  id: "listPayoutSales",
  method: "GET",
  path: "/console/{shopId}/payouts/{number}/sales",
  tag,
  summary: "The sales a payout holds, newest first; one that failed or came back holds none",
  description,
  caller,
  params: payoutPath,
  query: z.strictObject({ cursor }),
  result: pageOf(
    z
      .object({
        shopOrderId: id,
        orderNumber: z.string(),
        paidAt: time,
        items: rupiah,
        shipping: rupiah,
        commission: rupiah.meta({ description: "Below zero" }),
        amount: rupiah.meta({ description: "What the sale brought, before anything went back" }),
        back: rupiah.meta({ description: "What of it went back to its buyer since, below zero" }),
      })
      .meta({ id: "PayoutSale" }),
  ),
  run: async (ctx, { params: { shopId, number }, query: { cursor: after } }) => {
    const { id: payoutId } = await getShopPayout(ctx, { shopId, number });
    return listPayoutSales(ctx, { shopId, payoutId, after });
  },
});

const account = z
  .object({
    account: z
      .object({ bankCode, lastDigits: z.string(), accountName: z.string(), updatedAt: time })
      .nullable(),
  })
  .meta({ id: "BankAccount", description: "The number is never shown whole again" });

const readAccount = endpoint({
  id: "getBankAccount",
  method: "GET",
  path: "/console/{shopId}/bank-account",
  tag,
  summary: "Where a shop's money goes",
  description: "Owners only.",
  caller: "person",
  params: shopPath,
  result: account,
  run: async (ctx, { params }) => ({ account: await getBankAccount(ctx, params) }),
});

const writeAccount = endpoint({
  id: "setBankAccount",
  method: "PUT",
  path: "/console/{shopId}/bank-account",
  tag,
  summary: "Says where a shop's money goes; payouts already made keep the account they were made for",
  description: "Owners only, their second factor proved in the last ten minutes.",
  caller: "person",
  edits: "getBankAccount",
  refusals: ["STEP_UP_REQUIRED"],
  params: shopPath,
  body: bankAccountInput.omit({ shopId: true }).extend({ accountNumber: z.string().regex(/^\d{6,20}$/) }),
  result: account,
  run: async (ctx, { params, body }) => {
    await setBankAccount(ctx, { ...params, ...body });
    return { account: await getBankAccount(ctx, params) };
  },
});

const rule = z
  .object({
    rule: z
      .object({
        active: z.boolean(),
        minItems: rupiah.meta({ description: "Goods of a basket from which on the shop bears the way" }),
        zones: z.array(z.enum(ZONES)),
        maxAmount: rupiah.nullable().meta({ description: "At most so much; null: all of it" }),
      })
      .nullable(),
  })
  .meta({ id: "FreeShippingRule" });

const readRule = endpoint({
  id: "getFreeShippingRule",
  method: "GET",
  path: "/console/{shopId}/free-shipping",
  tag: "Shop",
  summary: "What a shop bears of the way to its customers",
  caller: { scope: "products:read" },
  params: shopPath,
  result: rule,
  run: async (ctx, { params }) => ({ rule: await getFreeShippingRule(ctx, params) }),
});

const writeRule = endpoint({
  id: "setFreeShippingRule",
  method: "PUT",
  path: "/console/{shopId}/free-shipping",
  tag: "Shop",
  summary: "Sets what a shop bears of the way from now on; orders placed keep what they were promised",
  description,
  caller: { scope: "products:write" },
  edits: "getFreeShippingRule",
  params: shopPath,
  body: freeShippingInput.omit({ shopId: true }),
  result: rule,
  run: async (ctx, { params, body }) => {
    await setFreeShippingRule(ctx, { ...params, ...body });
    return { rule: await getFreeShippingRule(ctx, params) };
  },
});

export const moneyEndpoints: readonly Endpoint[] = [
  balance,
  statement,
  totals,
  payouts,
  readPayout,
  payoutSales,
  readAccount,
  writeAccount,
  readRule,
  writeRule,
];
