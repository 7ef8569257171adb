/** A month as shops reckon it: in Jakarta's time, which has no summer time. */
export type Period = { month: string; from: Date; to: Date };

const JAKARTA_MS = 7 * 3_600_000;

/** A moment as a spreadsheet of a shop shows it: "2026-11-01 00:30:00", in the time its months are reckoned in. */
export function jakartaTime(at: Date): string {
  return new Date(at.getTime() + JAKARTA_MS).toISOString().slice(0, 19).replace("T", " ");
}

/** "2026-11" as a period; the month of `now` for anything else. */
export function periodOf(month: string | undefined, now: Date): Period {
  const asked = /^(20\d\d)-(0[1-9]|1[0-2])$/.exec(month ?? "");
  const today = new Date(now.getTime() + JAKARTA_MS);
  const year = asked ? Number(asked[1]) : today.getUTCFullYear();
  const index = asked ? Number(asked[2]) - 1 : today.getUTCMonth();
  return {
    month: `${year}-${String(index + 1).padStart(2, "0")}`,
    from: new Date(Date.UTC(year, index, 1) - JAKARTA_MS),
    to: new Date(Date.UTC(year, index + 1, 1) - JAKARTA_MS),
  };
}

/** The months up to this one that a statement can be asked for, the newest first. */
export function monthsUntil(now: Date, count: number): string[] {
  const { month } = periodOf(undefined, now);
  const [year = 0, index = 0] = month.split("-").map(Number);
  return Array.from({ length: count }, (_, back) =>
    new Date(Date.UTC(year, index - 1 - back, 1)).toISOString().slice(0, 7),
  );
}
