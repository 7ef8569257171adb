import { expect, test } from "vitest";
import {
  changePhone,
  getProfile,
  requestEmailVerification,
  requestPhoneChange,
  sessionActor,
  updateProfile,
  verifyEmail,
} from "@/lib/identity";
import { DomainError } from "@/lib/platform/errors";
import type { Mail } from "@/lib/platform/mail";
import { testCtx } from "../../builders/ctx";
import { buildDevice, buildPerson, uniquePhone } from "../../builders/identity";

function capturingMail() {
  const mails: Mail[] = [];
  const send = async (mail: Mail) => {
    mails.push(mail);
    return { providerRef: null };
  };
  return { name: "demo-inbox" as const, mails, send };
}

const tokenIn = (mail: Mail | undefined) => /token=([\w-]+)/.exec(mail?.text ?? "")?.[1] ?? "none";

async function personWithMail() {
  const email = `${uniquePhone().slice(1)}@example.id`;
  const { id } = await buildPerson({ email });
  return { id, email, ctx: testCtx({ userId: id, locale: "en" }) };
}

// In the demo, codes lie in the inbox's table.
async function codeFor(phone: string): Promise<string> {
  const sms = await testCtx().db.demoMessage.findFirst({
    where: { recipient: phone },
    orderBy: { createdAt: "desc" },
  });
  return /#(\d{6})$/.exec(sms?.body ?? "")?.[1] ?? "none";
}

test("a profile keeps what the input leaves out", async () => {
  const ctx = testCtx({ userId: (await buildPerson({ name: "Nama Lama" })).id });
  await updateProfile(ctx, { timeZone: "Asia/Makassar", locale: "en" });
  expect(await getProfile(ctx)).toMatchObject({
    name: "Nama Lama",
    timeZone: "Asia/Makassar",
    locale: "en",
    email: null,
  });
});

test("the link proves the address, once, from any device", async () => {
  const { email, ctx } = await personWithMail();
  const mail = capturingMail();
  await requestEmailVerification(ctx, mail);
  expect(mail.mails[0]?.text).toContain("http://localhost:3000/en/verify-email?token=");
  const token = tokenIn(mail.mails[0]);
  expect(await testCtx().db.emailVerification.count({ where: { tokenHash: token } })).toBe(0);
  const results = await Promise.allSettled([
    verifyEmail(testCtx(), { token }),
    verifyEmail(testCtx(), { token }),
  ]);
  expect(results.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
  expect(await getProfile(ctx)).toMatchObject({ email, emailVerifiedAt: expect.any(Date) });
  await expect(verifyEmail(testCtx(), { token })).rejects.toMatchObject({ code: "LINK_EXPIRED" });
});

test("a link is good for 24 hours", async () => {
  const { id, ctx } = await personWithMail();
  const mail = capturingMail();
  await requestEmailVerification(ctx, mail);
  await ctx.sql.run(
    "UPDATE EmailVerification SET expiresAt = expiresAt - INTERVAL 24 HOUR WHERE userId = ?",
    [id],
  );
  await expect(verifyEmail(testCtx(), { token: tokenIn(mail.mails[0]) })).rejects.toMatchObject({
    code: "LINK_EXPIRED",
  });
});

test("a changed address is unproven again, and the old address's link proves nothing", async () => {
  const { ctx } = await personWithMail();
  const mail = capturingMail();
  await requestEmailVerification(ctx, mail);
  expect(await updateProfile(ctx, { email: "lain@example.id" })).toEqual({ emailChanged: true });
  await expect(verifyEmail(testCtx(), { token: tokenIn(mail.mails[0]) })).rejects.toMatchObject({
    code: "LINK_EXPIRED",
  });
  expect(await getProfile(ctx)).toMatchObject({ email: "lain@example.id", emailVerifiedAt: null });
});

test("the next link comes after a minute, and a link that never left does not count", async () => {
  const { ctx } = await personWithMail();
  const broken = { name: "smtp" as const, send: () => Promise.reject(new DomainError("MESSAGE_NOT_SENT")) };
  await expect(requestEmailVerification(ctx, broken)).rejects.toMatchObject({ code: "MESSAGE_NOT_SENT" });
  await requestEmailVerification(ctx, capturingMail());
  await expect(requestEmailVerification(ctx, capturingMail())).rejects.toMatchObject({
    code: "RESEND_TOO_SOON",
  });
});

test("a code on the new number moves the account there and signs the other devices out", async () => {
  const { id } = await buildPerson();
  const [here, elsewhere] = [await buildDevice(id), await buildDevice(id)];
  const phone = uniquePhone();
  const { challengeId } = await requestPhoneChange(here, { phone });
  await expect(changePhone(here, { challengeId, code: "000000x" })).rejects.toMatchObject({
    code: "CODE_WRONG",
  });
  await changePhone(here, { challengeId, code: await codeFor(phone) });
  expect((await getProfile(here)).phone).toBe(phone);
  const sessionId = elsewhere.actor.kind === "user" ? elsewhere.actor.sessionId : "";
  expect((await sessionActor(here.sql, sessionId)).actor.kind).toBe("anonymous");
});

test("a number with an account of its own is not taken over", async () => {
  const owner = await buildPerson();
  const ctx = testCtx({ userId: (await buildPerson()).id });
  const { challengeId } = await requestPhoneChange(ctx, { phone: owner.phone });
  await expect(changePhone(ctx, { challengeId, code: await codeFor(owner.phone) })).rejects.toMatchObject({
    code: "PHONE_TAKEN",
    field: "phone",
  });
  expect((await getProfile(ctx)).phone).not.toBe(owner.phone);
});

test("the number one has already is refused before a code goes out", async () => {
  const person = await buildPerson();
  const change = requestPhoneChange(testCtx({ userId: person.id }), { phone: person.phone });
  await expect(change).rejects.toMatchObject({ code: "PHONE_UNCHANGED" });
});
