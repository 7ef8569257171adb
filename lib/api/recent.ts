import type { KeptAnswer } from "./idempotency";

/** No older than what a changed price may take to show everywhere. */
const KEPT_MS = 1_000;
const KEPT_MOST = 500;

type Recent = { until: number; answer: Promise<KeptAnswer> };

const recent = new Map<string, Recent>();

/**
 * An answer that is the same for everybody, made at most once a second a process; who asks while it is being made waits for it. A
 * refusal is not kept.
 */
export async function recentAnswer(name: string, make: () => Promise<KeptAnswer>): Promise<KeptAnswer> {
  const now = Date.now();
  const known = recent.get(name);
  if (known && known.until > now) return known.answer;
  const answer = make();
  recent.delete(name); // A Map keeps the order of insertion: the oldest is the first.
  recent.set(name, { until: now + KEPT_MS, answer });
  const [oldest] = recent.keys();
  if (recent.size > KEPT_MOST && oldest !== undefined) recent.delete(oldest);
  answer.catch(() => recent.delete(name));
  return answer;
}
