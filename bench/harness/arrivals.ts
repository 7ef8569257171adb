import { setTimeout as sleep } from "node:timers/promises";

/**
 * Lets so many a second come, evenly, whether or not the ones before are done, as strangers do; answers each one's wait in
 * milliseconds, counted from when he was due. Who asks only after he was answered (drive) would come less often to a slow shop.
 */
export async function arrivals(
  perSecond: number,
  until: (elapsedMs: number) => boolean,
  visit: (visitor: number) => Promise<unknown>,
): Promise<number[]> {
  const waits: number[] = [];
  const visits: Promise<void>[] = [];
  const started = performance.now();
  for (let visitor = 0; ; visitor++) {
    const due = started + (visitor * 1000) / perSecond;
    const early = due - performance.now();
    if (early > 0) await sleep(early);
    if (until(performance.now() - started)) break;
    visits.push(visit(visitor).then(() => void waits.push(performance.now() - due)));
  }
  await Promise.all(visits);
  return waits;
}
