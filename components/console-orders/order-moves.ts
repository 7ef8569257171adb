import { acceptShopOrderAction } from "@/lib/ordering/actions/shop-orders";
import type { ActionResult } from "@/lib/platform/action-result";
import { packShopOrderAction } from "@/lib/shipping/actions";

/** The moves that need nothing but a press, alone or on many orders. */
export type PlainMove = "accept" | "pack";

/** Makes one plain move of one order. */
export function makeMove(
  move: PlainMove,
  ref: { shopId: string; shopOrderId: string },
): Promise<ActionResult<unknown>> {
  return move === "accept" ? acceptShopOrderAction(ref) : packShopOrderAction(ref);
}
