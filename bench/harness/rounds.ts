import { medianSample, type Sample, sampleOf, significant } from "./stats";

/** "done" counts; "refused" (sold out) is a right answer that does not; anything else is thrown and ends the bench. */
export type Outcome = "done" | "refused";

export type Form = { name: string; run: (client: number) => Promise<Outcome> };

/** One row of the result: the same work by the same number of clients, in several forms. */
export type Case = {
  name: string;
  about: string;
  clients: number;
  forms: readonly Form[];
  /** What the ratio compares, the form that is judged first; "p50Ms" for latencies, "rate" otherwise. */
  ratio: { of: string; over: string; figure?: keyof Sample };
  /** Puts the tables back before each turn of a form. */
  reset: () => Promise<void>;
  /** What must be true after a turn in which so many were done; throws. */
  check: (done: number) => Promise<void>;
};

export type Pace = { rounds: number; seconds: number; warmUpSeconds: number };

export type CaseResult = {
  name: string;
  about: string;
  forms: Record<string, Sample>;
  ratio: number;
  ratioOf: string;
  notes: string[];
};

/**
 * All forms of a case, round by round: A B C, A B C, … so that a busy minute of the machine hits every form, and the medians of the
 * rounds. A form warms up before its first round, and the books are checked after each turn: fast and wrong does not count.
 */
export async function runCase(one: Case, pace: Pace, say: (line: string) => void): Promise<CaseResult> {
  const samples = new Map<string, Sample[]>(one.forms.map((form) => [form.name, []]));
  const notes: string[] = [];
  if (pace.warmUpSeconds > 0) for (const form of one.forms) await turn(one, form, pace.warmUpSeconds);
  for (let round = 1; round <= pace.rounds; round++) {
    for (const form of one.forms) {
      const { sample, refused } = await turn(one, form, pace.seconds);
      samples.get(form.name)?.push(sample);
      const said = `${sample.rate.toFixed(0).padStart(7)}/s  p50 ${sample.p50Ms.toFixed(1)} ms  p99 ${sample.p99Ms.toFixed(1)} ms`;
      say(
        `  ${one.name} round ${round}  ${form.name.padEnd(10)} ${said}${refused ? `  (${refused} refused)` : ""}`,
      );
    }
  }
  const forms = Object.fromEntries([...samples].map(([name, own]) => [name, medianSample(own)]));
  return { name: one.name, about: one.about, forms, ...ratioOf(one, forms), notes };
}

async function turn(one: Case, form: Form, seconds: number): Promise<Turn> {
  await one.reset();
  const driven = await drive(form, one.clients, seconds);
  await one.check(driven.done);
  return driven;
}

function ratioOf({ ratio }: Case, forms: Record<string, Sample>): { ratio: number; ratioOf: string } {
  const figure = ratio.figure ?? "rate";
  const value = (forms[ratio.of]?.[figure] ?? Number.NaN) / (forms[ratio.over]?.[figure] ?? Number.NaN);
  return { ratio: significant(value), ratioOf: `${figure} of ${ratio.of} / ${ratio.over}` };
}

type Turn = { sample: Sample; done: number; refused: number };

/** So many clients, each asking again as soon as it is answered, until the time is up. */
export async function drive(form: Form, clients: number, seconds: number): Promise<Turn> {
  const latencies: number[] = [];
  let refused = 0;
  const started = performance.now();
  const end = started + seconds * 1000;
  await Promise.all(
    Array.from({ length: clients }, async (_, client) => {
      while (performance.now() < end) {
        const asked = performance.now();
        if ((await form.run(client)) === "done") latencies.push(performance.now() - asked);
        else refused++;
      }
    }),
  );
  const took = (performance.now() - started) / 1000;
  return { sample: sampleOf(latencies, took), done: latencies.length, refused };
}
