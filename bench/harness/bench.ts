import type { CaseResult, Pace } from "./rounds";

export type BenchRun = {
  pace: Pace;
  /** Small data and short turns: shows that a bench works, not how fast anything is. */
  quick: boolean;
  say: (line: string) => void;
  databaseUrl: string;
};

export type Bench = { name: string; about: string; run: (run: BenchRun) => Promise<CaseResult[]> };
