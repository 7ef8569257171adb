import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { db } from "@/lib/platform/db";
import { newId } from "@/lib/platform/id";
import { apiCaller, personToken, shopKey } from "../../builders/api-caller";
import { buildDeliveryRates } from "../../builders/delivery";
import { buildDevice } from "../../builders/identity";
import { buildPaidPart } from "../../builders/paid-parts";
import { addPasskey, ageProofs, codeOf, softPasskey } from "../../builders/second-factor";
import { buildShop } from "../../builders/shops";
import { startSandboxProvider } from "../../fakes/sandbox-provider";

// Outside of a running server there is no cache to ask.
vi.mock("next/cache", () => ({ unstable_cache: (read: unknown) => read, revalidateTag: () => undefined }));

// A demo leaves it to its people; here it is as in production. The API's files read the environment as they are loaded.
vi.hoisted(() => {
  process.env.SECOND_FACTOR = "required";
});

let provider: Awaited<ReturnType<typeof startSandboxProvider>>;
beforeAll(async () => {
  provider = await startSandboxProvider();
  await buildDeliveryRates();
});
afterAll(() => provider.stop());

test("an owner's app sets a second factor up by the API alone, and the shop opens", async () => {
  const shop = await buildShop();
  const app = apiCaller(await personToken(shop.ownerId));
  const board = `/console/${shop.id}/orders`;
  expect(await app("GET", board)).toMatchObject({
    status: 403,
    body: { code: "SECOND_FACTOR_REQUIRED", params: { owes: "setup" } },
  });
  expect((await app("GET", "/second-factor")).body).toMatchObject({
    totp: null,
    owes: "setup",
    demanded: true,
  });
  const { body: begun } = await app<{ secret: string }>("POST", "/second-factor/totp");
  const confirmed = await app<{ recoveryCodes: string[] }>("POST", "/second-factor/totp/confirmation", {
    body: { code: await codeOf(begun.secret) },
  });
  expect(confirmed.body.recoveryCodes).toHaveLength(10);
  expect((await app("GET", board)).status).toBe(200);
  expect((await app("GET", "/second-factor")).body).toMatchObject({ owes: null, fresh: true, codesLeft: 10 });

  const elsewhere = apiCaller(await personToken(shop.ownerId));
  expect((await elsewhere("GET", board)).body).toMatchObject({ params: { owes: "proof" } });
  const code = confirmed.body.recoveryCodes[0];
  expect(await elsewhere("POST", "/second-factor/proofs/recovery-code", { body: { code } })).toMatchObject({
    status: 200,
    body: { left: 9 },
  });
  expect((await elsewhere("GET", board)).status).toBe(200);
});

test("a refund waits for a fresh proof and goes through under its first key; a shop's own software is not asked", async () => {
  const part = await buildPaidPart({ quantity: 3, at: "ACCEPTED" });
  const { ownerId } = part.goods.shop;
  const software = apiCaller(await shopKey(ownerId, part.shopId, ["orders:write"]));
  const app = apiCaller(await personToken(ownerId));
  const { body: begun } = await app<{ secret: string }>("POST", "/second-factor/totp");
  await app("POST", "/second-factor/totp/confirmation", { body: { code: await codeOf(begun.secret) } });
  await ageProofs(ownerId, 11);

  const refunds = `/console/${part.shopId}/orders/${part.shopOrderId}/refunds`;
  const lines = [{ orderItemId: part.itemId, quantity: 1 }];
  const wish = { key: newId(), body: { lines, shipping: false, reason: "Satu retak", restock: true } };
  expect((await app("POST", refunds, wish)).body).toMatchObject({
    code: "STEP_UP_REQUIRED",
    params: { methods: "totp,recovery" },
  });
  expect(await db().refund.count({ where: { shopOrderId: part.shopOrderId } })).toBe(0);
  const code = await codeOf(begun.secret, 1);
  expect((await app("POST", "/second-factor/proofs/totp", { body: { code } })).status).toBe(204);
  expect((await app("POST", refunds, wish)).status).toBe(201);

  await ageProofs(ownerId, 11);
  expect((await software("POST", refunds, { body: wish.body })).status).toBe(201);
});

test("a passkey proves an app's session; a shop's key has nothing to prove and nothing to change", async () => {
  const shop = await buildShop();
  const key = apiCaller(await shopKey(shop.ownerId, shop.id, ["orders:read"]));
  expect((await key("GET", "/second-factor")).status).toBe(403);
  expect((await key("POST", "/second-factor/totp")).status).toBe(403);

  const app = apiCaller(await personToken(shop.ownerId));
  const challenge = () => app<Challenge>("POST", "/second-factor/proofs/passkey/challenge");
  expect((await challenge()).body).toMatchObject({ code: "PASSKEY_REFUSED" });
  const passkey = softPasskey();
  await addPasskey(await buildDevice(shop.ownerId), passkey);
  const { challengeId, options } = (await challenge()).body;
  const answer = { challengeId, response: passkey.get(options) };
  expect((await app("POST", "/second-factor/proofs/passkey", { body: answer })).status).toBe(204);
  expect((await app("GET", `/console/${shop.id}/orders`)).status).toBe(200);
});

type Challenge = { challengeId: string; options: { challenge: string } };
