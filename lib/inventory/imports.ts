import type { Ctx } from "@/lib/platform/ctx";
import { DomainError } from "@/lib/platform/errors";
import { withTransaction } from "@/lib/platform/transaction";
import { requireShopRole } from "@/lib/shops";
import { refusalOf } from "./batch-refusals";
import { type BatchChange, BatchRefused, batchNumber, moveBatch, openBatch } from "./batches";
import { readImportFile } from "./import-file";
import { type PlannedRow, planImport } from "./import-plan";
import type { ApplyImportInput, CheckImportInput } from "./schema";

export type ImportCheck = { hash: string; rows: Omit<PlannedRow, "target">[] };

/** The dry run of a file: row by row what it would change, or what is wrong with it. Writes nothing. */
export async function checkImport(ctx: Ctx, input: CheckImportInput): Promise<ImportCheck> {
  await requireShopRole(ctx, input.shopId, "WAREHOUSE");
  const { hash, rows } = readImportFile(input.text);
  const planned = await planImport(ctx, input.shopId, rows);
  return { hash, rows: planned.map(({ target: _target, ...row }) => row) };
}

/**
 * Applies a checked file as one batch: the rows that were in order when it was checked, each by the very difference that was
 * shown. "Set to 10" over 12 takes 2 off, also when one was sold in between, so a sale is never undone by a file that did not
 * know of it. If a row no longer fits, because its units were sold or its SKU is gone, nothing moves and all such rows are named.
 *
 * @throws FILE_CHANGED when this is not the file that was checked; IMPORT_MOVED {count} with a field rows.<line> each.
 */
export async function applyImport(ctx: Ctx, input: ApplyImportInput): Promise<{ number: string }> {
  await requireShopRole(ctx, input.shopId, "WAREHOUSE");
  const file = readImportFile(input.text);
  if (file.hash !== input.hash || file.rows.length !== input.seen.length)
    throw new DomainError("FILE_CHANGED");
  const { shopId, note, hash: fileHash, idempotencyKey: id } = input;
  const batch = { id, shopId, kind: "IMPORT", note, fileHash } as const;
  const lines: number[] = [];
  try {
    return await withTransaction(ctx, async (tx) => {
      if (!(await openBatch(tx, batch))) return batchNumber(tx.sql, id);
      const chosen = chooseRows(await planImport(tx, shopId, file.rows), input.seen);
      lines.splice(0, lines.length, ...chosen.map((row) => row.line));
      await moveBatch(tx, batch, chosen.map(toChange));
      return batchNumber(tx.sql, id);
    });
  } catch (error) {
    if (!(error instanceof BatchRefused)) throw error;
    throw await refusalOf(ctx, error, "IMPORT_MOVED", ({ index }) => `rows.${lines[index]}`);
  }
}

type ChosenRow = PlannedRow & { target: NonNullable<PlannedRow["target"]>; seen: number };

/** The rows shown as in order. Whether their units are still there is the transaction's to say; all else must be as it was. */
function chooseRows(rows: readonly PlannedRow[], seen: readonly (number | null)[]): ChosenRow[] {
  const gone: Record<string, string> = {};
  const chosen = rows.flatMap((row, index): ChosenRow[] => {
    const onHand = seen[index];
    if (onHand === null || onHand === undefined) return [];
    const fits = row.problem === null || row.problem === "BELOW_LOCKS";
    if (row.target && fits) return [{ ...row, target: row.target, seen: onHand }];
    gone[`rows.${row.line}`] = row.problem ?? "SKU_UNKNOWN";
    return [];
  });
  const count = Object.keys(gone).length;
  if (count > 0) throw new DomainError("IMPORT_MOVED", { fields: gone, params: { count } });
  if (chosen.length === 0) throw new DomainError("INVALID_INPUT", { fields: { file: "NO_ROWS_TO_APPLY" } });
  return chosen;
}

function toChange({ target, mode, seen, reason, note }: ChosenRow): BatchChange {
  const { quantity, ...place } = target;
  const delta = mode === "set" ? quantity - seen : quantity;
  return { ...place, change: { by: "delta", delta }, reason, note };
}
