import { expect, test } from "vitest";
import { bearerToken, wwwAuthenticate } from "@/lib/identity";
import { createCtx } from "@/lib/platform/ctx";
import { db } from "@/lib/platform/db";
import { newId } from "@/lib/platform/id";
import { sqlExecutor, sqlPool } from "@/lib/platform/sql";
import {
  apiKeyActor,
  changeRole,
  createApiKey,
  listApiKeys,
  listMyShops,
  looksLikeApiKey,
  removeMember,
  requireScope,
  requireShopBySlug,
  requireShopRole,
  revokeApiKey,
} from "@/lib/shops";
import { createApiKeyInput, MAX_API_KEYS } from "@/lib/shops/schema";
import { testCtx } from "../../builders/ctx";
import { ageProofs, buildProtected } from "../../builders/second-factor";
import { buildApiKey, buildMember, buildShop } from "../../builders/shops";
import { bearerRequest } from "../../builders/tokens";

const sql = sqlExecutor(sqlPool());
const ended = { code: "UNAUTHENTICATED", params: { reason: "ended" } };
const ownerOf = (shop: { ownerId: string }) => testCtx({ userId: shop.ownerId });

const draft = (shopId: string) => ({
  shopId,
  name: "Sistem gudang",
  scopes: ["stock:read" as const],
  expiresInDays: null,
  idempotencyKey: newId(),
});

test("a key opens its shop for its maker, as a manager at most; every other shop does not exist to it", async () => {
  const shop = await buildShop();
  const elsewhere = await buildShop({ ownerId: shop.ownerId });
  const { apiKeyId, secret } = await buildApiKey(shop);
  const actor = await apiKeyActor(sql, secret);
  expect(actor).toEqual({
    kind: "user",
    userId: shop.ownerId,
    sessionId: apiKeyId,
    staffRole: null,
    apiKey: { id: apiKeyId, shopId: shop.id, scopes: ["stock:read", "stock:write"] },
  });
  const ctx = createCtx(actor);
  expect(await requireShopRole(ctx, shop.id, "MANAGER")).toMatchObject({ role: "MANAGER" });
  expect(await listMyShops(ctx)).toMatchObject([{ id: shop.id, role: "MANAGER" }]);
  await expect(requireShopRole(ctx, shop.id, "OWNER")).rejects.toMatchObject({ code: "FORBIDDEN" });
  await expect(requireShopRole(ctx, elsewhere.id, "VIEWER")).rejects.toMatchObject({ code: "NOT_FOUND" });
  await expect(requireShopBySlug(ctx, elsewhere.slug, "VIEWER")).rejects.toMatchObject({ code: "NOT_FOUND" });
});

test("a staff member's key is no staff", async () => {
  const shop = await buildShop();
  await db().user.update({ where: { id: shop.ownerId }, data: { staffRole: "ADMIN" } });
  expect(await apiKeyActor(sql, (await buildApiKey(shop)).secret)).toMatchObject({ staffRole: null });
});

test("a key does no more than its maker: it follows their role, and dies with their membership", async () => {
  const shop = await buildShop();
  const second = await buildMember(shop.id, "OWNER");
  const { secret } = await buildApiKey({ id: shop.id, ownerId: second.id });
  await changeRole(ownerOf(shop), { shopId: shop.id, userId: second.id, role: "VIEWER" });
  const ctx = createCtx(await apiKeyActor(sql, secret));
  expect(await requireShopRole(ctx, shop.id, "VIEWER")).toMatchObject({ role: "VIEWER" });
  await expect(requireShopRole(ctx, shop.id, "WAREHOUSE")).rejects.toMatchObject({ code: "FORBIDDEN" });

  await removeMember(ownerOf(shop), { shopId: shop.id, userId: second.id });
  await expect(requireShopRole(ctx, shop.id, "VIEWER")).rejects.toMatchObject({ code: "NOT_FOUND" });
  await expect(apiKeyActor(sql, secret)).rejects.toMatchObject(ended);
  expect(await listApiKeys(ownerOf(shop), { shopId: shop.id })).toMatchObject([{ state: "ORPHANED" }]);
});

