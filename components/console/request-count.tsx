import { NavCount } from "@/components/layout/side-nav";
import { requestCtx } from "@/lib/identity/request-ctx";
import { countRequests } from "@/lib/returns";
import { listMyShops } from "@/lib/shops";

/** How many customers wait for the shop's answer, beside "requests" in the menu. */
export async function RequestCount({ shop }: { shop: string }) {
  const ctx = await requestCtx();
  // As beside "orders": who may not see the page sees no figure and no error.
  if (ctx.actor.kind !== "user" || ctx.actor.owes) return null;
  const mine = (await listMyShops(ctx)).find((row) => row.slug === shop);
  return mine ? <NavCount count={(await countRequests(ctx, { shopId: mine.id })).waiting} /> : null;
}
