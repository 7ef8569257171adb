import { expect, test } from "vitest";
import { setFreeShippingRule } from "@/lib/delivery";
import { setBankAccount } from "@/lib/finance";
import { replaceSigningKey, witnessed } from "@/lib/identity";
import { publicKeys } from "@/lib/identity/signing-keys";
import type { Ctx } from "@/lib/platform/ctx";
import { db } from "@/lib/platform/db";
import { changeRole, pauseShop } from "@/lib/shops";
import { deleteWebhook, disableWebhook, rotateWebhookSecret, updateWebhook } from "@/lib/webhooks";
import { testCtx } from "../../builders/ctx";
import { buildPerson } from "../../builders/identity";
import { buildMember, buildShop } from "../../builders/shops";
import { buildEndpoint } from "../../builders/webhooks";

/** No column holds it, so the database itself refuses the entry. */
const TOO_LONG = "x".repeat(60);

test("an act of a shop whose entry the database refuses is undone with it", async () => {
  const { ctx, shopId, endpointId, memberId } = await world();
  const acts: [string, (own: Ctx) => Promise<unknown>][] = [
    ["finance.setBankAccount", (own) => setBankAccount(own, { shopId, ...account })],
    ["delivery.setFreeShipping", (own) => setFreeShippingRule(own, { shopId, ...freeShipping })],
    ["webhooks.update", (own) => updateWebhook(own, { shopId, endpointId, ...changedEndpoint })],
    ["webhooks.disable", (own) => disableWebhook(own, { shopId, endpointId })],
    ["webhooks.rotateSecret", (own) => rotateWebhookSecret(own, { shopId, endpointId })],
    ["webhooks.delete", (own) => deleteWebhook(own, { shopId, endpointId })],
    ["shops.changeRole", (own) => changeRole(own, { shopId, userId: memberId, role: "MANAGER" })],
    ["shops.pauseShop", (own) => pauseShop(own, { shopId })],
  ];
  const before = await stateOf(shopId);
  for (const [name, run] of acts) {
    const input = { shopId, endpointId, userId: memberId };
    const refused = witnessed({ ...ctx, ip: TOO_LONG }, { name, input }, run);
    await expect(refused, name).rejects.toThrow(/too long/i);
    expect(await stateOf(shopId), name).toEqual(before);
  }
  expect(await db().auditEntry.count({ where: { shopId } })).toBe(0);
  // With an address that fits, each of them is done and has its one entry.
  for (const [name, run] of acts.filter(([one]) => one !== "webhooks.delete"))
    await witnessed(ctx, { name, input: { shopId, endpointId, userId: memberId } }, run);
  expect(await stateOf(shopId)).not.toEqual(before);
  const entries = await db().auditEntry.findMany({ where: { shopId }, orderBy: { id: "asc" } });
  expect(entries.map(({ kind, outcome }) => `${kind} ${outcome}`)).toEqual(
    acts.filter(([one]) => one !== "webhooks.delete").map(([one]) => `${one} DONE`),
  );
});

test("a signing key is not replaced where nobody could say by whom", async () => {
  const { id: userId } = await buildPerson();
  const ctx = testCtx({ userId, staffRole: "ADMIN" });
  await publicKeys(ctx.sql);
  const before = await db().signingKey.findMany({ orderBy: { id: "asc" } });
  const act = { name: "identity.replaceSigningKey", input: { leaked: true } };
  const replaced = witnessed({ ...ctx, ip: TOO_LONG }, act, (own) =>
    replaceSigningKey(own, { leaked: true }),
  );
  await expect(replaced).rejects.toThrow(/too long/i);
  expect(await db().signingKey.findMany({ orderBy: { id: "asc" } })).toEqual(before);
});

test("what changed nothing is not written down as done", async () => {
  const { ctx, shopId, endpointId } = await world();
  const act = { name: "webhooks.disable", input: { shopId, endpointId } };
  await witnessed(ctx, act, (own) => disableWebhook(own, { shopId, endpointId }));
  const again = witnessed(ctx, act, (own) => disableWebhook(own, { shopId, endpointId }));
  await expect(again).rejects.toMatchObject({ code: "CONFLICT" });
  expect(await db().auditEntry.count({ where: { shopId } })).toBe(1);
});

test("an act that commits nothing which could hold its entry is a fault the tests see", async () => {
  const { ctx, shopId } = await world();
  const act = { name: "shops.pauseShop", input: { shopId } };
  await expect(witnessed(ctx, act, async () => undefined)).rejects.toThrow("no transaction");
});

const account = { bankCode: "014" as const, accountNumber: "1234567890", accountName: "Toko Uji" };
const freeShipping = { active: true, minItems: 100_000, zones: ["NATIONAL" as const], maxAmount: null };
const changedEndpoint = { url: "https://toko.test/baru", description: "Kasir", events: null };

async function world() {
  const shop = await buildShop({ status: "OPEN" });
  const { endpointId } = await buildEndpoint(shop.id, "https://toko.test/kabar");
  const { id: memberId } = await buildMember(shop.id, "VIEWER");
  return { ctx: testCtx({ userId: shop.ownerId, ip: "203.0.113.7" }), shopId: shop.id, endpointId, memberId };
}

/** All rows the acts change. */
async function stateOf(shopId: string) {
  const where = { shopId };
  return {
    shop: await db().shop.findUnique({ where: { id: shopId } }),
    account: await db().shopBankAccount.findMany({ where }),
    freeShipping: await db().freeShippingRule.findMany({ where }),
    endpoints: await db().webhookEndpoint.findMany({ where }),
    team: await db().shopMember.findMany({ where, orderBy: { userId: "asc" } }),
  };
}
