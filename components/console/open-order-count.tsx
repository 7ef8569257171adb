import { NavCount } from "@/components/layout/side-nav";
import { requestCtx } from "@/lib/identity/request-ctx";
import { countOpenOrders } from "@/lib/ordering";
import { listMyShops } from "@/lib/shops";

/** How many of the shop's orders wait for work, beside "orders" in the menu. */
export async function OpenOrderCount({ shop }: { shop: string }) {
  const ctx = await requestCtx();
  // A guest or a stranger, or who owes a second factor, sees the frame for a moment before the page sends them away: no figure, no error.
  if (ctx.actor.kind !== "user" || ctx.actor.owes) return null;
  const mine = (await listMyShops(ctx)).find((row) => row.slug === shop);
  return mine ? <NavCount count={await countOpenOrders(ctx, { shopId: mine.id })} /> : null;
}