test("a revoked key, an old one and a suspended person's open nothing, each with its reason", async () => {
  const shop = await buildShop();
  const [revoked, old, left] = [
    await buildApiKey(shop),
    await buildApiKey(shop, { expiresInDays: 30 }),
    await buildApiKey(shop),
  ];
  await revokeApiKey(ownerOf(shop), { shopId: shop.id, apiKeyId: revoked.apiKeyId });
  await expect(apiKeyActor(sql, revoked.secret)).rejects.toMatchObject(ended);
  await expect(
    revokeApiKey(ownerOf(shop), { shopId: shop.id, apiKeyId: revoked.apiKeyId }),
  ).rejects.toMatchObject({ code: "NOT_FOUND" });

  await sql.run("UPDATE ApiKey SET expiresAt = expiresAt - INTERVAL 30 DAY WHERE id = ?", [old.apiKeyId]);
  const expired = { code: "UNAUTHENTICATED", params: { reason: "expired" } };
  await expect(apiKeyActor(sql, old.secret)).rejects.toMatchObject(expired);
  expect(
    (await listApiKeys(ownerOf(shop), { shopId: shop.id })).map((key) => [key.id, key.state]).toSorted(),
  ).toEqual(
    [
      [old.apiKeyId, "EXPIRED"],
      [left.apiKeyId, "LIVE"],
    ].toSorted(),
  );

  await db().user.update({ where: { id: shop.ownerId }, data: { status: "SUSPENDED" } });
  await expect(apiKeyActor(sql, left.secret)).rejects.toMatchObject(ended);
});

test("a key has a form that scanners know, and a likeness is refused without asking the database", async () => {
  const { secret } = await buildApiKey(await buildShop());
  expect(secret).toMatch(/^gerai_sk_[0-9a-z]{12}_[0-9A-Za-z]{38}$/);
  const nobody = {
    rows: () => Promise.reject(new Error("asked")),
    run: () => Promise.reject(new Error("asked")),
  };
  const last = secret.endsWith("a") ? "b" : "a";
  for (const likeness of [`${secret.slice(0, -1)}${last}`, secret.slice(0, -1), `${secret}a`, "gerai_sk_"])
    await expect(apiKeyActor(nobody, likeness)).rejects.toMatchObject({ params: { reason: "malformed" } });
});

test("only the whole secret counts: the right beginning with another rest is unknown", async () => {
  const shop = await buildShop();
  const [mine, other] = [await buildApiKey(shop), await buildApiKey(shop)];
  const prefix = mine.secret.slice(0, "gerai_sk_".length + 12);
  await db().apiKey.update({ where: { id: mine.apiKeyId }, data: { prefix: "gerai_sk_moved" } });
  await db().apiKey.update({ where: { id: other.apiKeyId }, data: { prefix } });
  await expect(apiKeyActor(sql, mine.secret)).rejects.toMatchObject({ params: { reason: "unknown" } });
});

test("the secret is nowhere in the database, and the list says how a key begins", async () => {
  const shop = await buildShop();
  const { apiKeyId, secret } = await buildApiKey(shop, { expiresInDays: 90 });
  const row = await db().apiKey.findUniqueOrThrow({ where: { id: apiKeyId } });
  expect(JSON.stringify(row)).not.toContain(secret.slice(-38));
  const [key] = await listApiKeys(ownerOf(shop), { shopId: shop.id });
  expect(key).toMatchObject({
    name: "Sistem gudang",
    state: "LIVE",
    lastUsedAt: null,
    scopes: ["stock:read", "stock:write"],
  });
  expect(secret.startsWith(`${key?.prefix}_`)).toBe(true);
  expect(JSON.stringify(key)).not.toContain(secret.slice(-38));
});

test("scopes are a closed list, and what a key was not given it does not reach", async () => {
  const shop = await buildShop();
  const input = draft(shop.id);
  for (const scopes of [[], ["stock:*"], ["staff"], ["stock:read", "payouts:write"]])
    expect(createApiKeyInput.safeParse({ ...input, scopes }).success).toBe(false);
  expect(
    createApiKeyInput.parse({ ...input, scopes: ["orders:read", "stock:read", "orders:read"] }).scopes,
  ).toEqual(["stock:read", "orders:read"]);

  const { apiKeyId, secret } = await buildApiKey(shop, { scopes: ["orders:read"] });
  await sql.run('UPDATE ApiKey SET scopes = \'["orders:read", "everything"]\' WHERE id = ?', [apiKeyId]);
  const ctx = createCtx(await apiKeyActor(sql, secret));
  requireScope(ctx, "orders:read");
  expect(() => requireScope(ctx, "orders:write")).toThrow(
    expect.objectContaining({ code: "FORBIDDEN", params: { scope: "orders:write" } }),
  );
  expect(ctx.actor.kind === "user" && ctx.actor.apiKey?.scopes).toEqual(["orders:read"]);
  requireScope(testCtx({ userId: shop.ownerId }), "orders:write");
});

