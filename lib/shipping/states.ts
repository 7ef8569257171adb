import type { ShipmentStatus, ShopOrderStatus } from "@/generated/prisma/enums";

/** A parcel's stations in the order of its way; the last four are ends. */
export const SHIPMENT_STATUSES = [
  "PENDING",
  "PACKED",
  "HANDED_OVER",
  "IN_TRANSIT",
  "OUT_FOR_DELIVERY",
  "FAILED",
  "DELIVERED",
  "RETURNED",
  "LOST",
  "CANCELLED",
] as const satisfies readonly ShipmentStatus[];

const ENDS = ["DELIVERED", "RETURNED", "LOST"] as const;

/**
 * What may follow what. A courier's news can skip stations, for what came in between may never be told; nothing leads back but a
 * further attempt after a failed one.
 */
export const NEXT: Record<ShipmentStatus, readonly ShipmentStatus[]> = {
  PENDING: ["PACKED", "CANCELLED"],
  PACKED: ["HANDED_OVER", "IN_TRANSIT", "OUT_FOR_DELIVERY", "FAILED", ...ENDS, "CANCELLED"],
  HANDED_OVER: ["IN_TRANSIT", "OUT_FOR_DELIVERY", "FAILED", ...ENDS],
  IN_TRANSIT: ["OUT_FOR_DELIVERY", "FAILED", ...ENDS],
  OUT_FOR_DELIVERY: ["FAILED", ...ENDS],
  FAILED: ["IN_TRANSIT", "OUT_FOR_DELIVERY", ...ENDS],
  DELIVERED: [],
  RETURNED: [],
  LOST: [],
  CANCELLED: [],
};

/** Only by news that is younger than the failure: an older one came late and tells of the attempt that failed. */
const SECOND_TRIES: readonly ShipmentStatus[] = ["IN_TRANSIT", "OUT_FOR_DELIVERY"];

/** The statuses a parcel may come from: `any` at any time, `older` only if it stood there before the news happened. */
export function sourcesOf(to: ShipmentStatus): { any: ShipmentStatus[]; older: ShipmentStatus[] } {
  const from = SHIPMENT_STATUSES.filter((status) => NEXT[status].includes(to));
  const isSecondTry = (status: ShipmentStatus) => status === "FAILED" && SECOND_TRIES.includes(to);
  return { any: from.filter((status) => !isSecondTry(status)), older: from.filter(isSecondTry) };
}

/** Nothing follows it. */
export function isEnd(status: ShipmentStatus): boolean {
  return NEXT[status].length === 0;
}

/** It lies in its warehouse still, and is to go. */
export function isWaiting(status: ShipmentStatus): boolean {
  return status === "PENDING" || status === "PACKED";
}

/** It has left its warehouse. */
export function hasLeft(status: ShipmentStatus): boolean {
  return !isWaiting(status) && status !== "CANCELLED";
}

/** Whether some parcel of a part has ended elsewhere than with the buyer. */
export function isUndelivered(parcels: readonly ShipmentStatus[]): boolean {
  return parcels.some((status) => status === "RETURNED" || status === "LOST");
}

/** How far a shop's part has come by its parcels: as far as the last of them. Parcels called off do not count. */
export function stageOf(parcels: readonly ShipmentStatus[]): ShopOrderStatus | null {
  const counted = parcels.filter((status) => status !== "CANCELLED");
  if (counted.length === 0) return null;
  if (counted.every((status) => status === "DELIVERED")) return "DELIVERED";
  if (counted.every(hasLeft)) return "SHIPPED";
  return counted.every((status) => status !== "PENDING") ? "PACKED" : null;
}
