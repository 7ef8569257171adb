import { LockKeyhole } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import type { CheckoutQuote } from "@/lib/ordering";
import { formatRupiah } from "@/lib/platform/money";

type Props = {
  quote: CheckoutQuote;
  lockMinutes: number;
  placing: boolean;
  quoting: boolean;
  onPlace: () => void;
};

/** The sum and the button that makes the order; on phones the button stays above the tab bar. */
export function CheckoutSummary({ quote, lockMinutes, placing, quoting, onPlace }: Props) {
  const t = useTranslations("checkout");
  const free = useTranslations("parcels.free");
  const costWords = ({ cost, discount }: { cost: number; discount: number }) =>
    cost === 0 && discount > 0 ? free("badge") : formatRupiah(cost);
  const total = quote.total === null ? "–" : formatRupiah(quote.total);
  const button = (
    <Button size="lg" block loading={placing} disabled={!quote.ready || quoting} onClick={onPlace}>
      {t("place")}
    </Button>
  );
  return (
    <>
      <Card className="p-5 lg:sticky lg:top-22" aria-busy={quoting}>
        <h2 className="font-bold">{t("summary")}</h2>
        <dl className="mt-4 grid gap-2 text-sm">
          <Row label={t("itemsTotal")} value={formatRupiah(quote.itemsTotal)} />
          {quote.shops.map((shop) => (
            <Row
              key={shop.shopId}
              label={t("shippingOf", { shop: shop.name })}
              value={shop.chosen ? costWords(shop.chosen) : "–"}
            />
          ))}
          <div className="mt-2 flex items-baseline justify-between gap-3 border-border border-t pt-3">
            <dt className="font-bold">{t("total")}</dt>
            <dd className="whitespace-nowrap font-extrabold text-lg">{total}</dd>
          </div>
        </dl>
        <div className="mt-4 hidden lg:block">{button}</div>
        {quote.ready ? null : (
          <p role="status" className="mt-3 font-semibold text-sm text-warning">
            {t(quote.addressId ? "notReady" : "needAddress")}
          </p>
        )}
        <p className="mt-3 flex gap-2 text-muted-foreground text-xs leading-relaxed">
          <LockKeyhole aria-hidden="true" className="mt-0.5 size-3.5 shrink-0" />
          {t("lockNote", { minutes: lockMinutes })}
        </p>
      </Card>
      <div className="sticky bottom-[calc(3.75rem+env(safe-area-inset-bottom))] z-30 -mx-4 flex items-center gap-4 border-border border-t bg-card px-4 py-3 md:bottom-0 md:-mx-6 md:px-6 lg:hidden">
        <p className="min-w-0 flex-1">
          <span className="block text-muted-foreground text-xs">{t("total")}</span>
          <span className="block truncate font-bold">{total}</span>
        </p>
        <div className="min-w-40">{button}</div>
      </div>
    </>
  );
}

function Row({ label, value }: { label: string; value: string }) {
  return (
    <div className="flex items-baseline justify-between gap-3">
      <dt className="min-w-0 truncate text-muted-foreground">{label}</dt>
      <dd className="whitespace-nowrap">{value}</dd>
    </div>
  );
}
