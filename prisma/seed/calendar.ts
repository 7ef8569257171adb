export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** Jakarta keeps no summer time, so its days begin at a fixed distance from UTC's. */
const JAKARTA = 7 * HOUR;

/** The moment the Jakarta day `daysAgo` days before `now` began. */
export function jakartaDay(now: Date, daysAgo: number): Date {
  const today = Math.floor((now.getTime() + JAKARTA) / DAY) * DAY - JAKARTA;
  return new Date(today - daysAgo * DAY);
}

/** Weekday of a Jakarta day's beginning: 0 is Sunday. */
export function jakartaWeekday(day: Date): number {
  return new Date(day.getTime() + JAKARTA).getUTCDay();
}

export function jakartaDayOfMonth(day: Date): number {
  return new Date(day.getTime() + JAKARTA).getUTCDate();
}

export function after(time: Date, milliseconds: number): Date {
  return new Date(time.getTime() + Math.round(milliseconds));
}

export function before(now: Date, days: number): Date {
  return after(now, -days * DAY);
}
