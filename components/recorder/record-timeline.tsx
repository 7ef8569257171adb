import { History } from "lucide-react";
import { getTranslations } from "next-intl/server";
import { Badge } from "@/components/ui/badge";
import { EmptyState } from "@/components/ui/empty-state";
import { LocalTime } from "@/components/ui/local-time";
import { Price } from "@/components/ui/price";
import { Timeline, type TimelineItem } from "@/components/ui/timeline";
import type { Entry } from "@/lib/recorder";

const tones: Record<string, TimelineItem["tone"]> = {
  PAID: "success",
  SUCCEEDED: "success",
  COMMITTED: "success",
  CAPTURE: "success",
  DELIVERED: "success",
  COMPLETED: "success",
  EXPIRED: "warning",
  SURPLUS: "warning",
  RETURNED: "warning",
  CANCELLED: "danger",
  FAILED: "danger",
  LOST: "danger",
  CANCEL_APPROVED: "warning",
  CANCEL_REJECTED: "danger",
  RETURN_RECEIVED: "success",
  RETURN_REJECTED: "danger",
};

/** Everything that happened to an order, newest first, each with its cause and, for staff, its trace. */
export async function RecordTimeline({ entries, traces = false }: { entries: Entry[]; traces?: boolean }) {
  const [t, gateways, notices, messages] = await Promise.all([
    getTranslations("recorder"),
    getTranslations("orders.gateway"),
    getTranslations("notices.kinds"),
    getTranslations("notifications.channels"),
  ]);
  if (entries.length === 0) return <EmptyState icon={History} title={t("empty")} />;

  function title({ source, what, facts }: Entry): string {
    const key = `${source}.${what}`;
    const values = named(facts) as never;
    if (t.has(key as "order.PAID")) return t(key as "order.PAID", values);
    return source === "stock" ? t("stock.other", values) : what;
  }

  // What rows call by a code, in words.
  function named(facts: Entry["facts"]): Entry["facts"] {
    const { gateway, kind, channel } = facts;
    const words = { ...facts };
    if (gateway && gateways.has(`${gateway}` as "sandbox"))
      words.gateway = gateways(`${gateway}` as "sandbox");
    if (kind && notices.has(`${kind}.name` as "shipped.name"))
      words.kind = notices(`${kind}.name` as "shipped.name");
    if (channel && messages.has(`${channel}` as "BELL")) words.channel = messages(`${channel}` as "BELL");
    return words;
  }

  // Message keys cannot hold dots: payment.failed is looked up as payment_failed. A person's own words stay as they are.
  function cause(text: string): string {
    const key = `cause.${text.replaceAll(".", "_")}` as "cause.shop";
    return t.has(key) ? t(key) : text;
  }

  function details(entry: Entry) {
    const { source, facts, actor } = entry;
    const words = [
      source === "stock" ? t("stock.counts", facts as never) : null,
      entry.cause ? cause(entry.cause) : null,
      facts.note || null,
      facts.place || null,
      facts.tracking || null,
      facts.shop && source !== "parcel" ? facts.shop : null,
      actor ? t(source === "message" ? "to" : "by", { name: actor }) : null,
    ].filter(Boolean);
    return (
      <span className="flex flex-wrap items-center gap-x-2 gap-y-1">
        <Badge tone="neutral">{t(`source.${source}`)}</Badge>
        {typeof facts.amount === "number" ? <Price amount={facts.amount} /> : null}
        {words.length > 0 ? <span className="min-w-0 break-words">{words.join(" · ")}</span> : null}
        {traces && entry.traceId ? (
          <code className="break-all text-xs">{t("trace", { id: entry.traceId })}</code>
        ) : null}
      </span>
    );
  }

  return (
    <Timeline
      items={entries.map((entry) => ({
        id: `${entry.source}-${entry.id}-${entry.what}`,
        title: title(entry),
        time: <LocalTime value={entry.at} />,
        description: details(entry),
        tone: tones[entry.what],
      }))}
    />
  );
}
