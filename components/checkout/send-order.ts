import type { PlaceOrderInput } from "@/lib/ordering/schema";
import type { ActionError, ActionResult } from "@/lib/platform/action-result";

/** In a rush the shop asks for a moment's patience; the buyer's is longer than one press of the button. */
const PATIENCE = 20;

/**
 * Places the order. While the shop is too busy it waits as long as it is asked to and tries again, telling `onBusy`; always with the same
 * key, so should an earlier try have got through after all, its order is the answer.
 */
export async function sendOrderPatiently(
  input: PlaceOrderInput,
  onBusy: (error: ActionError) => void,
): Promise<ActionResult<{ number: string }>> {
  for (let tries = 1; ; tries++) {
    const result = await sendOrder(input);
    if (result.ok || result.error.code !== "BUSY" || tries === PATIENCE) return result;
    onBusy(result.error);
    await new Promise((resolve) => setTimeout(resolve, 1000 * Number(result.error.params.seconds)));
  }
}

// Over HTTP and not by an action: the gate at the server's door knows this address and turns a crowd away before it costs anything.
async function sendOrder(input: PlaceOrderInput): Promise<ActionResult<{ number: string }>> {
  try {
    const response = await fetch("/api/orders", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(input),
    });
    const answer = await response.json();
    if (response.ok) return { ok: true, data: answer };
    return { ok: false, error: answer };
  } catch {
    // No answer, or none of ours. The order may be placed or not: pressing again finds out.
    return { ok: false, error: { code: "INTERNAL", params: {}, fieldErrors: {} } };
  }
}
