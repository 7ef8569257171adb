import { expect, test } from "vitest";
import { witnessed } from "@/lib/identity";
import type { Ctx } from "@/lib/platform/ctx";
import { db } from "@/lib/platform/db";
import { newId } from "@/lib/platform/id";
import {
  acceptInvitation,
  approveShop,
  changeRole,
  exportActivity,
  inviteMember,
  listActivity,
  listActivityPeople,
  removeMember,
  suspendShop,
} from "@/lib/shops";
import { apiCaller, personToken, shopKey } from "../../builders/api-caller";
import { testCtx } from "../../builders/ctx";
import { buildPerson } from "../../builders/identity";
import { buildMember, buildShop } from "../../builders/shops";

type Answer = { rows: { kind: string; changes: object; byGerai: boolean; subjectName: string | null }[] };

test("an owner reads who did what to whom, from where, and what it was before", async () => {
  const { shop, owner } = await world();
  const { id: userId } = await namedMember(shop.id, "VIEWER", "Budi Santoso");
  await act(owner, "shops.changeRole", { shopId: shop.id, userId, role: "WAREHOUSE" }, changeRole);
  await act(owner, "shops.removeMember", { shopId: shop.id, userId }, removeMember);
  const { rows } = await listActivity(owner, { shopId: shop.id });
  expect(rows).toMatchObject([
    {
      kind: "shops.removeMember",
      changes: { role: ["WAREHOUSE", null] },
      subjectName: "Budi Santoso",
      ip: "203.0.113.7",
    },
    {
      kind: "shops.changeRole",
      outcome: "DONE",
      actorUserId: shop.ownerId,
      actorName: "Sri Rahayu",
      subjectName: "Budi Santoso",
      changes: { role: ["VIEWER", "WAREHOUSE"] },
    },
  ]);
});

test("what the API is asked for stands there like what a screen is, with the key that asked", async () => {
  const { shop, owner } = await world();
  const person = apiCaller(await personToken(shop.ownerId));
  const { id: userId } = await buildMember(shop.id, "VIEWER");
  const at = `/console/${shop.id}`;
  expect((await person("PATCH", `${at}/team/${userId}`, { body: { role: "MANAGER" } })).status).toBe(204);
  const key = apiCaller(await shopKey(shop.ownerId, shop.id, ["stock:write"]));
  const made = await key<{ id: string }>("POST", `${at}/warehouses`, { body: warehouse });
  expect(made.status).toBe(201);
  const { rows } = await listActivity(owner, { shopId: shop.id });
  expect(rows).toMatchObject([
    { kind: "inventory.createWarehouse", byApiKey: true, subjectName: "Gudang Timur" },
    { kind: "shops.changeRole", byApiKey: false },
  ]);
  expect(rows[0]?.changes).toMatchObject({ name: [null, "Gudang Timur"], status: [null, "ACTIVE"] });
  // The same list by the API, for people; a key has no business there.
  const answer = await person<Answer>("GET", `${at}/activity?kind=shops.changeRole`);
  expect(answer.body.rows).toMatchObject([{ kind: "shops.changeRole", byGerai: false }]);
  expect((await key("GET", `${at}/activity`)).status).toBe(403);
});

test("who accepts an invitation stands in the log of the shop they join", async () => {
  const { shop, owner } = await world();
  const { id: userId, phone } = await buildPerson();
  const { invitationId } = await inviteMember(owner, { shopId: shop.id, phone, role: "VIEWER" });
  await act(testCtx({ userId }), "shops.acceptInvitation", { invitationId }, acceptInvitation);
  const { rows } = await listActivity(owner, { shopId: shop.id });
  expect(rows).toMatchObject([
    {
      kind: "shops.acceptInvitation",
      actorUserId: userId,
      subjectName: phone,
      changes: { status: ["PENDING", "ACCEPTED"] },
    },
  ]);
});

test("what staff decide is Gerai's: no name, no id, no address; what they tried or did elsewhere is not there", async () => {
  const { shop, owner } = await world({ status: "PENDING" });
  const { id: staffId } = await buildPerson();
  await db().user.update({ where: { id: staffId }, data: { name: "Ratna Staf", staffRole: "SUPPORT" } });
  const staff = testCtx({ userId: staffId, staffRole: "SUPPORT", ip: "198.51.100.4" });
  const input = { shopId: shop.id };
  await act(staff, "shops.approveShop", input, approveShop);
  await expect(act(staff, "shops.approveShop", input, approveShop)).rejects.toMatchObject({
    code: "ALREADY_DECIDED",
  });
  await act(staff, "shops.suspendShop", { ...input, reason: "Foto tidak pantas" }, suspendShop);
  await db().auditEntry.create({
    data: {
      ...entry,
      kind: "finance.setCommissionRule",
      shopId: shop.id,
      actorUserId: staffId,
      staffRole: "ADMIN",
    },
  });
  const { rows } = await listActivity(owner, input);
  expect(rows.map(({ kind, byGerai, reason }) => [kind, byGerai, reason])).toEqual([
    ["shops.suspendShop", true, "Foto tidak pantas"],
    ["shops.approveShop", true, null],
  ]);
  const told = JSON.stringify([
    rows,
    await exportActivity(owner, input),
    await listActivityPeople(owner, input),
  ]);
  for (const secret of ["Ratna", staffId, "198.51.100.4", "SUPPORT"]) expect(told).not.toContain(secret);
  // Nor does a person's id find it.
  expect((await listActivity(owner, { ...input, person: staffId })).rows).toEqual([]);
  expect((await listActivity(owner, { ...input, person: "gerai" })).rows).toHaveLength(2);
});

