import { z } from "zod";
import { id } from "../../shapes";

/** What the console's endpoints share: paths below a shop, and shapes of rows as the database answers them. */

export const shopPath = z.strictObject({ shopId: id });

/** A yes or no that the database answers as 1 or 0. */
export const flag = z.union([z.boolean(), z.number()]).transform(Boolean).pipe(z.boolean());

export const units = z.number().int();
export const imageUrl = z.string().nullable();
export const query = z.string().trim().max(120).optional().meta({ description: "Words to look for" });

export const shopRole = z.enum(["VIEWER", "WAREHOUSE", "MANAGER", "OWNER"]);
export const shopStatus = z.enum(["DRAFT", "PENDING", "OPEN", "PAUSED", "REJECTED", "SUSPENDED"]);

/** How many rows each filter of a list holds, where include=counts asks. */
export function countsOf<const Word extends string>(words: readonly Word[]) {
  return z
    .record(z.enum(words), units)
    .nullable()
    .meta({ description: "How many rows each filter holds; null unless include=counts" });
}
