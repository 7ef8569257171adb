/**
 * When an attempt is closed its money may be under way: a transfer on its last metres, a capture whose worker died, a page its provider
 * leaves open. Should the webhook of that be lost, nobody else asks. These are the waits before it is read back again, in minutes.
 */
export const WAITS = [10, 60, 24 * 60, 3 * 24 * 60] as const;

/** Part of the UPDATE that closes an attempt. */
export const READ_LATER = `lateReads = 0, lateReadAt = NOW(3) + INTERVAL ${WAITS[0]} MINUTE`;
