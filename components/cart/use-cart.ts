"use client";

import { startTransition, useOptimistic, useRef, useState } from "react";
import type { Cart, CartLine } from "@/lib/ordering";
import {
  acceptPricesAction,
  addToCartAction,
  removeLinesAction,
  setQuantityAction,
  setSelectedAction,
} from "@/lib/ordering/actions/cart";
import type { ActionError } from "@/lib/platform/action-result";
import { applyCartEdit, type CartEdit } from "./cart-edits";

/** Presses within this time become one request. */
const SETTLE_MS = 350;

export type CartNotice =
  | { kind: "error"; error: ActionError }
  | { kind: "removed"; line: CartLine }
  | { kind: "clamped"; name: string; left: number };

/** The cart on screen: every change shows at once, the server's answer follows and wins. */
export function useCart(confirmed: Cart) {
  const [cart, edit] = useOptimistic(confirmed, applyCartEdit);
  const [notice, setNotice] = useState<CartNotice | null>(null);
  const latest = useRef(new Map<string, number>());

  function change(shown: CartEdit | null, send: () => Promise<CartNotice | null>) {
    startTransition(async () => {
      if (shown) edit(shown);
      const outcome = await send();
      startTransition(() => setNotice(outcome));
    });
  }

  function setQuantity(line: CartLine, quantity: number) {
    const press = (latest.current.get(line.id) ?? 0) + 1;
    latest.current.set(line.id, press);
    startTransition(async () => {
      edit({ kind: "quantity", lineId: line.id, quantity });
      await new Promise((resolve) => setTimeout(resolve, SETTLE_MS));
      if (latest.current.get(line.id) !== press) return;
      const result = await setQuantityAction({ lineId: line.id, quantity });
      const clamped = result.ok && result.data.clamped;
      startTransition(() => {
        if (!result.ok) setNotice({ kind: "error", error: result.error });
        else setNotice(clamped ? { kind: "clamped", name: line.name, left: result.data.available } : null);
      });
    });
  }

  return {
    cart,
    notice,
    setQuantity,
    select: (target: { selected: boolean; lineId?: string; shopId?: string }) =>
      change({ kind: "select", ...target }, async () => failure(await setSelectedAction(target))),
    remove: (line: CartLine) =>
      change({ kind: "remove", lineIds: [line.id] }, async () => {
        const result = await removeLinesAction({ lineIds: [line.id] });
        return failure(result) ?? { kind: "removed", line };
      }),
    putBack: ({ shopProductId, quantity }: CartLine) =>
      change(null, async () => failure(await addToCartAction({ shopProductId, quantity }))),
    acceptPrices: (lines: CartLine[]) =>
      change(null, async () =>
        failure(await acceptPricesAction({ seen: lines.map(({ id, price }) => ({ lineId: id, price })) })),
      ),
  };
}

function failure(result: { ok: true } | { ok: false; error: ActionError }): CartNotice | null {
  return result.ok ? null : { kind: "error", error: result.error };
}
