import { z } from "zod";
import { orderNumber } from "@/lib/ordering/schema";

export const startPaymentInput = z.strictObject({
  orderNumber,
  gateway: z.string().min(1).max(20),
  /** One of the gateway's ways to pay on our own page; left out: the gateway's page. */
  channel: z.string().min(1).max(20).optional(),
});
export type StartPaymentInput = z.infer<typeof startPaymentInput>;

/** What a buyer must know to pay on our own page: an account's number, Mandiri's two numbers, the text a QR code holds. */
export const payInstructions = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("va"), bank: z.string(), number: z.string() }),
  z.object({ kind: z.literal("bill"), bank: z.string(), company: z.string(), number: z.string() }),
  z.object({ kind: z.literal("qr"), text: z.string() }),
]);
export type PayInstructions = z.infer<typeof payInstructions>;

export const checkPaymentInput = z.strictObject({ orderNumber });
export type CheckPaymentInput = z.infer<typeof checkPaymentInput>;

export const askProviderInput = z.strictObject({ orderNumber });
export type AskProviderInput = z.infer<typeof askProviderInput>;

export const retryRefundInput = z.strictObject({ refundId: z.uuid() });
export type RetryRefundInput = z.infer<typeof retryRefundInput>;

export const giveBackByHandInput = z.strictObject({
  refundId: z.uuid(),
  /** The bank's own reference of the transfer. */
  reference: z.string().trim().min(3).max(80),
});
export type GiveBackByHandInput = z.infer<typeof giveBackByHandInput>;

export const sandboxDecisionInput = z.strictObject({
  ref: z.string().regex(/^sbx_[0-9a-f]{24}$/),
  outcome: z.enum(["PAID", "FAILED"]),
  method: z.enum(["VA", "QRIS", "WALLET"]),
});
export type SandboxDecisionInput = z.infer<typeof sandboxDecisionInput>;

const units = z.strictObject({
  orderItemId: z.uuid(),
  quantity: z.number().int().min(1).max(999),
  /** The warehouse they were taken from, where a line comes from several. */
  warehouseId: z.uuid().optional(),
});

const refundFields = z.strictObject({
  shopOrderId: z.uuid(),
  lines: z
    .array(units)
    .max(100)
    .refine(
      (lines) =>
        new Set(lines.map((line) => `${line.orderItemId}/${line.warehouseId}`)).size === lines.length,
    ),
  /** Whether the part's shipping goes back too. */
  shipping: z.boolean(),
  reason: z.string().trim().min(3).max(300),
  /** Whether the units go back on the shelf; else they are written off. */
  restock: z.boolean(),
  idempotencyKey: z.string().min(16).max(74),
});
const something = (input: { lines: unknown[]; shipping: boolean }) =>
  input.lines.length > 0 || input.shipping;
const orSay = { path: ["lines"], message: "REQUIRED" };

export const refundItemsInput = refundFields.extend({ shopId: z.uuid() }).refine(something, orSay);
export type RefundItemsInput = z.infer<typeof refundItemsInput>;

export const refundAsStaffInput = refundFields.refine(something, orSay);
