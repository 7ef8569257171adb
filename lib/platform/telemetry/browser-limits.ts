/** Where a browser tells its spans. */
export const BROWSER_SPANS_PATH = "/api/telemetry/browser";

/** How many calls it tells of at a time. */
export const MOST_CALLS_AT_ONCE = 20;
