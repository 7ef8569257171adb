import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Bench } from "./bench";
import { plotSvg } from "./plot";
import type { CaseResult, Pace } from "./rounds";

type Written = { bench: Bench; results: readonly CaseResult[]; facts: Record<string, string>; pace: Pace };

/** `{ "<case>": { "<form>": { rate, p50Ms, p99Ms }, ratio } }` */
export function asJson(results: readonly CaseResult[]): Record<string, Record<string, unknown>> {
  return Object.fromEntries(
    results.map(({ name, forms, ratio, ratioOf }) => [name, { ...forms, ratio, ratioOf }]),
  );
}

/** The medians, a line a form. */
export function printTable(results: readonly CaseResult[], say: (line: string) => void): void {
  for (const { name, about, forms, ratio, ratioOf, notes } of results) {
    say(`  ${name} (${about}): ${ratio}× = ${ratioOf}`);
    for (const [form, { rate, p50Ms, p99Ms }] of Object.entries(forms)) {
      say(
        `    ${form.padEnd(22)} ${number(rate).padStart(8)}/s   p50 ${number(p50Ms)} ms   p99 ${number(p99Ms)} ms`,
      );
    }
    for (const note of notes) say(`    ${note}`);
  }
}

/** A table with the machine's facts, its figures and its plot, each in a file of the bench's name. */
export function writeResults(folder: string, written: Written): void {
  mkdirSync(folder, { recursive: true });
  const file = (ending: string) => path.join(folder, `${written.bench.name}.${ending}`);
  writeFileSync(file("md"), markdown(written));
  writeFileSync(file("svg"), plotSvg(written.bench.about, written.results));
  const figures = { ...asJson(written.results), facts: written.facts };
  writeFileSync(file("json"), `${JSON.stringify(figures, null, 2)}\n`);
}

function markdown({ bench, results, facts, pace }: Written): string {
  const rows = results.flatMap(({ name, about, forms, ratio, ratioOf }) => [
    ...Object.entries(forms).map(
      ([form, { rate, p50Ms, p99Ms }]) =>
        `| ${name} | ${about} | ${form} | ${number(rate)} | ${number(p50Ms)} | ${number(p99Ms)} |`,
    ),
    `| ${name} | | **${ratio}×** ${ratioOf} | | | |`,
  ]);
  const notes = results.flatMap((result) => result.notes.map((note) => `- ${result.name}: ${note}`));
  return [
    `# ${bench.name}`,
    "",
    bench.about,
    "",
    `![plot](${bench.name}.svg)`,
    "",
    "| case | | form | a second | p50 ms | p99 ms |",
    "|---|---|---|---:|---:|---:|",
    ...rows,
    "",
    ...(notes.length > 0 ? [...notes, ""] : []),
    `Medians of ${pace.rounds} interleaved rounds of ${pace.seconds} s a form, after a warm-up; the ratio is that of the medians.`,
    "After each turn level, ledger and locks were compared and found equal.",
    "",
    ...Object.entries(facts).map(([name, fact]) => `- ${name}: ${fact}`),
    "",
  ].join("\n");
}

function number(value: number): string {
  return value >= 100 ? Math.round(value).toLocaleString("en") : String(value);
}
