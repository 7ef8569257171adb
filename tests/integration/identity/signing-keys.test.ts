import { createHmac, createPublicKey } from "node:crypto";
import {
  createLocalJWKSet,
  decodeProtectedHeader,
  exportJWK,
  generateKeyPair,
  importJWK,
  jwtVerify,
  SignJWT,
} from "jose";
import { beforeEach, expect, test } from "vitest";
import { GET } from "@/app/.well-known/jwks.json/route";
import { replaceSigningKey, requireUser, rotateSigningKeys, tokenActor } from "@/lib/identity";
import { activeSigner } from "@/lib/identity/signing-keys";
import { systemCtx } from "@/lib/platform/ctx";
import { newId } from "@/lib/platform/id";
import { testCtx } from "../../builders/ctx";
import { ageProofs, buildProtected } from "../../builders/second-factor";
import { type AppSession, signInOnApp } from "../../builders/tokens";

const ctx = testCtx();
const job = systemCtx("test");
const unknown = { code: "UNAUTHENTICATED", params: { reason: "unknown" } };

beforeEach(async () => {
  await ctx.db.signingKey.deleteMany();
});

async function publishedKids(): Promise<string[]> {
  const { keys } = (await (await GET()).json()) as { keys: { kid: string }[] };
  return keys.map((key) => key.kid);
}

const kidOf = (session: AppSession) => decodeProtectedHeader(session.tokens.accessToken).kid ?? "";

async function passKeyTime(days: number): Promise<void> {
  await ctx.sql.run(
    "UPDATE SigningKey SET activateAt = activateAt - INTERVAL ? SECOND, removeAt = removeAt - INTERVAL ? SECOND",
    [days * 86_400, days * 86_400],
  );
}

test("twelve processes that begin at the same moment sign with one key", async () => {
  for (let round = 0; round < 4; round++) {
    await ctx.db.signingKey.deleteMany();
    const signers = await Promise.all(Array.from({ length: 12 }, () => activeSigner(ctx.sql)));
    expect(new Set(signers.map((signer) => signer.kid)).size).toBe(1);
    expect(await ctx.db.signingKey.count()).toBe(1);
  }
});

test("anybody can check a token with the published keys, and no private part is published", async () => {
  const { tokens, userId } = await signInOnApp();
  const answer = await GET();
  expect(answer.headers.get("cache-control")).toBe("public, max-age=300");
  const jwks = await answer.json();
  expect(Object.keys(jwks.keys[0]).toSorted()).toEqual(["alg", "crv", "kid", "kty", "use", "x", "y"]);
  const { payload } = await jwtVerify(tokens.accessToken, createLocalJWKSet(jwks), {
    issuer: "http://localhost:3000",
    audience: "gerai-api",
  });
  expect(payload.sub).toBe(userId);
  const row = await ctx.db.signingKey.findFirstOrThrow();
  expect(row.privateJwk).toMatch(/^v1\.[\w-]+\.[\w-]+\.[\w-]+$/);
});

test("a month goes by: the next key is published for a day, then signs, and the old one's tokens stay good to their end", async () => {
  const before = await signInOnApp();
  await rotateSigningKeys(job);
  expect(await publishedKids()).toEqual([kidOf(before)]);

  await passKeyTime(29);
  await Promise.all([rotateSigningKeys(job), rotateSigningKeys(job), rotateSigningKeys(job)]);
  const [next, ...rest] = await publishedKids();
  expect(rest).toEqual([kidOf(before)]);
  expect(kidOf(await signInOnApp())).toBe(kidOf(before));

  await passKeyTime(1);
  await Promise.all([rotateSigningKeys(job), rotateSigningKeys(job), rotateSigningKeys(job)]);
  const after = await signInOnApp();
  expect(kidOf(after)).toBe(next);
  for (const { tokens, sessionId } of [before, after])
    expect(await tokenActor(ctx.sql, tokens.accessToken)).toMatchObject({ sessionId });
  expect(await publishedKids()).toHaveLength(2);

  await ctx.sql.run("UPDATE SigningKey SET removeAt = NOW(3) - INTERVAL 1 SECOND WHERE state = 'RETIRING'");
  await rotateSigningKeys(job);
  expect(await publishedKids()).toEqual([next]);
  await expect(tokenActor(ctx.sql, before.tokens.accessToken)).rejects.toMatchObject({
    code: "UNAUTHENTICATED",
  });
});

test("a key that retires outlives the last token it signed", async () => {
  await signInOnApp();
  await passKeyTime(29);
  await rotateSigningKeys(job);
  await passKeyTime(1);
  await rotateSigningKeys(job);
  const [row] = await ctx.sql.rows<{ seconds: number }>(
    "SELECT TIMESTAMPDIFF(SECOND, NOW(3), removeAt) AS seconds FROM SigningKey WHERE state = 'RETIRING'",
  );
  expect(row?.seconds).toBeGreaterThan(600);
});