test("another shop's rows are nobody's here, and to others the shop does not exist", async () => {
  const [own, other] = [await world(), await world()];
  const { id: userId } = await buildMember(other.shop.id, "VIEWER");
  const input = { shopId: other.shop.id, userId, role: "MANAGER" as const };
  await act(other.owner, "shops.changeRole", input, changeRole);
  const crossed = act(own.owner, "shops.changeRole", { ...input, role: "VIEWER" as const }, changeRole);
  await expect(crossed).rejects.toMatchObject({ code: "NOT_FOUND" });
  expect((await listActivity(own.owner, { shopId: own.shop.id })).rows).toEqual([]);
  expect((await listActivity(own.owner, { shopId: own.shop.id, person: other.shop.ownerId })).rows).toEqual(
    [],
  );
  expect((await listActivity(other.owner, { shopId: other.shop.id })).rows).toHaveLength(1);
  for (const read of [listActivity, exportActivity, listActivityPeople])
    await expect(read(own.owner, { shopId: other.shop.id })).rejects.toMatchObject({ code: "NOT_FOUND" });
});

test("managers read it, whoever only packs does not, and what their role forbids stands in it", async () => {
  const { shop, owner } = await world();
  const packer = testCtx({ userId: (await buildMember(shop.id, "WAREHOUSE")).id });
  const manager = testCtx({ userId: (await buildMember(shop.id, "MANAGER")).id });
  const stranger = await buildPerson();
  await db().user.update({ where: { id: stranger.id }, data: { name: "Bukan Urusanmu" } });
  const input = { shopId: shop.id, userId: stranger.id, role: "OWNER" as const };
  for (const ctx of [packer, manager])
    await expect(act(ctx, "shops.changeRole", input, changeRole)).rejects.toMatchObject({
      code: "FORBIDDEN",
    });
  for (const read of [listActivity, exportActivity, listActivityPeople])
    await expect(read(packer, { shopId: shop.id })).rejects.toMatchObject({ code: "FORBIDDEN" });
  const { rows } = await listActivity(manager, { shopId: shop.id });
  // Whoever names a stranger's id in an act that is refused does not learn their name by it.
  expect(rows).toMatchObject([refused, refused]);
  expect((await listActivity(owner, { shopId: shop.id, outcome: "DONE" })).rows).toEqual([]);
});
const refused = { kind: "shops.changeRole", outcome: "REFUSED", refusal: "FORBIDDEN", subjectName: null };

test("it pages by key and is narrowed by kind, person, outcome and day", async () => {
  const { shop, owner } = await world();
  const former = await buildPerson();
  const day = new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10);
  const data = Array.from({ length: 60 }, (_none, index) => ({
    ...entry,
    id: newId(),
    shopId: shop.id,
    kind: index < 55 ? "shops.setPrices" : "webhooks.create",
    actorUserId: index < 20 ? former.id : shop.ownerId,
  }));
  await db().auditEntry.createMany({ data });
  const input = { shopId: shop.id };
  const first = await listActivity(owner, input);
  const second = await listActivity(owner, { ...input, after: first.next });
  expect([first.rows.length, second.rows.length, second.next]).toEqual([50, 10, null]);
  expect(new Set([...first.rows, ...second.rows].map(({ id }) => id)).size).toBe(60);
  const count = async (filter: object) => (await exportActivity(owner, { ...input, ...filter })).length;
  expect(await count({ kind: "webhooks.create" })).toBe(5);
  expect(await count({ person: former.id })).toBe(20);
  expect(await count({ from: day, until: day })).toBe(60);
  expect(await count({ until: "2020-01-01" })).toBe(0);
  expect(await count({ outcome: "FAILED" })).toBe(0);
  const people = await listActivityPeople(owner, input);
  expect(people.map(({ userId }) => userId).toSorted()).toEqual([former.id, shop.ownerId].toSorted());
});

const entry = { kind: "shops.setPrices", outcome: "DONE" as const, requestId: "r", id: newId() };

const warehouse = {
  name: "Gudang Timur",
  province: "Jawa Timur",
  city: "Surabaya",
  district: "Gubeng",
  postcode: "60281",
  line: "Jalan Raya Gubeng 1",
};

async function world(over: { status?: "OPEN" | "PENDING" } = {}) {
  const shop = await buildShop(over);
  await db().user.update({ where: { id: shop.ownerId }, data: { name: "Sri Rahayu" } });
  return { shop, owner: testCtx({ userId: shop.ownerId, ip: "203.0.113.7" }) };
}

async function namedMember(shopId: string, role: "VIEWER", name: string) {
  const member = await buildMember(shopId, role);
  await db().user.update({ where: { id: member.id }, data: { name } });
  return member;
}

/** Does something as an action does. */
async function act<Input, Result>(
  ctx: Ctx,
  name: string,
  input: Input,
  verb: (ctx: Ctx, input: Input) => Promise<Result>,
): Promise<Result> {
  return witnessed(ctx, { name, input }, (own) => verb(own, input));
}
