import { Phone } from "lucide-react";
import { getFormatter, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { formatPhone } from "@/lib/identity";
import type { ShopOrderDetail } from "@/lib/ordering";
import { formatRupiah } from "@/lib/platform/money";

const GRAMS_PER_KG = 1000;

/** Where the parcels go and whom to call. */
export async function OrderAddress({ part }: { part: ShopOrderDetail }) {
  const t = await getTranslations("console-orders.detail");
  return (
    <address className="grid gap-2 text-sm not-italic">
      <p className="break-words font-semibold">{part.recipient}</p>
      <p className="break-words text-muted-foreground">
        {part.addressLine}, {part.district}, {part.city}, {part.province} {part.postcode}
      </p>
      {part.addressNote ? (
        <p className="break-words">{t("addressNote", { note: part.addressNote })}</p>
      ) : null}
      <a
        href={`tel:${part.phone}`}
        aria-label={t("call", { phone: part.phone })}
        className="inline-flex min-h-9 items-center gap-2 justify-self-start font-semibold text-link hover:underline"
      >
        <Phone aria-hidden="true" className="size-4" />
        {formatPhone(part.phone)}
      </a>
    </address>
  );
}

/** What the buyer pays this shop, and what went back. */
export async function OrderTotals({ part }: { part: ShopOrderDetail }) {
  const t = await getTranslations("console-orders.detail");
  const format = await getFormatter();
  const light = part.weightGrams < GRAMS_PER_KG;
  const weight = format.number(light ? part.weightGrams : part.weightGrams / GRAMS_PER_KG, {
    maximumFractionDigits: 1,
  });
  const rows: [string, ReactNode][] = [
    [t("itemsTotal"), formatRupiah(part.itemsTotal)],
    [t("shipping"), formatRupiah(part.shippingTotal)],
  ];
  if (part.shippingDiscount > 0) rows.push([t("shippingDiscount"), formatRupiah(part.shippingDiscount)]);
  if (part.refunded > 0) rows.push([t("refund"), `−${formatRupiah(part.refunded)}`]);
  return (
    <div className="grid gap-3 text-sm">
      <dl className="grid gap-1.5">
        {rows.map(([label, value]) => (
          <div key={label} className="flex justify-between gap-3">
            <dt className="text-muted-foreground">{label}</dt>
            <dd className="whitespace-nowrap tabular-nums">{value}</dd>
          </div>
        ))}
        <div className="flex justify-between gap-3 border-border border-t pt-2 font-bold">
          <dt>{t("total")}</dt>
          <dd className="whitespace-nowrap tabular-nums">{formatRupiah(part.total)}</dd>
        </div>
      </dl>
      <p className="text-muted-foreground text-xs">
        {part.courier} {part.service} · {t(light ? "grams" : "kilograms", { weight })} ·{" "}
        {t("eta", { days: part.etaDays.replace("-", "–") })}
      </p>
    </div>
  );
}
