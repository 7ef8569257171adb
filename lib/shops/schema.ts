import { z } from "zod";
import { SCOPES } from "@/lib/platform/scopes";

// Shared by forms and verbs: nothing in this file may reach server code.

const id = z.uuid();
const text = (min: number, max: number) => z.string().trim().min(min).max(max);
const optionalText = (max: number) =>
  z
    .string()
    .trim()
    .max(max)
    .optional()
    .transform((value) => value || null);

/** Above any price of a real thing and far inside what a number holds exactly. */
export const MAX_PRICE = 100_000_000_000;
export const MAX_BULK = 100;

const price = z.coerce.number().int().min(1).max(MAX_PRICE);
/** A form sends the empty field as "". */
const compareAtPrice = z
  .union([z.literal("").transform(() => null), z.null(), price])
  .optional()
  .transform((value) => value ?? null);
const sku = z
  .string()
  .trim()
  .max(60)
  .regex(/^[\w.\-/]*$/, "SKU_FORM")
  .optional()
  .transform((value) => value || null);

/** A strike-through price that is none. */
export const dearer = (line: { price: number; compareAtPrice: number | null }) =>
  line.compareAtPrice === null || line.compareAtPrice > line.price;
export const dearerIssue = { path: ["compareAtPrice"], message: "COMPARE_AT_TOO_LOW" };

export const shopIdInput = z.strictObject({ shopId: id });

const profile = {
  name: text(3, 80),
  province: text(2, 60),
  city: text(2, 60),
  description: text(20, 2000),
};

/** `ownerName` is asked of people whose profile has none. */
export const openShopInput = z.strictObject({ ...profile, ownerName: text(2, 120).optional() });
export type OpenShopInput = z.infer<typeof openShopInput>;

export const updateShopInput = z.strictObject({ shopId: id, ...profile, descriptionEn: optionalText(2000) });
export type UpdateShopInput = z.infer<typeof updateShopInput>;

export const shopPictureKinds = ["logo", "banner"] as const;
export type ShopPictureKind = (typeof shopPictureKinds)[number];
export const setShopPictureInput = z.strictObject({
  shopId: id,
  kind: z.enum(shopPictureKinds),
  picture: z.instanceof(File).refine((file) => file.size > 0, "PICTURE_INVALID"),
});
export const removeShopPictureInput = z.strictObject({ shopId: id, kind: z.enum(shopPictureKinds) });

export const decideShopInput = z.strictObject({ shopId: id });
export const refuseShopInput = z.strictObject({ shopId: id, reason: text(5, 500) });

export const offerStatuses = ["DRAFT", "ACTIVE", "PAUSED"] as const;
export const offerStatusInput = z.enum(offerStatuses);

export const addShopProductsInput = z.strictObject({
  shopId: id,
  productId: id,
  status: z.enum(["DRAFT", "ACTIVE"]).default("ACTIVE"),
  lines: z
    .array(z.strictObject({ variantId: id, sku, price, compareAtPrice }).refine(dearer, dearerIssue))
    .min(1)
    .max(MAX_BULK),
});
export type AddShopProductsInput = z.infer<typeof addShopProductsInput>;

export const setPriceInput = z
  .strictObject({ shopId: id, offerId: id, price, compareAtPrice })
  .refine(dearer, dearerIssue);
export type SetPriceInput = z.infer<typeof setPriceInput>;

export const setSkuInput = z.strictObject({
  shopId: id,
  offerId: id,
  sku: text(1, 60).regex(/^[\w.\-/]+$/, "SKU_FORM"),
});
export type SetSkuInput = z.infer<typeof setSkuInput>;

/** What may change of one offer; what is left out stays. Prices come together: one without the other would say something else. */
export type ChangeOfferInput = {
  shopId: string;
  offerId: string;
  prices?: { price: number; compareAtPrice: number | null } | undefined;
  sku?: string | undefined;
  status?: (typeof offerStatuses)[number] | undefined;
};

const offerIds = z.array(id).min(1).max(MAX_BULK);

export const setStatusInput = z.strictObject({ shopId: id, offerIds, status: offerStatusInput });
export type SetStatusInput = z.infer<typeof setStatusInput>;

export const bulkPriceInput = z.strictObject({
  shopId: id,
  offerIds,
  change: z.discriminatedUnion("kind", [
    z.strictObject({ kind: z.literal("SET"), price }),
    /** Rounded to hundreds of rupiah; a strike-through price that would no longer be above is dropped. */
    z.strictObject({ kind: z.literal("PERCENT"), percent: z.coerce.number().int().min(-90).max(300) }),
    /** The price of now becomes the strike-through price and the price falls by this much. */
    z.strictObject({ kind: z.literal("DISCOUNT"), percent: z.coerce.number().int().min(1).max(90) }),
    z.strictObject({ kind: z.literal("END_DISCOUNT") }),
  ]),
});
export type BulkPriceInput = z.infer<typeof bulkPriceInput>;

export const shopRoles = ["VIEWER", "WAREHOUSE", "MANAGER", "OWNER"] as const;
const role = z.enum(shopRoles);

export const inviteMemberInput = z.strictObject({ shopId: id, phone: text(5, 24), role });
export type InviteMemberInput = z.infer<typeof inviteMemberInput>;
export const invitationInput = z.strictObject({ invitationId: id });
export const revokeInvitationInput = z.strictObject({ shopId: id, invitationId: id });
export const changeRoleInput = z.strictObject({ shopId: id, userId: id, role });
export const memberInput = z.strictObject({ shopId: id, userId: id });

export const MAX_API_KEYS = 20;
/** How many days a key may live; null: until it is revoked. */
export const API_KEY_DAYS = [30, 90, 365, null] as const;

export const createApiKeyInput = z.strictObject({
  shopId: id,
  name: text(2, 80),
  scopes: z
    .array(z.enum(SCOPES))
    .min(1, "REQUIRED")
    .max(SCOPES.length)
    .transform((scopes) => SCOPES.filter((scope) => scopes.includes(scope))),
  expiresInDays: z.literal(API_KEY_DAYS),
  idempotencyKey: id,
});
export type CreateApiKeyInput = z.infer<typeof createApiKeyInput>;
export const apiKeyInput = z.strictObject({ shopId: id, apiKeyId: id });
