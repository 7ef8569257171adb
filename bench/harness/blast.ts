import { fork } from "node:child_process";
import path from "node:path";
import { projectRoot } from "../../scripts/runtime/paths.mjs";
import type { CaseResult, Pace } from "./rounds";
import { median, medianSample, type Sample, sampleOf, significant } from "./stats";

/** One kept connection: what it asks, and, where it posts, the bodies it posts in turn. */
export type Client = { head: string; bodies: string[] };

/** What clients ask of a server of its own process. */
export type Asked = { name: string; url: string; clients: () => Promise<Client[]> | Client[] };

export type Comparison = {
  name: string;
  about: string;
  forms: readonly Asked[];
  /** The slowest of these is held against the form `over`. */
  of: readonly string[];
  over: string;
  /** The least that the ratio may be. */
  limit: number;
  /**
   * Each round begins with another form, and the ratio is the median of the rounds' own: where a twentieth matters, so does who comes
   * first, and how the machine is at that moment.
   */
  takeTurns?: true;
  reset?: () => Promise<void>;
  check?: (done: number) => Promise<void>;
};

type Told = { seconds: number; latencies: number[]; others: Record<string, { times: number; said: string }> };

/** Forms in turns within a round, as runCase does with calls; the same client program for each. */
export async function compare(one: Comparison, pace: Pace, say: (line: string) => void): Promise<CaseResult> {
  const samples = new Map<string, Sample[]>(one.forms.map((form) => [form.name, []]));
  if (pace.warmUpSeconds > 0) for (const form of one.forms) await turn(one, form, 2 * pace.warmUpSeconds);
  for (let round = 1; round <= pace.rounds; round++) {
    const first = one.takeTurns ? round % one.forms.length : 0;
    const forms = [...one.forms.slice(first), ...one.forms.slice(0, first)];
    for (const form of forms) {
      const sample = await turn(one, form, pace.seconds);
      samples.get(form.name)?.push(sample);
      const said = `${sample.rate.toFixed(0).padStart(7)}/s  p50 ${sample.p50Ms.toFixed(1)} ms  p99 ${sample.p99Ms.toFixed(1)} ms`;
      say(`  ${one.name} round ${round}  ${form.name.padEnd(10)} ${said}`);
    }
  }
  const forms = Object.fromEntries([...samples].map(([name, own]) => [name, medianSample(own)]));
  const between = (name: string) => significant(ratioOf(name, one, samples, forms));
  const ratio = Math.min(...one.of.map(between));
  const beside = one.forms.filter(({ name }) => name !== one.over && !one.of.includes(name));
  return {
    ...{ name: one.name, about: one.about, forms, ratio },
    ratioOf: `rate of ${one.of.length > 1 ? "the slower of " : ""}${one.of.join(", ")} / ${one.over}`,
    notes: [
      `${ratio >= one.limit ? "✓" : "✗"} at least ${one.limit} wanted`,
      ...(one.takeTurns
        ? ["a ratio is the median of the rounds' own, each round began with another form"]
        : []),
      ...beside.map(({ name }) => `${name}: ${between(name)}× of ${one.over}`),
    ],
  };
}

function ratioOf(
  name: string,
  { over, takeTurns }: Comparison,
  samples: ReadonlyMap<string, Sample[]>,
  medians: Readonly<Record<string, Sample>>,
): number {
  const between = (of?: Sample, other?: Sample) => (of?.rate ?? Number.NaN) / (other?.rate ?? Number.NaN);
  if (!takeTurns) return between(medians[name], medians[over]);
  const others = samples.get(over) ?? [];
  return median((samples.get(name) ?? []).map((sample, round) => between(sample, others[round])));
}

async function turn(one: Comparison, form: Asked, seconds: number): Promise<Sample> {
  await one.reset?.();
  const plan = { port: Number(new URL(form.url).port), seconds, clients: await form.clients() };
  const { latencies, others, seconds: took } = await blast(plan);
  // Told to come again is an answer; it is not counted as work done.
  const [wrong] = Object.entries(others).filter(([status]) => status !== "429");
  if (wrong) throw new Error(`${form.name} answered ${wrong[0]} ${wrong[1].times} times: ${wrong[1].said}`);
  await one.check?.(latencies.length);
  return sampleOf(latencies, took);
}

function blast(plan: { port: number; seconds: number; clients: Client[] }): Promise<Told> {
  const child = fork(path.join(projectRoot, "bench", "http-blast.mjs"), { stdio: "inherit", execArgv: [] });
  return new Promise((resolve, reject) => {
    child.once("message", (told) => resolve(told as Told));
    // Not "exit", which may overtake what it said last.
    child.once("disconnect", () => reject(new Error("The load program ended without a word.")));
    child.send(plan);
  });
}

/** So many connections that get the same thing again and again. */
export function getting(target: string, wanted: string, count: number): Client[] {
  const head = `GET ${wanted} HTTP/1.1\r\nhost: ${new URL(target).host}\r\n`;
  return Array.from({ length: count }, () => ({ head, bodies: [] }));
}
