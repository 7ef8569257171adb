import { getTranslations } from "next-intl/server";
import { CopyButton } from "@/components/ui/copy-button";
import { LocalTime } from "@/components/ui/local-time";
import { Picture } from "@/components/ui/picture";
import { Timeline, type TimelineItem } from "@/components/ui/timeline";
import { formatRupiah } from "@/lib/platform/money";
import type { RequestDetail } from "@/lib/returns";

/** Why, in the customer's words and pictures. */
export async function RequestReason({ request }: { request: RequestDetail }) {
  const [t, reasons] = await Promise.all([
    getTranslations("console-requests"),
    getTranslations("returns.reason"),
  ]);
  return (
    <div className="grid gap-3 text-sm">
      {request.code ? <p className="font-semibold">{reasons(request.code)}</p> : null}
      <p className="whitespace-pre-line break-words">{request.words}</p>
      {request.pictures.length > 0 ? (
        <ul aria-label={t("pictures")} className="flex flex-wrap gap-2">
          {request.pictures.map((url, index) => (
            <li key={url} className="w-24">
              <a href={url} target="_blank" rel="noreferrer">
                <Picture src={url} alt={t("picture", { number: index + 1 })} className="rounded-lg" />
              </a>
            </li>
          ))}
        </ul>
      ) : null}
      {request.answer ? (
        <p className="break-words text-muted-foreground">{t("yourAnswer", { answer: request.answer })}</p>
      ) : null}
      <Words label={t("appeal")} text={request.appeal} />
      <Words label={t("judgement")} text={request.judgement} />
    </div>
  );
}

function Words({ label, text }: { label: string; text: string | null }) {
  if (!text) return null;
  return (
    <p className="whitespace-pre-line break-words border-border border-t pt-3">
      <span className="block font-semibold">{label}</span>
      {text}
    </p>
  );
}

/** The units it is about, and what became of them. */
export async function RequestLines({ request }: { request: RequestDetail }) {
  const t = await getTranslations("console-requests");
  return (
    <ul className="grid gap-3">
      {request.lines.map((line) => (
        <li
          key={line.orderItemId}
          className="grid grid-cols-[3rem_minmax(0,1fr)_auto] items-start gap-3 text-sm"
        >
          <Picture src={line.imageUrl} alt="" className="rounded-lg" />
          <div className="min-w-0">
            <p className="line-clamp-2 break-words">{line.name}</p>
            <p className="text-muted-foreground text-xs">
              {[line.variantTitle, line.sku].filter(Boolean).join(" · ")}
            </p>
            {line.outcome ? <p className="font-semibold text-xs">{t(`outcome.${line.outcome}`)}</p> : null}
          </div>
          <p className="whitespace-nowrap text-right">
            {t("units", { count: line.quantity })}
            <span className="block text-muted-foreground text-xs">
              {formatRupiah(line.unitPrice * line.quantity)}
            </span>
          </p>
        </li>
      ))}
    </ul>
  );
}

/** What goes back to the customer, and for what. */
export async function RequestMoney({ request }: { request: RequestDetail }) {
  const t = await getTranslations("console-requests");
  const whole = request.kind === "cancel" || request.refundShipping;
  const shipping = whole ? request.shippingTotal : 0;
  const rows = [
    [t("itemsRefund"), request.amount - shipping],
    [t("shippingRefund"), shipping],
  ] as const;
  return (
    <div className="grid gap-2 text-sm">
      <dl className="grid gap-1.5">
        {rows.map(([label, amount]) => (
          <div key={label} className="flex justify-between gap-3">
            <dt className="text-muted-foreground">{label}</dt>
            <dd className="tabular-nums">{formatRupiah(amount)}</dd>
          </div>
        ))}
        <div className="flex justify-between gap-3 border-border border-t pt-1.5 font-bold">
          <dt>{t("total")}</dt>
          <dd className="tabular-nums">{formatRupiah(request.amount)}</dd>
        </div>
      </dl>
      {request.code === "CHANGED_MIND" ? <p className="text-muted-foreground">{t("shippingMind")}</p> : null}
    </div>
  );
}

/** The parcel that comes back. */
export async function ReturnParcel({ request }: { request: RequestDetail }) {
  const t = await getTranslations("console-requests");
  if (!request.trackingNumber) return <p className="text-muted-foreground text-sm">{t("noParcel")}</p>;
  return (
    <p className="flex flex-wrap items-center gap-x-2 text-sm">
      {request.courier}
      <b className="break-all tabular-nums">{request.trackingNumber}</b>
      <CopyButton value={request.trackingNumber} label={t("copy")} copiedLabel={t("copied")} iconOnly />
    </p>
  );
}

/** What happened, newest first. */
export async function RequestHistory({ request }: { request: RequestDetail }) {
  const t = await getTranslations("console-requests");
  const { kind, status, createdAt, answeredAt, sentAt, endedAt, answeredBy } = request;
  const badge = t(`status.${kind}.${status}` as "status.return.REQUESTED");
  const alone = status !== "WITHDRAWN" && status !== "LAPSED";
  const items: (TimelineItem & { at: Date | null })[] = [
    { id: "ended", at: endedAt, title: badge },
    { id: "sent", at: sentAt, title: t("sent") },
    {
      id: "answered",
      at: kind === "return" ? answeredAt : alone ? endedAt : null,
      title: answeredBy ? t("answeredBy", { name: answeredBy }) : t("answeredAlone"),
    },
    { id: "asked", at: createdAt, title: t("requested") },
  ];
  return (
    <Timeline
      items={items.flatMap(({ at, ...item }) => (at ? [{ ...item, time: <LocalTime value={at} /> }] : []))}
    />
  );
}
