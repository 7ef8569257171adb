/** Who a page of the recorder is for: each sees what concerns them, staff all of it. */
export type Audience = "staff" | "shop" | "client";

export type EntrySource =
  | "order"
  | "lock"
  | "stock"
  | "attempt"
  | "money"
  | "delivery"
  | "request"
  | "refund"
  | "parcel"
  | "journal"
  | "message";

/** One thing that happened to an order, wherever it was written down. */
export type Entry = {
  /** Of the row it was read from; two entries may come from one row. */
  id: string;
  at: Date;
  source: EntrySource;
  /** What happened, as a code messages/<locale>/recorder.json has words for. */
  what: string;
  /** Why, as the row says it; null where it says nothing. */
  cause: string | null;
  /** A person's name, a job's, or the courier's. */
  actor: string | null;
  shopOrderId: string | null;
  /** Counts, sums and names, for the words. Rupiah and units are whole numbers. */
  facts: Record<string, string | number>;
  traceId: string | null;
};
