/**
 * What a datetime-local field says ("2026-11-25T14:05"), read as Western Indonesian Time, as every screen shows it: the end of that
 * minute, so that what happened in it counts. Null for anything else.
 */
export function typedMoment(typed: string | undefined): Date | null {
  if (!typed || !/^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(typed)) return null;
  const moment = new Date(`${typed}:59.999+07:00`);
  return Number.isNaN(moment.getTime()) ? null : moment;
}