test("only an owner makes and ends keys, a manager sees them, and another shop's are not found", async () => {
  const shop = await buildShop();
  const other = await buildShop();
  const manager = testCtx({ userId: (await buildMember(shop.id, "MANAGER")).id });
  const { apiKeyId } = await buildApiKey(shop);
  await expect(createApiKey(manager, draft(shop.id))).rejects.toMatchObject({ code: "FORBIDDEN" });
  await expect(revokeApiKey(manager, { shopId: shop.id, apiKeyId })).rejects.toMatchObject({
    code: "FORBIDDEN",
  });
  expect(await listApiKeys(manager, { shopId: shop.id })).toHaveLength(1);
  await expect(revokeApiKey(ownerOf(other), { shopId: other.id, apiKeyId })).rejects.toMatchObject({
    code: "NOT_FOUND",
  });
  const key = createCtx(await apiKeyActor(sql, (await buildApiKey(shop)).secret));
  await expect(createApiKey(key, draft(shop.id))).rejects.toMatchObject({ code: "FORBIDDEN" });
});

test("an owner with a second factor proves it anew before a key is made: a stolen session leaves none behind", async () => {
  const { id, device } = await buildProtected();
  const shop = await buildShop({ ownerId: id });
  const { secret } = await createApiKey(device, draft(shop.id));
  expect(await apiKeyActor(sql, secret)).toMatchObject({ userId: id });
  await ageProofs(id, 11);
  await expect(createApiKey(device, draft(shop.id))).rejects.toMatchObject({ code: "STEP_UP_REQUIRED" });
});

test("of thirty keys asked for at once a shop gets twenty, and a form that is sent twice makes one", async () => {
  const shop = await buildShop();
  const once = draft(shop.id);
  const twice = await Promise.allSettled([
    createApiKey(ownerOf(shop), once),
    createApiKey(ownerOf(shop), once),
  ]);
  expect(twice.filter(({ status }) => status === "fulfilled")).toHaveLength(1);

  const asked = await Promise.allSettled(
    Array.from({ length: 29 }, () => createApiKey(ownerOf(shop), draft(shop.id))),
  );
  expect(asked.filter(({ status }) => status === "fulfilled")).toHaveLength(MAX_API_KEYS - 1);
  for (const answer of asked)
    if (answer.status === "rejected") expect(answer.reason).toMatchObject({ code: "LIMIT_REACHED" });
  expect(await db().apiKey.count({ where: { shopId: shop.id } })).toBe(MAX_API_KEYS);
});

test("use is noted at most once a minute", async () => {
  const { apiKeyId, secret } = await buildApiKey(await buildShop());
  const usedAt = async () => (await db().apiKey.findUniqueOrThrow({ where: { id: apiKeyId } })).lastUsedAt;
  await apiKeyActor(sql, secret);
  const first = await usedAt();
  await apiKeyActor(sql, secret);
  expect([await usedAt(), first !== null]).toEqual([first, true]);
  await sql.run("UPDATE ApiKey SET lastUsedAt = lastUsedAt - INTERVAL 61 SECOND WHERE id = ?", [apiKeyId]);
  await apiKeyActor(sql, secret);
  expect((await usedAt())?.getTime()).toBeGreaterThan((first?.getTime() ?? 0) - 1);
});

test("who calls stands in the Authorization header and nowhere else; a refusal says what was wrong with it", async () => {
  const { secret } = await buildApiKey(await buildShop());
  expect(bearerToken(bearerRequest(secret).headers)).toBe(secret);
  expect(looksLikeApiKey(secret)).toBe(true);
  const cookie = new Request(`http://localhost/?access_token=${secret}`, {
    headers: { cookie: `next-auth.session-token=${secret}` },
  });
  expect(bearerToken(cookie.headers)).toBeNull();
  for (const header of [
    `Basic ${secret}`,
    "Bearer",
    `Bearer ${secret} ${secret}`,
    `Bearer ${"a".repeat(3000)}`,
  ])
    expect(() => bearerToken(new Headers({ authorization: header }))).toThrow(
      expect.objectContaining({ params: { reason: "malformed" } }),
    );
  const refusal = await apiKeyActor(sql, `${secret}x`).catch((error: unknown) => error);
  expect(wwwAuthenticate(refusal)).toBe(
    'Bearer realm="gerai", error="invalid_token", error_description="malformed"',
  );
});
