import type { Zone } from "@/lib/delivery";

/** The zones, nearest first, for client components: the domain's own list lives behind its database reads. */
export const ZONE_NAMES = ["SAME_CITY", "SAME_PROVINCE", "SAME_ISLAND", "NATIONAL"] as const satisfies Zone[];
