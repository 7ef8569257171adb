import { DomainError } from "./errors";

export type Gate = {
  /** Runs `work` if fewer than `max` are inside, else refuses at once. @throws BUSY {seconds} */
  run<T>(work: () => Promise<T>): Promise<T>;
};

/**
 * A bound on how much of one kind of work a process takes on: what is let in is answered soon, and who is not let in knows it
 * at once and costs next to nothing. Without it a crowd waits as a whole, longer than anybody's patience.
 */
export function createGate(max: () => number): Gate {
  let inside = 0;
  return {
    async run(work) {
      if (inside >= max()) throw busy();
      inside++;
      try {
        return await work();
      } finally {
        inside--;
      }
    },
  };
}

/** "Busy, try again": some a little later than others, or all would come back at the same moment. */
export function busy(): DomainError {
  return new DomainError("BUSY", { params: { seconds: 1 + Math.floor(Math.random() * 4) } });
}
