/**
 * A fetch that gives up on a server which takes the connection and says nothing, as one does that is stopped or drowning: whoever
 * waits for it keeps events that others could handle.
 */
export function answeringWithin(ms: number): typeof fetch {
  return async (input, init) => {
    const controller = new AbortController();
    const timer = setTimeout(() => controller.abort(new Error(`no answer within ${ms} ms`)), ms);
    try {
      return await fetch(input, { ...init, signal: controller.signal });
    } finally {
      clearTimeout(timer);
    }
  };
}
