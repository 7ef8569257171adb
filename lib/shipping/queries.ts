import type { BookingStatus, ShipmentSource, ShipmentStatus } from "@/generated/prisma/enums";
import { requireUser } from "@/lib/identity";
import { getShopOrderOf } from "@/lib/ordering";
import type { Ctx } from "@/lib/platform/ctx";
import { env } from "@/lib/platform/env";
import { notFound } from "@/lib/platform/errors";
import type { SqlValue } from "@/lib/platform/sql";
import { requireShopRole } from "@/lib/shops";
import { canBeHandedOver } from "./hand-over";
import type { SetParcelStepInput } from "./schema";
import { stepsOfShop } from "./set-step";
import { isWaiting } from "./states";
import { readTrackToken, trackToken } from "./track-token";

export type ParcelEvent = {
  id: string;
  status: ShipmentStatus;
  at: Date;
  place: string | null;
  source: ShipmentSource;
  courierCode: string | null;
  note: string | null;
  /** False for news that came too late to move the parcel. */
  applied: boolean;
};

/** A parcel with its timeline, newest first. */
export type Parcel = {
  id: string;
  shopOrderId: string;
  status: ShipmentStatus;
  courier: string;
  service: string;
  trackingNumber: string | null;
  warehouse: string;
  fromCity: string;
  toCity: string;
  events: ParcelEvent[];
};

/** A parcel as its buyer sees it, with the word of the link that shows it without signing in. */
export type TrackedParcel = Omit<Parcel, "warehouse"> & { token: string };

/** A parcel as its shop works on it. */
export type ShopParcel = Parcel & {
  carrier: string;
  booking: BookingStatus | null;
  carrierError: string | null;
  canHandOver: boolean;
  /** A courier is called for it and has not come. */
  canCallOff: boolean;
  /** What the shop may say of it next. */
  steps: SetParcelStepInput["to"][];
};

type Row = Omit<Parcel, "events"> & Pick<ShopParcel, "carrier" | "booking" | "carrierError">;

/** The parcels of a part, for its shop. @throws NOT_FOUND for another shop's */
export async function listParcels(
  ctx: Ctx,
  input: { shopId: string; shopOrderId: string },
): Promise<ShopParcel[]> {
  await requireShopRole(ctx, input.shopId, "VIEWER");
  const { id } = await getShopOrderOf(ctx, input.shopId, input.shopOrderId);
  return (await readParcels(ctx, "p.shopOrderId = ?", [id])).map(toShopParcel);
}

export type PackedOrder = { shopOrderId: string; number: string; parcels: ShopParcel[] };

/** What of these parts can be handed over, for doing many at once. Parts that are not this shop's are passed over. */
export async function listToHandOver(
  ctx: Ctx,
  input: { shopId: string; shopOrderIds: readonly string[] },
): Promise<PackedOrder[]> {
  await requireShopRole(ctx, input.shopId, "WAREHOUSE");
  const orders = await ctx.sql.rows<{ shopOrderId: string; number: string }>(
    "SELECT id AS shopOrderId, number FROM ShopOrder WHERE id IN (?) AND shopId = ? ORDER BY placedAt, id",
    [[...input.shopOrderIds], input.shopId],
  );
  if (orders.length === 0) return [];
  const ids = orders.map((order) => order.shopOrderId);
  const parcels = (await readParcels(ctx, "p.shopOrderId IN (?)", [ids])).map(toShopParcel);
  return orders
    .map((order) => ({
      ...order,
      parcels: parcels.filter((one) => one.shopOrderId === order.shopOrderId && one.canHandOver),
    }))
    .filter((order) => order.parcels.length > 0);
}

/** The parcels of the caller's own order. @throws NOT_FOUND for another person's or none */
export async function trackMyOrder(ctx: Ctx, input: { number: string }): Promise<TrackedParcel[]> {
  const { userId } = requireUser(ctx);
  const [order] = await ctx.sql.rows<{ id: string }>(
    "SELECT id FROM `Order` WHERE number = ? AND userId = ?",
    [input.number, userId],
  );
  if (!order) throw notFound("order");
  const parcels = await readParcels(ctx, "s.orderId = ? AND p.status <> 'CANCELLED'", [order.id]);
  return parcels.map(({ warehouse: _w, carrier: _c, booking: _b, carrierError: _e, ...parcel }) => ({
    ...parcel,
    token: trackToken(parcel.id),
  }));
}

