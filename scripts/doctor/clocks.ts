import { type Check, type Finding, findings, rowsOf } from "./finding";

const { ok, warning, broken } = findings("Clocks");

/** How far apart two clocks may be. Sign-in codes and tokens live for seconds; orders' deadlines are the database's alone. */
export function skewFinding(about: string, seconds: number): Finding {
  const words = `${about}: ${seconds >= 0 ? "+" : "−"}${Math.abs(seconds).toFixed(1)} s against this machine's`;
  if (Math.abs(seconds) > 30)
    return broken(
      words,
      "Second factors and tokens are refused, providers' signatures count as too old.",
      "Set up NTP (chrony, systemd-timesyncd) on both machines.",
    );
  if (Math.abs(seconds) > 2)
    return warning(
      words,
      "Deadlines that people see differ from those that count.",
      "Look at NTP on both machines.",
    );
  return ok(words);
}

export const checkDatabaseClock: Check = async ({ database }) => {
  if (!database) return [];
  const before = Date.now();
  const [row] = await rowsOf<{ now: string }>(database, "SELECT CAST(UNIX_TIMESTAMP(NOW(3)) AS CHAR) AS now");
  const here = (before + Date.now()) / 2;
  return row ? [skewFinding("The database's clock", Number(row.now) - here / 1000)] : [];
};

/** A server's clock by the Date of its answer, which counts whole seconds. */
export function skewOf(response: Response, askedAt: number): number | null {
  const date = response.headers.get("date");
  if (!date) return null;
  const here = (askedAt + Date.now()) / 2000;
  const theirs = new Date(date).getTime() / 1000;
  // It was that second's beginning at the earliest and its end at the latest.
  if (here >= theirs && here < theirs + 1) return 0;
  return here < theirs ? theirs - here : theirs + 1 - here;
}
