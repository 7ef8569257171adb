import { generateKeyPairSync } from "node:crypto";
import { decodeProtectedHeader } from "jose";
import { afterAll, beforeAll, expect, test } from "vitest";
import { rotateSigningKeys, tokenActor } from "@/lib/identity";
import { signAccessToken } from "@/lib/identity/access-token";
import { adoptSigningKey, readSigningKey } from "@/lib/identity/given-signing-key";
import { publicKeys } from "@/lib/identity/signing-keys";
import { systemCtx } from "@/lib/platform/ctx";
import { env } from "@/lib/platform/env";
import { signInOnApp } from "../../builders/tokens";

// Keys are the whole database's; whoever signs next makes one.
beforeAll(async () => {
  await ctx().sql.run("DELETE FROM SigningKey");
});
afterAll(async () => {
  env().SIGNING_KEY = undefined;
  await ctx().sql.run("DELETE FROM SigningKey");
});

const pem = (curve = "P-256") =>
  generateKeyPairSync("ec", { namedCurve: curve })
    .privateKey.export({ type: "pkcs8", format: "pem" })
    .toString();
const ctx = () => systemCtx("test");
const kids = async () => (await publicKeys(ctx().sql)).keys.map(({ kid }) => kid);

async function letPass(seconds: number): Promise<void> {
  await ctx().sql.run(
    "UPDATE SigningKey SET activateAt = activateAt - INTERVAL ? SECOND, removeAt = removeAt - INTERVAL ? SECOND",
    [seconds, seconds],
  );
}

test("the operator's key is published at once, signs ten minutes later, and tokens of the one before stay good", async () => {
  const app = await signInOnApp();
  const of = { userId: app.userId, sessionId: app.sessionId };
  const own = decodeProtectedHeader(app.tokens.accessToken).kid;
  env().SIGNING_KEY = pem();
  const { kid } = await readSigningKey(env().SIGNING_KEY ?? "");

  await Promise.all(Array.from({ length: 6 }, () => adoptSigningKey(ctx())));
  expect((await kids()).sort()).toEqual([own, kid].sort());
  expect(decodeProtectedHeader((await signAccessToken(ctx().sql, of)).accessToken).kid).toBe(own);

  await letPass(601);
  await rotateSigningKeys(ctx());
  const { accessToken } = await signAccessToken(ctx().sql, of);
  expect(decodeProtectedHeader(accessToken).kid).toBe(kid);
  for (const token of [accessToken, app.tokens.accessToken])
    expect(await tokenActor(ctx().sql, token)).toMatchObject({ userId: app.userId });
});

test("where the operator gives the keys, Gerai makes none of its own, however old they grow", async () => {
  const before = await kids();
  await letPass(40 * 86_400);
  await rotateSigningKeys(ctx());
  expect(before).toEqual(expect.arrayContaining(await kids()));
});

test("a database without a key begins with the operator's, and another takes the place of one that waits", async () => {
  await ctx().sql.run("DELETE FROM SigningKey");
  await adoptSigningKey(ctx());
  const { kid: first } = await readSigningKey(env().SIGNING_KEY ?? "");
  const waiting = pem();
  env().SIGNING_KEY = waiting;
  await adoptSigningKey(ctx());
  env().SIGNING_KEY = pem();
  await adoptSigningKey(ctx());
  const { kid: last } = await readSigningKey(env().SIGNING_KEY ?? "");
  expect((await kids()).sort()).toEqual([first, last].sort());
});

test("a key of another curve is none", async () => {
  await expect(readSigningKey(pem("P-384"))).rejects.toThrow();
});
