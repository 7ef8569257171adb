import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { LocalTime } from "@/components/ui/local-time";
import { BANKS } from "@/lib/finance/schema";
import type { ShopAct } from "@/lib/identity";
import { formatRupiah } from "@/lib/platform/money";

/** Every word there is, by a path that a row makes: whether it leads anywhere is asked of it, not of its type. */
export type Words = { (path: string, values?: Record<string, string>): string; has(path: string): boolean };

export async function allWords(): Promise<Words> {
  return (await getTranslations()) as unknown as Words;
}

type Speak = (value: unknown, words: { all: Words; type: string | null }) => ReactNode;

const money: Speak = (value) => formatRupiah(Number(value));
const time: Speak = (value) => <LocalTime value={String(value)} />;
const yesNo: Speak = (value, { all }) =>
  all(Number(value) === 1 || value === true ? "console-activity.yes" : "console-activity.no");
const list =
  (path: string): Speak =>
  (value, { all }) =>
    listed(value)
      .map((one) => wordOr(all, `${path}.${one}`, one))
      .join(", ");

/** How a column's value is said; the rest is said as it stands. */
const SAID: Record<string, Speak> = {
  minItems: money,
  maxAmount: money,
  amount: money,
  expiresAt: time,
  revokedAt: time,
  active: yesNo,
  draining: yesNo,
  shipping: yesNo,
  role: (value, { all }) => wordOr(all, `console.roles.${value}`, value),
  status: (value, { all, type }) =>
    wordOr(
      all,
      type === "Shop" ? `console.status.${value}` : `console-activity.status.${type}.${value}`,
      value,
    ),
  zones: list("parcels.setting.zone"),
  events: list("console-webhooks.events"),
  scopes: list("console-activity.none"),
  bankCode: (value) => BANKS[String(value) as keyof typeof BANKS] ?? String(value),
  accountEnding: (value) => `···· ${value}`,
  change: (value, { all }) => priceChange(value, all),
};

/** A value before or after, in words; null where there is none. */
export async function changeValue(
  { subjectType }: Pick<ShopAct, "subjectType">,
  field: string,
  value: unknown,
): Promise<ReactNode> {
  if (value === null || value === undefined || value === "") return null;
  const all = await allWords();
  return SAID[field]?.(value, { all, type: subjectType }) ?? String(value);
}

/** The words at a path, or else what stands there. */
export function wordOr(all: Words, path: string, other: unknown): string {
  return all.has(path) ? all(path) : String(other);
}

// A JSON list, as text or parsed, or words between commas. One that was cut off is told as it stands.
function listed(value: unknown): string[] {
  const text = String(value);
  if (!text.startsWith("[")) return text.split(",");
  try {
    return (JSON.parse(text) as unknown[]).map(String);
  } catch {
    return [text];
  }
}

function priceChange(value: unknown, all: Words): string {
  try {
    const { kind, price, percent } = JSON.parse(String(value)) as Record<string, string | number>;
    const path = `console-activity.change.${kind}`;
    const signed = kind === "PERCENT" && Number(percent) > 0 ? `+${percent}` : String(percent);
    return all.has(path) ? all(path, { price: formatRupiah(Number(price)), percent: signed }) : String(value);
  } catch {
    return String(value);
  }
}
