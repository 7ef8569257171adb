import { expect, test } from "vitest";
import {
  beginTotp,
  confirmTotp,
  listSecondFactors,
  proveRecoveryCode,
  proveTotp,
  renewRecoveryCodes,
  sessionActor,
} from "@/lib/identity";
import { actorUserId, type Ctx } from "@/lib/platform/ctx";
import { db } from "@/lib/platform/db";
import { buildDevice, buildPerson } from "../../builders/identity";
import { addTotp, ageProofs, buildProtected, codeOf, forgetUsedCodes } from "../../builders/second-factor";

async function isProved(device: Ctx): Promise<boolean> {
  const id = device.actor.kind === "user" ? device.actor.sessionId : "";
  return (await db().session.findUniqueOrThrow({ where: { id } })).secondFactorAt !== null;
}

test("an app is in use from its first right code on, and that code proves the device that gave it", async () => {
  const { id } = await buildPerson();
  const [here, elsewhere] = [await buildDevice(id), await buildDevice(id)];
  const { secret, uri } = await beginTotp(here);
  expect(uri).toMatch(/^otpauth:\/\/totp\/Gerai:.*secret=[A-Z2-7]{32}&algorithm=SHA1&digits=6&period=30$/);
  await expect(confirmTotp(here, { code: await codeOf(secret, 5) })).rejects.toMatchObject({
    code: "CODE_WRONG",
  });
  expect((await listSecondFactors(here)).totp).toBeNull();
  const { recoveryCodes } = await confirmTotp(here, { code: await codeOf(secret) });
  expect(new Set(recoveryCodes).size).toBe(10);
  expect((await listSecondFactors(here)).totp).not.toBeNull();
  expect([await isProved(here), await isProved(elsewhere)]).toEqual([true, false]);
});

test("what is stored of a key and of codes does not tell them", async () => {
  const { id, secret, recoveryCodes } = await buildProtected();
  const rows = JSON.stringify([
    await db().totpSecret.findMany({ where: { userId: id } }),
    await db().recoveryCode.findMany({ where: { userId: id } }),
  ]);
  expect(rows).not.toContain(secret);
  for (const code of recoveryCodes) expect(rows).not.toContain(code);
});

test("a sealed key opens in its own row only", async () => {
  const [mine, theirs] = [await buildProtected(), await buildProtected()];
  const { sealed } = await db().totpSecret.findFirstOrThrow({ where: { userId: mine.id } });
  await db().totpSecret.updateMany({ where: { userId: theirs.id }, data: { sealed, lastStep: null } });
  const code = await codeOf(mine.secret);
  await expect(proveTotp(theirs.device, { code })).rejects.toThrow();
});

test("the code of the next step is good already, three steps away is not", async () => {
  const { id, secret, device } = await buildProtected();
  for (const steps of [0, 1]) {
    await forgetUsedCodes(id);
    await proveTotp(device, { code: await codeOf(secret, steps) });
  }
  await forgetUsedCodes(id);
  for (const steps of [-3, 3])
    await expect(proveTotp(device, { code: await codeOf(secret, steps) })).rejects.toMatchObject({
      code: "CODE_WRONG",
      field: "code",
    });
});

test("a code is good once, and one before the last is not good any more", async () => {
  const { secret, device } = await buildProtected();
  const elsewhere = await buildDevice(actorUserId(device.actor) ?? "");
  // The code of the present step confirmed the app.
  await expect(proveTotp(elsewhere, { code: await codeOf(secret) })).rejects.toMatchObject({
    code: "CODE_USED",
  });
  await proveTotp(device, { code: await codeOf(secret, 1) });
  await expect(proveTotp(elsewhere, { code: await codeOf(secret) })).rejects.toMatchObject({
    code: "CODE_USED",
  });
  expect(await isProved(elsewhere)).toBe(false);
});

