import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import twilio from "twilio";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { POST as smsStatus } from "@/app/api/webhooks/twilio/route";
import { sendAgain } from "@/lib/notifications/staff";
import { db } from "@/lib/platform/db";
import { env } from "@/lib/platform/env";
import { newId } from "@/lib/platform/id";
import { smtpSender } from "@/lib/platform/mail";
import { smsCallbackUrl, twilioSender } from "@/lib/platform/sms";
import { testCtx } from "../../builders/ctx";
import {
  buildQueued,
  dropQueued,
  messagesOf,
  passWait,
  provenAddress,
  sendAll,
  sendersTo,
} from "../../builders/notifications";
import { buildBuyer } from "../../builders/ordering";
import { buildMember, buildShop } from "../../builders/shops";
import { type MailCatcher, startMailCatcher } from "../../fakes/mail-catcher";
import { startSlowMailServer } from "../../fakes/slow-mail-server";
import { TWILIO_ACCOUNT } from "../../fakes/twilio-server";

vi.hoisted(() => {
  process.env.TWILIO_AUTH_TOKEN = "a-token-for-tests";
});

const stops: (() => Promise<unknown>)[] = [];
let catcher: MailCatcher;
beforeAll(async () => {
  catcher = await startMailCatcher();
});
beforeEach(() => dropQueued());
afterEach(async () => {
  for (const stop of stops.splice(0)) await stop();
});
afterAll(() => catcher.stop());

async function buyerWithMail() {
  const buyer = await buildBuyer();
  return { ...buyer, email: await provenAddress(buyer.userId) };
}

/** Comes up for sending as often as it likes. */
async function sendOften(userId: string, senders: ReturnType<typeof sendersTo>): Promise<void> {
  for (let i = 0; i < 4; i++) {
    await sendAll(senders);
    await passWait(userId);
  }
}

