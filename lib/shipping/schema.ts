import { z } from "zod";

const id = z.uuid();

export const shopOrderRef = z.strictObject({ shopId: id, shopOrderId: id });
export type ShopOrderRef = z.infer<typeof shopOrderRef>;

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
    .max(20),
});
export type HandOverInput = z.infer<typeof handOverInput>;
