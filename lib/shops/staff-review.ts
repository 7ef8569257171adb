import type { ShopStatus } from "@/generated/prisma/enums";
import { requireStaff } from "@/lib/identity";
import { actorUserId, type Ctx } from "@/lib/platform/ctx";
import { decodeCursor, type Page, toPage } from "@/lib/platform/page";
import { withTransaction } from "@/lib/platform/transaction";
import { moveShop, type ShopMove } from "./lifecycle";
import { readReadiness, type ShopReadiness } from "./readiness";

/** Opens a shop that asked for it. @throws ALREADY_DECIDED when a colleague was first. */
export async function approveShop(ctx: Ctx, input: { shopId: string }): Promise<ShopMove> {
  return decide(ctx, input.shopId, {
    from: ["PENDING"],
    to: "OPEN",
    set: "decidedBy = ?, statusReason = NULL, openedAt = COALESCE(openedAt, NOW(3))",
  });
}

/** Sends a shop back to its owner, who reads the reason, mends it and submits again. */
export async function rejectShop(ctx: Ctx, input: { shopId: string; reason: string }): Promise<ShopMove> {
  return decide(
    ctx,
    input.shopId,
    { from: ["PENDING"], to: "REJECTED", set: "decidedBy = ?, statusReason = ?" },
    input.reason,
  );
}

/** Closes a shop against its owner's will; only staff open it again. Its open orders go on. */
export async function suspendShop(ctx: Ctx, input: { shopId: string; reason: string }): Promise<ShopMove> {
  return decide(
    ctx,
    input.shopId,
    { from: ["OPEN", "PAUSED"], to: "SUSPENDED", set: "decidedBy = ?, statusReason = ?" },
    input.reason,
  );
}

/** Ends a suspension. */
export async function reopenShop(ctx: Ctx, input: { shopId: string }): Promise<ShopMove> {
  return decide(ctx, input.shopId, {
    from: ["SUSPENDED"],
    to: "OPEN",
    set: "decidedBy = ?, statusReason = NULL",
  });
}

async function decide(
  ctx: Ctx,
  shopId: string,
  move: { from: ShopStatus[]; to: ShopStatus; set: string },
  reason?: string,
): Promise<ShopMove> {
  requireStaff(ctx, "SUPPORT");
  return withTransaction(ctx, async (tx) => {
    const values = [actorUserId(ctx.actor), ...(reason === undefined ? [] : [reason])];
    const { productSlugs } = await moveShop(tx, { shopId, ...move, values });
    const [shop] = await tx.sql.rows<{ slug: string }>("SELECT slug FROM Shop WHERE id = ?", [shopId]);
    return { slug: shop?.slug ?? "", productSlugs };
  });
}

export type StaffShopRow = {
  id: string;
  slug: string;
  name: string;
  city: string;
  province: string;
  logoUrl: string | null;
  status: ShopStatus;
  statusReason: string | null;
  submittedAt: Date | null;
  openedAt: Date | null;
  createdAt: Date;
  offers: number;
  warehouses: number;
  ownerName: string | null;
  ownerPhone: string | null;
};

const STAFF_PAGE = 25;

/** Shops for staff, newest first, of one state or all; `q` looks in the name and address. Any staff may read. */
export async function listShopsForStaff(
  ctx: Ctx,
  input: { status?: ShopStatus | undefined; q?: string | undefined; after?: string | null | undefined } = {},
): Promise<Page<StaffShopRow>> {
  requireStaff(ctx);
  const cursor = decodeCursor(input.after, 1);
  const rows = await ctx.db.shop.findMany({
    where: {
      ...(input.status && { status: input.status }),
      ...(input.q && {
        OR: [
          { name: { contains: input.q } },
          { slug: { contains: input.q } },
          { city: { contains: input.q } },
        ],
      }),
      // Ids are made from the clock, so their order is the order of opening.
      ...(cursor?.[0] && { id: { lt: cursor[0] } }),
    },
    orderBy: { id: "desc" },
    take: STAFF_PAGE + 1,
    select: {
      id: true,
      slug: true,
      name: true,
      city: true,
      province: true,
      logoUrl: true,
      status: true,
      statusReason: true,
      submittedAt: true,
      openedAt: true,
      createdAt: true,
      _count: { select: { products: true, warehouses: true } },
      members: {
        where: { role: "OWNER" },
        orderBy: { createdAt: "asc" },
        take: 1,
        select: { user: { select: { name: true, phone: true } } },
      },
    },
  });
  const mapped = rows.map(({ _count, members, ...shop }) => ({
    ...shop,
    offers: _count.products,
    warehouses: _count.warehouses,
    ownerName: members[0]?.user.name ?? null,
    ownerPhone: members[0]?.user.phone ?? null,
  }));
  return toPage(mapped, STAFF_PAGE, (row) => [row.id]);
}

/** How many shops are in each state, for the tabs of the staff list. */
export async function countShopsForStaff(ctx: Ctx): Promise<Record<ShopStatus, number>> {
  requireStaff(ctx);
  const groups = await ctx.db.shop.groupBy({ by: ["status"], _count: { _all: true } });
  const counts: Record<ShopStatus, number> = {
    DRAFT: 0,
    PENDING: 0,
    OPEN: 0,
    PAUSED: 0,
    REJECTED: 0,
    SUSPENDED: 0,
  };
  for (const group of groups) counts[group.status] = group._count._all;
  return counts;
}

/** What staff look at before they decide: the checklist of a shop as it stands now. */
export async function getShopReadinessForStaff(ctx: Ctx, input: { shopId: string }): Promise<ShopReadiness> {
  requireStaff(ctx);
  return readReadiness(ctx, input.shopId);
}
