import { z } from "zod";

const id = z.uuid();
const PARCELS_MAX = 20;

export const shopOrderRef = z.strictObject({ shopId: id, shopOrderId: id });
export type ShopOrderRef = z.infer<typeof shopOrderRef>;

export const packInput = shopOrderRef.extend({
  /** All that are not packed yet, unless some are named. */
  shipmentIds: z.array(id).min(1).max(PARCELS_MAX).optional(),
});
export type PackInput = z.infer<typeof packInput>;

export const handOverInput = shopOrderRef.extend({
  /** One tracking number a parcel, as the courier printed it. */
  parcels: z
    .array(
      z.strictObject({
        shipmentId: id,
        trackingNumber: z
          .string()
          .trim()
          .regex(/^[A-Za-z0-9-]{6,40}$/, "TRACKING_FORM"),
      }),
    )
    .min(1)
    .max(PARCELS_MAX),
});
export type HandOverInput = z.infer<typeof handOverInput>;

/** Carriers that come and fetch a parcel. */
export const BOOKED_CARRIERS = ["sandbox", "biteship"] as const;
export type BookedCarrier = (typeof BOOKED_CARRIERS)[number];

export const bookCourierInput = shopOrderRef.extend({
  carrier: z.enum(BOOKED_CARRIERS),
  /** All that are packed and not booked, unless some are named. */
  shipmentIds: z.array(id).min(1).max(PARCELS_MAX).optional(),
});
export type BookCourierInput = z.infer<typeof bookCourierInput>;

export const callCourierOffInput = shopOrderRef.extend({
  /** All whose courier is called and has not come, unless some are named. */
  shipmentIds: z.array(id).min(1).max(PARCELS_MAX).optional(),
});
export type CallCourierOffInput = z.infer<typeof callCourierOffInput>;

export const setParcelStepInput = shopOrderRef
  .extend({
    shipmentId: id,
    to: z.enum(["HANDED_OVER", "IN_TRANSIT", "OUT_FOR_DELIVERY", "DELIVERED", "FAILED", "RETURNED", "LOST"]),
    place: z.string().trim().max(120).optional(),
    note: z.string().trim().max(200).optional(),
  })
  .refine((step) => !needsReason(step.to) || (step.note?.length ?? 0) >= 3, {
    path: ["note"],
    message: "REASON_MISSING",
  });
export type SetParcelStepInput = z.infer<typeof setParcelStepInput>;

/** Bad news is told with its reason. */
export function needsReason(to: string): boolean {
  return to === "FAILED" || to === "RETURNED" || to === "LOST";
}

export const listToHandOverInput = z.strictObject({
  shopId: id,
  shopOrderIds: z.array(id).min(1).max(50),
});

/** As many as a board's page holds, and some. */
export const PRINT_MAX = 100;

export const printInput = z.strictObject({ shopId: id, shopOrderIds: z.array(id).min(1).max(PRINT_MAX) });
export type PrintInput = z.infer<typeof printInput>;
