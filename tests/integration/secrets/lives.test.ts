import { decodeProtectedHeader } from "jose";
import { afterAll, beforeAll, expect, test } from "vitest";
import { schedules } from "@/inngest/schedules";
import { once } from "@/lib/api/idempotency";
import { issueTokens, proveRecoveryCode, proveTotp, refreshTokens } from "@/lib/identity";
import { readSessionToken, secretOfCsrf, writeSessionToken } from "@/lib/identity/session-token";
import { readWish, unsubscribeLinks } from "@/lib/notifications/unsubscribe-token";
import { addToCart, getCart, mergeGuestCart } from "@/lib/ordering";
import { db } from "@/lib/platform/db";
import { env } from "@/lib/platform/env";
import { newId } from "@/lib/platform/id";
import { seal, unseal } from "@/lib/platform/sealed";
import { refreshSecrets } from "@/lib/platform/secrets/refresh";
import { readTrackToken, trackToken } from "@/lib/shipping/track-token";
import { testCtx } from "../../builders/ctx";
import { buildBuyer, buildGoods } from "../../builders/ordering";
import { buildProtected, codeOf, forgetUsedCodes } from "../../builders/second-factor";
import { startWithFiles } from "../../builders/secret-files";
import { openChallenge, signInOnApp } from "../../builders/tokens";

const [OLD, NEW] = ["the-pepper-of-last-year", "the-pepper-of-this-year"];
const [OLD_SECRET, NEW_SECRET] = ["o".repeat(40), "n".repeat(40)];
const log = testCtx().log;

// One process with its secrets in files, and the very things people hold when those are replaced.
let files: Awaited<ReturnType<typeof startWithFiles>>;
let held: Awaited<ReturnType<typeof everythingThatLives>>;

beforeAll(async () => {
  files = await startWithFiles({
    OTP_PEPPER: OLD,
    OTP_PEPPER_PREVIOUS: "none-before-it",
    NEXTAUTH_SECRET: OLD_SECRET,
    NEXTAUTH_SECRET_PREVIOUS: "none-before-it",
  });
  held = await everythingThatLives();
  files.write("OTP_PEPPER", NEW);
  files.write("OTP_PEPPER_PREVIOUS", OLD);
  files.write("NEXTAUTH_SECRET", NEW_SECRET);
  files.write("NEXTAUTH_SECRET_PREVIOUS", OLD_SECRET);
  await refreshSecrets({ log }, { provers: {}, holdMs: 0 });
  expect(env()).toMatchObject({ OTP_PEPPER: NEW, NEXTAUTH_SECRET: NEW_SECRET });
  // What this process remembers is gone with it; the lists stay.
  const { inUse } = await import("@/lib/platform/secrets/in-use");
  inUse().past = [];
});
afterAll(() => files.end());

async function previousPepper(value: string) {
  files.write("OTP_PEPPER_PREVIOUS", value);
  await refreshSecrets({ log }, { provers: {}, holdMs: 0 });
  const { inUse } = await import("@/lib/platform/secrets/in-use");
  inUse().past = [];
}

async function everythingThatLives() {
  const app = await signInOnApp();
  const guestToken = newId();
  const goods = await buildGoods();
  await addToCart(testCtx({ guestToken }), { shopProductId: goods.shopProductId, quantity: 2 });
  const asked = { caller: `user:${newId()}`, operation: "placeOrder", key: newId(), request: "POST /" };
  await once(testCtx(), asked, async () => ({ status: 201, headers: {}, body: "the first answer" }));
  const wish = { userId: newId(), kind: "order_paid" } as never;
  return {
    challenge: await openChallenge(),
    app,
    // Used, and its answer lost on the way.
    successor: (await refreshTokens(testCtx(), { refreshToken: app.tokens.refreshToken })).refreshToken,
    guestToken,
    asked,
    person: await buildProtected(),
    endpoint: await sealedEndpoint(goods.shop.id),
    kid: decodeProtectedHeader(app.tokens.accessToken).kid,
    sealed: seal("webhook secret", "row-1", "whsec_of-a-shop"),
    cookie: await writeSessionToken({ token: { sid: "session-1" }, maxAge: 60 }),
    track: trackToken("0192f0c1-7c1e-7f3e-9a55-8a54f1d8a3f1"),
    unsubscribe: new URL(unsubscribeLinks(wish, "id")?.page ?? "").searchParams.get("token") ?? "",
  };
}

async function sealedEndpoint(shopId: string): Promise<string> {
  const id = newId();
  const secret = seal("webhook secret", id, "whsec_of-this-shop");
  await db().webhookEndpoint.create({
    data: { id, shopId, url: "https://shop.test", description: "", secret },
  });
  return id;
}

test("a code that was sent signs in", async () => {
  const tokens = await issueTokens(testCtx(), { ...held.challenge, deviceName: "Gerai" });
  expect(tokens.refreshToken).toMatch(/^gerai_rt_/);
});

