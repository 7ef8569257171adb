import { z } from "zod";
import { orderNumber } from "@/lib/ordering/schema";

export const startPaymentInput = z.strictObject({ orderNumber, gateway: z.string().min(1).max(20) });
export type StartPaymentInput = z.infer<typeof startPaymentInput>;

export const checkPaymentInput = z.strictObject({ orderNumber });
export type CheckPaymentInput = z.infer<typeof checkPaymentInput>;

export const retryRefundInput = z.strictObject({ refundId: z.uuid() });
export type RetryRefundInput = z.infer<typeof retryRefundInput>;

export const sandboxDecisionInput = z.strictObject({
  ref: z.string().regex(/^sbx_[0-9a-f]{24}$/),
  outcome: z.enum(["PAID", "FAILED"]),
  method: z.enum(["VA", "QRIS", "WALLET"]),
});
export type SandboxDecisionInput = z.infer<typeof sandboxDecisionInput>;
