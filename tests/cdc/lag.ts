import { systemCtx } from "@/lib/platform/ctx";

export type Lag = { events: number; p50: number; p99: number; worst: number };

/** Milliseconds from an event's row to its handler's, by the database's clock, over what was written in this time. */
export async function lagBetween(from: Date, to: Date): Promise<Lag> {
  const rows = await systemCtx("cdc").sql.rows<{ took: number | string }>(
    `SELECT TIMESTAMPDIFF(MICROSECOND, e.createdAt, h.handledAt) / 1000 AS took
     FROM OutboxEvent e JOIN HandledEvent h ON h.eventId = e.id WHERE e.createdAt BETWEEN ? AND ? ORDER BY took`,
    [from, to],
  );
  const lags = rows.map((row) => Number(row.took));
  const at = (part: number) => lags[Math.min(lags.length - 1, Math.floor(part * lags.length))] ?? Number.NaN;
  return { events: lags.length, p50: at(0.5), p99: at(0.99), worst: at(1) };
}

export function shown(name: string, { events, p50, p99, worst }: Lag): string {
  const ms = (value: number) => `${Math.round(value)} ms`;
  return `${name}: p50 ${ms(p50)}, p99 ${ms(p99)}, worst ${ms(worst)} over ${events} handled`;
}

/** The database's own time. */
export async function databaseTime(): Promise<Date> {
  const [row] = await systemCtx("cdc").sql.rows<{ now: Date }>("SELECT NOW(3) AS now");
  return row?.now ?? new Date();
}
