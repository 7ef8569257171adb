"use client";

import { useState, useTransition } from "react";
import { useRouter } from "@/i18n/navigation";
import type { CheckoutQuote } from "@/lib/ordering";
import {
  acceptPricesAction,
  removeLinesAction,
  setQuantityAction,
  setSelectedAction,
} from "@/lib/ordering/actions/cart";
import { quoteCheckoutAction } from "@/lib/ordering/actions/checkout";
import type { ActionError, ActionResult } from "@/lib/platform/action-result";
import { sendOrderPatiently } from "./send-order";

/** The checkout on screen. Choices of delivery cost nothing to show; everything else is quoted anew by the server. */
export function useCheckout(initial: { quote: CheckoutQuote; idempotencyKey: string }) {
  const router = useRouter();
  // Kept from the first render: the page may be rendered again by the server, its order is still the same one.
  const [idempotencyKey] = useState(initial.idempotencyKey);
  const [quoted, setQuoted] = useState(initial.quote);
  const [choices, setChoices] = useState<Record<string, string>>({});
  const [notes, setNotes] = useState<Record<string, string>>({});
  const [error, setError] = useState<ActionError | null>(null);
  const [quoting, startQuoting] = useTransition();
  const [placing, startPlacing] = useTransition();
  const quote = withChoices(quoted, choices);

  async function requote(addressId = quoted.addressId) {
    const result = await quoteCheckoutAction({ addressId });
    if (result.ok) setQuoted(result.data);
    else setError(result.error);
  }

  /** Changes the cart from here and quotes what it is then. */
  function mend(change: () => Promise<ActionResult<unknown>>) {
    startQuoting(async () => {
      const result = await change();
      setError(result.ok ? null : result.error);
      await requote();
    });
  }

  function place() {
    const { addressId, total } = quote;
    if (!addressId || total === null) return;
    startPlacing(async () => {
      const result = await sendOrderPatiently(
        {
          idempotencyKey,
          addressId,
          expectedTotal: total,
          shops: quote.shops.map(({ shopId, chosen }) => ({
            shopId,
            rateId: chosen?.rateId ?? "",
            note: notes[shopId]?.trim() || undefined,
          })),
          lines: quote.shops.flatMap((shop) =>
            shop.lines.map(({ shopProductId, quantity }) => ({ shopProductId, quantity })),
          ),
        },
        setError,
      );
      if (result.ok) {
        router.replace(`/orders/${result.data.number}`);
        router.refresh(); // The cart has lost these lines; the count in the head of every page shows it.
        return;
      }
      setError(result.error);
      await requote();
    });
  }

  return {
    quote,
    error,
    quoting,
    placing,
    place,
    chooseAddress: (addressId: string) =>
      startQuoting(async () => {
        setError(null);
        await requote(addressId);
      }),
    chooseRate: (shopId: string, rateId: string) => setChoices((before) => ({ ...before, [shopId]: rateId })),
    writeNote: (shopId: string, note: string) => setNotes((before) => ({ ...before, [shopId]: note })),
    takeLeft: (lineId: string, quantity: number) => mend(() => setQuantityAction({ lineId, quantity })),
    acceptPrice: (lineId: string, price: number) =>
      mend(() => acceptPricesAction({ seen: [{ lineId, price }] })),
    remove: (lineId: string) => mend(() => removeLinesAction({ lineIds: [lineId] })),
    leaveOut: (shopId: string) => mend(() => setSelectedAction({ shopId, selected: false })),
  };
}

// Every option's cost is in the quote, so choosing one needs no round trip; the order compares the total again.
function withChoices(quote: CheckoutQuote, choices: Record<string, string>): CheckoutQuote {
  const shops = quote.shops.map((shop) => ({
    ...shop,
    chosen: shop.options.find((option) => option.rateId === choices[shop.shopId]) ?? shop.chosen,
  }));
  if (quote.shippingTotal === null) return { ...quote, shops };
  const shippingTotal = shops.reduce((sum, shop) => sum + (shop.chosen?.cost ?? 0), 0);
  return { ...quote, shops, shippingTotal, total: quote.itemsTotal + shippingTotal };
}
