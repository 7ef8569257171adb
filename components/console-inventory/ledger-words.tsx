import { getTranslations } from "next-intl/server";
import { cn } from "@/components/ui/cn";
import { Link } from "@/i18n/navigation";
import type { LedgerRow } from "@/lib/inventory";

export type StockCause = LedgerRow["cause"];

/** Every cause, in the order a filter offers them. */
export const STOCK_CAUSES = Object.keys({
  RECEIVE: true,
  ADJUST: true,
  RESERVE: true,
  COMMIT: true,
  RELEASE: true,
  EXPIRE: true,
  RESTOCK: true,
  TRANSFER_HOLD: true,
  TRANSFER_OUT: true,
  TRANSFER_IN: true,
  TRANSFER_CANCEL: true,
  COUNT: true,
  IMPORT: true,
  UNDO: true,
  REPAIR: true,
} satisfies Record<StockCause, true>) as StockCause[];

/** What moved, with its sign: more on hand is good, less is not; a lock is neither. */
export async function LedgerChange({ row }: { row: LedgerRow }) {
  const t = await getTranslations("console-inventory.ledger");
  return (
    <span className="grid gap-0.5 font-semibold tabular-nums">
      {row.deltaOnHand === 0 ? null : (
        <span className={cn("whitespace-nowrap", row.deltaOnHand > 0 ? "text-success" : "text-destructive")}>
          {t("onHand", { sign: signed(row.deltaOnHand) })}
        </span>
      )}
      {row.deltaReserved === 0 ? null : (
        <span
          className={cn(
            "whitespace-nowrap",
            row.deltaReserved > 0 ? "text-warning" : "text-muted-foreground",
          )}
        >
          {t("reserved", { sign: signed(row.deltaReserved) })}
        </span>
      )}
      {row.deltaOnHand === 0 && row.deltaReserved === 0 ? "0" : null}
    </span>
  );
}

/** Why it moved: the cause, the person's reason and note, and the order or transfer behind it. */
export async function LedgerWhy({ row, base }: { row: LedgerRow; base: string }) {
  const t = await getTranslations("console-inventory");
  const reason = row.reason ? reasonWords(t, row.reason) : null;
  const said = [reason, row.note].filter(Boolean).join(" · ");
  return (
    <div className="min-w-0 text-sm">
      <p className="font-semibold">{t(`causes.${row.cause}`)}</p>
      {said ? <p className="break-words text-muted-foreground text-xs">{said}</p> : null}
      {row.refNumber ? (
        <Link
          href={row.shopOrderId ? `${base}/orders/${row.shopOrderId}` : `${base}/transfers/${row.refNumber}`}
          className="whitespace-nowrap font-semibold text-link text-xs hover:underline"
        >
          {t(row.shopOrderId ? "ledger.order" : "ledger.transfer", { number: row.refNumber })}
        </Link>
      ) : null}
      {row.batchNumber ? (
        <Link
          href={`${base}/inventory/batches/${row.batchNumber}`}
          className="whitespace-nowrap font-semibold text-link text-xs hover:underline"
        >
          {t("ledger.batch", { number: row.batchNumber })}
        </Link>
      ) : null}
    </div>
  );
}

/** Who did it; jobs and the payment's consequences are nobody's deed, nor is a lock that ran out, whoever came upon it. */
export async function LedgerWho({ row }: { row: LedgerRow }) {
  const t = await getTranslations("console-inventory.ledger");
  if (row.cause === "EXPIRE") return t("system");
  if (row.person) return row.person;
  if (!row.actorName.startsWith("user:")) return t("system");
  return t(row.shopOrderId ? "buyer" : "member");
}

function reasonWords(
  t: Awaited<ReturnType<typeof getTranslations<"console-inventory">>>,
  reason: string,
): string {
  const key = `reason.${reason}` as "reason.COUNT";
  return t.has(key) ? t(key) : reason;
}

function signed(delta: number): string {
  return delta > 0 ? `+${delta}` : `−${Math.abs(delta)}`;
}
