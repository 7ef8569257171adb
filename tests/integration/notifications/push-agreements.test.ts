import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import webPush from "web-push";
import { endSession, revokeAllSessions } from "@/lib/identity";
import { vapidSender } from "@/lib/notifications/push-sender";
import { confirmPush, subscribePush, unsubscribePush } from "@/lib/notifications/push-subscriptions";
import type { Ctx } from "@/lib/platform/ctx";
import { db } from "@/lib/platform/db";
import { buildDevice, buildPerson } from "../../builders/identity";
import { dropQueued, sendAll, sendersTo, tell } from "../../builders/notifications";
import { buildPayout } from "../../builders/paid-money";
import { buildShop } from "../../builders/shops";
import { type FakeBrowser, type PushService, startPushService } from "../../fakes/push-service";

const keys = { ...webPush.generateVAPIDKeys(), subject: "mailto:uji@gerai.test" };
let service: PushService;

beforeAll(async () => {
  service = await startPushService(keys.publicKey);
});
beforeEach(() => dropQueued());
afterAll(() => service.close());

/** The owner of a shop, who is told of a payout at night too, signed in on a device whose browser agreed. */
async function owner() {
  const { id: shopId, ownerId } = await buildShop();
  await db().quietHours.create({ data: { userId: ownerId, enabled: false, fromMinute: 0, untilMinute: 1 } });
  const { payoutId } = await buildPayout({ shopId }, "OPEN");
  const [device, browser] = [await buildDevice(ownerId), service.browser()];
  await agree(device, browser);
  const told = async () => {
    const before = browser.read.length;
    await tell("payout", { payoutId, shopId, amount: 125_000 });
    await sendAll(sendersTo("smtp://127.0.0.1:9", { push: vapidSender(keys, { baseUrl: service.url }) }));
    return browser.read.length - before;
  };
  return { ownerId, device, browser, told };
}

function agree(device: Ctx, { endpoint, p256dh, auth }: FakeBrowser, over: { replaces?: string } = {}) {
  return subscribePush(device, { endpoint, p256dh, auth, serverKey: keys.publicKey, ...over });
}

const browsersOf = (userId: string) => db().pushSubscription.findMany({ where: { userId } });

test("who signs out, or is signed out from another device, is told nothing more on the browser they left", async () => {
  const { ownerId, browser, told } = await owner();
  const [second, there] = [await buildDevice(ownerId), service.browser()];
  await agree(second, there);
  expect([await told(), there.read.length]).toEqual([1, 1]);
  await revokeAllSessions(second, { scope: "others" });
  expect([await told(), there.read.length]).toEqual([0, 2]);
  if (second.actor.kind === "user") await endSession(second, second.actor.sessionId);
  expect([await told(), there.read.length]).toEqual([0, 2]);
  expect(browser.read).toHaveLength(1);
});

test("who signs in again there hears again; whoever else does is to be asked first", async () => {
  const { ownerId, device, browser, told } = await owner();
  await revokeAllSessions(device, { scope: "everywhere" });
  const { endpoint } = browser;
  const stranger = await buildDevice((await buildPerson()).id);
  expect(await confirmPush(stranger, { endpoint })).toEqual({ known: false });
  expect(await told()).toBe(0);
  const again = await buildDevice(ownerId);
  for (const _twice of [1, 2]) expect(await confirmPush(again, { endpoint })).toEqual({ known: true });
  expect(await told()).toBe(1);
});

test("the browser of somebody who agrees on it is theirs alone", async () => {
  const { ownerId, browser, told } = await owner();
  const next = await buildDevice((await buildPerson()).id);
  await agree(next, browser);
  expect([await told(), await browsersOf(ownerId)]).toEqual([0, []]);
});

test("under a new key of ours a browser is not written to until it has agreed to that one, in place of the old", async () => {
  const { ownerId, device, browser, told } = await owner();
  await db().pushSubscription.updateMany({
    where: { userId: ownerId },
    data: { serverKey: "the-key-before" },
  });
  expect(await told()).toBe(0);
  const renewed = service.browser();
  await agree(device, renewed, { replaces: browser.endpoint });
  expect(await browsersOf(ownerId)).toMatchObject([
    { endpoint: renewed.endpoint, serverKey: keys.publicKey },
  ]);
  await told();
  expect([browser.read.length, renewed.read.length]).toEqual([0, 1]);
});

test("nobody takes back another's agreement", async () => {
  const { browser, told } = await owner();
  const stranger = await buildDevice((await buildPerson()).id);
  await unsubscribePush(stranger, { endpoint: browser.endpoint });
  await agree(stranger, service.browser(), { replaces: browser.endpoint });
  expect(await told()).toBe(1);
});
