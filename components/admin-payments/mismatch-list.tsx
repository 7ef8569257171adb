import { getFormatter, getTranslations } from "next-intl/server";
import { Badge } from "@/components/ui/badge";
import { LocalTime } from "@/components/ui/local-time";
import { Price } from "@/components/ui/price";
import { Link } from "@/i18n/navigation";
import type { PaymentMismatch } from "@/lib/payments";
import { formatRupiah } from "@/lib/platform/money";

/** Payments of which a provider names another sum, currency or reference than ours. */
export async function MismatchList({ mismatches }: { mismatches: readonly PaymentMismatch[] }) {
  const [t, format] = await Promise.all([getTranslations("admin.payments"), getFormatter()]);
  const sum = (amount: number, currency: string) =>
    currency === "IDR"
      ? formatRupiah(amount)
      : format.number(amount / 100, { style: "currency", currency: currency || "XXX" });
  const words = ({ mismatch, charge, currency }: PaymentMismatch) =>
    mismatch.kind === "sum"
      ? t("otherSum", { theirs: sum(mismatch.amount, mismatch.currency), ours: sum(charge, currency) })
      : t(mismatch.kind === "reference" ? "otherReference" : "otherPayment", { name: mismatch.name });
  return (
    <ul className="divide-y divide-border">
      {mismatches.map((payment) => (
        <li key={payment.paymentId} className="flex flex-wrap items-center gap-x-4 gap-y-2 p-4">
          <div className="min-w-0 flex-1 basis-60">
            <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
              <Link href={`/admin/orders/${payment.orderNumber}`} className="font-bold hover:underline">
                {payment.orderNumber}
              </Link>
              <span className="text-muted-foreground text-sm capitalize">{payment.gateway}</span>
              <Badge tone="neutral">{t(`statuses.${payment.status as "PENDING"}`)}</Badge>
            </p>
            <p className="break-words text-sm">{words(payment)}</p>
            <p className="text-muted-foreground text-sm">
              {t.rich("seenAt", { at: () => <LocalTime value={payment.mismatchAt} /> })}
            </p>
          </div>
          <Price amount={payment.amount} />
        </li>
      ))}
    </ul>
  );
}
