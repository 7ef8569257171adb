"use client";

import { useTranslations } from "next-intl";
import { cn } from "@/components/ui/cn";
import { Link } from "@/i18n/navigation";
import type { LedgerRow } from "@/lib/inventory";
import { Moment } from "./moment";

/** One entry of a cell's ledger: when and by whom, what moved and why, what it left. */
export function HistoryEntry({ row, base }: { row: LedgerRow; base: string }) {
  const t = useTranslations("console-inventory");
  const said = [row.reason ? reasonWords(t, row.reason) : null, row.note].filter(Boolean).join(" · ");
  return (
    <li className="grid gap-1 py-3 text-sm">
      <p className="flex flex-wrap justify-between gap-x-3 text-muted-foreground text-xs">
        <Moment value={row.createdAt} />
        <span>{whoOf(t, row)}</span>
      </p>
      <div className="flex flex-wrap items-baseline justify-between gap-x-3">
        <p className="font-semibold">{t(`causes.${row.cause}`)}</p>
        <p className="tabular-nums">
          <Change delta={row.deltaOnHand} words="onHand" />{" "}
          <Change delta={row.deltaReserved} words="reserved" muted />
        </p>
      </div>
      {said ? <p className="break-words text-muted-foreground text-xs">{said}</p> : null}
      <p className="flex flex-wrap justify-between gap-x-3 text-muted-foreground text-xs tabular-nums">
        <span>{t("ledger.afterBoth", { onHand: row.onHandAfter, reserved: row.reservedAfter })}</span>
        {row.refNumber ? (
          <Link
            href={
              row.shopOrderId ? `${base}/orders/${row.shopOrderId}` : `${base}/transfers/${row.refNumber}`
            }
            className="font-semibold text-link hover:underline"
          >
            {t(row.shopOrderId ? "ledger.order" : "ledger.transfer", { number: row.refNumber })}
          </Link>
        ) : null}
      </p>
    </li>
  );
}

function Change({
  delta,
  words,
  muted = false,
}: {
  delta: number;
  words: "onHand" | "reserved";
  muted?: boolean;
}) {
  const t = useTranslations("console-inventory.ledger");
  if (delta === 0) return null;
  const sign = delta > 0 ? `+${delta}` : `−${Math.abs(delta)}`;
  const tone = delta > 0 ? "text-success" : "text-destructive";
  return (
    <span className={cn("whitespace-nowrap font-semibold", muted ? "text-muted-foreground" : tone)}>
      {t(words, { sign })}
    </span>
  );
}

type Words = ReturnType<typeof useTranslations<"console-inventory">>;

// Jobs and the payment's consequences are nobody's deed, nor is a lock that ran out, whoever came upon it.
function whoOf(t: Words, row: LedgerRow): string {
  if (row.cause !== "EXPIRE" && row.person) return row.person;
  if (row.cause === "EXPIRE" || !row.actorName.startsWith("user:")) return t("ledger.system");
  return t(row.shopOrderId ? "ledger.buyer" : "ledger.member");
}

function reasonWords(t: Words, reason: string): string {
  const key = `reason.${reason}` as "reason.COUNT";
  return t.has(key) ? t(key) : reason;
}
