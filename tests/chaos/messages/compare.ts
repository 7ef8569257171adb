import type { Due } from "./expected";
import type { Receipt } from "./receivers";
import { type Over, readSaid, type SaidKind } from "./said";

export type Comparison = {
  due: number;
  /** Due and not there. */
  missing: string[];
  /** There and not due, or in words nobody knows. */
  strange: string[];
  /** There once more: of a process that was killed between sending and writing it down. */
  again: string[];
  /** There more often than a kill explains: three times, or in another message than the first. */
  tooOften: string[];
  kinds: ReadonlySet<SaidKind>;
  /** Milliseconds from the event to the receiver, by channel. */
  took: Record<Over, number[]>;
};

/** Holds what was received against what was due: each thing once at each person over each channel. */
export function compare(
  due: readonly Due[],
  received: readonly Receipt[],
  shopNames: readonly string[],
): Comparison {
  const result: Comparison = {
    due: due.length,
    missing: [],
    strange: [],
    again: [],
    tooOften: [],
    kinds: new Set(due.map((one) => one.kind)),
    took: { BELL: [], PUSH: [], EMAIL: [], SMS: [] },
  };
  const arrived = new Map<string, Receipt[]>();
  for (const receipt of received) {
    const said = readSaid(receipt.text, shopNames);
    if (!said) result.strange.push(`${receipt.over}: ${receipt.text}`);
    else push(arrived, keyOf({ ...receipt, ...said }), receipt);
  }
  const wanted = new Map<string, Due[]>();
  for (const one of due) push(wanted, keyOf(one), one);
  for (const [key, wishes] of wanted) settle(result, key, wishes, arrived.get(key) ?? []);
  for (const key of arrived.keys()) if (!wanted.has(key)) result.strange.push(key);
  return result;
}

function settle(result: Comparison, key: string, wishes: Due[], receipts: Receipt[]): void {
  const first = new Map<string, Receipt>();
  const inOrder = receipts.toSorted((a, b) => a.at - b.at);
  for (const receipt of inOrder) {
    // A channel without an id of its own says by its words which message it repeats.
    const id = receipt.id || receipt.text;
    if (first.has(id)) result.again.push(key);
    else first.set(id, receipt);
  }
  const [have, want] = [first.size, wishes.length];
  if (have < want) result.missing.push(`${key}: ${have} of ${want}`);
  if (have > want || receipts.length > have + want)
    result.tooOften.push(`${key}: ${receipts.length} of ${want}`);
  const firsts = [...first.values()];
  for (const [index, wish] of wishes.toSorted((a, b) => a.at - b.at).entries()) {
    const receipt = firsts[index];
    if (receipt && wish.at > 0) result.took[wish.over].push(Math.max(0, receipt.at - wish.at));
  }
}

function keyOf(one: Pick<Due, "userId" | "over" | "kind" | "about">): string {
  return `${one.kind} ${one.about} by ${one.over} to ${one.userId.slice(-6)}`;
}

function push<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
  map.set(key, [...(map.get(key) ?? []), value]);
}
