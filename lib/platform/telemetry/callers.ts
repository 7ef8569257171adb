import { startedTraces } from "./started";
import { contextOf } from "./traceparent";

/** Far above what the pages of one process cause by themselves: a tenth of them is traced. */
const CALLERS_A_SECOND = 50;

const hasRoom = perSecond(CALLERS_A_SECOND);

/**
 * Whether a request may go on with the trace its caller names. Anybody can name one that is kept, and again with each of a million
 * requests; so only so many a second do. The others, and those that ask not to be recorded, are of traces of ours, a share of which is kept.
 */
export function mayJoinTrace(traceparent: string): boolean {
  const started = startedTraces();
  if (!started || started.believesCallers) return true;
  return traceparent.endsWith("-01") && contextOf(traceparent) !== null && hasRoom();
}

/** Says yes so many times in each second. */
export function perSecond(most: number): () => boolean {
  let second = 0;
  let taken = 0;
  return () => {
    const now = Math.floor(performance.now() / 1000);
    if (now !== second) taken = 0;
    second = now;
    taken += 1;
    return taken <= most;
  };
}
