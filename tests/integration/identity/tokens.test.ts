import { decodeJwt, decodeProtectedHeader } from "jose";
import { expect, test } from "vitest";
import {
  issueTokens,
  listSessions,
  proveTotp,
  refreshTokens,
  requireStaff,
  revokeSession,
  revokeTokens,
  tokenActor,
} from "@/lib/identity";
import { createCtx, systemCtx } from "@/lib/platform/ctx";
import { pruneExpired } from "@/lib/privacy";
import { requireShopRole } from "@/lib/shops";
import { testCtx } from "../../builders/ctx";
import { buildProtected, codeOf, forgetUsedCodes } from "../../builders/second-factor";
import { buildShop } from "../../builders/shops";
import { openChallenge, passRefreshTime, signInOnApp } from "../../builders/tokens";

const ctx = testCtx();
const refresh = (refreshToken: string) => refreshTokens(ctx, { refreshToken });
const refused = (reason: string) => ({ code: "UNAUTHENTICATED", params: { reason } });

async function endOf(sessionId: string): Promise<string | null> {
  return (await ctx.db.session.findUniqueOrThrow({ where: { id: sessionId } })).revokedReason;
}

test("an app signs in by a code: ten minutes of access, and a session by its name in the list of devices", async () => {
  const { tokens, userId, sessionId } = await signInOnApp("Gerai di Pixel");
  expect(tokens).toMatchObject({ tokenType: "Bearer", expiresIn: 600, refreshExpiresIn: 30 * 86_400 });
  expect(decodeProtectedHeader(tokens.accessToken)).toMatchObject({ alg: "ES256", typ: "at+jwt" });
  const claims = decodeJwt(tokens.accessToken);
  expect(claims).toMatchObject({
    iss: "http://localhost:3000",
    aud: "gerai-api",
    amr: ["sms"],
    sid: sessionId,
  });
  expect((claims.exp ?? 0) - (claims.iat ?? 0)).toBe(600);

  const actor = await tokenActor(ctx.sql, tokens.accessToken);
  expect(actor).toEqual({ kind: "user", userId, sessionId, staffRole: null });
  const [session] = await listSessions({ ...ctx, actor });
  expect(session).toMatchObject({ id: sessionId, appName: "Gerai di Pixel", current: true });
});

