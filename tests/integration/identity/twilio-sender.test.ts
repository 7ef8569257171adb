import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { requestOtp, verifyOtp } from "@/lib/identity";
import { twilioSender } from "@/lib/platform/sms";
import { testCtx } from "../../builders/ctx";
import { uniquePhone } from "../../builders/identity";
import {
  type FakeTwilio,
  type Misbehaviour,
  startFakeTwilio,
  TWILIO_ACCOUNT,
} from "../../fakes/twilio-server";

let twilio: FakeTwilio;
beforeAll(async () => {
  twilio = await startFakeTwilio();
});
beforeEach(() => twilio.misbehave("none"));
afterAll(() => twilio.close());

const sender = (over: { from?: string; authToken?: string } = {}) =>
  twilioSender({ ...TWILIO_ACCOUNT, from: "+15005550006", baseUrl: twilio.url, timeoutMs: 300, ...over });

test("a code goes out through the Messages API and signs the number in", async () => {
  const phone = uniquePhone();
  const { challengeId } = await requestOtp(testCtx(), { phone }, sender());
  const sms = twilio.messages.at(-1);
  expect(sms).toMatchObject({ To: phone, From: "+15005550006" });
  const code = /#(\d{6})$/.exec(sms?.Body ?? "")?.[1] ?? "";
  await expect(verifyOtp(testCtx(), { challengeId, code })).resolves.toMatchObject({ isNew: true });
});

test("a messaging service sends in place of a number", async () => {
  const from = `MG${"1".repeat(32)}`;
  await sender({ from }).send({ to: "+6281234567890", body: "halo" });
  expect(twilio.messages.at(-1)).toEqual({ To: "+6281234567890", Body: "halo", MessagingServiceSid: from });
});

test.each<Misbehaviour>(["server-error", "too-many-requests", "silence", "not-json"])(
  "when the API answers with %s the person is told, nothing counts, and the message is not tried twice",
  async (mood) => {
    const phone = uniquePhone();
    twilio.misbehave(mood);
    const before = twilio.requests();
    await expect(requestOtp(testCtx(), { phone }, sender())).rejects.toMatchObject({
      code: "MESSAGE_NOT_SENT",
    });
    expect(twilio.requests() - before).toBe(1);
    twilio.misbehave("none");
    await requestOtp(testCtx(), { phone }, sender());
  },
);

test("a number or an account that the API refuses is MESSAGE_NOT_SENT, with Twilio's code for the operator only", async () => {
  await expect(sender().send({ to: "+62812000000000", body: "x" })).rejects.toMatchObject({
    code: "MESSAGE_NOT_SENT",
    params: {},
    message: expect.stringContaining("21211"),
  });
  await expect(
    sender({ authToken: "wrong" }).send({ to: "+6281234567890", body: "x" }),
  ).rejects.toMatchObject({
    message: expect.stringContaining("20003"),
  });
});

test("a server that is not there is MESSAGE_NOT_SENT", async () => {
  const gone = twilioSender({ ...TWILIO_ACCOUNT, from: "+15005550006", baseUrl: "http://127.0.0.1:9" });
  await expect(gone.send({ to: "+6281234567890", body: "x" })).rejects.toMatchObject({
    code: "MESSAGE_NOT_SENT",
  });
});
