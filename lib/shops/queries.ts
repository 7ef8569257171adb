import type { ShopRole, ShopStatus } from "@/generated/prisma/enums";
import { requireShopUser, requireUser } from "@/lib/identity";
import type { Ctx } from "@/lib/platform/ctx";
import { keyRole, requireShopRole } from "./access";

export type MyShop = {
  id: string;
  slug: string;
  name: string;
  city: string;
  logoUrl: string | null;
  status: ShopStatus;
  role: ShopRole;
};

/** The shops the caller works in, in the order they joined; for the picker and the switcher. A key works in its one. */
export async function listMyShops(ctx: Ctx): Promise<MyShop[]> {
  const { userId, apiKey } = requireShopUser(ctx);
  const memberships = await ctx.db.shopMember.findMany({
    where: { userId, ...(apiKey && { shopId: apiKey.shopId }) },
    orderBy: { createdAt: "asc" },
    select: {
      role: true,
      shop: { select: { id: true, slug: true, name: true, city: true, logoUrl: true, status: true } },
    },
  });
  return memberships.map(({ role, shop }) => ({ ...shop, role: apiKey ? keyRole(role) : role }));
}

export type MyInvitation = {
  id: string;
  shopName: string;
  shopCity: string;
  logoUrl: string | null;
  role: ShopRole;
  invitedBy: string | null;
  expiresAt: Date;
};

/** Invitations that wait for the caller's answer. */
export async function listMyInvitations(ctx: Ctx): Promise<MyInvitation[]> {
  const { userId } = requireUser(ctx);
  return ctx.sql.rows<MyInvitation>(
    `SELECT i.id, s.name AS shopName, s.city AS shopCity, s.logoUrl, i.role, b.name AS invitedBy, i.expiresAt
     FROM User u JOIN ShopInvitation i ON i.phone = u.phone AND i.status = 'PENDING' AND i.expiresAt > NOW(3)
     JOIN Shop s ON s.id = i.shopId LEFT JOIN User b ON b.id = i.invitedBy
     WHERE u.id = ? ORDER BY i.createdAt`,
    [userId],
  );
}

export type ShopProfile = {
  id: string;
  slug: string;
  name: string;
  description: string;
  descriptionEn: string | null;
  province: string;
  city: string;
  logoUrl: string | null;
  bannerUrl: string | null;
  status: ShopStatus;
  statusReason: string | null;
  submittedAt: Date | null;
  openedAt: Date | null;
  createdAt: Date;
};

/** All a shop says of itself, and where it stands with staff; for its members. */
export async function getShopProfile(ctx: Ctx, { shopId }: { shopId: string }): Promise<ShopProfile> {
  await requireShopRole(ctx, shopId, "VIEWER");
  return ctx.db.shop.findUniqueOrThrow({
    where: { id: shopId },
    select: {
      id: true,
      slug: true,
      name: true,
      description: true,
      descriptionEn: true,
      province: true,
      city: true,
      logoUrl: true,
      bannerUrl: true,
      status: true,
      statusReason: true,
      submittedAt: true,
      openedAt: true,
      createdAt: true,
    },
  });
}

export type TeamMember = {
  userId: string;
  name: string | null;
  phone: string;
  role: ShopRole;
  since: Date;
  isMe: boolean;
};
export type OpenInvitation = {
  id: string;
  phone: string;
  role: ShopRole;
  createdAt: Date;
  expiresAt: Date;
  expired: boolean;
};

/** A shop's people, owners first, and who has been asked to join. */
export async function getTeam(
  ctx: Ctx,
  { shopId }: { shopId: string },
): Promise<{ members: TeamMember[]; invitations: OpenInvitation[] }> {
  await requireShopRole(ctx, shopId, "VIEWER");
  const me = ctx.actor.kind === "user" ? ctx.actor.userId : null;
  const [members, invitations] = await Promise.all([
    ctx.db.shopMember.findMany({
      where: { shopId },
      orderBy: [{ role: "desc" }, { createdAt: "asc" }],
      select: { userId: true, role: true, createdAt: true, user: { select: { name: true, phone: true } } },
    }),
    ctx.sql.rows<Omit<OpenInvitation, "expired"> & { expired: number }>(
      `SELECT id, phone, role, createdAt, expiresAt, expiresAt <= NOW(3) AS expired FROM ShopInvitation
       WHERE shopId = ? AND status = 'PENDING' ORDER BY createdAt`,
      [shopId],
    ),
  ]);
  return {
    members: members.map((member) => ({
      userId: member.userId,
      name: member.user.name,
      phone: member.user.phone,
      role: member.role,
      since: member.createdAt,
      isMe: member.userId === me,
    })),
    invitations: invitations.map((row) => ({ ...row, expired: row.expired > 0 })),
  };
}
