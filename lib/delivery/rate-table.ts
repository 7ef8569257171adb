import { requireStaff } from "@/lib/identity";
import type { Ctx } from "@/lib/platform/ctx";
import { DomainError, notFound } from "@/lib/platform/errors";
import { newId } from "@/lib/platform/id";
import { isDuplicate, type Tx, withTransaction } from "@/lib/platform/transaction";
import type { MoveServiceInput, SaveServiceInput, ServiceRef, SwitchServiceInput } from "./schema";
import type { Zone } from "./zones";

export type ZoneRate = { zone: Zone; firstKg: number; nextKg: number; etaDays: string; active: boolean };

export type ServiceRow = ServiceRef & {
  booking: { courier: string; service: string } | null;
  zones: ZoneRate[];
  active: boolean;
};

type RateRow = Omit<ZoneRate, "active"> &
  ServiceRef & { active: number; bookingCourier: string | null; bookingService: string | null };

/** The platform's couriers and what each of their services asks by zone, in the order buyers see them. */
export async function listServices(ctx: Ctx): Promise<ServiceRow[]> {
  requireStaff(ctx);
  const rows = await ctx.sql.rows<RateRow>(
    `SELECT courier, service, zone, firstKg, nextKg, etaDays, active, bookingCourier, bookingService
     FROM ShippingRate ORDER BY position, courier, service, id`,
  );
  const services = new Map<string, ServiceRow>();
  for (const { courier, service, active, bookingCourier, bookingService, ...rate } of rows) {
    const key = `${courier}\n${service}`;
    const booking =
      bookingCourier && bookingService ? { courier: bookingCourier, service: bookingService } : null;
    const row = services.get(key) ?? { courier, service, booking, zones: [], active: false };
    services.set(key, row);
    row.zones.push({ ...rate, active: Boolean(active) });
    row.active ||= Boolean(active);
  }
  return [...services.values()];
}

/**
 * Writes one service: what it asks in each zone it serves. A rate keeps its id, so a checkout that stands open is told of the new
 * price instead of losing its choice. @throws RATE_EXISTS for a name another service has; NOT_FOUND
 */
export async function saveService(ctx: Ctx, input: SaveServiceInput): Promise<void> {
  requireStaff(ctx, "ADMIN");
  try {
    await withTransaction(ctx, async (tx) => {
      const position = await positionOf(tx, input);
      const { courier, service } = input;
      const served = input.zones.map(({ zone }) => zone);
      await tx.sql.run(
        "UPDATE ShippingRate SET active = FALSE WHERE courier = ? AND service = ? AND zone NOT IN (?)",
        [courier, service, served],
      );
      for (const rate of input.zones) await saveRate(tx, { courier, service }, rate, position);
      await tx.sql.run(
        "UPDATE ShippingRate SET bookingCourier = ?, bookingService = ? WHERE courier = ? AND service = ?",
        [input.booking?.courier ?? null, input.booking?.service ?? null, courier, service],
      );
    });
  } catch (error) {
    if (isDuplicate(error)) throw new DomainError("RATE_EXISTS", { field: "service" });
    throw error;
  }
}

// A new service stands last. A changed one keeps its place, also under a new name.
async function positionOf(tx: Tx, { previous, courier, service }: SaveServiceInput): Promise<number> {
  if (previous) {
    const [known] = await tx.sql.rows<{ position: number }>(
      "SELECT position FROM ShippingRate WHERE courier = ? AND service = ? LIMIT 1 FOR UPDATE",
      [previous.courier, previous.service],
    );
    if (!known) throw notFound("service");
    await tx.sql.run("UPDATE ShippingRate SET courier = ?, service = ? WHERE courier = ? AND service = ?", [
      courier,
      service,
      previous.courier,
      previous.service,
    ]);
    return known.position;
  }
  const taken = await tx.sql.rows("SELECT id FROM ShippingRate WHERE courier = ? AND service = ? LIMIT 1", [
    courier,
    service,
  ]);
  if (taken.length > 0) throw new DomainError("RATE_EXISTS", { field: "service" });
  const [last] = await tx.sql.rows<{ position: number | null }>(
    "SELECT MAX(position) AS position FROM ShippingRate",
  );
  return (last?.position ?? 0) + 1;
}

async function saveRate(
  tx: Tx,
  { courier, service }: ServiceRef,
  rate: SaveServiceInput["zones"][number],
  position: number,
): Promise<void> {
  const { zone, firstKg, nextKg, etaDays } = rate;
  const changed = await tx.sql.run(
    `UPDATE ShippingRate SET firstKg = ?, nextKg = ?, etaDays = ?, active = TRUE
     WHERE courier = ? AND service = ? AND zone = ?`,
    [firstKg, nextKg, etaDays, courier, service, zone],
  );
  if (changed === 1) return;
  await tx.sql.run(
    `INSERT INTO ShippingRate (id, courier, service, zone, firstKg, nextKg, etaDays, active, position)
     VALUES (?, ?, ?, ?, ?, ?, ?, TRUE, ?)`,
    [newId(), courier, service, zone, firstKg, nextKg, etaDays, position],
  );
}

/** Takes a service out of every checkout, or offers all its zones again. @throws NOT_FOUND */
export async function switchService(ctx: Ctx, input: SwitchServiceInput): Promise<void> {
  requireStaff(ctx, "ADMIN");
  const { active, courier, service } = input;
  await withTransaction(ctx, async (tx) => {
    const switched = await tx.sql.run(
      "UPDATE ShippingRate SET active = ? WHERE courier = ? AND service = ?",
      [active, courier, service],
    );
    if (switched === 0) throw notFound("service");
  });
}

/** Moves a service one place up or down in the order buyers see. At the edge nothing happens. @throws NOT_FOUND */
export async function moveService(ctx: Ctx, input: MoveServiceInput): Promise<void> {
  requireStaff(ctx, "ADMIN");
  await withTransaction(ctx, async (tx) => {
    const rows = await tx.sql.rows<ServiceRef>(
      "SELECT courier, service FROM ShippingRate ORDER BY position, courier, service, id FOR UPDATE",
    );
    const order = rows.filter((row, index) => rows.findIndex((one) => isSame(one, row)) === index);
    const from = order.findIndex((one) => isSame(one, input));
    const moved = order[from];
    if (!moved) throw notFound("service");
    const to = input.direction === "up" ? from - 1 : from + 1;
    if (to < 0 || to >= order.length) return;
    order.splice(from, 1);
    order.splice(to, 0, moved);
    for (const [index, { courier, service }] of order.entries()) {
      await tx.sql.run("UPDATE ShippingRate SET position = ? WHERE courier = ? AND service = ?", [
        index + 1,
        courier,
        service,
      ]);
    }
  });
}

function isSame(one: ServiceRef, other: ServiceRef): boolean {
  return one.courier === other.courier && one.service === other.service;
}
