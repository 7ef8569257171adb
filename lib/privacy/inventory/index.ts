import { commerceTables } from "./commerce";
import { identityTables } from "./identity";
import { machineryTables } from "./machinery";
import { shopTables } from "./shops";
import { stockTables } from "./stock";
import type { TableNote } from "./table-note";

export { LAWS } from "./laws";
export type { Prune, TableNote } from "./table-note";

const notes = { ...identityTables, ...commerceTables, ...shopTables, ...stockTables, ...machineryTables };

export type TableName = keyof typeof notes;

/**
 * The data inventory: every column of every table, once. What is exported, erased and pruned is read from it, docs/privacy.md is
 * written from it, and a table or column that is missing fails tests/integration/privacy.
 */
export const INVENTORY: Readonly<Record<TableName, TableNote>> = notes;

/** The tables and what is noted of them, in the order an erasure goes through them. */
export function inventoryRows(): [table: TableName, note: TableNote][] {
  return Object.entries(INVENTORY) as [TableName, TableNote][];
}

/** The columns of one of a note's lists. */
export function columnsOf(list: string | undefined): string[] {
  return list?.split(" ").filter(Boolean) ?? [];
}
