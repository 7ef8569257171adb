import { z } from "zod";
import { SOURCING_RULES } from "./problem";
import type { SourcingReason } from "./reasons";

const name = z.string();
const count = z.number();

const stored: z.ZodType<SourcingReason> = z.discriminatedUnion("code", [
  z.object({ code: z.literal("ONLY_SOURCE") }),
  z.object({ code: z.literal("ALL_IN_ONE_PARCEL"), instead: name }),
  z.object({ code: z.literal("FEWEST_PARCELS"), parcels: count, instead: name }),
  z.object({ code: z.literal("SPLIT"), parcels: count, short: name, had: count }),
  z.object({ code: z.enum([...SOURCING_RULES, "BALANCE", "EQUAL"]), over: name }),
]);

/**
 * The reason as a JSON column gives it: MariaDB answers text, MySQL a value. Null for a line older than reasons, and for a reason of a
 * form this version does not know.
 */
export function storedReason(value: unknown): SourcingReason | null {
  const found = stored.safeParse(typeof value === "string" ? JSON.parse(value) : value);
  return found.success ? found.data : null;
}
