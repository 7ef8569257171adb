import { systemCtx } from "@/lib/platform/ctx";
import type { Command } from "./stock-commands";
import type { Answer } from "./stock-model";
import type { World } from "./stock-world";

/** One command of a worker with its answer, and the newest ledger entry there was before it began and after it was answered. */
export type Done = { command: Command; answer: Answer; from: number; to: number };

/** A point in the ledger: what is committed by now has at most this id. */
export async function ledgerMark(world: World): Promise<number> {
  const [row] = await systemCtx("test").sql.rows<{ id: number | null }>(
    "SELECT MAX(id) AS id FROM StockLedger WHERE shopId = ?",
    [world.shopId],
  );
  return row?.id ?? 0;
}

type Entry = { id: number; warehouse: number; variant: number; onHand: number; reserved: number };

/**
 * The refusals of a run that no order of events can explain. A level's ledger is its history, for its row is locked while an entry is
 * written: a refusal for want of units is right only if, somewhere between the call and its answer, the free units of the levels it
 * might use could have been too few at once.
 */
export async function wrongRefusals(world: World, done: readonly Done[]): Promise<Done[]> {
  const history = await readHistory(world);
  const everOff = new Set(
    done.flatMap(({ command }) =>
      command.does === "switchWarehouse" && !command.active ? [command.warehouse] : [],
    ),
  );
  const leastFree = (one: Done, warehouse: number, variant: number) => {
    const own = history.filter((entry) => entry.warehouse === warehouse && entry.variant === variant);
    const before = own.findLast((entry) => entry.id <= one.from);
    const during = own.filter((entry) => entry.id > one.from && entry.id <= one.to);
    return Math.min(
      ...[before ?? { onHand: 0, reserved: 0 }, ...during].map((at) => at.onHand - at.reserved),
    );
  };
  return done.filter((one) => {
    const { command, answer } = one;
    if (answer.code === "OUT_OF_STOCK" && command.does === "order") {
      return command.wanted.every((quantity, variant) => {
        const free = world.warehouses.map((_, at) => (everOff.has(at) ? 0 : leastFree(one, at, variant)));
        return free.reduce((sum, units) => sum + units, 0) >= quantity;
      });
    }
    if (answer.code === "STOCK_WOULD_GO_BELOW_LOCKS" && command.does === "adjust") {
      return leastFree(one, command.warehouse, command.variant) >= -command.delta;
    }
    return false;
  });
}

async function readHistory(world: World): Promise<Entry[]> {
  const rows = await systemCtx("test").sql.rows<{
    id: number;
    warehouseId: string;
    variantId: string;
    onHand: number;
    reserved: number;
  }>(
    `SELECT id, warehouseId, variantId, onHandAfter AS onHand, reservedAfter AS reserved FROM StockLedger WHERE shopId = ? ORDER BY id`,
    [world.shopId],
  );
  return rows.map(({ warehouseId, variantId, ...row }) => ({
    ...row,
    warehouse: world.warehouses.indexOf(warehouseId),
    variant: world.goods.findIndex((goods) => goods.variantId === variantId),
  }));
}
