import { expect, test } from "vitest";
import { requestOtp, verifyOtp } from "@/lib/identity";
import { DomainError } from "@/lib/platform/errors";
import type { SmsSender } from "@/lib/platform/sms";
import { testCtx } from "../../builders/ctx";
import { buildPerson, capturingSender, passTime, uniquePhone } from "../../builders/identity";

const failing: SmsSender = {
  name: "twilio",
  send: async () => {
    throw new DomainError("MESSAGE_NOT_SENT");
  },
};

test("0812…, 62812… and +62 812-… are one number", async () => {
  const phone = uniquePhone();
  const written = [
    `0${phone.slice(3)}`,
    phone.slice(1),
    `+62 ${phone.slice(3, 6)}-${phone.slice(6, 10)}-${phone.slice(10)}`,
  ];
  for (const text of written) {
    const issued = await requestOtp(testCtx(), { phone: text }, capturingSender());
    expect(issued.phone).toBe(phone);
    await passTime(phone, 1000);
  }
});

test.each([
  ["021 5550123", "PHONE_INVALID"],
  ["+6281234", "PHONE_INVALID"],
  ["halo", "PHONE_INVALID"],
  ["+881 6 1234 5678", "COUNTRY_NOT_SERVED"],
])("%s takes no code: %s, at the phone field", async (phone, code) => {
  await expect(requestOtp(testCtx(), { phone }, capturingSender())).rejects.toMatchObject({
    code,
    field: "phone",
  });
});

