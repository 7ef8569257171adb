import { getTranslations } from "next-intl/server";
import { Picture } from "@/components/ui/picture";
import type { TransferDetail } from "@/lib/inventory";
import { unitsInTransit } from "./transfer-status";

/** The goods of a transfer with what was planned, sent, received, lost, and what is still on its way. */
export async function TransferLines({ transfer }: { transfer: TransferDetail }) {
  const t = await getTranslations("console-transfers.detail");
  const sent = transfer.sentAt !== null;
  return (
    <ul className="divide-y divide-border">
      {transfer.items.map((line) => {
        const figures = sent
          ? ([
              ["sent", line.sent],
              ["received", line.received],
              ["left", unitsInTransit(line)],
              ["lost", line.lost],
            ] as const)
          : ([["planned", line.quantity]] as const);
        return (
          <li
            key={line.variantId}
            className="flex flex-wrap items-center gap-x-6 gap-y-3 py-4 first:pt-0 last:pb-0"
          >
            <div className="flex min-w-0 flex-1 basis-60 items-center gap-3">
              <Picture src={line.imageUrl} alt="" className="w-11 shrink-0 rounded-lg" />
              <div className="min-w-0 text-sm">
                <p className="line-clamp-2 break-words font-semibold">{line.name}</p>
                <p className="truncate text-muted-foreground text-xs">
                  {[line.variantTitle, line.sku].filter(Boolean).join(" · ")}
                </p>
                {line.lost > 0 && line.lostReason ? (
                  <p className="break-words text-warning text-xs">
                    {t("lostBecause", { reason: line.lostReason })}
                  </p>
                ) : null}
              </div>
            </div>
            <dl className="flex gap-5 text-right">
              {figures.map(([label, value]) => (
                <div key={label}>
                  <dt className="text-muted-foreground text-xs">{t(label)}</dt>
                  <dd
                    className={`font-bold tabular-nums ${label === "left" && value > 0 ? "text-info" : ""}`}
                  >
                    {value}
                  </dd>
                </div>
              ))}
            </dl>
          </li>
        );
      })}
    </ul>
  );
}
