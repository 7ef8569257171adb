import type { ShopRole } from "@/generated/prisma/enums";
import { parseMobile, requireUser } from "@/lib/identity";
import type { Ctx } from "@/lib/platform/ctx";
import { DomainError, notFound } from "@/lib/platform/errors";
import { newId } from "@/lib/platform/id";
import { appendEvents } from "@/lib/platform/outbox";
import { type Tx, withTransaction } from "@/lib/platform/transaction";
import { requireShopRole } from "./access";
import { shopEvent } from "./events";
import type { InviteMemberInput } from "./schema";

const INVITATION_DAYS = 14;

/**
 * Invites the person behind a phone number, whether they have an account or not: it waits in their console. Asking the same
 * number again renews the open invitation, with the role of the last asking. @throws PHONE_INVALID, ALREADY_MEMBER
 */
export async function inviteMember(ctx: Ctx, input: InviteMemberInput): Promise<{ invitationId: string }> {
  const { shopId } = await requireShopRole(ctx, input.shopId, "OWNER");
  const { userId } = requireUser(ctx);
  const phone = parseMobile(input.phone).e164;
  const member = await ctx.db.shopMember.findFirst({
    where: { shopId, user: { phone } },
    select: { userId: true },
  });
  if (member) throw new DomainError("ALREADY_MEMBER", { field: "phone" });

  return withTransaction(ctx, async (tx) => {
    const openKey = `${shopId}:${phone}`;
    await tx.sql.run(
      `INSERT INTO ShopInvitation (id, shopId, phone, role, openKey, invitedBy, expiresAt)
       VALUES (?, ?, ?, ?, ?, ?, NOW(3) + INTERVAL ${INVITATION_DAYS} DAY)
       ON DUPLICATE KEY UPDATE role = VALUES(role), invitedBy = VALUES(invitedBy), expiresAt = VALUES(expiresAt)`,
      [newId(), shopId, phone, input.role, openKey, userId],
    );
    const [open] = await tx.sql.rows<{ id: string }>("SELECT id FROM ShopInvitation WHERE openKey = ?", [
      openKey,
    ]);
    if (!open) throw notFound("invitation");
    await appendEvents(tx, [
      shopEvent("shops.member_invited", shopId, { invitationId: open.id, role: input.role }),
    ]);
    return { invitationId: open.id };
  });
}

/** Takes an open invitation back. */
export async function revokeInvitation(
  ctx: Ctx,
  input: { shopId: string; invitationId: string },
): Promise<void> {
  const { shopId } = await requireShopRole(ctx, input.shopId, "OWNER");
  await withTransaction(ctx, async (tx) => {
    const ended = await endInvitation(tx, "REVOKED", "id = ? AND shopId = ?", [input.invitationId, shopId]);
    if (!ended) throw notFound("invitation");
  });
}

/**
 * Joins the team one was invited to. Only the person with the invited phone number may; for anybody else it does not exist.
 * @throws ALREADY_DECIDED when it was taken back, answered before, or has run out
 */
export async function acceptInvitation(ctx: Ctx, input: { invitationId: string }): Promise<{ slug: string }> {
  const invitation = await myInvitation(ctx, input.invitationId);
  const { userId } = requireUser(ctx);
  await withTransaction(ctx, async (tx) => {
    const ended = await endInvitation(tx, "ACCEPTED", "id = ? AND expiresAt > NOW(3)", [invitation.id]);
    if (!ended) throw new DomainError("ALREADY_DECIDED");
    // A person who became a member meanwhile keeps the role they have.
    const [row] = await tx.sql.rows<{ role: ShopRole; invitedBy: string }>(
      "SELECT role, invitedBy FROM ShopInvitation WHERE id = ?",
      [invitation.id],
    );
    if (!row) throw notFound("invitation");
    await tx.sql.run(
      `INSERT INTO ShopMember (shopId, userId, role, invitedBy) VALUES (?, ?, ?, ?)
       ON DUPLICATE KEY UPDATE role = role`,
      [invitation.shopId, userId, row.role, row.invitedBy],
    );
    await appendEvents(tx, [shopEvent("shops.member_joined", invitation.shopId, { userId, role: row.role })]);
  });
  return { slug: invitation.slug };
}

/** Says no to an invitation; the shop may ask again. @throws NOT_FOUND, ALREADY_DECIDED */
export async function declineInvitation(ctx: Ctx, input: { invitationId: string }): Promise<void> {
  const invitation = await myInvitation(ctx, input.invitationId);
  await withTransaction(ctx, async (tx) => {
    const ended = await endInvitation(tx, "REVOKED", "id = ?", [invitation.id]);
    if (!ended) throw new DomainError("ALREADY_DECIDED");
    await appendEvents(tx, [
      shopEvent("shops.invitation_declined", invitation.shopId, { invitationId: invitation.id }),
    ]);
  });
}

async function myInvitation(
  ctx: Ctx,
  invitationId: string,
): Promise<{ id: string; shopId: string; slug: string }> {
  const { userId } = requireUser(ctx);
  const [row] = await ctx.sql.rows<{ id: string; shopId: string; slug: string }>(
    `SELECT i.id, i.shopId, s.slug FROM ShopInvitation i JOIN Shop s ON s.id = i.shopId JOIN User u ON u.phone = i.phone
     WHERE i.id = ? AND u.id = ?`,
    [invitationId, userId],
  );
  if (!row) throw notFound("invitation");
  return row;
}

// The one statement that ends an invitation: of two answers at once only one finds it PENDING.
async function endInvitation(
  tx: Tx,
  status: "ACCEPTED" | "REVOKED",
  where: string,
  values: string[],
): Promise<boolean> {
  const ended = await tx.sql.run(
    `UPDATE ShopInvitation SET status = ?, openKey = NULL, endedAt = NOW(3) WHERE ${where} AND status = 'PENDING'`,
    [status, ...values],
  );
  return ended === 1;
}