test("an app whose refreshed tokens got lost asks again and gets the same", async () => {
  const again = await refreshTokens(testCtx(), { refreshToken: held.app.tokens.refreshToken });
  expect(again.refreshToken).toBe(held.successor);
});

test("a guest finds their cart, puts more into the same one, and takes it along when they sign in", async () => {
  const guest = testCtx({ guestToken: held.guestToken });
  expect((await getCart(guest)).lineCount).toBe(1);
  await addToCart(guest, { shopProductId: (await buildGoods()).shopProductId, quantity: 1 });
  expect((await getCart(guest)).lineCount).toBe(2);
  const { ctx } = await buildBuyer({ guestToken: held.guestToken });
  expect(await mergeGuestCart(ctx)).toEqual({ merged: 2 });
});

test("a repeated request gets the answer that was kept", async () => {
  const again = once(testCtx(), held.asked, async () => {
    throw new Error("run twice");
  });
  expect(await again).toMatchObject({ body: "the first answer", repeated: true });
});

test("an authenticator app and a printed recovery code are still a second factor", async () => {
  const { id, device, secret, recoveryCodes } = held.person;
  await forgetUsedCodes(id);
  await proveTotp(device, { code: await codeOf(secret) });
  expect(await proveRecoveryCode(device, { code: recoveryCodes[0] ?? "" })).toEqual({ left: 9 });
});

test("the hourly job takes authenticators, signing keys and shops' secrets to today's pepper: then they open without the old one, and recovery codes do not", async () => {
  const { id, device, secret, recoveryCodes } = held.person;
  const sealed = async () =>
    db().$queryRaw`SELECT (SELECT privateJwk FROM SigningKey WHERE slot = 'ACTIVE') AS signing,
      (SELECT secret FROM WebhookEndpoint WHERE id = ${held.endpoint}) AS webhook`;
  const before = await sealed();
  const job = schedules.find(({ name }) => name === "platform.seal-anew");

  await job?.runBatch(testCtx());
  const after = await sealed();
  expect(after).not.toEqual(before);
  await job?.runBatch(testCtx());
  expect(await sealed()).toEqual(after); // what stands under today's is left as it is

  await previousPepper("none-before-it");
  await forgetUsedCodes(id);
  await proveTotp(device, { code: await codeOf(secret) });
  const [row] = (await after) as { signing: string; webhook: string }[];
  expect(unseal("webhook secret", held.endpoint, row?.webhook ?? "")).toBe("whsec_of-this-shop");
  const kid = decodeProtectedHeader(
    (await issueTokens(testCtx(), { ...(await openChallenge()), deviceName: "Gerai" })).accessToken,
  ).kid;
  expect(kid).toBe(held.kid); // the same key still signs
  const code = { code: recoveryCodes[1] ?? "" };
  await expect(proveRecoveryCode(device, code)).rejects.toMatchObject({ code: "CODE_WRONG" });
  await previousPepper(OLD);
  expect(await proveRecoveryCode(device, code)).toEqual({ left: 8 });
});

test("a shop's sealed secret opens, and what is sealed now needs no older pepper", async () => {
  expect(unseal("webhook secret", "row-1", held.sealed)).toBe("whsec_of-a-shop");
  const fresh = seal("webhook secret", "row-1", "whsec_new");
  await previousPepper("none-before-it");
  expect(unseal("webhook secret", "row-1", fresh)).toBe("whsec_new");
  expect(unseal("webhook secret", "row-1", held.sealed)).toBeNull();
});

test("a person stays signed in, and a page that was open before still signs in", async () => {
  expect(await readSessionToken({ token: held.cookie })).toMatchObject({ sid: "session-1" });
  expect(
    await readSessionToken({ token: await writeSessionToken({ token: { sid: "2" }, maxAge: 60 }) }),
  ).toMatchObject({
    sid: "2",
  });
  expect(await readSessionToken({ token: "not.a.token" })).toBeNull();
  const { createHash } = await import("node:crypto");
  const csrf = (secret: string) => `t|${createHash("sha256").update(`t${secret}`).digest("hex")}`;
  expect([csrf(OLD_SECRET), csrf(NEW_SECRET), csrf("forged"), undefined].map(secretOfCsrf)).toEqual([
    OLD_SECRET,
    NEW_SECRET,
    NEW_SECRET,
    NEW_SECRET,
  ]);
});

test("links in messages that were sent still open", () => {
  expect(readTrackToken(held.track)).toBe("0192f0c1-7c1e-7f3e-9a55-8a54f1d8a3f1");
  expect(readTrackToken(`${held.track.slice(0, -4)}AAAA`)).toBeNull();
  expect(readWish(held.unsubscribe)).not.toBeNull();
});
