import type { ShopRole, ShopStatus } from "@/generated/prisma/enums";
import { requireNothingOwed, requireShopUser } from "@/lib/identity";
import type { Ctx, UserActor } from "@/lib/platform/ctx";
import { DomainError, notFound } from "@/lib/platform/errors";

export type ShopAccess = { shopId: string; slug: string; name: string; status: ShopStatus; role: ShopRole };

const RANK: Record<ShopRole, number> = { VIEWER: 0, WAREHOUSE: 1, MANAGER: 2, OWNER: 3 };

/** Whether `role` may do what needs `least`. */
export function roleAtLeast(role: ShopRole, least: ShopRole): boolean {
  return RANK[role] >= RANK[least];
}

/** The roles that may do what needs `least`. */
export function rolesFrom(least: ShopRole): ShopRole[] {
  return (Object.keys(RANK) as ShopRole[]).filter((role) => roleAtLeast(role, least));
}

/**
 * The caller's access to a shop. The one gate of every console verb and query: a shop the caller is no member of does not
 * exist for them (NOT_FOUND), too low a role is FORBIDDEN, and an owner or manager who owes a second factor is asked for it first.
 * Jobs pass as OWNER. Staff are not members: they act in /admin. An API key has the role of its maker, MANAGER at most, in its one
 * shop; to it no other shop exists.
 */
export async function requireShopRole(
  ctx: Pick<Ctx, "actor" | "db">,
  shopId: string,
  least: ShopRole,
): Promise<ShopAccess> {
  return access(ctx, { id: shopId }, least);
}

/** The same by the slug in a console address. */
export async function requireShopBySlug(
  ctx: Pick<Ctx, "actor" | "db">,
  slug: string,
  least: ShopRole,
): Promise<ShopAccess> {
  return access(ctx, { slug }, least);
}

async function access(
  ctx: Pick<Ctx, "actor" | "db">,
  where: { id: string } | { slug: string },
  least: ShopRole,
): Promise<ShopAccess> {
  const actor = ctx.actor.kind === "system" ? null : requireShopUser(ctx);
  const shop = await ctx.db.shop.findUnique({
    where,
    select: {
      id: true,
      slug: true,
      name: true,
      status: true,
      members: { where: { userId: actor?.userId ?? "" }, select: { role: true } },
    },
  });
  const role = actor === null ? "OWNER" : roleOf(actor, shop?.members[0]?.role);
  if (!shop || !role || (actor?.apiKey && actor.apiKey.shopId !== shop.id)) throw notFound("shop");
  if (!roleAtLeast(role, least)) throw new DomainError("FORBIDDEN");
  if (roleAtLeast(role, "MANAGER")) requireNothingOwed(ctx);
  return { shopId: shop.id, slug: shop.slug, name: shop.name, status: shop.status, role };
}

/** What a key may do at most: who is in the team, and where the money goes, stays with people. */
const KEY_ROLE: ShopRole = "MANAGER";

function roleOf(actor: UserActor, role: ShopRole | undefined): ShopRole | undefined {
  return actor.apiKey && role ? keyRole(role) : role;
}

/** The role of a key whose maker has that one. */
export function keyRole(makers: ShopRole): ShopRole {
  return roleAtLeast(makers, KEY_ROLE) ? KEY_ROLE : makers;
}
