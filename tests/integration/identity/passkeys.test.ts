import { expect, test } from "vitest";
import {
  beginPasskey,
  beginPasskeyProof,
  finishPasskey,
  finishPasskeyProof,
  listSecondFactors,
  removePasskey,
  renamePasskey,
} from "@/lib/identity";
import type { Ctx } from "@/lib/platform/ctx";
import { db } from "@/lib/platform/db";
import { buildDevice, buildPerson } from "../../builders/identity";
import { addPasskey, type SoftPasskey, softPasskey } from "../../builders/second-factor";

const refused = { code: "PASSKEY_REFUSED" };

async function buildHolder(counter = 0) {
  const { id } = await buildPerson();
  const device = await buildDevice(id);
  const passkey = softPasskey();
  const { challengeId, options } = await beginPasskey(device);
  const response = passkey.create({ ...options, counter });
  const { recoveryCodes } = await finishPasskey(device, { challengeId, name: "Ponsel", response });
  return { id, device, passkey, recoveryCodes };
}

type Over = Partial<Parameters<SoftPasskey["get"]>[0]>;

async function prove(device: Ctx, passkey: SoftPasskey, over: Over = {}): Promise<void> {
  const { challengeId, options } = await beginPasskeyProof(device);
  await finishPasskeyProof(device, { challengeId, response: passkey.get({ ...options, ...over }) });
}

async function provedAt(device: Ctx): Promise<Date | null> {
  const id = device.actor.kind === "user" ? device.actor.sessionId : "";
  return (await db().session.findUniqueOrThrow({ where: { id } })).secondFactorAt;
}

test("a passkey is made, proves the device that made it, and later another one", async () => {
  const { id, device, passkey, recoveryCodes } = await buildHolder();
  expect(recoveryCodes).toHaveLength(10);
  expect(await provedAt(device)).not.toBeNull();
  const elsewhere = await buildDevice(id);
  const { options } = await beginPasskeyProof(elsewhere);
  expect(options).toMatchObject({ rpId: "localhost", userVerification: "required" });
  expect(options.allowCredentials).toEqual([
    { id: passkey.id, type: "public-key", transports: ["internal"] },
  ]);
  await prove(elsewhere, passkey);
  expect(await provedAt(elsewhere)).not.toBeNull();
  expect((await listSecondFactors(device)).passkeys).toMatchObject([{ name: "Ponsel" }]);
});

test("made elsewhere, for elsewhere, without asking who holds it, or with certificates: refused", async () => {
  const device = await buildDevice((await buildPerson()).id);
  const wrong: Over[] = [{ origin: "https://gerai.evil" }, { rpId: "gerai.evil" }, { verified: false }];
  for (const over of wrong) {
    const { challengeId, options } = await beginPasskey(device);
    const response = softPasskey().create({ ...options, ...over });
    await expect(finishPasskey(device, { challengeId, name: "x", response })).rejects.toMatchObject(refused);
  }
  const { challengeId, options } = await beginPasskey(device);
  const response = softPasskey().create({ ...options, certificates: true });
  await expect(finishPasskey(device, { challengeId, name: "x", response })).rejects.toMatchObject(refused);
  expect((await listSecondFactors(device)).passkeys).toEqual([]);
});

test("a signature for elsewhere, without asking who holds it, or by another key: refused", async () => {
  const { id, passkey } = await buildHolder();
  const elsewhere = await buildDevice(id);
  const wrong: Over[] = [{ origin: "https://gerai.evil" }, { rpId: "gerai.evil" }, { verified: false }];
  for (const over of wrong) await expect(prove(elsewhere, passkey, over)).rejects.toMatchObject(refused);
  const { challengeId, options } = await beginPasskeyProof(elsewhere);
  const forged = { ...softPasskey().get(options), id: passkey.id, rawId: passkey.id };
  await expect(finishPasskeyProof(elsewhere, { challengeId, response: forged })).rejects.toMatchObject(
    refused,
  );
  expect(await provedAt(elsewhere)).toBeNull();
});

test("another person's passkey proves nothing here", async () => {
  const [mine, theirs] = [await buildHolder(), await buildHolder()];
  await expect(prove(mine.device, theirs.passkey)).rejects.toMatchObject(refused);
});

test("a count that stands still or goes back is a copy's", async () => {
  const { id, passkey } = await buildHolder(7);
  const elsewhere = await buildDevice(id);
  for (const counter of [7, 6, 0])
    await expect(prove(elsewhere, passkey, { counter })).rejects.toMatchObject(refused);
  expect(await provedAt(elsewhere)).toBeNull();
  await prove(elsewhere, passkey, { counter: 8 });
  expect((await db().passkey.findFirstOrThrow({ where: { userId: id } })).counter).toBe(8n);
});

test("a challenge is answered once, also by two at the same moment, within five minutes, where it was asked", async () => {
  const { id, device, passkey } = await buildHolder();
  const asked = await beginPasskeyProof(device);
  const answer = { challengeId: asked.challengeId, response: passkey.get(asked.options) };
  const elsewhere = await buildDevice(id);
  await expect(finishPasskeyProof(elsewhere, answer)).rejects.toMatchObject(refused);
  const both = await Promise.allSettled([
    finishPasskeyProof(device, answer),
    finishPasskeyProof(device, answer),
  ]);
  expect(both.filter(({ status }) => status === "fulfilled")).toHaveLength(1);

  const late = await beginPasskeyProof(device);
  await db()
    .$executeRaw`UPDATE WebAuthnChallenge SET expiresAt = NOW(3) - INTERVAL 1 SECOND WHERE id = ${late.challengeId}`;
  await expect(
    finishPasskeyProof(device, { challengeId: late.challengeId, response: passkey.get(late.options) }),
  ).rejects.toMatchObject(refused);
});

test("what was asked to make a passkey is no proof, and the other way round", async () => {
  const { device, passkey } = await buildHolder();
  const making = await beginPasskey(device);
  expect(making.options.excludeCredentials).toMatchObject([{ id: passkey.id }]);
  await expect(
    finishPasskeyProof(device, { challengeId: making.challengeId, response: passkey.get(making.options) }),
  ).rejects.toMatchObject(refused);
  const proving = await beginPasskeyProof(device);
  await expect(
    finishPasskey(device, {
      challengeId: proving.challengeId,
      name: "x",
      response: softPasskey().create(proving.options),
    }),
  ).rejects.toMatchObject(refused);
});

test("one passkey is one person's, and nobody has more than ten", async () => {
  const { device, passkey } = await buildHolder();
  const other = await buildDevice((await buildPerson()).id);
  await expect(addPasskey(other, passkey)).rejects.toMatchObject({ code: "CONFLICT" });
  for (let made = 1; made < 10; made++) await addPasskey(device, softPasskey());
  await expect(addPasskey(device, softPasskey())).rejects.toMatchObject({ code: "LIMIT_REACHED" });
});

test("names and removals are for one's own only", async () => {
  const [mine, theirs] = [await buildHolder(), await buildHolder()];
  const { passkeys } = await listSecondFactors(theirs.device);
  const passkeyId = passkeys[0]?.id ?? "";
  const missing = { code: "NOT_FOUND" };
  await expect(renamePasskey(mine.device, { passkeyId, name: "Curi" })).rejects.toMatchObject(missing);
  await expect(removePasskey(mine.device, { passkeyId })).rejects.toMatchObject(missing);
  await renamePasskey(theirs.device, { passkeyId, name: "Laptop kerja" });
  expect((await listSecondFactors(theirs.device)).passkeys).toMatchObject([{ name: "Laptop kerja" }]);
});
