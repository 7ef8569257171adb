import { DomainError } from "./errors";

export type Gate = {
  /** A place inside, or null when it is full. Whoever got one gives it back once, when his work is done. */
  enter(): { leave(): void } | null;
  /** Places now and how many are taken. */
  load(): { places: number; inside: number };
};

type GateOptions = { fewest: number; most: () => number; patienceMs: number; now?: () => number };

/**
 * A bound on how much of one kind of work a process takes on, which finds its own measure: while those inside are done within
 * `patienceMs` there is a place more for each of them, and when one took longer a tenth of the places goes (additive increase,
 * multiplicative decrease, as TCP finds the width of a road). What is let in is answered soon on a fast machine and on a slow
 * one, and who is not let in knows it at once. Without it a crowd waits as a whole, longer than anybody's patience.
 */
export function createGate({ fewest, most, patienceMs, now = () => performance.now() }: GateOptions): Gate {
  let places = Math.min(most(), 4 * fewest);
  let inside = 0;
  let narrowedAt = Number.NEGATIVE_INFINITY;

  function enter() {
    if (inside >= Math.floor(places)) return null;
    inside++;
    const enteredAt = now();
    let left = false;
    return {
      leave() {
        if (left) return;
        left = true;
        const full = inside >= Math.floor(places);
        inside--;
        adapt(enteredAt, full);
      },
    };
  }

  function adapt(enteredAt: number, full: boolean): void {
    if (now() - enteredAt <= patienceMs) {
      // An empty room says nothing about how many it could hold.
      if (full) places = Math.min(most(), places + 1 / places);
    } else if (enteredAt > narrowedAt) {
      // Once for all who were inside together: they all waited for the same reason.
      places = Math.max(fewest, places * 0.9);
      narrowedAt = now();
    }
  }

  return { enter, load: () => ({ places: Math.floor(places), inside }) };
}

/** "Busy, try again": some a little later than others, or all would come back at the same moment. */
export function busy(): DomainError {
  return new DomainError("BUSY", { params: { seconds: 1 + Math.floor(Math.random() * 4) } });
}
