import { z } from "zod";

// Only what we use of Biteship's documented answers; it adds fields as it likes.

export const biteshipOrder = z.object({
  id: z.string().min(1).max(120),
  reference_id: z.string().nullable(),
  status: z.string(),
  courier: z.object({
    tracking_id: z.string().nullable(),
    waybill_id: z.string().max(60).nullable(),
  }),
});

export const biteshipTracking = z.object({
  history: z.array(
    z.object({
      status: z.string().max(60),
      note: z.string().nullish(),
      updated_at: z.iso.datetime({ offset: true }),
    }),
  ),
});
export type BiteshipHistory = z.infer<typeof biteshipTracking>["history"];

export const biteshipPrices = z.object({
  pricing: z.array(
    z.object({
      courier_code: z.string(),
      courier_service_code: z.string(),
      price: z.number().int(),
    }),
  ),
});

export const biteshipRefusal = z.object({ code: z.number(), error: z.string() });

/** The refusal of a reference that has an order. */
export const biteshipDuplicate = z.object({ details: z.object({ order_id: z.string().min(1).max(120) }) });

export const biteshipWebhook = z.object({
  event: z.enum(["order.status", "order.waybill_id", "order.price"]),
  order_id: z.string().min(1).max(120),
});
