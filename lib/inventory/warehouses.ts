import type { Ctx } from "@/lib/platform/ctx";
import { DomainError, notFound } from "@/lib/platform/errors";
import { newId } from "@/lib/platform/id";
import { appendEvents } from "@/lib/platform/outbox";
import { isDuplicate, withTransaction } from "@/lib/platform/transaction";
import { requireShopRole } from "@/lib/shops";
import type { SetDrainingInput, UpdateWarehouseInput, WarehouseInput, WarehouseRef } from "./schema";

/** Opens a warehouse. @throws CODE_TAKEN {field: code} when the shop has that code already. */
export async function createWarehouse(ctx: Ctx, input: WarehouseInput): Promise<{ warehouseId: string }> {
  await requireShopRole(ctx, input.shopId, "MANAGER");
  const id = newId();
  const { code, ...rest } = input;
  return refuseTakenCode(() =>
    withTransaction(ctx, async (tx) => {
      const [last] = await tx.sql.rows<{ priority: number | null }>(
        "SELECT MAX(priority) AS priority FROM Warehouse WHERE shopId = ?",
        [input.shopId],
      );
      const columns = {
        id,
        ...rest,
        code: code ?? codeFrom(input.name),
        priority: (last?.priority ?? -1) + 1,
      };
      const names = Object.keys(columns);
      await tx.sql.run(
        `INSERT INTO Warehouse (${names.join(", ")}) VALUES (${names.map(() => "?").join(", ")})`,
        Object.values(columns),
      );
      await appendEvents(tx, [warehouseChanged(input.shopId, id)]);
      return { warehouseId: id };
    }),
  );
}

/** Changes a warehouse's name, code, address or rank in sourcing. */
export async function updateWarehouse(ctx: Ctx, input: UpdateWarehouseInput): Promise<void> {
  await requireShopRole(ctx, input.shopId, "MANAGER");
  const { shopId, warehouseId, ...changes } = input;
  const named = Object.entries(changes).filter(([, value]) => value !== undefined);
  await refuseTakenCode(() =>
    withTransaction(ctx, async (tx) => {
      const changed = await tx.sql.run(
        `UPDATE Warehouse SET ${named.map(([name]) => `${name} = ?`).join(", ")}, updatedAt = NOW(3) WHERE id = ? AND shopId = ?`,
        [...named.map(([, value]) => value as string | number), warehouseId, shopId],
      );
      if (changed !== 1) throw notFound("warehouse");
      await appendEvents(tx, [warehouseChanged(shopId, warehouseId)]);
    }),
  );
}

/** Units and orders locked in a warehouse: what the warning before switching it off names. @throws NOT_FOUND for another shop's */
export async function locksInFlight(
  ctx: Ctx,
  input: WarehouseRef,
): Promise<{ orders: number; units: number }> {
  await requireShopRole(ctx, input.shopId, "VIEWER");
  await requireOwnWarehouses(ctx, input.shopId, [input.warehouseId]);
  const [row] = await ctx.sql.rows<{ orders: number; units: number | null }>(
    `SELECT COUNT(DISTINCT r.orderId) AS orders, SUM(l.quantity) AS units FROM StockLevel s
     JOIN ReservationLine l ON l.stockLevelId = s.id JOIN Reservation r ON r.id = l.reservationId
     WHERE s.warehouseId = ? AND s.shopId = ? AND s.reserved > 0 AND r.status = 'HELD'`,
    [input.warehouseId, input.shopId],
  );
  return { orders: row?.orders ?? 0, units: row?.units ?? 0 };
}

/**
 * Switches a warehouse on or off. Off, nothing new is sold from it; locks already there stay and are shipped from it when paid,
 * for their units were promised.
 */
export async function setWarehouseStatus(ctx: Ctx, input: WarehouseRef & { active: boolean }): Promise<void> {
  await requireShopRole(ctx, input.shopId, "MANAGER");
  await withTransaction(ctx, async (tx) => {
    const changed = await tx.sql.run(
      "UPDATE Warehouse SET status = ?, updatedAt = NOW(3) WHERE id = ? AND shopId = ?",
      [input.active ? "ACTIVE" : "INACTIVE", input.warehouseId, input.shopId],
    );
    if (changed !== 1) throw notFound("warehouse");
    await appendEvents(tx, [warehouseChanged(input.shopId, input.warehouseId)]);
  });
}

/**
 * Marks a warehouse as being emptied, or no longer. It sells as before; with the shop's rule DRAIN_FIRST, before the others.
 * @throws NOT_FOUND for another shop's
 */
export async function setWarehouseDraining(ctx: Ctx, input: SetDrainingInput): Promise<void> {
  await requireShopRole(ctx, input.shopId, "MANAGER");
  await withTransaction(ctx, async (tx) => {
    const changed = await tx.sql.run(
      "UPDATE Warehouse SET draining = ?, updatedAt = NOW(3) WHERE id = ? AND shopId = ?",
      [input.draining, input.warehouseId, input.shopId],
    );
    if (changed !== 1) throw notFound("warehouse");
    await appendEvents(tx, [warehouseChanged(input.shopId, input.warehouseId)]);
  });
}

/** @throws NOT_FOUND unless every warehouse is the shop's own. */
export async function requireOwnWarehouses(
  ctx: Pick<Ctx, "sql">,
  shopId: string,
  warehouseIds: readonly string[],
): Promise<void> {
  const unique = [...new Set(warehouseIds)];
  const [row] = await ctx.sql.rows<{ own: number }>(
    "SELECT COUNT(*) AS own FROM Warehouse WHERE shopId = ? AND id IN (?)",
    [shopId, unique],
  );
  if (row?.own !== unique.length) throw notFound("warehouse");
}

async function refuseTakenCode<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if (isDuplicate(error, "code")) throw new DomainError("CODE_TAKEN", { field: "code" });
    throw error;
  }
}

function codeFrom(name: string): string {
  const letters = name.toUpperCase().replaceAll(/[^A-Z0-9]+/g, "-");
  return `${letters.slice(0, 12).replace(/^-|-$/g, "") || "GUDANG"}-${newId().slice(-4).toUpperCase()}`;
}

function warehouseChanged(shopId: string, warehouseId: string) {
  return {
    type: "inventory.warehouse_changed",
    aggregateType: "Warehouse",
    aggregateId: warehouseId,
    payload: { shopId, warehouseId },
  };
}
