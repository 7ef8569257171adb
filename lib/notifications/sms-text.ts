import type { Locale } from "@/lib/platform/ctx";
import type { Kind } from "./kinds";
import type { Facts } from "./notice";
import { linkOf, smsWordsOf, trackLinkOf } from "./words";

/** A shop's name takes no more of a segment than this. */
const LONGEST_NAME = 24;
/** One character beyond GSM's alphabet, and a segment holds 70 of them in place of 160. */
const LOOK_ALIKES: readonly [RegExp, string][] = [
  [/[\u00a0\u2000-\u200a\u202f]/g, " "],
  [/[\u2018\u2019]/g, "'"],
  [/[\u201c\u201d]/g, '"'],
  [/[\u2010-\u2015]/g, "-"],
  [/\u2026/g, "..."],
  [/[\u200b-\u200d]|\ufe0f/g, ""],
];

/** A message as the phone shows it: short, in letters that the cheap alphabet has where there is a choice, and where it leads. */
export function smsTextOf(kind: Kind, facts: Facts, locale: Locale, timeZone: string): string {
  const shop = facts.shop && shortened(facts.shop);
  const words = smsWordsOf(kind, { ...facts, ...(shop && { shop }) }, locale, timeZone);
  return plain(`Gerai: ${words} ${trackLinkOf(kind, facts, locale) ?? linkOf(facts, locale)}`);
}

function shortened(name: string): string {
  return name.length > LONGEST_NAME ? `${name.slice(0, LONGEST_NAME - 3).trimEnd()}...` : name;
}

function plain(text: string): string {
  return LOOK_ALIKES.reduce((left, [letters, plainly]) => left.replace(letters, plainly), text);
}
