import { z } from "zod";
import { sourcingRuleChoices } from "@/lib/inventory/schema";

const id = z.uuid();

export const PREVIEW_LINES_MAX = 20;

export const orderNumber = z.string().regex(/^GR-[0-9A-Z]{4}-[0-9A-Z]{4}$/);

/** What the buyer saw and agrees to. Everything that costs is looked up again; expectedTotal only tells whether it moved. */
export const placeOrderInput = z.strictObject({
  /** Minted when the checkout page renders: a double click or a retried POST returns the first order. */
  idempotencyKey: z.string().min(16).max(80),
  addressId: id,
  /** Rupiah, shipping included. */
  expectedTotal: z.number().int().positive(),
  shops: z
    .array(z.strictObject({ shopId: id, rateId: id, note: z.string().trim().max(300).optional() }))
    .min(1)
    .max(50),
  lines: z
    .array(z.strictObject({ shopProductId: id, quantity: z.number().int().min(1).max(999) }))
    .min(1)
    .max(100)
    .refine((lines) => new Set(lines.map((line) => line.shopProductId)).size === lines.length),
});
export type PlaceOrderInput = z.infer<typeof placeOrderInput>;

export const cancelOrderInput = z.strictObject({ orderNumber });

export const shopOrderInput = z.strictObject({ shopId: id, shopOrderId: id });

export const cancelShopOrderInput = z.strictObject({
  shopOrderId: id,
  reason: z.string().trim().min(3).max(300),
});
export type CancelShopOrderInput = z.infer<typeof cancelShopOrderInput>;

export const confirmReceivedInput = z.strictObject({ shopOrderId: id });

/** An order nobody placed, to see from where it would ship: by the shop's rules, and by others if given. */
export const previewSourcingInput = z.strictObject({
  shopId: id,
  lines: z
    .array(z.strictObject({ variantId: id, quantity: z.number().int().min(1).max(9_999) }))
    .min(1)
    .max(PREVIEW_LINES_MAX)
    .refine((lines) => new Set(lines.map((line) => line.variantId)).size === lines.length, "VARIANT_TWICE"),
  destination: z.strictObject({
    province: z.string().trim().min(2).max(60),
    city: z.string().trim().min(2).max(60),
  }),
  rules: sourcingRuleChoices.optional(),
});
export type PreviewSourcingInput = z.infer<typeof previewSourcingInput>;