test("staff put a new key in: in ten minutes as a rule, at once when the old one leaked, with all its tokens", async () => {
  const admin = testCtx({ userId: newId(), staffRole: "ADMIN" });
  const old = await signInOnApp();
  for (const role of ["SUPPORT", "CATALOG"] as const)
    await expect(
      replaceSigningKey(testCtx({ userId: newId(), staffRole: role }), { leaked: true }),
    ).rejects.toMatchObject({ code: "FORBIDDEN" });

  const stale = await buildProtected();
  await ageProofs(stale.id, 11);
  const staleAdmin = {
    ...stale.device,
    actor: { ...requireUser(stale.device), staffRole: "ADMIN" as const },
  };
  await expect(replaceSigningKey(staleAdmin, { leaked: true })).rejects.toMatchObject({
    code: "STEP_UP_REQUIRED",
  });

  await replaceSigningKey(admin, { leaked: false });
  await replaceSigningKey(admin, { leaked: false });
  expect(await publishedKids()).toHaveLength(2);
  await passKeyTime(600 / 86_400);
  await rotateSigningKeys(job);
  expect(kidOf(await signInOnApp())).not.toBe(kidOf(old));
  expect(await tokenActor(ctx.sql, old.tokens.accessToken)).toMatchObject({ userId: old.userId });

  await replaceSigningKey(admin, { leaked: true });
  expect(await publishedKids()).toHaveLength(1);
  await expect(tokenActor(ctx.sql, old.tokens.accessToken)).rejects.toMatchObject({
    code: "UNAUTHENTICATED",
  });
});

test("a key sealed under a secret we no longer have is replaced, and what it signed stays good", async () => {
  const old = await signInOnApp();
  const strange = await ctx.db.signingKey.findFirstOrThrow();
  // As the row looks to a process whose secret is another: it does not open.
  const id = newId();
  await ctx.db.signingKey.update({ where: { id: strange.id }, data: { slot: null, state: "RETIRING" } });
  await ctx.db.signingKey.create({ data: { ...strange, id, publicJwk: strange.publicJwk ?? {} } });
  const fresh = await signInOnApp();
  expect([strange.id, id]).not.toContain(kidOf(fresh));
  expect(await ctx.db.signingKey.findUniqueOrThrow({ where: { id } })).toMatchObject({ state: "RETIRING" });
  expect(await tokenActor(ctx.sql, old.tokens.accessToken)).toMatchObject({ userId: old.userId });
});

/** A token as ours are, but for what is said. */
async function forge(
  { userId, sessionId }: AppSession,
  over: { claims?: object; header?: object; key?: Parameters<SignJWT["sign"]>[0]; without?: string } = {},
): Promise<string> {
  const { kid, key, now } = await activeSigner(ctx.sql);
  const claims: Record<string, unknown> = {
    iss: "http://localhost:3000",
    aud: "gerai-api",
    sub: userId,
    sid: sessionId,
    jti: newId(),
    iat: now,
    exp: now + 600,
    ...over.claims,
  };
  delete claims[over.without ?? ""];
  return new SignJWT(claims)
    .setProtectedHeader({ alg: "ES256", typ: "at+jwt", kid, ...over.header })
    .sign(over.key ?? key);
}

const base64 = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");

test("a forger gets nowhere: no signature, our public key as a secret, a key of their own, another kid", async () => {
  const session = await signInOnApp();
  const { kid } = await activeSigner(ctx.sql);
  const [, payload] = session.tokens.accessToken.split(".");
  const row = await ctx.db.signingKey.findFirstOrThrow();
  const jwk = row.publicJwk as Record<string, string>;
  const pem = createPublicKey({ key: jwk, format: "jwk" }).export({ type: "spki", format: "pem" });
  const hmac = (secret: string | Buffer) => {
    const body = `${base64({ alg: "HS256", typ: "at+jwt", kid })}.${payload}`;
    return `${body}.${createHmac("sha256", secret).update(body).digest("base64url")}`;
  };
  const own = await generateKeyPair("ES256", { extractable: true });
  const forged = [
    `${base64({ alg: "none", typ: "at+jwt", kid })}.${payload}.`,
    hmac(pem),
    hmac(JSON.stringify(jwk)),
    await forge(session, { key: own.privateKey }),
    await forge(session, { key: own.privateKey, header: { jwk: await exportJWK(own.publicKey) } }),
    await forge(session, { header: { kid: newId() } }),
    await forge(session, { header: { kid: "../../etc/passwd" } }),
    await forge(session, { header: { kid: undefined } }),
    await forge(session, { header: { typ: "JWT" } }),
    await forge(session, { claims: { aud: "somebody-else" } }),
    await forge(session, { claims: { iss: "https://elsewhere.example" } }),
    await forge(session, { without: "sid" }),
    await forge(session, { without: "exp" }),
    session.tokens.accessToken.slice(0, -4),
    "a.b.c",
  ];
  for (const token of forged)
    await expect(tokenActor(ctx.sql, token)).rejects.toMatchObject({ code: "UNAUTHENTICATED" });
  await expect(tokenActor(ctx.sql, forged[5] ?? "")).rejects.toMatchObject(unknown);
  expect(await tokenActor(ctx.sql, await forge(session))).toMatchObject({ userId: session.userId });
});

test("a token that is over is nobody's, to the second of the database's clock; so is one with another's session", async () => {
  const [session, other] = [await signInOnApp(), await signInOnApp()];
  const { now } = await activeSigner(ctx.sql);
  for (const exp of [now, now - 299, now - 3600])
    await expect(tokenActor(ctx.sql, await forge(session, { claims: { exp } }))).rejects.toMatchObject({
      code: "UNAUTHENTICATED",
      params: { reason: "expired" },
    });
  const mixed = await forge(session, { claims: { sid: other.sessionId } });
  await expect(tokenActor(ctx.sql, mixed)).rejects.toMatchObject({ params: { reason: "ended" } });
});

test("the published key is the sealed one's other half", async () => {
  const { key } = await activeSigner(ctx.sql);
  const row = await ctx.db.signingKey.findFirstOrThrow();
  const token = await new SignJWT({}).setProtectedHeader({ alg: "ES256" }).sign(key);
  await jwtVerify(token, await importJWK(row.publicJwk as object, "ES256"));
});
