import { z } from "zod";
import { ZONES } from "./zones";

const rupiah = z.number().int().min(0).max(1_000_000_000);

export const freeShippingInput = z.strictObject({
  shopId: z.uuid(),
  active: z.boolean(),
  /** Rupiah of goods from which on the shop bears the way. */
  minItems: rupiah,
  zones: z.array(z.enum(ZONES)).min(1, "ZONES_MISSING").max(ZONES.length),
  /** Rupiah at most; null: all of it. */
  maxAmount: rupiah.min(1).nullable(),
});
export type FreeShippingInput = z.infer<typeof freeShippingInput>;

const name = z.string().trim().min(2).max(40);
// Both are parts of addresses in the API, where no slash and no control character can be. Those named before may still be renamed.
const newName = name.regex(/^[ -.0-[\]-~¡-\uffff]*$/u, "COURIER_NAME_FORM");
const code = z
  .string()
  .trim()
  .regex(/^[a-z0-9_]{2,40}$/, "BOOKING_CODE_FORM");

export const serviceRef = z.strictObject({ courier: name, service: name });
export type ServiceRef = z.infer<typeof serviceRef>;

const zoneRate = z.strictObject({
  zone: z.enum(ZONES),
  firstKg: rupiah,
  nextKg: rupiah,
  /** Days: "2" or "2-4". */
  etaDays: z
    .string()
    .trim()
    .regex(/^[1-9]\d?(-[1-9]\d?)?$/, "ETA_FORM"),
});

/** What a service is and asks. A zone that is left out is not served. */
const serviceFields = z.strictObject({
  courier: newName,
  service: newName,
  /** Where the courier is booked for parcels of this service: both codes or none. */
  booking: z.strictObject({ courier: code, service: code }).nullable(),
  zones: z.array(zoneRate).min(1, "ZONES_MISSING").max(ZONES.length),
});
const eachZoneOnce = ({ zones }: { zones: { zone: string }[] }) =>
  new Set(zones.map(({ zone }) => zone)).size === zones.length;

/** One service of one courier with all it asks. */
export const serviceInput = serviceFields.refine(eachZoneOnce);
export const saveServiceInput = serviceFields
  .extend({
    /** Which one is changed; none: a new one. */
    previous: serviceRef.optional(),
  })
  .refine(eachZoneOnce);
export type SaveServiceInput = z.infer<typeof saveServiceInput>;

export const switchServiceInput = serviceRef.extend({ active: z.boolean() });
export type SwitchServiceInput = z.infer<typeof switchServiceInput>;

export const moveServiceInput = serviceRef.extend({ direction: z.enum(["up", "down"]) });
export type MoveServiceInput = z.infer<typeof moveServiceInput>;
