import { EnvProblems, namesIn, parseEnv, passOn, replaceEnv } from "../env";
import type { Problem, Variables } from "./files";
import { inUse } from "./in-use";
import { HELD_NAMES, LISTS, SECRET_NAMES } from "./names";

/** How long what was replaced is still taken from others, who learn of it when they do. */
const PAST_MS = 900_000;

/** Proves a new value before it is used, and makes ready what depends on it. Throws where it does not work. */
export type Prover = (value: string) => Promise<{ take(): void; drop(): Promise<void> }>;

export type TakenOver = { changed: string[]; problems: Problem[] };

/**
 * Takes over what changed of the secrets in `seen`; whatever is wrong keeps its old value and is named, and holds up none of the
 * others. `holdMs`: how long other instances may take to see what this one sees.
 */
export async function takeOver(
  seen: Variables,
  { provers, holdMs, now = Date.now() }: { provers: Record<string, Prover>; holdMs: number; now?: number },
): Promise<TakenOver> {
  const state = inUse();
  const problems: Problem[] = [];
  const wanted = { ...state.variables };
  for (const name of SECRET_NAMES) wanted[name] = seen[name];

  const back = (problem: Problem, names: readonly string[] = [problem.name]) => {
    problems.push(problem);
    for (const name of names) wanted[name] = state.variables[name];
  };
  for (const problem of forgetful(state.variables, wanted)) {
    const lists: Record<string, string> = LISTS;
    back(problem, [problem.name, lists[problem.name] ?? problem.name]);
  }
  for (const problem of wrong(wanted)) back(problem);
  const ready = await prove(changedNames(state.variables, wanted), wanted, provers, back);
  // What depends on each other may have been parted by what went back.
  const stillWrong = wrong(wanted);
  if (stillWrong.length > 0) {
    await Promise.allSettled(ready.map((one) => one.drop()));
    return { changed: [], problems: [...problems, ...stillWrong] };
  }
  hold(wanted, now + holdMs, now);
  const changed = changedNames(state.variables, wanted);
  use(wanted, changed, now);
  for (const one of ready) one.take();
  return { changed, problems };
}

/** Puts variables in use as they are, at the start. @throws EnvProblems */
export function takeOverFirst(variables: Variables): void {
  const next = parseEnv(variables);
  const state = inUse();
  state.variables = variables;
  state.version++;
  replaceEnv(next);
  handOn(variables);
}

function use(wanted: Variables, changed: string[], now: number): void {
  const state = inUse();
  const kept = state.past.filter((one) => one.until > now);
  const before = changed.flatMap((name) => {
    const value = state.variables[name];
    return value ? [{ name, value, until: now + PAST_MS }] : [];
  });
  if (changed.length === 0 && kept.length === state.past.length) return;
  state.past = [...before, ...kept];
  state.variables = wanted;
  state.version++;
  if (changed.length === 0) return;
  replaceEnv(parseEnv(wanted));
  handOn(wanted);
}

function handOn(variables: Variables): void {
  for (const name of ["INNGEST_EVENT_KEY", "INNGEST_SIGNING_KEY"] as const) {
    const value = variables[name];
    if (value) passOn(name, value);
  }
}

// A new one is only accepted until every instance had the time to see it. `wanted` is changed.
function hold(wanted: Variables, useAt: number, now: number): void {
  const state = inUse();
  const next = HELD_NAMES.flatMap((name) => {
    const value = wanted[name];
    if (!value || value === state.variables[name]) return [];
    const known = state.next.find((one) => one.name === name && one.value === value);
    return [known ?? { name, value, useAt }];
  });
  for (const { name } of next.filter((one) => one.useAt > now)) wanted[name] = state.variables[name];
  const waiting = next.filter((one) => one.useAt > now);
  if (JSON.stringify(waiting) !== JSON.stringify(state.next)) state.version++;
  state.next = waiting;
}

// One that goes without a trace takes with it what was made under it.
function forgetful(before: Variables, wanted: Variables): Problem[] {
  return Object.entries(LISTS).flatMap(([name, list]) => {
    const old = before[name];
    if (!old || wanted[name] === old || namesIn(wanted[list] ?? "").includes(old)) return [];
    return [{ name, words: `put the value before into ${list}, or what was made under it is lost` }];
  });
}

function wrong(variables: Variables): Problem[] {
  try {
    parseEnv(variables);
    return [];
  } catch (error) {
    if (error instanceof EnvProblems) return error.problems;
    throw error;
  }
}

async function prove(
  changed: string[],
  wanted: Variables,
  provers: Record<string, Prover>,
  back: (problem: Problem) => void,
) {
  const proofs = changed.map(async (name) => {
    const value = wanted[name];
    const prover = provers[name];
    if (!prover || !value) return [];
    try {
      return [await prover(value)];
    } catch (error) {
      back({ name, words: `does not work: ${(error as { code?: string }).code ?? (error as Error).name}` });
      return [];
    }
  });
  return (await Promise.all(proofs)).flat();
}

function changedNames(before: Variables, after: Variables): string[] {
  return SECRET_NAMES.filter((name) => before[name] !== after[name]);
}
