import type { ShipmentStatus } from "@/generated/prisma/enums";
import type { SqlExecutor } from "@/lib/platform/sql";
import type { Notice } from "../notice";
import { partNotice, shopPartNotice } from "./orders";

type ParcelPayload = { shipmentId: string; shopOrderId: string; status: ShipmentStatus };

/** What nobody wanted to happen to a parcel. */
const TROUBLES: readonly ShipmentStatus[] = ["FAILED", "RETURNED", "LOST"];

/** The courier is at the door today. */
export async function outForDeliveryNotice(sql: SqlExecutor, payload: ParcelPayload): Promise<Notice[]> {
  return payload.status === "OUT_FOR_DELIVERY"
    ? aboutParcel(payload, await partNotice(sql, told(payload)))
    : [];
}

/** Tells the customer that their parcel did not come. */
export async function deliveryFailedNotice(sql: SqlExecutor, payload: ParcelPayload): Promise<Notice[]> {
  return TROUBLES.includes(payload.status) ? aboutParcel(payload, await partNotice(sql, told(payload))) : [];
}

/** Tells the shop's people, who are to look after it. */
export async function parcelTroubleNotice(sql: SqlExecutor, payload: ParcelPayload): Promise<Notice[]> {
  if (!TROUBLES.includes(payload.status)) return [];
  return aboutParcel(payload, await shopPartNotice(sql, told(payload), "WAREHOUSE"));
}

/** Tells the shop's people of a parcel that is on its way though its units were paid back. */
export async function parcelKeptNotice(
  sql: SqlExecutor,
  payload: Pick<ParcelPayload, "shipmentId" | "shopOrderId">,
): Promise<Notice[]> {
  return aboutParcel(payload, await shopPartNotice(sql, payload, "WAREHOUSE"));
}

/** Tells the shop's people of a parcel that the courier they called will not fetch, and why. */
export async function bookingRefusedNotice(
  sql: SqlExecutor,
  payload: Pick<ParcelPayload, "shipmentId" | "shopOrderId"> & { reason: string },
): Promise<Notice[]> {
  return aboutParcel(payload, await shopPartNotice(sql, payload, "WAREHOUSE"));
}

function told({ shipmentId, shopOrderId, status }: ParcelPayload) {
  return { shipmentId, shopOrderId, reason: status };
}

// A part may have several parcels.
function aboutParcel({ shipmentId }: Pick<ParcelPayload, "shipmentId">, notices: Notice[]): Notice[] {
  return notices.map((notice) => ({ ...notice, subjectId: shipmentId }));
}