/** Twilio, whose answers get lost on the way; `onTaken` hears of each message before. */
async function twilioWithoutAnswers(onTaken: () => Promise<unknown> = async () => undefined) {
  let taken = 0;
  const server = createServer((request) => {
    request.resume().on("end", async () => {
      taken++;
      await onTaken();
      request.socket.destroy();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  stops.push(() => new Promise((resolve) => server.close(resolve)));
  const baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const sms = twilioSender({ ...TWILIO_ACCOUNT, from: "+15005550006", baseUrl });
  return { senders: sendersTo("smtp://127.0.0.1:9", { sms }), taken: () => taken };
}

const report = (id: string, to: string, status: string) => {
  const url = smsCallbackUrl(env().APP_URL, id);
  const form = { MessageSid: `SM${"7".repeat(32)}`, To: to, MessageStatus: status };
  const signature = twilio.getExpectedTwilioSignature("a-token-for-tests", url, form);
  return smsStatus(
    new Request(url, {
      method: "POST",
      headers: { "x-twilio-signature": signature },
      body: new URLSearchParams(form),
    }),
  );
};

test("a mail server that hangs up on the whole mail gets it once more and no third time; staff see that it may have arrived", async () => {
  const buyer = await buyerWithMail();
  const server = await startSlowMailServer("hangs up");
  stops.push(server.stop);
  const id = await buildQueued(buyer.userId, "EMAIL");
  await sendOften(buyer.userId, sendersTo(server.url));
  expect(server.taken).toHaveLength(2);
  expect(await messagesOf(buyer.userId, "EMAIL")).toMatchObject([
    { status: "FAILED", reason: "unanswered", attempts: 2 },
  ]);
  await sendAgain(testCtx({ userId: buyer.userId, staffRole: "SUPPORT" }), { id });
  await sendAll(sendersTo(catcher.url));
  expect(catcher.to(buyer.email)).toHaveLength(1);
  expect(await messagesOf(buyer.userId, "EMAIL")).toMatchObject([{ status: "SENT", reason: null }]);
});

test("refusals and servers that are down do not count among what may have arrived", async () => {
  const buyer = await buyerWithMail();
  await buildQueued(buyer.userId, "EMAIL");
  await sendOften(buyer.userId, sendersTo("smtp://127.0.0.1:9"));
  expect(await messagesOf(buyer.userId, "EMAIL")).toMatchObject([
    { status: "QUEUED", attempts: 4, unanswered: 0 },
  ]);
  await sendAll(sendersTo(catcher.url));
  expect(catcher.to(buyer.email)).toHaveLength(1);
});

test("senders that died twice with a mail in hand leave it to staff", async () => {
  const buyer = await buyerWithMail();
  await buildQueued(buyer.userId, "EMAIL", { attempts: 2, unanswered: 2 });
  await sendOften(buyer.userId, sendersTo(catcher.url));
  expect(catcher.to(buyer.email)).toEqual([]);
  expect(await messagesOf(buyer.userId, "EMAIL")).toMatchObject([{ status: "FAILED", reason: "unanswered" }]);
});

test("a text message whose answer was lost waits ten minutes for Twilio's report, goes out once more at most, and the report is believed whenever it comes", async () => {
  const buyer = await buildBuyer();
  const { senders, taken } = await twilioWithoutAnswers();
  const id = await buildQueued(buyer.userId, "SMS");
  await sendAll(senders);
  const [waiting] = await messagesOf(buyer.userId, "SMS");
  expect(waiting).toMatchObject({ status: "QUEUED", unanswered: 1 });
  expect((waiting?.nextAttemptAt.getTime() ?? 0) - Date.now()).toBeGreaterThan(590_000);
  await passWait(buyer.userId);
  await sendOften(buyer.userId, senders);
  expect(taken()).toBe(2);
  expect(await messagesOf(buyer.userId, "SMS")).toMatchObject([{ status: "FAILED", reason: "unanswered" }]);
  const { phone } = await db().user.findUniqueOrThrow({ where: { id: buyer.userId } });
  expect((await report(id, phone, "delivered")).status).toBe(204);
  expect(await messagesOf(buyer.userId, "SMS")).toMatchObject([
    { status: "DELIVERED", reason: null, lastError: null, sentTo: phone },
  ]);
});

test.each(["queued", "sent"])(
  "a text message that Twilio reports as %s is not sent again, though its answer was lost",
  async (status) => {
    const buyer = await buildBuyer();
    const { phone } = await db().user.findUniqueOrThrow({ where: { id: buyer.userId } });
    const id = await buildQueued(buyer.userId, "SMS");
    const { senders, taken } = await twilioWithoutAnswers(() => report(id, phone, status));
    await sendOften(buyer.userId, senders);
    expect(taken()).toBe(1);
    expect(await messagesOf(buyer.userId, "SMS")).toMatchObject([
      { status: "SENT", sentTo: phone, providerRef: expect.stringMatching(/^SM7/) },
    ]);
  },
);

test("mails to a server that hangs keep no text message waiting", async () => {
  const buyer = await buyerWithMail();
  const server = await startSlowMailServer("no greeting");
  stops.push(server.stop);
  for (let i = 0; i < 26; i++) await buildQueued(buyer.userId, "EMAIL");
  await buildQueued(buyer.userId, "SMS");
  let sentAfterMs = Number.POSITIVE_INFINITY;
  const began = performance.now();
  await sendAll({
    mail: smtpSender(server.url, "Gerai <no-reply@gerai.test>", { withinMs: 600 }),
    push: null,
    sms: {
      name: "twilio",
      send: async () => {
        sentAfterMs = performance.now() - began;
        return { providerRef: null };
      },
    },
  });
  expect(sentAfterMs).toBeLessThan(550);
});

test("a message of a kind nobody knows, and one that cannot be judged, are given up after their tries", async () => {
  const buyer = await buyerWithMail();
  const unknown = await buildQueued(buyer.userId, "EMAIL", { kind: "horoscope" });
  const last = await buildQueued(buyer.userId, "EMAIL", { kind: "horoscope", attempts: 11 });
  const other = await buildQueued(buyer.userId, "EMAIL");
  await sendAll(sendersTo(catcher.url));
  const rows = await messagesOf(buyer.userId, "EMAIL");
  const row = (id: string) => rows.find((one) => one.id === id);
  expect(row(unknown)).toMatchObject({ status: "QUEUED", attempts: 1, lastError: "no such kind: horoscope" });
  expect(row(last)).toMatchObject({ status: "FAILED", attempts: 12 });
  expect(row(other)).toMatchObject({ status: "SENT" });
});

test("who left a shop, or knows less of it now, gets no mail of it that was still to be sent", async () => {
  const shop = await buildShop();
  const [left, lowered, stayed] = await Promise.all(
    [1, 2, 3].map(async () => {
      const { id } = await buildMember(shop.id, "WAREHOUSE");
      await buildQueued(id, "EMAIL", { kind: "part_called_off", shopId: shop.id, subjectId: newId() });
      return { id, email: await provenAddress(id) };
    }),
  );
  const of = (one: typeof left) => ({ shopId_userId: { shopId: shop.id, userId: one?.id ?? "" } });
  await db().shopMember.delete({ where: of(left) });
  await db().shopMember.update({ where: of(lowered), data: { role: "VIEWER" } });
  await sendAll(sendersTo(catcher.url));
  for (const one of [left, lowered]) {
    expect(catcher.to(one?.email ?? "")).toEqual([]);
    expect(await messagesOf(one?.id ?? "", "EMAIL")).toMatchObject([
      { status: "SUPPRESSED", reason: "not_member" },
    ]);
  }
  expect(catcher.to(stayed?.email ?? "")).toHaveLength(1);
});
