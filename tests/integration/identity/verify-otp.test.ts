import { expect, test } from "vitest";
import { requestOtp, verifyOtp } from "@/lib/identity";
import { isDomainError } from "@/lib/platform/errors";
import { testCtx } from "../../builders/ctx";
import { buildPerson, capturingSender, passTime, uniquePhone } from "../../builders/identity";

async function openChallenge(phone = uniquePhone()) {
  const sender = capturingSender();
  const { challengeId } = await requestOtp(testCtx(), { phone }, sender);
  return { challengeId, phone, code: sender.lastCode() };
}

test("the first right code of a number makes the account, the next one finds it", async () => {
  const phone = uniquePhone();
  const first = await verifyOtp(testCtx({ locale: "en" }), await openChallenge(phone));
  const second = await verifyOtp(testCtx(), await openChallenge(phone));
  expect([first.isNew, second.isNew]).toEqual([true, false]);
  expect(second.userId).toBe(first.userId);
  const user = await testCtx().db.user.findUniqueOrThrow({ where: { phone } });
  expect(user).toMatchObject({ id: first.userId, locale: "en" });
  expect(
    await testCtx().db.outboxEvent.count({ where: { aggregateId: user.id, type: "user.registered" } }),
  ).toBe(1);
});

test("a code works once, also when it is entered twice at the same moment", async () => {
  const { challengeId, code } = await openChallenge();
  const results = await Promise.allSettled(
    Array.from({ length: 4 }, () => verifyOtp(testCtx(), { challengeId, code })),
  );
  expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  await expect(verifyOtp(testCtx(), { challengeId, code })).rejects.toMatchObject({ code: "CODE_EXPIRED" });
});

test("of forty wrong guesses at the same moment five are compared, and then the right code is too late", async () => {
  const { challengeId, code } = await openChallenge();
  const guesses = Array.from({ length: 40 }, (_, index) =>
    String((Number(code) + 1 + index) % 1_000_000).padStart(6, "0"),
  );
  const results = await Promise.allSettled(
    guesses.map((guess) => verifyOtp(testCtx(), { challengeId, code: guess })),
  );
  expect(results.every((result) => result.status === "rejected" && isDomainError(result.reason))).toBe(true);
  expect(await testCtx().db.otpChallenge.findUnique({ where: { id: challengeId } })).toMatchObject({
    failures: 5,
    status: "PENDING",
  });
  await expect(verifyOtp(testCtx(), { challengeId, code })).rejects.toMatchObject({
    code: "CODE_EXHAUSTED",
    field: "code",
  });
});

test("the fifth try may still be the right one", async () => {
  const { challengeId, code } = await openChallenge();
  for (let tries = 0; tries < 4; tries++) {
    await expect(verifyOtp(testCtx(), { challengeId, code: "none" })).rejects.toMatchObject({
      code: "CODE_WRONG",
    });
  }
  await expect(verifyOtp(testCtx(), { challengeId, code })).resolves.toMatchObject({ isNew: true });
});

test("a code is good for five minutes", async () => {
  const inTime = await openChallenge();
  await passTime(inTime.phone, 290);
  await verifyOtp(testCtx(), inTime);

  const late = await openChallenge();
  await passTime(late.phone, 301);
  await expect(verifyOtp(testCtx(), late)).rejects.toMatchObject({ code: "CODE_EXPIRED", field: "code" });
});

test("a code is good for its own challenge only", async () => {
  const mine = await openChallenge();
  const other = await openChallenge();
  await expect(
    verifyOtp(testCtx(), { challengeId: other.challengeId, code: mine.code }),
  ).rejects.toMatchObject({
    code: "CODE_WRONG",
  });
});

test("a suspended person proves their number and is told why they stay outside", async () => {
  const person = await buildPerson();
  await testCtx().db.user.update({ where: { id: person.id }, data: { status: "SUSPENDED" } });
  await expect(verifyOtp(testCtx(), await openChallenge(person.phone))).rejects.toMatchObject({
    code: "ACCOUNT_SUSPENDED",
  });
});
