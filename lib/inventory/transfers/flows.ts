import type { Ctx } from "@/lib/platform/ctx";

/** What transfers do to one variant in one warehouse: part of no count there but `held`, which is in `reserved`. */
export type TransferFlow = {
  /** On its way here. */
  incoming: number;
  /** Left here and not yet arrived. */
  outgoing: number;
  /** Still here, held for a transfer that is ready. */
  held: number;
};

export const NO_FLOW: TransferFlow = { incoming: 0, outgoing: 0, held: 0 };

type PlacedFlow = TransferFlow & { variantId: string; warehouseId: string };

/** The flows of these variants over the shop's warehouses; only those there are. Open transfers are few, so this is. */
export async function readFlows(
  ctx: Pick<Ctx, "sql">,
  shopId: string,
  variantIds: readonly string[],
): Promise<PlacedFlow[]> {
  if (variantIds.length === 0) return [];
  const rows = await ctx.sql.rows<{
    variantId: string;
    fromWarehouseId: string;
    toWarehouseId: string;
    held: number;
    moving: number;
  }>(
    `SELECT l.variantId, t.fromWarehouseId, t.toWarehouseId, SUM(l.held) AS held,
       SUM(l.sent - l.received - l.lost - l.returned) AS moving
     FROM Transfer t JOIN TransferLine l ON l.transferId = t.id
     WHERE t.shopId = ? AND t.status IN ('READY', 'IN_TRANSIT', 'PARTLY_RECEIVED') AND l.variantId IN (?)
     GROUP BY l.variantId, t.fromWarehouseId, t.toWarehouseId`,
    [shopId, [...variantIds]],
  );
  const flows = new Map<string, PlacedFlow>();
  const add = (variantId: string, warehouseId: string, change: Partial<TransferFlow>) => {
    const key = `${variantId}/${warehouseId}`;
    const flow = flows.get(key) ?? { variantId, warehouseId, ...NO_FLOW };
    flows.set(key, {
      ...flow,
      incoming: flow.incoming + (change.incoming ?? 0),
      outgoing: flow.outgoing + (change.outgoing ?? 0),
      held: flow.held + (change.held ?? 0),
    });
  };
  for (const row of rows) {
    add(row.variantId, row.fromWarehouseId, { outgoing: row.moving, held: row.held });
    add(row.variantId, row.toWarehouseId, { incoming: row.moving });
  }
  return [...flows.values()].filter((flow) => flow.incoming + flow.outgoing + flow.held > 0);
}
