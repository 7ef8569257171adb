import type { Locale } from "@/lib/platform/ctx";
import { env } from "@/lib/platform/env";
import type { Mail } from "@/lib/platform/mail";
import { formatRupiah } from "@/lib/platform/money";
import { KINDS, type Kind } from "./kinds";
import type { Facts, NoticeItem } from "./notice";
import { unsubscribeLinks } from "./unsubscribe-token";
import { linkOf, noticeWords, trackLinkOf, type Words, wordsOf } from "./words";

export type MailMessage = {
  id: string;
  userId: string;
  to: string;
  kind: Kind;
  facts: Facts;
  locale: Locale;
  timeZone: string;
};

/** The whole mail of a message: HTML made of tables and inline styles, which is all that mail programs agree on, and plain text. */
export function mailOf(message: MailMessage): Mail {
  const { facts, locale, kind } = message;
  const words = wordsOf(kind, facts, locale, message.timeZone);
  const unsubscribe = unsubscribeLinks({ userId: message.userId, kind }, locale);
  const page = {
    ...{ words, facts, locale, link: linkOf(facts, locale) },
    track: trackLinkOf(kind, facts, locale),
    stop: unsubscribe?.page ?? null,
  };
  return {
    id: message.id,
    to: message.to,
    subject: words.title,
    text: textOf(page),
    html: htmlOf(page, settingsLink(kind, facts, locale)),
    ...(unsubscribe && { unsubscribe }),
  };
}

type Page = {
  words: Words;
  facts: Facts;
  locale: Locale;
  link: string;
  track: string | null;
  stop: string | null;
};

// A shop's kinds are set in its console; the path of each of their messages begins with it.
function settingsLink(kind: Kind, facts: Facts, locale: Locale): string {
  const shop = /^\/console\/[^/?]+/.exec(facts.path)?.[0];
  const path =
    KINDS[kind].audience === "shop" && shop
      ? `${shop}/notifications/settings`
      : "/account/notifications/settings";
  return linkOf({ path }, locale);
}

function textOf({ words, facts, locale, link, track, stop }: Page): string {
  const t = noticeWords(locale);
  const rows = summaryRows(facts, locale).map(({ label, value }) => `${label}: ${value}`);
  const items = (facts.items ?? []).map(
    (item) => `- ${item.quantity} x ${itemName(item, locale)}: ${formatRupiah(item.lineTotal)}`,
  );
  const more = facts.moreItems ? [t("mail.more", { count: facts.moreItems })] : [];
  const summary = [...items, ...more, ...rows];
  return [
    words.title,
    words.body,
    ...(summary.length > 0 ? [summary.join("\n")] : []),
    `${words.button}: ${link}`,
    ...(track ? [`${t("mail.track")}: ${track}`] : []),
    `--\n${t("mail.why")}${stop ? `\n${t("mail.stop")}: ${stop}` : ""}`,
  ].join("\n\n");
}

const INK = "#1c1917";
const SOFT = "#57534e";
const LINE = "#e7e5e4";
const BRAND = "#0f766e";
/** For mail programs that go by the reader's wish and read a style sheet; the others show it light. */
const DARK = `@media (prefers-color-scheme:dark){.page{background:#1c1917!important}.card{background:#292524!important;border-color:#44403c!important}
.ink{color:#fafaf9!important}.soft,.soft a{color:#d6d3d1!important}.line{border-color:#44403c!important}.brand{color:#2dd4bf!important}}`;

function htmlOf(page: Page, settings: string): string {
  const { words, facts, locale, link } = page;
  const t = noticeWords(locale);
  const track =
    page.track &&
    `<p style="margin:14px 0 0;text-align:center;font-size:15px;line-height:20px"><a href="${safe(page.track)}" style="color:${BRAND};font-weight:700">${safe(t("mail.track"))}</a></p>`;
  const stop =
    page.stop && ` &middot; <a href="${safe(page.stop)}" style="color:${SOFT}">${safe(t("mail.stop"))}</a>`;
  return `<!doctype html>
<html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="color-scheme" content="light dark"><meta name="supported-color-schemes" content="light dark"><style>${DARK}</style><title>${safe(words.title)}</title></head>
<body class="page" style="margin:0;padding:0;background:#f5f5f4;-webkit-text-size-adjust:100%">
<div style="display:none;max-height:0;overflow:hidden;opacity:0">${safe(words.body)}${"&#847;&zwnj;&nbsp;".repeat(40)}</div>
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" class="page" style="background:#f5f5f4"><tr><td align="center" style="padding:24px 12px">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" class="ink" style="max-width:560px;font-family:-apple-system,BlinkMacSystemFont,'Segoe UI',Roboto,Arial,sans-serif;color:${INK}">
<tr><td style="padding:4px 8px 16px"><a href="${safe(env().APP_URL)}" class="brand" style="font-size:22px;font-weight:800;color:${BRAND};text-decoration:none;letter-spacing:-.02em">Gerai</a></td></tr>
<tr><td class="card" style="background:#ffffff;border:1px solid ${LINE};border-radius:14px;padding:28px 24px">
<h1 style="margin:0 0 10px;font-size:21px;line-height:28px;font-weight:800">${prose(words.title)}</h1>
<p class="soft" style="margin:0 0 22px;font-size:16px;line-height:24px;color:${SOFT}">${prose(words.body)}</p>
<table role="presentation" cellpadding="0" cellspacing="0" width="100%"><tr><td align="center" style="background:${BRAND};border-radius:10px"><a href="${safe(link)}" style="display:block;padding:14px 20px;font-size:16px;line-height:20px;font-weight:700;color:#ffffff;text-decoration:none">${safe(words.button)}</a></td></tr></table>
${track ?? ""}${summaryHtml(facts, locale)}
</td></tr>
<tr><td class="soft" style="padding:18px 8px;font-size:13px;line-height:20px;color:${SOFT}">
${safe(t("mail.link"))}<br><a href="${safe(link)}" style="color:${SOFT};word-break:break-all">${safe(link)}</a><br><br>
${safe(t("mail.why"))}<br><a href="${safe(settings)}" style="color:${SOFT}">${safe(t("mail.settings"))}</a>${stop ?? ""}
</td></tr></table></td></tr></table></body></html>`;
}

