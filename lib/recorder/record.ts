import { requireStaff, requireUser } from "@/lib/identity";
import type { Ctx } from "@/lib/platform/ctx";
import { notFound } from "@/lib/platform/errors";
import type { SqlExecutor } from "@/lib/platform/sql";
import { requireShopRole } from "@/lib/shops";
import type { Audience, Entry, EntrySource } from "./entry";
import { sources } from "./sources";

export type OrderRecord = { orderId: string; number: string; entries: Entry[] };

type Row = Omit<Entry, "source" | "facts"> & { shopId: string | null; facts: string | Entry["facts"] };

/** Everything that is written down of an order, newest first. For staff. @throws NOT_FOUND */
export async function recordForStaff(ctx: Ctx, input: { number: string }): Promise<OrderRecord> {
  requireStaff(ctx);
  return record(ctx.sql, "staff", await orderBy(ctx.sql, "number = ?", [input.number]));
}

/** What concerns its buyer of it. @throws NOT_FOUND for another person's order */
export async function recordForClient(ctx: Ctx, input: { number: string }): Promise<OrderRecord> {
  const { userId } = requireUser(ctx);
  const order = await orderBy(ctx.sql, "number = ? AND userId = ?", [input.number, userId]);
  return record(ctx.sql, "client", order);
}

/** What concerns one shop of it: its own part, and the order as a whole. @throws NOT_FOUND for another shop's part */
export async function recordForShop(
  ctx: Ctx,
  input: { shopId: string; shopOrderId: string },
): Promise<OrderRecord> {
  await requireShopRole(ctx, input.shopId, "VIEWER");
  const order = await orderBy(ctx.sql, "id = (SELECT orderId FROM ShopOrder WHERE id = ? AND shopId = ?)", [
    input.shopOrderId,
    input.shopId,
  ]);
  return record(ctx.sql, "shop", order, input.shopId);
}

async function orderBy(sql: SqlExecutor, which: string, values: readonly string[]) {
  const [order] = await sql.rows<{ id: string; number: string }>(
    `SELECT id, number FROM \`Order\` WHERE ${which}`,
    values,
  );
  if (!order) throw notFound("order");
  return order;
}

async function record(
  sql: SqlExecutor,
  audience: Audience,
  order: { id: string; number: string },
  shopId?: string,
): Promise<OrderRecord> {
  const parts = await Promise.all(
    sources
      .filter((source) => source.audience.includes(audience))
      .map(async ({ source, statement }) => {
        const rows = await sql.rows<Row>(
          statement,
          statement
            .split("?")
            .slice(1)
            .map(() => order.id),
        );
        const own = shopId ? rows.filter((row) => row.shopId === null || row.shopId === shopId) : rows;
        return own.map((row) => toEntry(source, row, audience));
      }),
  );
  const entries = parts.flat();
  const traces = tracesOf(entries);
  for (const entry of entries)
    entry.traceId ??= traces.get(CHANGE_OF[entry.source]?.[entry.what] ?? "") ?? null;
  return { orderId: order.id, number: order.number, entries: entries.toSorted(newestFirst) };
}

function toEntry(source: EntrySource, { shopId: _shopId, facts, ...row }: Row, audience: Audience): Entry {
  const actor = row.actor && mayBeNamed(audience, source, row.actor) ? row.actor : null;
  const read = typeof facts === "string" ? (JSON.parse(facts) as Entry["facts"]) : facts;
  return { ...row, actor, source, facts: read };
}

const JOB = /^[a-z]+\.[a-z-]+$/;

/** Jobs are staff's business, and who works in a shop is no buyer's: there the cause says enough. */
function mayBeNamed(audience: Audience, source: EntrySource, actor: string): boolean {
  if (audience === "staff") return true;
  return audience === "shop" ? !JOB.test(actor) : source === "parcel";
}

// Within a millisecond: the cause before what it caused, which is the order of the sources.
function newestFirst(a: Entry, b: Entry): number {
  return (
    b.at.getTime() - a.at.getTime() ||
    RANK.indexOf(b.source) - RANK.indexOf(a.source) ||
    (a.id < b.id ? 1 : -1)
  );
}

const RANK: readonly EntrySource[] = [
  "attempt",
  "delivery",
  "money",
  "order",
  "lock",
  "stock",
  "request",
  "refund",
  "parcel",
  "journal",
  "message",
];

/**
 * Some rows are written in the transaction of an order's change, or by who hears of it, and keep no trace of their own: a column more
 * in the hottest tables. They have the trace of that change, which their cause names.
 */
const CHANGE_OF: Partial<Record<EntrySource, Record<string, string>>> = {
  lock: { HELD: "PENDING_PAYMENT", COMMITTED: "PAID", EXPIRED: "EXPIRED", RELEASED: "CANCELLED" },
  stock: { RESERVE: "PENDING_PAYMENT", COMMIT: "PAID", EXPIRE: "EXPIRED", RELEASE: "CANCELLED" },
  attempt: { SUCCEEDED: "PAID", EXPIRED: "EXPIRED", CANCELLED: "CANCELLED" },
  money: { CAPTURE: "PAID" },
  journal: { SALE: "PAID" },
};

function tracesOf(entries: readonly Entry[]): Map<string, string> {
  const changes = entries.filter((entry) => entry.source === "order" && entry.shopOrderId === null);
  return new Map(changes.flatMap(({ what, traceId }) => (traceId ? [[what, traceId] as const] : [])));
}
