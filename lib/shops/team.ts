import type { ShopRole } from "@/generated/prisma/enums";
import { requireUser } from "@/lib/identity";
import type { Ctx } from "@/lib/platform/ctx";
import { DomainError, notFound } from "@/lib/platform/errors";
import { appendEvents } from "@/lib/platform/outbox";
import { type Tx, withTransaction } from "@/lib/platform/transaction";
import { requireShopRole } from "./access";
import { shopEvent } from "./events";

/**
 * Gives a member another role. @throws LAST_OWNER when the shop would be left without an owner, NOT_FOUND for a person who is no
 * member (any more)
 */
export async function changeRole(
  ctx: Ctx,
  input: { shopId: string; userId: string; role: ShopRole },
): Promise<void> {
  const { shopId } = await requireShopRole(ctx, input.shopId, "OWNER");
  await withTransaction(ctx, async (tx) => {
    const team = await lockTeam(tx, shopId);
    requireStillOwner(ctx, team);
    const member = requireMember(team, input.userId);
    if (input.role !== "OWNER") requireAnotherOwner(team, member);
    await tx.sql.run("UPDATE ShopMember SET role = ? WHERE shopId = ? AND userId = ?", [
      input.role,
      shopId,
      input.userId,
    ]);
    await appendEvents(tx, [
      shopEvent("shops.member_role_changed", shopId, { userId: input.userId, role: input.role }),
    ]);
  });
}

/** Takes a person off the team. @throws LAST_OWNER, NOT_FOUND */
export async function removeMember(ctx: Ctx, input: { shopId: string; userId: string }): Promise<void> {
  const { shopId } = await requireShopRole(ctx, input.shopId, "OWNER");
  await withTransaction(ctx, async (tx) => {
    const team = await lockTeam(tx, shopId);
    requireStillOwner(ctx, team);
    await dropMember(tx, shopId, team, input.userId);
  });
}

/** Leaves a team oneself, in any role. @throws LAST_OWNER */
export async function leaveShop(ctx: Ctx, input: { shopId: string }): Promise<void> {
  const { userId } = requireUser(ctx);
  const { shopId } = await requireShopRole(ctx, input.shopId, "VIEWER");
  await withTransaction(ctx, async (tx) => dropMember(tx, shopId, await lockTeam(tx, shopId), userId));
}

type Member = { userId: string; role: ShopRole };

/**
 * All of a shop's members, locked: whoever changes the team next waits and then reads what is left. Without the lock two owners
 * who remove each other at once would each still see the other, and the shop would have none.
 */
async function lockTeam(tx: Tx, shopId: string): Promise<Member[]> {
  return tx.sql.rows<Member>(
    "SELECT userId, role FROM ShopMember WHERE shopId = ? ORDER BY userId FOR UPDATE",
    [shopId],
  );
}

async function dropMember(tx: Tx, shopId: string, team: Member[], userId: string): Promise<void> {
  requireAnotherOwner(team, requireMember(team, userId));
  await tx.sql.run("DELETE FROM ShopMember WHERE shopId = ? AND userId = ?", [shopId, userId]);
  await appendEvents(tx, [shopEvent("shops.member_removed", shopId, { userId })]);
}

// The gate before the transaction read the role without a lock; by now a fellow owner may have taken it away.
function requireStillOwner(ctx: Ctx, team: Member[]): void {
  if (ctx.actor.kind === "system") return;
  const actor = requireMember(team, requireUser(ctx).userId);
  if (actor.role !== "OWNER") throw new DomainError("FORBIDDEN");
}

function requireMember(team: Member[], userId: string): Member {
  const member = team.find((row) => row.userId === userId);
  if (!member) throw notFound("member");
  return member;
}

function requireAnotherOwner(team: Member[], leaving: Member): void {
  const remains = team.some((row) => row.role === "OWNER" && row.userId !== leaving.userId);
  if (leaving.role === "OWNER" && !remains) throw new DomainError("LAST_OWNER");
}
