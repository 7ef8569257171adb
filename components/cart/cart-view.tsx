"use client";

import { ChevronRight, ShoppingCart, Store } from "lucide-react";
import { useTranslations } from "next-intl";
import { useErrorText } from "@/components/orders/use-error-text";
import { FreeShippingNote } from "@/components/parcels/free-shipping-note";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Checkbox } from "@/components/ui/checkbox";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { Link } from "@/i18n/navigation";
import type { Cart, CartShop } from "@/lib/ordering";
import { formatRupiah } from "@/lib/platform/money";
import { canBeTicked } from "./cart-edits";
import { CartLineRow } from "./cart-line-row";
import { CartSummary } from "./cart-summary";
import { type CartNotice, useCart } from "./use-cart";

/** The cart: lines by shop, notices where prices or stock moved, and the way to checkout always in reach. */
export function CartView({ cart: confirmed }: { cart: Cart }) {
  const t = useTranslations("cart");
  const { cart, notice, ...actions } = useCart(confirmed);
  const lines = cart.shops.flatMap((shop) => shop.lines);
  const tickable = lines.filter(canBeTicked);
  const changed = lines.filter((line) => line.priceChanged && line.problem !== "RETIRED");

  return (
    <>
      <div aria-live="polite" className="grid gap-3 empty:hidden">
        {notice ? <Notice notice={notice} onPutBack={actions.putBack} /> : null}
        {changed.length > 0 ? (
          <Alert
            tone="warning"
            title={t("pricesChanged", { count: changed.length })}
            action={
              <Button size="sm" variant="outline" onClick={() => actions.acceptPrices(changed)}>
                {t("acceptPrices")}
              </Button>
            }
          >
            {t("pricesChangedText")}
          </Alert>
        ) : null}
      </div>
      {lines.length === 0 ? (
        <Card>
          <EmptyState
            icon={ShoppingCart}
            title={t("emptyTitle")}
            text={t("emptyText")}
            action={<LinkButton href="/search">{t("startShopping")}</LinkButton>}
          />
        </Card>
      ) : (
        <div className="grid gap-5 lg:grid-cols-[minmax(0,1fr)_21rem] lg:items-start lg:gap-6">
          <div className="grid gap-3 md:gap-4">
            <Card className="px-4 py-3">
              <Checkbox
                label={<span className="font-semibold">{t("selectAll", { count: tickable.length })}</span>}
                checked={tickable.length > 0 && tickable.every((line) => line.selected)}
                disabled={tickable.length === 0}
                onChange={(event) => actions.select({ selected: event.target.checked })}
              />
            </Card>
            {cart.shops.map((shop) => (
              <ShopLines key={shop.shopId} shop={shop} actions={actions} />
            ))}
          </div>
          <CartSummary cart={cart} />
        </div>
      )}
    </>
  );
}

/** What the shop bears of the way, and how far this basket is from it. */
function FreeShippingProgress({ shop }: { shop: CartShop }) {
  const t = useTranslations("parcels.free");
  if (!shop.freeShipping) return null;
  const chosen = shop.lines.filter((line) => line.selected && line.problem === null);
  const total = chosen.reduce((sum, line) => sum + line.price * line.quantity, 0);
  const missing = shop.freeShipping.minItems - total;
  return (
    <div className="grid gap-0.5 bg-primary-soft px-4 py-2 text-primary-soft-foreground text-xs">
      <FreeShippingNote rule={shop.freeShipping} />
      <p>{missing > 0 ? t("missing", { amount: formatRupiah(missing) }) : t("reached")}</p>
    </div>
  );
}

type Actions = Omit<ReturnType<typeof useCart>, "cart" | "notice">;

function ShopLines({ shop, actions }: { shop: CartShop; actions: Actions }) {
  const t = useTranslations("cart");
  const tickable = shop.lines.filter(canBeTicked);
  return (
    <Card aria-label={shop.name}>
      <div className="flex items-center gap-3 border-border border-b px-4 py-3">
        <Checkbox
          aria-label={t("selectShop", { name: shop.name })}
          checked={tickable.length > 0 && tickable.every((line) => line.selected)}
          disabled={tickable.length === 0}
          onChange={(event) => actions.select({ selected: event.target.checked, shopId: shop.shopId })}
        />
        <h2 className="min-w-0">
          <Link
            href={`/s/${shop.slug}`}
            className="flex items-center gap-2 font-bold text-sm hover:underline"
          >
            <Store aria-hidden="true" className="size-4.5 shrink-0 text-link" />
            <span className="truncate">{shop.name}</span>
            <ChevronRight aria-hidden="true" className="size-4 shrink-0 text-muted-foreground" />
          </Link>
        </h2>
        <span className="ml-auto shrink-0 text-muted-foreground text-xs">{shop.city}</span>
      </div>
      <FreeShippingProgress shop={shop} />
      <ul className="divide-y divide-border">
        {shop.lines.map((line) => (
          <CartLineRow
            key={line.id}
            line={line}
            onSelect={(selected) => actions.select({ selected, lineId: line.id })}
            onQuantity={(quantity) => actions.setQuantity(line, quantity)}
            onRemove={() => actions.remove(line)}
          />
        ))}
      </ul>
    </Card>
  );
}

function Notice({ notice, onPutBack }: { notice: CartNotice; onPutBack: Actions["putBack"] }) {
  const t = useTranslations("cart");
  const errorText = useErrorText();
  if (notice.kind === "error") return <Alert tone="danger">{errorText(notice.error)}</Alert>;
  if (notice.kind === "clamped") {
    return <Alert tone="warning">{t("clamped", { name: notice.name, left: notice.left })}</Alert>;
  }
  return (
    <Alert
      action={
        <Button size="sm" variant="outline" onClick={() => onPutBack(notice.line)}>
          {t("undo")}
        </Button>
      }
    >
      {t("removed", { name: notice.line.name })}
    </Alert>
  );
}
