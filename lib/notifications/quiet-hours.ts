import type { Locale } from "@/lib/platform/ctx";

export type Quiet = { enabled: boolean; fromMinute: number; untilMinute: number };

/** What a person has who never said anything: nine in the evening to seven in the morning. */
export const DEFAULT_QUIET: Quiet = { enabled: true, fromMinute: 21 * 60, untilMinute: 7 * 60 };

const DAY = 24 * 60;

/**
 * When a message that may wait can go to a person in this zone: null for now, else the end of their quiet hours. `now` is the
 * database's.
 */
export function quietUntil(quiet: Quiet, timeZone: string, now: Date): Date | null {
  const { enabled, fromMinute, untilMinute } = quiet;
  if (!enabled || fromMinute === untilMinute) return null;
  const minute = minuteOfDay(now, timeZone);
  const over = fromMinute < untilMinute;
  const inside = over
    ? minute >= fromMinute && minute < untilMinute
    : minute >= fromMinute || minute < untilMinute;
  if (!inside) return null;
  const left = (untilMinute - minute + DAY) % DAY;
  // Indonesia's zones know no summer time: the wall clock and the real one run alike.
  return new Date(Math.floor(now.getTime() / 60_000) * 60_000 + left * 60_000);
}

function minuteOfDay(at: Date, timeZone: string): number {
  const parts = new Intl.DateTimeFormat("en-GB", {
    timeZone,
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  }).formatToParts(at);
  const part = (type: string) => Number(parts.find((one) => one.type === type)?.value ?? 0);
  return part("hour") * 60 + part("minute");
}

const ZONE_NAMES: Record<string, string> = {
  "Asia/Jakarta": "WIB",
  "Asia/Makassar": "WITA",
  "Asia/Jayapura": "WIT",
};

/** A moment as a message says it: "25 Nov 2026, 21:15 WIB". */
export function saidTime(iso: string, locale: Locale, timeZone: string): string {
  const text = new Intl.DateTimeFormat(locale === "en" ? "en-GB" : "id-ID", {
    timeZone,
    day: "numeric",
    month: "short",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  }).format(new Date(iso));
  return `${text.replace(/(\d\d)\.(\d\d)$/, "$1:$2")} ${ZONE_NAMES[timeZone] ?? ""}`.trim();
}