function summaryHtml(facts: Facts, locale: Locale): string {
  const t = noticeWords(locale);
  const items = (facts.items ?? []).map((item) => itemHtml(item, locale));
  const rows = summaryRows(facts, locale).map(
    ({ label, value, strong }) => `<tr>
<td class="${strong ? "ink" : "soft"}" style="padding:6px 0;font-size:15px;line-height:20px;${strong ? "font-weight:700" : `color:${SOFT}`}">${safe(label)}</td>
<td align="right" style="padding:6px 0 6px 12px;font-size:15px;line-height:20px;white-space:nowrap;${strong ? "font-weight:800" : ""}">${safe(value)}</td></tr>`,
  );
  if (items.length === 0 && rows.length === 0) return "";
  const more = facts.moreItems
    ? `<tr><td colspan="2" class="soft" style="padding:10px 0 6px;font-size:14px;color:${SOFT}">${safe(t("mail.more", { count: facts.moreItems }))}</td></tr>`
    : "";
  return `<p class="soft" style="margin:28px 0 4px;font-size:13px;line-height:18px;font-weight:700;color:${SOFT}">${safe(t("mail.items"))}</p>
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" class="line" style="border-top:1px solid ${LINE}">${items.join("")}${more}${rows.join("")}</table>`;
}

function itemHtml(item: NoticeItem, locale: Locale): string {
  const variant = locale === "en" ? item.variantEn : item.variant;
  return `<tr><td class="line" style="padding:10px 0;border-bottom:1px solid ${LINE};font-size:15px;line-height:20px;word-break:break-word">${safe(productName(item, locale))}<br>
<span class="soft" style="font-size:13px;color:${SOFT}">${safe([variant, `${item.quantity} ×`].filter(Boolean).join(" · "))}</span></td>
<td align="right" valign="top" class="line" style="padding:10px 0 10px 12px;border-bottom:1px solid ${LINE};font-size:15px;line-height:20px;white-space:nowrap">${safe(formatRupiah(item.lineTotal))}</td></tr>`;
}

type SummaryRow = { label: string; value: string; strong?: boolean };

function summaryRows(facts: Facts, locale: Locale): SummaryRow[] {
  const t = noticeWords(locale);
  const rows: SummaryRow[] = [];
  if (facts.tracking && facts.courier) rows.push({ label: t("mail.courier"), value: facts.courier });
  if (facts.tracking) rows.push({ label: t("mail.tracking"), value: facts.tracking });
  if (facts.total === undefined) return rows;
  if (facts.itemsTotal !== undefined)
    rows.push({ label: t("mail.itemsTotal"), value: formatRupiah(facts.itemsTotal) });
  if (facts.shippingTotal !== undefined)
    rows.push({ label: t("mail.shipping"), value: formatRupiah(facts.shippingTotal) });
  rows.push({ label: t("mail.total"), value: formatRupiah(facts.total), strong: true });
  return rows;
}

function productName(item: NoticeItem, locale: Locale): string {
  return (locale === "en" && item.nameEn) || item.name;
}

function itemName(item: NoticeItem, locale: Locale): string {
  const variant = locale === "en" ? item.variantEn : item.variant;
  return [productName(item, locale), variant].filter(Boolean).join(", ");
}

const ENTITIES: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

function safe(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}

/** Sentences, in which an order's number stays on one line. */
function prose(text: string): string {
  return safe(text).replace(
    /GR(-[0-9A-Z]+)+/g,
    (number) => `<span style="white-space:nowrap">${number}</span>`,
  );
}
