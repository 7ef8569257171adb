import { createTranslator } from "use-intl/core";
import type { Locale } from "@/lib/platform/ctx";
import { env } from "@/lib/platform/env";
import { formatRupiah } from "@/lib/platform/money";
import { trackToken } from "@/lib/shipping";
import en from "@/messages/en/notices.json" with { type: "json" };
import id from "@/messages/id/notices.json" with { type: "json" };
import type { Kind } from "./kinds";
import type { Facts } from "./notice";
import { saidTime } from "./quiet-hours";

export type Words = { title: string; body: string; button: string };

/** The words of one message, in a language, with times of the reader's zone. */
export function wordsOf(kind: Kind, facts: Facts, locale: Locale, timeZone: string): Words {
  const t = noticeWords(locale);
  const values = valuesOf(facts, locale, timeZone);
  const say = (part: keyof Words) => t(`kinds.${kind}.${part}`, values);
  return { title: say("title"), body: say("body"), button: say("button") };
}

/** The few words of a text message: the kind's own, else its title. */
export function smsWordsOf(kind: Kind, facts: Facts, locale: Locale, timeZone: string): string {
  const t = noticeWords(locale);
  const own = `kinds.${kind}.sms` as "kinds.shipped.sms";
  return t(t.has(own) ? own : `kinds.${kind}.title`, valuesOf(facts, locale, timeZone));
}

/** Reads messages/<locale>/notices.json outside of a page. */
export function noticeWords(locale: Locale) {
  return createTranslator({
    locale,
    messages: { notices: locale === "en" ? en : id } as { notices: typeof id },
    namespace: "notices",
  });
}

/** Where a message's button leads, in its language. */
export function linkOf(facts: Pick<Facts, "path">, locale: Locale): string {
  return new URL(`${locale === "en" ? "/en" : ""}${facts.path}`, env().APP_URL).href;
}

/** The kinds that tell where a parcel is. */
const ABOUT_PARCEL: ReadonlySet<Kind> = new Set([
  "shipped",
  "out_for_delivery",
  "delivery_failed",
  "delivered",
]);

/** Where a message's parcel is followed by whoever reads it, signed in or not; null for one about something else. */
export function trackLinkOf(kind: Kind, { parcel }: Pick<Facts, "parcel">, locale: Locale): string | null {
  if (!parcel || !ABOUT_PARCEL.has(kind)) return null;
  return linkOf({ path: `/track/${trackToken(parcel)}` }, locale);
}

// A code of ours in words; a person's sentence becomes part of ours, which brings its own full stop.
function clause(reason: string | undefined, locale: Locale): string {
  if (reason && Object.hasOwn(id.reasons, reason))
    return noticeWords(locale)(`reasons.${reason as keyof typeof id.reasons}`);
  return (reason ?? "").replace(/[\s.]+$/, "");
}

function valuesOf(facts: Facts, locale: Locale, timeZone: string) {
  const money = (amount: number | undefined) => (amount === undefined ? "" : formatRupiah(amount));
  return {
    number: facts.number ?? "",
    shop: facts.shop ?? "",
    amount: money(facts.amount),
    total: money(facts.total),
    courier: facts.courier ?? "",
    tracking: facts.tracking ?? "",
    hasTracking: String(Boolean(facts.tracking)),
    reason: clause(facts.reason, locale),
    hasReason: String(Boolean(facts.reason)),
    decision: facts.decision ?? "",
    product: (locale === "en" ? facts.productEn : facts.product) ?? "",
    warehouse: facts.warehouse ?? "",
    host: facts.host ?? "",
    units: facts.units ?? 0,
    deadline: facts.deadline ? saidTime(facts.deadline, locale, timeZone) : "",
    hasDeadline: String(Boolean(facts.deadline)),
  };
}
