import { actorsOfShop, allShopActs, pageOfShopActs, type ShopAct, type ShopActFilter } from "@/lib/identity";
import type { Ctx } from "@/lib/platform/ctx";
import type { Page } from "@/lib/platform/page";
import { requireShopRole } from "./access";

type OfShop = { shopId: string };

/** What was done in a shop's name and what Gerai decided about it, newest first; for owners and managers. */
export async function listActivity(ctx: Ctx, input: OfShop & ShopActFilter): Promise<Page<ShopAct>> {
  const { shopId, ...filter } = input;
  await requireShopRole(ctx, shopId, "MANAGER");
  return pageOfShopActs(ctx.sql, shopId, filter);
}

/** The same as one list, the newest five thousand of it, for a file. */
export async function exportActivity(ctx: Ctx, input: OfShop & ShopActFilter): Promise<ShopAct[]> {
  const { shopId, ...filter } = input;
  await requireShopRole(ctx, shopId, "MANAGER");
  return allShopActs(ctx.sql, shopId, filter);
}

/** Who of the shop's people stands in it, former ones too, for choosing among. */
export async function listActivityPeople(
  ctx: Ctx,
  { shopId }: OfShop,
): Promise<{ userId: string; name: string | null }[]> {
  await requireShopRole(ctx, shopId, "MANAGER");
  return actorsOfShop(ctx.sql, shopId);
}
