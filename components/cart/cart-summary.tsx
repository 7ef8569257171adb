import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { LinkButton } from "@/components/ui/link-button";
import type { Cart } from "@/lib/ordering";
import { formatRupiah } from "@/lib/platform/money";

/** What the ticked lines cost and the way on: a card beside the lines, on phones a bar above the tab bar. */
export function CartSummary({ cart }: { cart: Cart }) {
  const t = useTranslations("cart");
  const { lines, units, total } = cart.selected;
  return (
    <>
      <Card className="hidden p-5 lg:sticky lg:top-22 lg:block">
        <h2 className="font-bold">{t("summary")}</h2>
        <dl className="mt-4 flex items-baseline justify-between gap-3 text-sm">
          <dt className="text-muted-foreground">{t("itemsTotal", { count: units })}</dt>
          <dd className="whitespace-nowrap font-bold text-lg">{formatRupiah(total)}</dd>
        </dl>
        <p className="mt-1 text-muted-foreground text-xs">{t("shippingLater")}</p>
        <CheckoutLink lines={lines} className="mt-4" />
      </Card>
      <div className="sticky bottom-[calc(3.75rem+env(safe-area-inset-bottom))] z-30 -mx-4 flex items-center gap-4 border-border border-t bg-card px-4 py-3 md:bottom-0 md:-mx-6 md:px-6 lg:hidden">
        <p className="min-w-0 flex-1">
          <span className="block text-muted-foreground text-xs">{t("itemsTotal", { count: units })}</span>
          <span className="block truncate font-bold">{formatRupiah(total)}</span>
        </p>
        <CheckoutLink lines={lines} className="w-auto min-w-36" />
      </div>
    </>
  );
}

function CheckoutLink({ lines, className }: { lines: number; className: string }) {
  const t = useTranslations("cart");
  if (lines === 0) {
    return (
      <Button size="lg" block disabled className={className}>
        {t("nothingSelected")}
      </Button>
    );
  }
  return (
    <LinkButton href="/checkout" prefetch={false} size="lg" block className={className}>
      {t("checkout", { count: lines })}
    </LinkButton>
  );
}
