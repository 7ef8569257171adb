import { z } from "zod";
import { auditFilterInput } from "../schema";
import { SHOP_KINDS } from "./acts";

/**
 * What a shop's log is narrowed by; `gerai` is the platform, of which the shop hears no names. Not among the shapes that forms share:
 * the list of acts is no browser's business.
 */
export const shopActFilterInput = auditFilterInput.omit({ actorUserId: true, shopId: true }).extend({
  kind: z.enum(SHOP_KINDS).optional(),
  person: z.union([z.literal("gerai"), z.uuid()]).optional(),
});
export type ShopActFilterInput = z.infer<typeof shopActFilterInput>;
