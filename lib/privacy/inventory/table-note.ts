import type { Law } from "./laws";

/** Whose data a table holds: customers' and other people's, a shop's as a business, the staff's, or nobody's. */
export type Whose = "person" | "shop" | "staff" | "nobody";

/**
 * How a table's old rows go: `days` after `column` (or as many as the environment variable says), where `and` holds. `column`, after
 * the columns `and` fixes, must be the front of an index.
 */
export type Prune = { column: string; days: number | "MESSAGE_DAYS" | "AUDIT_DAYS"; and?: string };

/** What erasing a person does to the rows that are theirs. */
export type Erase =
  | "nothing"
  | "delete"
  /** New values as SQL expressions; `mine` narrows which rows, else the table's own. */
  | { set: Record<string, string> };

/**
 * What is to be known of one table. Each of its columns is named once, in one of the lists:
 * `plain` says nothing of a person by itself, `personal` does, `typed` is free text where people may write anything,
 * `refs` points at a User row, which after an erasure names nobody, `secret` is proof or key and never leaves.
 */
export type TableNote = {
  purpose: string;
  whose: Whose;
  /** Finds one person's rows by an index; see Subject for the names. Without it no row is one person's. */
  mine?: string;
  plain: string;
  personal?: string;
  typed?: string;
  refs?: string;
  secret?: string;
  erase: Erase;
  /** Why what is left of a person is kept. */
  law?: Law;
  prune?: readonly Prune[];
  /** How long, where no pruning says it. */
  kept?: string;
};
