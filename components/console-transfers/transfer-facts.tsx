import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { LocalTime } from "@/components/ui/local-time";
import type { TransferDetail } from "@/lib/inventory";

/** From where to where, who drafted it, and when each thing happened. */
export async function TransferFacts({ transfer }: { transfer: TransferDetail }) {
  const t = await getTranslations("console-transfers.detail");
  const time = (value: Date | null) =>
    value ? <LocalTime value={value} className="whitespace-normal" /> : null;
  const facts: [string, ReactNode][] = [
    [t("from"), transfer.fromName],
    [t("to"), transfer.toName],
    [t("createdBy"), transfer.createdBy],
    [t("createdAt"), time(transfer.createdAt)],
    [t("readyAt"), time(transfer.readyAt)],
    [t("sentAt"), time(transfer.sentAt)],
    [t("receivedAt"), time(transfer.receivedAt)],
    [t("cancelledAt"), time(transfer.cancelledAt)],
    [t("note"), transfer.note],
  ];
  return (
    <dl className="grid gap-2.5 text-sm">
      {facts.map(([label, value]) =>
        value ? (
          <div key={label} className="grid grid-cols-[6.5rem_minmax(0,1fr)] gap-3">
            <dt className="text-muted-foreground">{label}</dt>
            <dd className="break-words font-medium">{value}</dd>
          </div>
        ) : null,
      )}
    </dl>
  );
}
