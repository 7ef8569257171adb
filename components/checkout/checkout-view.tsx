"use client";

import { ShoppingCart } from "lucide-react";
import { useTranslations } from "next-intl";
import type { Region } from "@/components/account/regions";
import { useErrorText } from "@/components/orders/use-error-text";
import { Alert } from "@/components/ui/alert";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import type { CheckoutQuote } from "@/lib/ordering";
import { CheckoutAddress } from "./checkout-address";
import { CheckoutProblems } from "./checkout-problems";
import { CheckoutShop } from "./checkout-shop";
import { CheckoutSummary } from "./checkout-summary";
import { useCheckout } from "./use-checkout";

type Props = { quote: CheckoutQuote; regions: Region[]; idempotencyKey: string; lockMinutes: number };

/** Checkout in one page: where to, how from each shop, what it comes to, and the order. */
export function CheckoutView({ regions, lockMinutes, ...initial }: Props) {
  const errorText = useErrorText();
  const { quote, error, placing, quoting, place, ...actions } = useCheckout(initial);
  if (quote.shops.length === 0) return <NothingToOrder />;

  return (
    <div className="grid gap-5 lg:grid-cols-[minmax(0,1fr)_21rem] lg:items-start lg:gap-6">
      <div className="grid gap-3 md:gap-4">
        {error ? (
          <Alert tone="danger" announce>
            {errorText(error)}
          </Alert>
        ) : null}
        <CheckoutProblems problems={quote.problems} mending={{ ...actions, quoting }} />
        <CheckoutAddress quote={quote} regions={regions} busy={quoting} onChoose={actions.chooseAddress} />
        {quote.shops.map((shop) => (
          <CheckoutShop
            key={shop.shopId}
            shop={shop}
            onChoose={(rateId) => actions.chooseRate(shop.shopId, rateId)}
            onNote={(note) => actions.writeNote(shop.shopId, note)}
          />
        ))}
      </div>
      <CheckoutSummary
        quote={quote}
        lockMinutes={lockMinutes}
        placing={placing}
        quoting={quoting}
        onPlace={place}
      />
    </div>
  );
}

function NothingToOrder() {
  const t = useTranslations("checkout");
  return (
    <Card>
      <EmptyState
        icon={ShoppingCart}
        title={t("emptyTitle")}
        text={t("emptyText")}
        action={
          <>
            <LinkButton href="/cart">{t("toCart")}</LinkButton>
            <LinkButton href="/orders" variant="outline">
              {t("toOrders")}
            </LinkButton>
          </>
        }
      />
    </Card>
  );
}
