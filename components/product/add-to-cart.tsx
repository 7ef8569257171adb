"use client";

import { type ReactNode, useState, useTransition } from "react";
import { QuantityStepper } from "@/components/ui/quantity-stepper";
import { addToCartAction } from "@/lib/ordering/actions/cart";
import { announceCart, type CartWords } from "./cart-notice";

/** Most of one thing in a cart. */
const MOST = 999;

/**
 * Puts an offer into the cart: one button, or with `stepper` a quantity before it. The answer is told by the page's CartNotice.
 * All words come ready from the server: a message bundle would weigh more than this.
 */
export function AddToCart({
  shopProductId,
  available,
  words,
  label,
  children,
  buttonClass,
  className,
  stepper,
}: {
  shopProductId: string;
  available: number;
  words: CartWords;
  /** Says which offer, where the button's text does not. */
  label?: string;
  children: ReactNode;
  buttonClass: string;
  className?: string;
  stepper?: { label: string; decreaseLabel: string; increaseLabel: string };
}) {
  const [pending, startTransition] = useTransition();
  const [quantity, setQuantity] = useState(1);
  const most = Math.min(available, MOST);

  function add() {
    if (pending) return;
    announceCart({ tone: "busy", text: words.adding });
    startTransition(async () => {
      try {
        const result = await addToCartAction({ shopProductId, quantity });
        if (!result.ok) {
          announceCart({ tone: "error", text: words.errors[result.error.code] ?? words.errors.other ?? "" });
          return;
        }
        const { clamped, available: left, quantity: held } = result.data;
        const text = clamped
          ? words.clamped.replace("{available}", String(left)).replace("{quantity}", String(held))
          : words.added;
        announceCart({ tone: clamped ? "warning" : "done", text });
      } catch {
        announceCart({ tone: "error", text: words.errors.other ?? "" });
      }
    });
  }

  return (
    <div className={className}>
      {stepper ? <QuantityStepper {...stepper} max={most} value={quantity} onChange={setQuantity} /> : null}
      <button type="button" className={buttonClass} aria-label={label} aria-disabled={pending} onClick={add}>
        {children}
      </button>
    </div>
  );
}
