import { getTranslations } from "next-intl/server";
import type { TransferDetail, TransferLineRow } from "@/lib/inventory";
import { MovingGoods } from "./moving-goods";
import { unitsInTransit } from "./transfer-status";

type Figure = readonly [
  "planned" | "held" | "sent" | "received" | "left" | "lost" | "returned" | "extra",
  number,
];

/** The goods of a transfer with what was planned, held or sent, what became of it, and what is still on its way. */
export async function TransferLines({ transfer }: { transfer: TransferDetail }) {
  const t = await getTranslations("console-transfers.detail");
  const sent = transfer.sentAt !== null;
  return (
    <ul className="divide-y divide-border">
      {transfer.items.map((line) => (
        <li
          key={line.variantId}
          className="flex flex-wrap items-center gap-x-6 gap-y-3 py-4 first:pt-0 last:pb-0"
        >
          <MovingGoods line={line}>
            {line.lost > 0 && line.lostReason ? (
              <p className="break-words text-warning text-xs">
                {t("lostBecause", { reason: line.lostReason })}
              </p>
            ) : null}
            {transfer.status === "DRAFT" ? (
              <p className={`text-xs ${line.free < line.quantity ? "text-destructive" : "text-success"}`}>
                {t("freeThere", { count: line.free })}
              </p>
            ) : null}
          </MovingGoods>
          <dl className="flex flex-wrap gap-x-5 gap-y-2 text-right">
            {figures(line, sent).map(([label, value]) => (
              <div key={label}>
                <dt className="text-muted-foreground text-xs">{t(label)}</dt>
                <dd className={`font-bold tabular-nums ${value > 0 ? (TONES[label] ?? "") : ""}`}>{value}</dd>
              </div>
            ))}
          </dl>
        </li>
      ))}
    </ul>
  );
}

const TONES: Partial<Record<Figure[0], string>> = {
  held: "text-primary-soft-foreground",
  left: "text-info",
  lost: "text-warning",
  extra: "text-warning",
};

// The plan while nothing has left; afterwards what always says something, and the odd ones where there are any.
function figures(line: TransferLineRow, sent: boolean): Figure[] {
  if (!sent) {
    return line.held > 0
      ? [
          ["planned", line.quantity],
          ["held", line.held],
        ]
      : [["planned", line.quantity]];
  }
  const odd: Figure[] = [
    ["lost", line.lost],
    ["returned", line.returned],
    ["extra", line.extra],
  ];
  const planned: Figure[] = line.quantity === line.sent ? [] : [["planned", line.quantity]];
  const usual: Figure[] = [
    ["sent", line.sent],
    ["received", line.received],
    ["left", unitsInTransit(line)],
  ];
  return [...planned, ...usual, ...odd.filter(([, value]) => value > 0)];
}