test("the message ends in the WebOTP line and the code is stored only as an HMAC", async () => {
  const sender = capturingSender();
  const { challengeId } = await requestOtp(testCtx({ locale: "en" }), { phone: uniquePhone() }, sender);
  expect(sender.bodies[0]?.split("\n").at(-1)).toMatch(/^@localhost #\d{6}$/);
  const row = await testCtx().db.otpChallenge.findUniqueOrThrow({ where: { id: challengeId } });
  expect(row.codeHash).toMatch(/^[0-9a-f]{64}$/);
  expect(row.expiresAt.getTime() - row.createdAt.getTime()).toBe(300_000);
});

test("a known and an unknown number get the same answer", async () => {
  const known = await requestOtp(testCtx(), { phone: (await buildPerson()).phone }, capturingSender());
  const unknown = await requestOtp(testCtx(), { phone: uniquePhone() }, capturingSender());
  const shape = {
    challengeId: expect.any(String),
    phone: expect.any(String),
    resendSeconds: 60,
    expiresSeconds: 300,
  };
  expect(known).toEqual(shape);
  expect(unknown).toEqual(shape);
});

test("the next code comes after 60 s, the one after that only 120 s later", async () => {
  const phone = uniquePhone();
  const send = () => requestOtp(testCtx(), { phone }, capturingSender());
  await send();
  await expect(send()).rejects.toMatchObject({ code: "RESEND_TOO_SOON", params: { seconds: 60 } });
  await passTime(phone, 60);
  expect((await send()).resendSeconds).toBe(120);
  await passTime(phone, 119);
  await expect(send()).rejects.toMatchObject({ code: "RESEND_TOO_SOON" });
  await passTime(phone, 1);
  expect((await send()).resendSeconds).toBe(240);
});

test("a resend voids the old code", async () => {
  const phone = uniquePhone();
  const sender = capturingSender();
  const first = await requestOtp(testCtx(), { phone }, sender);
  await passTime(phone, 60);
  const second = await requestOtp(testCtx(), { phone }, sender);
  const [oldCode = "", newCode = ""] = sender.codes();
  await expect(verifyOtp(testCtx(), { challengeId: first.challengeId, code: oldCode })).rejects.toMatchObject(
    {
      code: "CODE_EXPIRED",
    },
  );
  await expect(
    verifyOtp(testCtx(), { challengeId: second.challengeId, code: newCode }),
  ).resolves.toMatchObject({ isNew: true });
});

test("a resend does not give back the tries that failed", async () => {
  const phone = uniquePhone();
  const sender = capturingSender();
  const first = await requestOtp(testCtx(), { phone }, sender);
  const wrong = sender.lastCode() === "000000" ? "000001" : "000000";
  for (const left of [4, 3, 2]) {
    await expect(verifyOtp(testCtx(), { challengeId: first.challengeId, code: wrong })).rejects.toMatchObject(
      {
        code: "CODE_WRONG",
        params: { left },
      },
    );
  }
  await passTime(phone, 60);
  const { challengeId } = await requestOtp(testCtx(), { phone }, sender);
  await expect(verifyOtp(testCtx(), { challengeId, code: "x" })).rejects.toMatchObject({
    params: { left: 1 },
  });
  await expect(verifyOtp(testCtx(), { challengeId, code: "x" })).rejects.toMatchObject({
    code: "CODE_EXHAUSTED",
  });
  await expect(verifyOtp(testCtx(), { challengeId, code: sender.lastCode() })).rejects.toMatchObject({
    code: "CODE_EXHAUSTED",
  });
  await passTime(phone, 120);
  await expect(requestOtp(testCtx(), { phone }, sender)).rejects.toMatchObject({ code: "CODE_EXHAUSTED" });
});

test("a number gets three codes in any ten minutes, used or not", async () => {
  const phone = uniquePhone();
  const sender = capturingSender();
  for (let sent = 0; sent < 3; sent++) {
    const { challengeId } = await requestOtp(testCtx(), { phone }, sender);
    await verifyOtp(testCtx(), { challengeId, code: sender.lastCode() });
  }
  await expect(requestOtp(testCtx(), { phone }, sender)).rejects.toMatchObject({
    code: "RATE_LIMITED",
    field: "phone",
  });
  await passTime(phone, 599);
  await expect(requestOtp(testCtx(), { phone }, sender)).rejects.toMatchObject({ code: "RATE_LIMITED" });
  await passTime(phone, 2);
  await requestOtp(testCtx(), { phone }, sender);
});

test("a number gets ten codes in any day", async () => {
  const phone = uniquePhone();
  for (let sent = 0; sent < 10; sent++) {
    await requestOtp(testCtx(), { phone }, capturingSender());
    await passTime(phone, 700);
  }
  await expect(requestOtp(testCtx(), { phone }, capturingSender())).rejects.toMatchObject({
    code: "RATE_LIMITED",
  });
  await passTime(phone, 86_400 - 7000);
  await requestOtp(testCtx(), { phone }, capturingSender());
});

test("twenty requests at the same moment send one code", async () => {
  const phone = uniquePhone();
  const sender = capturingSender();
  const results = await Promise.allSettled(
    Array.from({ length: 20 }, () => requestOtp(testCtx(), { phone }, sender)),
  );
  expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  expect(sender.bodies).toHaveLength(1);
});

test("a code that never left costs no wait and no count, and leaves the code before it good", async () => {
  const phone = uniquePhone();
  const sender = capturingSender();
  const first = await requestOtp(testCtx(), { phone }, sender);
  await passTime(phone, 60);
  for (let tries = 0; tries < 4; tries++) {
    await expect(requestOtp(testCtx(), { phone }, failing)).rejects.toMatchObject({
      code: "MESSAGE_NOT_SENT",
    });
  }
  expect(await testCtx().db.otpChallenge.count({ where: { phone } })).toBe(1);
  await verifyOtp(testCtx(), { challengeId: first.challengeId, code: sender.lastCode() });
});

test("one address may ask for so many codes and no more, whatever the numbers", async () => {
  const ip = `198.51.100.${Date.now() % 250}`;
  await fillCap("otp-ip-hour", ip, 299);
  await requestOtp(testCtx({ ip }), { phone: uniquePhone() }, capturingSender());
  await expect(
    requestOtp(testCtx({ ip }), { phone: uniquePhone() }, capturingSender()),
  ).rejects.toMatchObject({
    code: "RATE_LIMITED",
    params: { seconds: expect.any(Number) },
  });
});

test.each([
  ["block of numbers", "otp-prefix-hour", "+6591230", 399, "+6591230001", "+6591230002"],
  ["country", "otp-country-hour", "MY", 599, "+60123456789", "+60123456788"],
])(
  "a %s is sent so many codes and no more; the refused number is not charged",
  async (_, cap, key, used, one, two) => {
    await fillCap(cap, key, used);
    await requestOtp(testCtx(), { phone: one }, capturingSender());
    const sender = capturingSender();
    await expect(requestOtp(testCtx(), { phone: two }, sender)).rejects.toMatchObject({
      code: "RATE_LIMITED",
    });
    expect(sender.bodies).toEqual([]);
    expect(await testCtx().db.otpChallenge.count({ where: { phone: two } })).toBe(0);
  },
);

// The demo's caps, which tests run under, are ten times the real ones.
async function fillCap(cap: string, key: string, points: number): Promise<void> {
  const expire = BigInt(Date.now() + 3_600_000);
  const row = { key: `${cap}:${key}`, points, expire };
  await testCtx().db.rateLimit.upsert({ where: { key: row.key }, create: row, update: row });
}