test("a wrong code gives no tokens, and a code gives them once, also when two ask at the same moment", async () => {
  const { challengeId, code } = await openChallenge();
  const wrong = String((Number(code) + 1) % 1_000_000).padStart(6, "0");
  const ask = (said: string) => issueTokens(ctx, { challengeId, code: said, deviceName: "Ponsel" });
  await expect(ask(wrong)).rejects.toMatchObject({ code: "CODE_WRONG" });
  const answers = await Promise.allSettled([ask(code), ask(code)]);
  expect(answers.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
});

test("a refresh token is used up by one use, its successor carries on", async () => {
  const { tokens, sessionId } = await signInOnApp();
  const second = await refresh(tokens.refreshToken);
  const third = await refresh(second.refreshToken);
  expect(new Set([tokens, second, third].map((one) => one.refreshToken)).size).toBe(3);
  expect(await tokenActor(ctx.sql, third.accessToken)).toMatchObject({ sessionId });
  const rows = await ctx.db.refreshToken.findMany({ where: { sessionId } });
  expect(rows.filter((row) => row.usedAt === null)).toHaveLength(1);
  expect(JSON.stringify(rows)).not.toContain(third.refreshToken.slice("gerai_rt_".length));
});

test("eight requests that find their access over at once share one successor", async () => {
  const { tokens, sessionId } = await signInOnApp();
  const answers = await Promise.all(Array.from({ length: 8 }, () => refresh(tokens.refreshToken)));
  expect(new Set(answers.map((one) => one.refreshToken)).size).toBe(1);
  expect(await ctx.db.refreshToken.count({ where: { sessionId } })).toBe(2);
  expect(await endOf(sessionId)).toBeNull();
});

test("who lost the answer gets it again for a minute; later the repeat ends the session", async () => {
  const { tokens, sessionId } = await signInOnApp();
  const lost = await refresh(tokens.refreshToken);
  await passRefreshTime(sessionId, 50);
  expect((await refresh(tokens.refreshToken)).refreshToken).toBe(lost.refreshToken);
  await passRefreshTime(sessionId, 11);
  await expect(refresh(tokens.refreshToken)).rejects.toMatchObject(refused("ended"));
  expect(await endOf(sessionId)).toBe("TOKEN_REUSED");
  await expect(refresh(lost.refreshToken)).rejects.toMatchObject(refused("ended"));
  await expect(tokenActor(ctx.sql, lost.accessToken)).rejects.toMatchObject(refused("ended"));
});

test("a used token ends the session even within the minute once its successor was used", async () => {
  const { tokens, sessionId } = await signInOnApp();
  await refresh((await refresh(tokens.refreshToken)).refreshToken);
  await expect(refresh(tokens.refreshToken)).rejects.toMatchObject(refused("ended"));
  expect(await endOf(sessionId)).toBe("TOKEN_REUSED");
});

test("a thief with an old copy and the owner refresh at the same moment: whoever is first, the session is over", async () => {
  for (let round = 0; round < 5; round++) {
    const { tokens, sessionId } = await signInOnApp();
    const mine = await refresh(tokens.refreshToken);
    await passRefreshTime(sessionId, 61);
    const answers = await Promise.allSettled([
      refresh(mine.refreshToken),
      refresh(tokens.refreshToken),
      refresh(tokens.refreshToken),
    ]);
    expect(answers.slice(1).every(({ status }) => status === "rejected")).toBe(true);
    expect(await endOf(sessionId)).toBe("TOKEN_REUSED");
    for (const answer of answers)
      if (answer.status === "fulfilled")
        await expect(refresh(answer.value.refreshToken)).rejects.toMatchObject(refused("ended"));
  }
});

test("a session ended in the list of devices takes its tokens with it at once", async () => {
  const { tokens, userId, sessionId } = await signInOnApp();
  // Seen before, so that this process remembers its signature as good.
  expect(await tokenActor(ctx.sql, tokens.accessToken)).toMatchObject({ sessionId });
  await revokeSession(testCtx({ userId }), { sessionId });
  await expect(tokenActor(ctx.sql, tokens.accessToken)).rejects.toMatchObject(refused("ended"));
  await expect(refresh(tokens.refreshToken)).rejects.toMatchObject(refused("ended"));
});

test("a token of somebody with a second factor owes its proof, as a browser would, until this session has given it", async () => {
  const { id, phone, secret } = await buildProtected();
  await ctx.db.user.update({ where: { id }, data: { staffRole: "ADMIN" } });
  const shop = await buildShop({ ownerId: id });
  const tokens = await issueTokens(ctx, { ...(await openChallenge(phone)), deviceName: "Ponsel" });
  const before = createCtx(await tokenActor(ctx.sql, tokens.accessToken));
  expect(before.actor).toMatchObject({ owes: "proof", staffRole: "ADMIN" });
  const owing = { code: "SECOND_FACTOR_REQUIRED" };
  await expect(requireShopRole(before, shop.id, "VIEWER")).rejects.toMatchObject(owing);
  expect(() => requireStaff(before)).toThrow(expect.objectContaining(owing));

  await forgetUsedCodes(id);
  await proveTotp(before, { code: await codeOf(secret) });
  const after = createCtx(await tokenActor(ctx.sql, tokens.accessToken));
  expect(await requireShopRole(after, shop.id, "OWNER")).toMatchObject({ role: "OWNER" });
  requireStaff(after);
  const next = await refresh(tokens.refreshToken);
  expect([tokens, next].map((one) => decodeJwt(one.accessToken).amr)).toEqual([["sms"], ["sms", "mfa"]]);
});

test("a suspended person's tokens open nothing", async () => {
  const { tokens, userId } = await signInOnApp();
  await ctx.db.user.update({ where: { id: userId }, data: { status: "SUSPENDED" } });
  await expect(tokenActor(ctx.sql, tokens.accessToken)).rejects.toMatchObject(refused("ended"));
  await expect(refresh(tokens.refreshToken)).rejects.toMatchObject(refused("ended"));
});

test.each(["refreshToken", "accessToken"] as const)("revoking by the %s ends the session", async (kind) => {
  const { tokens, sessionId } = await signInOnApp();
  await revokeTokens(ctx, { token: tokens[kind] });
  expect(await endOf(sessionId)).toBe("SIGNED_OUT");
  await expect(tokenActor(ctx.sql, tokens.accessToken)).rejects.toMatchObject(refused("ended"));
});

test("revoking what is no token, or none any more, is answered all the same and ends nothing", async () => {
  const { tokens, sessionId } = await signInOnApp();
  for (const token of ["", "x", "a.b.c", `gerai_rt_${"A".repeat(43)}`, `${tokens.accessToken}x`])
    await revokeTokens(ctx, { token });
  expect(await endOf(sessionId)).toBeNull();
});

test("a refresh token that is over, or made up, is refused; nothing ends", async () => {
  const { tokens, sessionId } = await signInOnApp();
  await ctx.db.refreshToken.updateMany({ where: { sessionId }, data: { expiresAt: new Date(0) } });
  await expect(refresh(tokens.refreshToken)).rejects.toMatchObject(refused("expired"));
  await expect(refresh(`gerai_rt_${"A".repeat(43)}`)).rejects.toMatchObject(refused("unknown"));
  await expect(refresh(tokens.accessToken)).rejects.toMatchObject(refused("malformed"));
  expect(await endOf(sessionId)).toBeNull();
});

test("what is over and what was used a week ago is forgotten, what may still be used stays", async () => {
  const { tokens, sessionId } = await signInOnApp();
  const live = await refresh(tokens.refreshToken);
  await passRefreshTime(sessionId, 8 * 86_400);
  await pruneExpired(systemCtx("test"), "RefreshToken");
  expect(await ctx.db.refreshToken.count({ where: { sessionId } })).toBe(1);
  await refresh(live.refreshToken);
});
