import { beforeAll, expect, test } from "vitest";
import { makePayoutRun, markPayoutPaid, setBankAccount } from "@/lib/finance";
import {
  beginPasskey,
  changePhone,
  listSecondFactors,
  proofStanding,
  proveTotp,
  removePasskey,
  removeTotp,
  renewRecoveryCodes,
  requestPhoneChange,
  requireFresh,
  requireStaff,
  sessionActor,
} from "@/lib/identity";
import { giveBackByHand, refundItems, retryRefund } from "@/lib/payments";
import { type Ctx, createCtx, systemCtx, type UserActor } from "@/lib/platform/ctx";
import { db } from "@/lib/platform/db";
import { newId } from "@/lib/platform/id";
import { requireShopRole } from "@/lib/shops";
import { buildDevice, buildPerson, uniquePhone } from "../../builders/identity";
import {
  addPasskey,
  addTotp,
  ageProofs,
  buildProtected,
  codeOf,
  forgetUsedCodes,
  softPasskey,
} from "../../builders/second-factor";
import { buildShop } from "../../builders/shops";

const stepUp = { code: "STEP_UP_REQUIRED" };
const owing = (owes: string) => ({ code: "SECOND_FACTOR_REQUIRED", params: { owes } });

// A demo leaves it to its people; here it is as in production.
beforeAll(() => {
  process.env.SECOND_FACTOR = "required";
});

/** The ctx of a device as its next request has it. */
async function nextRequest(device: Ctx): Promise<Ctx> {
  const sessionId = device.actor.kind === "user" ? device.actor.sessionId : "";
  return createCtx((await sessionActor(device.sql, sessionId)).actor);
}

async function buildMember(shopId: string, role: "MANAGER" | "WAREHOUSE" | "VIEWER") {
  const { id } = await buildPerson();
  await db().shopMember.create({ data: { shopId, userId: id, role } });
  return buildDevice(id);
}

test("a proof serves for ten minutes by the database's clock, and then the ways to renew it are named", async () => {
  const { id, device, secret } = await buildProtected();
  await requireFresh(device);
  await ageProofs(id, 9);
  await requireFresh(device);
  await ageProofs(id, 2);
  await expect(requireFresh(device)).rejects.toMatchObject({
    ...stepUp,
    params: { methods: "totp,recovery" },
  });
  await proveTotp(device, { code: await codeOf(secret, 1) });
  await requireFresh(device);
});

test("one device's proof is not another's", async () => {
  const { id } = await buildProtected();
  await expect(requireFresh(await buildDevice(id))).rejects.toMatchObject(stepUp);
});

test("who has no second factor and needs none passes, as do jobs; a guest does not", async () => {
  await requireFresh(await buildDevice((await buildPerson()).id));
  await requireFresh(systemCtx("a-job"));
  await expect(requireFresh(createCtx({ kind: "anonymous" }))).rejects.toMatchObject({
    code: "UNAUTHENTICATED",
  });
});

test("every dangerous verb asks a device with an old proof", async () => {
  const { id, device } = await buildProtected();
  const shop = await buildShop({ ownerId: id });
  await db().user.update({ where: { id }, data: { staffRole: "ADMIN" } });
  await ageProofs(id, 11);
  const old = await nextRequest(device);
  const shopId = shop.id;
  const dangerous: Record<string, () => Promise<unknown>> = {
    refundItems: () =>
      refundItems(old, {
        shopId,
        shopOrderId: newId(),
        lines: [],
        shipping: true,
        restock: false,
        reason: "rusak",
        idempotencyKey: newId(),
      }),
    giveBackByHand: () => giveBackByHand(old, { refundId: newId(), reference: "BCA 1" }),
    retryRefund: () => retryRefund(old, { refundId: newId() }),
    makePayoutRun: () => makePayoutRun(old, { shopIds: [shopId], idempotencyKey: newId() }),
    markPayoutPaid: () => markPayoutPaid(old, { payoutId: newId() }),
    setBankAccount: () =>
      setBankAccount(old, { shopId, bankCode: "014", accountNumber: "1234567890", accountName: "Toko" }),
    requestPhoneChange: () => requestPhoneChange(old, { phone: uniquePhone() }),
    changePhone: () => changePhone(old, { challengeId: newId(), code: "000000" }),
    beginPasskey: () => beginPasskey(old),
    removeTotp: () => removeTotp(old),
    removePasskey: () => removePasskey(old, { passkeyId: newId() }),
    renewRecoveryCodes: () => renewRecoveryCodes(old),
  };
  for (const [name, call] of Object.entries(dangerous)) {
    const code = await call().then(
      () => "passed",
      (error) => error.code,
    );
    expect(`${name}: ${code}`).toBe(`${name}: STEP_UP_REQUIRED`);
  }
  expect(await db().shopBankAccount.count({ where: { shopId } })).toBe(0);
  expect(await db().totpSecret.count({ where: { userId: id } })).toBe(1);
});

