import type { Ctx } from "./ctx";

// On globalThis because Next bundles the loops (instrumentation) apart from the routes that wake them.
const WAKES_KEY = Symbol.for("gerai.loop-wakes");
type GlobalWithWakes = typeof globalThis & { [WAKES_KEY]?: Map<string, () => void> };

function wakes(): Map<string, () => void> {
  const holder = globalThis as GlobalWithWakes;
  holder[WAKES_KEY] ??= new Map();
  return holder[WAKES_KEY];
}

/** Wakes this process's loop of that name, if it runs one: there is something to do now. */
export function wakeLoop(name: string): void {
  wakes().get(name)?.();
}

/**
 * Runs `round` over and over in this process: at once while it says there is more, when it was woken, and every `lookMs` by itself,
 * for what a crashed process left. A round that fails is logged and tried again. Returns a stop function that resolves once the round
 * under way is done.
 */
export function startLoop(
  ctx: Ctx,
  loop: { name: string; lookMs: number; round: () => Promise<boolean> },
): () => Promise<void> {
  let stopped = false;
  let woken = false;
  let wake: () => void = () => undefined;
  wakes().set(loop.name, () => {
    woken = true;
    wake();
  });

  const running = (async () => {
    while (!stopped) {
      woken = false;
      const more = await loop.round().catch((error: unknown) => {
        ctx.log.error({ err: error, loop: loop.name }, "a round failed; trying again");
        return false;
      });
      if (more || woken || stopped) continue;
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, loop.lookMs);
        wake = () => {
          clearTimeout(timer);
          resolve();
        };
      });
      wake = () => undefined;
    }
  })();
  return async () => {
    stopped = true;
    wake();
    await running;
  };
}
