import { expect, test } from "vitest";
import { db } from "@/lib/platform/db";
import {
  acceptInvitation,
  changeRole,
  declineInvitation,
  getTeam,
  inviteMember,
  leaveShop,
  listMyInvitations,
  listMyShops,
  removeMember,
  revokeInvitation,
} from "@/lib/shops";
import { testCtx } from "../../builders/ctx";
import { uniquePhone } from "../../builders/identity";
import { buildMember, buildShop, buildUser } from "../../builders/shops";

const ROUNDS = 8;

test("two owners who remove each other at once leave exactly one owner, every time", async () => {
  for (let round = 0; round < ROUNDS; round++) {
    const shop = await buildShop();
    const other = await buildMember(shop.id, "OWNER");

    await Promise.allSettled([
      removeMember(testCtx({ userId: shop.ownerId }), { shopId: shop.id, userId: other.id }),
      removeMember(testCtx({ userId: other.id }), { shopId: shop.id, userId: shop.ownerId }),
    ]);

    expect(await ownersOf(shop.id)).toBe(1);
  }
});

test("three owners who all leave or step down at once leave one", async () => {
  for (let round = 0; round < ROUNDS; round++) {
    const shop = await buildShop();
    const second = await buildMember(shop.id, "OWNER");
    const third = await buildMember(shop.id, "OWNER");

    await Promise.allSettled([
      leaveShop(testCtx({ userId: shop.ownerId }), { shopId: shop.id }),
      leaveShop(testCtx({ userId: second.id }), { shopId: shop.id }),
      changeRole(testCtx({ userId: third.id }), { shopId: shop.id, userId: third.id, role: "VIEWER" }),
    ]);

    expect(await ownersOf(shop.id)).toBe(1);
  }
});

test("the last owner can neither leave nor take a lower role", async () => {
  const shop = await buildShop();
  const ctx = testCtx({ userId: shop.ownerId });

  await expect(leaveShop(ctx, { shopId: shop.id })).rejects.toMatchObject({ code: "LAST_OWNER" });
  await expect(
    changeRole(ctx, { shopId: shop.id, userId: shop.ownerId, role: "MANAGER" }),
  ).rejects.toMatchObject({
    code: "LAST_OWNER",
  });
});

test("an invitation waits for the person behind the number, who joins in the invited role and then has two shops", async () => {
  const [shop, guest] = [await buildShop(), await buildUser()];
  await buildShop({ ownerId: guest.id });
  await inviteMember(testCtx({ userId: shop.ownerId }), {
    shopId: shop.id,
    phone: guest.phone,
    role: "MANAGER",
  });

  const [invitation] = await listMyInvitations(testCtx({ userId: guest.id }));
  expect(invitation).toMatchObject({ role: "MANAGER" });
  await acceptInvitation(testCtx({ userId: guest.id }), { invitationId: invitation?.id ?? "" });

  expect((await listMyShops(testCtx({ userId: guest.id }))).map((row) => row.role).toSorted()).toEqual([
    "MANAGER",
    "OWNER",
  ]);
  expect(await listMyInvitations(testCtx({ userId: guest.id }))).toEqual([]);
});

test("a number is read however it is written, and has one open invitation that the next asking renews", async () => {
  const shop = await buildShop();
  const ctx = testCtx({ userId: shop.ownerId });
  const phone = uniquePhone();

  const asked = await Promise.all([
    inviteMember(ctx, { shopId: shop.id, phone, role: "VIEWER" }),
    inviteMember(ctx, { shopId: shop.id, phone: phone.replace("+62", "0"), role: "VIEWER" }),
  ]);
  const again = await inviteMember(ctx, { shopId: shop.id, phone, role: "WAREHOUSE" });

  expect(new Set([...asked, again].map((row) => row.invitationId)).size).toBe(1);
  const { invitations } = await getTeam(ctx, { shopId: shop.id });
  expect(invitations).toMatchObject([{ phone, role: "WAREHOUSE", expired: false }]);
});

test("somebody else's invitation does not exist, and one that was taken back, run out or answered cannot be accepted", async () => {
  const [shop, guest, stranger] = [await buildShop(), await buildUser(), await buildUser()];
  const owner = testCtx({ userId: shop.ownerId });
  const mine = testCtx({ userId: guest.id });
  const { invitationId } = await inviteMember(owner, { shopId: shop.id, phone: guest.phone, role: "VIEWER" });

  await expect(acceptInvitation(testCtx({ userId: stranger.id }), { invitationId })).rejects.toMatchObject({
    code: "NOT_FOUND",
  });
  await revokeInvitation(owner, { shopId: shop.id, invitationId });
  await expect(acceptInvitation(mine, { invitationId })).rejects.toMatchObject({ code: "ALREADY_DECIDED" });

  const late = await inviteMember(owner, { shopId: shop.id, phone: guest.phone, role: "VIEWER" });
  await db().shopInvitation.update({ where: { id: late.invitationId }, data: { expiresAt: new Date(0) } });
  await expect(acceptInvitation(mine, late)).rejects.toMatchObject({ code: "ALREADY_DECIDED" });

  await declineInvitation(mine, late);
  await expect(declineInvitation(mine, late)).rejects.toMatchObject({ code: "ALREADY_DECIDED" });
});

test("only an owner touches the team, a member is not invited twice, and another shop's team is not found", async () => {
  const [shop, elsewhere] = [await buildShop(), await buildShop()];
  const manager = await buildMember(shop.id, "MANAGER");

  const asManager = inviteMember(testCtx({ userId: manager.id }), {
    shopId: shop.id,
    phone: uniquePhone(),
    role: "VIEWER",
  });
  await expect(asManager).rejects.toMatchObject({ code: "FORBIDDEN" });
  const twice = inviteMember(testCtx({ userId: shop.ownerId }), {
    shopId: shop.id,
    phone: manager.phone,
    role: "VIEWER",
  });
  await expect(twice).rejects.toMatchObject({ code: "ALREADY_MEMBER", field: "phone" });
  const stranger = testCtx({ userId: elsewhere.ownerId });
  await expect(getTeam(stranger, { shopId: shop.id })).rejects.toMatchObject({ code: "NOT_FOUND" });
  await expect(removeMember(stranger, { shopId: shop.id, userId: manager.id })).rejects.toMatchObject({
    code: "NOT_FOUND",
  });
});

async function ownersOf(shopId: string): Promise<number> {
  return db().shopMember.count({ where: { shopId, role: "OWNER" } });
}