test("an owner or manager without a second factor owes one, and meets a closed console until it is set up", async () => {
  const { id } = await buildPerson();
  const shop = await buildShop({ ownerId: id });
  const device = await buildDevice(id);
  for (const who of [device, await buildMember(shop.id, "MANAGER")]) {
    const ctx = await nextRequest(who);
    await expect(requireShopRole(ctx, shop.id, "VIEWER")).rejects.toMatchObject(owing("setup"));
    await expect(requireFresh(ctx)).rejects.toMatchObject(owing("setup"));
  }
  await addTotp(await nextRequest(device));
  expect(await requireShopRole(await nextRequest(device), shop.id, "OWNER")).toMatchObject({ role: "OWNER" });
});

test("warehouse people and viewers owe nothing, nor does an owner where they only help", async () => {
  const shop = await buildShop({});
  for (const role of ["WAREHOUSE", "VIEWER"] as const) {
    const ctx = await nextRequest(await buildMember(shop.id, role));
    expect(ctx.actor).not.toHaveProperty("owes");
    expect(await requireShopRole(ctx, shop.id, "VIEWER")).toMatchObject({ role });
  }
  const { id } = await buildPerson();
  await buildShop({ ownerId: id });
  await db().shopMember.create({ data: { shopId: shop.id, userId: id, role: "WAREHOUSE" } });
  const helper = await nextRequest(await buildDevice(id));
  expect(helper.actor).toMatchObject({ owes: "setup" });
  expect(await requireShopRole(helper, shop.id, "WAREHOUSE")).toMatchObject({ role: "WAREHOUSE" });
});

test("staff owe one too; a role that is not theirs is refused first", async () => {
  const { id } = await buildPerson();
  await db().user.update({ where: { id }, data: { staffRole: "CATALOG" } });
  const device = await buildDevice(id);
  const ctx = await nextRequest(device);
  expect(() => requireStaff(ctx, "CATALOG")).toThrow(expect.objectContaining(owing("setup")));
  expect(() => requireStaff(ctx, "SUPPORT")).toThrow(expect.objectContaining({ code: "FORBIDDEN" }));
  await addPasskey(ctx, softPasskey());
  requireStaff(await nextRequest(device), "CATALOG");
});

test("a new device of somebody who has a second factor owes its proof, a stranger to consoles as well", async () => {
  const { id, secret } = await buildProtected();
  const elsewhere = await buildDevice(id);
  expect((await nextRequest(elsewhere)).actor).toMatchObject({ owes: "proof" });
  await proveTotp(elsewhere, { code: await codeOf(secret, 1) });
  expect((await nextRequest(elsewhere)).actor).not.toHaveProperty("owes");
});

test("the last factor of who must have one stays, also when two devices remove two at the same moment", async () => {
  const { id } = await buildPerson();
  await buildShop({ ownerId: id });
  const device = await buildDevice(id);
  await addTotp(device);
  await addPasskey(device, softPasskey());
  const [passkey] = (await listSecondFactors(device)).passkeys;
  const ctx = await nextRequest(device);
  const answers = await Promise.allSettled([
    removeTotp(ctx),
    removePasskey(ctx, { passkeyId: passkey?.id ?? "" }),
  ]);
  expect(answers.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  expect(answers.find((one) => one.status === "rejected")).toMatchObject({
    reason: { code: "SECOND_FACTOR_NEEDED" },
  });
  expect((await proofStanding(ctx)).methods).toHaveLength(2);
});

test("a customer may go back to none: the codes go with the last factor, and so do its proofs", async () => {
  const { id, device, secret } = await buildProtected();
  await removeTotp(device);
  expect(await listSecondFactors(device)).toMatchObject({ totp: null, codesLeft: 0 });
  expect(await db().recoveryCode.count({ where: { userId: id } })).toBe(0);
  expect(await db().session.count({ where: { userId: id, secondFactorAt: { not: null } } })).toBe(0);
  await requireFresh(await nextRequest(device));
  await forgetUsedCodes(id);
  await expect(proveTotp(device, { code: await codeOf(secret) })).rejects.toMatchObject({
    code: "CODE_WRONG",
  });
});

test("who asks is read in one statement that scans no table", async () => {
  const { id, device } = await buildProtected();
  const actor = device.actor as UserActor;
  const statements: string[] = [];
  const watched = {
    ...device.sql,
    rows: <Row>(statement: string, values?: Parameters<typeof device.sql.rows>[1]) => {
      statements.push(statement);
      return device.sql.rows<Row>(statement, values);
    },
  };
  await sessionActor(watched, actor.sessionId);
  expect(statements).toHaveLength(1);
  const plan = await device.sql.rows<{ table: string; type: string; key: string | null }>(
    `EXPLAIN ${statements[0]}`,
    [actor.sessionId],
  );
  expect(plan.length).toBeGreaterThan(3);
  for (const step of plan) {
    expect(["ALL", "index"], JSON.stringify({ id, ...step })).not.toContain(step.type);
    expect(step.key, JSON.stringify(step)).not.toBeNull();
  }
});
