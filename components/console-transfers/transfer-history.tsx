import { getTranslations } from "next-intl/server";
import { LocalTime } from "@/components/ui/local-time";
import { Timeline, type TimelineItem } from "@/components/ui/timeline";
import type { ReceiptLineRow, TransferDetail, TransferEventRow } from "@/lib/inventory";
import { nameOf } from "./moving-goods";

const TONES: Partial<Record<TransferEventRow["kind"], TimelineItem["tone"]>> = {
  RECEIVED: "success",
  CANCELLED: "danger",
};

/** What happened to a transfer, when and by whom; with each arrival, what was not as it was sent. */
export async function TransferHistory({ transfer }: { transfer: TransferDetail }) {
  const t = await getTranslations("console-transfers");
  const names = new Map(transfer.items.map((line) => [line.variantId, nameOf(line)]));
  const oddWords = (line: ReceiptLineRow) =>
    t("history.odd", {
      name: names.get(line.variantId) ?? "",
      count: line.lost + line.returned + line.extra,
      reason: [
        line.reason ? t(`discrepancy.${line.reason}`).toLocaleLowerCase() : null,
        line.returned > 0 ? t("history.backThere") : null,
        line.note,
      ]
        .filter(Boolean)
        .join(", "),
    });
  const items = transfer.events.map((event): TimelineItem => {
    const odds = transfer.receiptLines.filter((line) => line.receiptId === event.receiptId && line.reason);
    const tone = TONES[event.kind];
    return {
      id: event.id,
      title: t(`history.${event.kind}`, { units: event.units }),
      time: <LocalTime value={event.createdAt} />,
      ...(tone && { tone }),
      description: (
        <>
          <p>{event.person ? t("history.by", { person: event.person }) : t("history.system")}</p>
          {event.note ? <p className="break-words">“{event.note}”</p> : null}
          {odds.map((line) => (
            <p key={`${line.variantId}-${line.reason}`} className="break-words text-warning">
              {oddWords(line)}
            </p>
          ))}
        </>
      ),
    };
  });
  return <Timeline items={items} />;
}