test("of four devices with the same code at the same moment one passes", async () => {
  const { id, secret } = await buildProtected();
  const devices = await Promise.all([1, 2, 3, 4].map(() => buildDevice(id)));
  const code = await codeOf(secret, 1);
  const answers = await Promise.allSettled(devices.map((device) => proveTotp(device, { code })));
  expect(answers.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  const proved = await Promise.all(devices.map(isProved));
  expect(proved.filter(Boolean)).toHaveLength(1);
});

test("five wrong codes, and the right one is too late, on every device of the person", async () => {
  const { id, secret, device, recoveryCodes } = await buildProtected();
  const tries = Array.from({ length: 20 }, () => proveTotp(device, { code: "000000" }));
  const codes = (await Promise.allSettled(tries)).map((one) =>
    one.status === "rejected" ? one.reason.code : "passed",
  );
  expect(codes.filter((code) => code === "CODE_WRONG")).toHaveLength(5);
  const elsewhere = await buildDevice(id);
  await expect(proveTotp(elsewhere, { code: await codeOf(secret, 1) })).rejects.toMatchObject({
    code: "RATE_LIMITED",
  });
  await expect(proveRecoveryCode(elsewhere, { code: recoveryCodes[0] ?? "" })).rejects.toMatchObject({
    code: "RATE_LIMITED",
  });
});

test("right codes are no tries: whoever proves often is not shut out", async () => {
  const { id, secret, device } = await buildProtected();
  for (let times = 0; times < 7; times++) {
    await forgetUsedCodes(id);
    await proveTotp(device, { code: await codeOf(secret) });
  }
});

test("a recovery code works once, however it is typed, and of two at the same moment one", async () => {
  const { id, recoveryCodes } = await buildProtected();
  const [first = "", second = ""] = recoveryCodes;
  const [here, elsewhere] = [await buildDevice(id), await buildDevice(id)];
  expect(await proveRecoveryCode(here, { code: ` ${first.toUpperCase().replace("-", " ")} ` })).toEqual({
    left: 9,
  });
  expect(await isProved(here)).toBe(true);
  await expect(proveRecoveryCode(elsewhere, { code: first })).rejects.toMatchObject({ code: "CODE_WRONG" });
  const both = await Promise.allSettled([
    proveRecoveryCode(here, { code: second }),
    proveRecoveryCode(elsewhere, { code: second }),
  ]);
  expect(both.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  expect((await listSecondFactors(here)).codesLeft).toBe(8);
});

test("new recovery codes void the old ones; another person's are good for nothing", async () => {
  const [mine, theirs] = [await buildProtected(), await buildProtected()];
  const { recoveryCodes } = await renewRecoveryCodes(mine.device);
  expect(recoveryCodes).toHaveLength(10);
  for (const code of [mine.recoveryCodes[0] ?? "", theirs.recoveryCodes[0] ?? ""])
    await expect(proveRecoveryCode(mine.device, { code })).rejects.toMatchObject({ code: "CODE_WRONG" });
  await proveRecoveryCode(mine.device, { code: recoveryCodes[3] ?? "" });
});

test("who has no second factor has nothing to recover", async () => {
  const device = await buildDevice((await buildPerson()).id);
  await expect(renewRecoveryCodes(device)).rejects.toMatchObject({ code: "CONFLICT" });
  await expect(proveTotp(device, { code: "000000" })).rejects.toMatchObject({ code: "CODE_WRONG" });
});

test("another app takes the first one's place, and whoever holds the session alone cannot add it", async () => {
  const { id, secret, device } = await buildProtected();
  await ageProofs(id, 11);
  await expect(beginTotp(device)).rejects.toMatchObject({ code: "STEP_UP_REQUIRED" });
  await forgetUsedCodes(id);
  await proveTotp(device, { code: await codeOf(secret) });
  const next = await addTotp(device);
  expect(next.recoveryCodes).toEqual([]);
  await expect(proveTotp(device, { code: await codeOf(secret, 1) })).rejects.toMatchObject({
    code: "CODE_WRONG",
  });
  await proveTotp(device, { code: await codeOf(next.secret, 1) });
});

test("a key that was shown waits half an hour for its first code", async () => {
  const device = await buildDevice((await buildPerson()).id);
  const { secret } = await beginTotp(device);
  await db()
    .$executeRaw`UPDATE TotpSecret SET createdAt = createdAt - INTERVAL 31 MINUTE WHERE userId = ${actorUserId(device.actor)}`;
  await expect(confirmTotp(device, { code: await codeOf(secret) })).rejects.toMatchObject({
    code: "CODE_EXPIRED",
  });
});

test("a session that was ended meanwhile proves nothing", async () => {
  const { id, secret } = await buildProtected();
  const device = await buildDevice(id);
  await db().session.updateMany({ where: { userId: id }, data: { revokedAt: new Date() } });
  await expect(proveTotp(device, { code: await codeOf(secret, 1) })).rejects.toMatchObject({
    code: "UNAUTHENTICATED",
  });
  const sessionId = device.actor.kind === "user" ? device.actor.sessionId : "";
  expect((await sessionActor(device.sql, sessionId)).actor.kind).toBe("anonymous");
});