/** What a tracking link shows to whoever has it: nothing of a person but an initial. */
export type PublicParcel = {
  status: ShipmentStatus;
  courier: string;
  service: string;
  trackingNumber: string | null;
  shopName: string;
  fromCity: string;
  toCity: string;
  /** Of the recipient's first name. */
  initial: string;
  events: Omit<ParcelEvent, "note">[];
};

/**
 * The parcel of a tracking link, for anybody. @throws NOT_FOUND for a word we did not write, and some days after the parcel's end.
 */
export async function trackByToken(ctx: Pick<Ctx, "sql">, token: string): Promise<PublicParcel> {
  const id = readTrackToken(token);
  if (!id) throw notFound("parcel");
  const [person] = await ctx.sql.rows<{ shopName: string; initial: string }>(
    `SELECT sh.name AS shopName, UPPER(LEFT(TRIM(o.recipient), 1)) AS initial FROM Shipment p
     JOIN ShopOrder s ON s.id = p.shopOrderId JOIN Shop sh ON sh.id = s.shopId JOIN \`Order\` o ON o.id = s.orderId
     WHERE p.id = ? AND (p.status NOT IN ('DELIVERED', 'RETURNED', 'LOST', 'CANCELLED')
       OR p.statusAt > NOW(3) - INTERVAL ? DAY)`,
    [id, env().TRACKING_DAYS],
  );
  const [parcel] = await readParcels(ctx, "p.id = ?", [id]);
  if (!person || !parcel) throw notFound("parcel");
  const { status, courier, service, trackingNumber, fromCity, toCity } = parcel;
  // What a shop or a courier wrote in a note may name people and streets, and so may what a shop typed in for a place.
  const events = parcel.events.map(({ note: _note, ...event }) => ({
    ...event,
    place: event.source === "SHOP" && event.place !== fromCity ? null : event.place,
  }));
  return { ...person, status, courier, service, trackingNumber, fromCity, toCity, events };
}

function toShopParcel(row: Row & { events: ParcelEvent[] }): ShopParcel {
  const called = row.booking === "REQUESTED" || row.booking === "BOOKED";
  const canCallOff = called && isWaiting(row.status);
  return { ...row, canHandOver: canBeHandedOver(row), canCallOff, steps: stepsOfShop(row) };
}

async function readParcels(
  ctx: Pick<Ctx, "sql">,
  which: string,
  values: SqlValue[],
): Promise<(Row & { events: ParcelEvent[] })[]> {
  const rows = await ctx.sql.rows<Row>(
    `SELECT p.id, p.shopOrderId, p.status, p.courier, p.service, p.trackingNumber, p.carrier, p.booking, p.carrierError,
       w.name AS warehouse, w.city AS fromCity, o.city AS toCity
     FROM Shipment p JOIN Warehouse w ON w.id = p.warehouseId JOIN ShopOrder s ON s.id = p.shopOrderId
     JOIN \`Order\` o ON o.id = s.orderId WHERE ${which} ORDER BY s.number, w.priority, p.id`,
    values,
  );
  if (rows.length === 0) return [];
  const events = await ctx.sql.rows<Omit<ParcelEvent, "applied"> & { shipmentId: string; applied: number }>(
    `SELECT id, shipmentId, status, occurredAt AS at, place, source, courierCode, note, applied FROM ShipmentEvent
     WHERE shipmentId IN (?) ORDER BY occurredAt DESC, createdAt DESC, id DESC`,
    [rows.map((row) => row.id)],
  );
  return rows.map((row) => ({
    ...row,
    events: events
      .filter((event) => event.shipmentId === row.id)
      .map(({ shipmentId: _id, applied, ...event }) => ({ ...event, applied: Boolean(applied) })),
  }));
}
