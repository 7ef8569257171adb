import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { endpoints } from "@/lib/api";
import { ACTS, exportAudit, listAudit, witnessed } from "@/lib/identity";
import { actNamed } from "@/lib/identity/audit/acts";
import { db } from "@/lib/platform/db";
import { newId } from "@/lib/platform/id";
import { approveShop, createApiKey } from "@/lib/shops";
import { apiCaller, personToken } from "../../builders/api-caller";
import { testCtx } from "../../builders/ctx";
import { buildPerson } from "../../builders/identity";
import { buildShop } from "../../builders/shops";

const root = path.join(import.meta.dirname, "../../..");

test("every staff action and every operation for staff that changes anything is written down", () => {
  const actions = sources().flatMap((text) =>
    [...text.matchAll(/staffAction\(\{\s*name: "([^"]+)"/g)].map(([, name]) => name ?? ""),
  );
  const operations = endpoints.filter(({ caller, method }) => caller === "staff" && method !== "GET");
  expect(actions.length).toBeGreaterThan(30);
  const unnamed = [...actions, ...operations.map(({ id }) => id)].filter((name) => !actNamed(name));
  expect(unnamed).toEqual([]);
});

test("what a shop's people do on a screen is written down when they do it by the API too", () => {
  const ids = new Set(endpoints.map(({ id }) => id));
  const unnamed = ACTS.filter(({ kind, operations }) => {
    const verb = kind.split(".")[1] ?? "";
    return ids.has(verb) && !operations?.includes(verb);
  });
  expect(unnamed.map(({ kind }) => kind)).toEqual([]);
});

test("each act names what exists: an action or an operation", () => {
  const text = sources().join("\n");
  const ids = new Set(endpoints.map(({ id }) => id));
  const lost = ACTS.filter(
    ({ kind, operations = [] }) =>
      !text.includes(`name: "${kind}"`) && !operations.some((operation) => ids.has(operation)),
  );
  expect(lost.map(({ kind }) => kind)).toEqual([]);
  expect(
    ACTS.flatMap(({ operations = [] }) => operations).filter((operation) => !ids.has(operation)),
  ).toEqual([]);
});

test("a decision of staff is written with who, on what, from where, before and after", async () => {
  const staff = await buildStaff("SUPPORT");
  const shop = await buildShop({ status: "PENDING" });
  const answer = await apiCaller(staff.token)("POST", `/admin/shops/${shop.id}/reject`, {
    body: { reason: "Foto toko belum ada" },
    headers: { "x-forwarded-for": "203.0.113.9" },
  });
  expect(answer.status).toBe(204);
  const [entry, ...more] = await entriesOf(staff.userId);
  expect(more).toEqual([]);
  expect(entry).toMatchObject({
    kind: "shops.rejectShop",
    outcome: "DONE",
    staffRole: "SUPPORT",
    subjectType: "Shop",
    subjectId: shop.id,
    reason: "Foto toko belum ada",
    changes: { status: ["PENDING", "REJECTED"], statusReason: [null, "Foto toko belum ada"] },
  });
  expect(entry?.traceId).toMatch(/^[0-9a-f]{32}$/);
});

test("what staff try and may not is written too; what a customer tries is not", async () => {
  const [catalog, client] = [await buildStaff("CATALOG"), await buildStaff(null)];
  const shop = await buildShop({ status: "PENDING" });
  for (const { token } of [catalog, client])
    expect((await apiCaller(token)("POST", `/admin/shops/${shop.id}/approve`)).status).toBe(403);
  expect(await entriesOf(catalog.userId)).toMatchObject([
    {
      kind: "shops.approveShop",
      outcome: "REFUSED",
      refusal: "FORBIDDEN",
      subjectId: shop.id,
      changes: null,
    },
  ]);
  expect(await entriesOf(client.userId)).toEqual([]);
});

test("a refusal of the act itself leaves no entry that says it was done", async () => {
  const staff = await buildStaff("SUPPORT");
  const shop = await buildShop({ status: "OPEN" });
  expect((await apiCaller(staff.token)("POST", `/admin/shops/${shop.id}/approve`)).status).toBe(409);
  expect(await entriesOf(staff.userId)).toMatchObject([{ outcome: "REFUSED", refusal: "ALREADY_DECIDED" }]);
});

test("an act whose entry cannot be written is not done", async () => {
  const { userId } = await buildStaff("SUPPORT");
  const shop = await buildShop({ status: "PENDING" });
  const ctx = testCtx({ userId, staffRole: "SUPPORT" });
  const act = { name: "shops.approveShop", input: { shopId: shop.id } };
  const full = witnessed(ctx, act, (own) =>
    approveShop(
      {
        ...own,
        witness: async (sql) =>
          sql.run("INSERT INTO AuditEntry (id) VALUES (?)", [newId()]).then(() => () => undefined),
      },
      { shopId: shop.id },
    ),
  );
  await expect(full).rejects.toThrow();
  expect((await db().shop.findUniqueOrThrow({ where: { id: shop.id } })).status).toBe("PENDING");
  expect(await entriesOf(userId)).toMatchObject([{ outcome: "FAILED" }]);
});

test("a shop's new API key is written down, its secret is not", async () => {
  const shop = await buildShop();
  const ctx = testCtx({ userId: shop.ownerId });
  const input = {
    shopId: shop.id,
    name: "Gudang",
    scopes: ["stock:read" as const],
    expiresInDays: null,
    idempotencyKey: newId(),
  };
  const { apiKeyId, secret } = await witnessed(ctx, { name: "shops.createApiKey", input }, (own) =>
    createApiKey(own, input),
  );
  const [entry] = await entriesOf(shop.ownerId);
  expect(entry).toMatchObject({ shopId: shop.id, subjectId: apiKeyId, staffRole: null });
  expect(JSON.stringify(entry)).not.toContain(secret);
});

test("the list is an ADMIN's, pages by key and filters by kind, person, outcome and day", async () => {
  const staff = await buildStaff("CATALOG");
  // Days are those of Jakarta.
  const day = new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10);
  await db().auditEntry.createMany({
    data: Array.from({ length: 60 }, (_none, index) => ({
      ...{ id: newId(), kind: index < 55 ? "catalog.createBrand" : "shops.approveShop", requestId: "r" },
      ...{ outcome: index === 0 ? ("REFUSED" as const) : ("DONE" as const), actorUserId: staff.userId },
    })),
  });
  const admin = testCtx({ userId: newId(), staffRole: "ADMIN" });
  const own = { actorUserId: staff.userId };
  const first = await listAudit(admin, own);
  const second = await listAudit(admin, { ...own, after: first.next });
  expect([first.rows.length, second.rows.length, second.next]).toEqual([50, 10, null]);
  expect(new Set([...first.rows, ...second.rows].map(({ id }) => id)).size).toBe(60);
  expect(await exportAudit(admin, { ...own, kind: "shops" })).toHaveLength(5);
  expect(await exportAudit(admin, { ...own, kind: "catalog.createBrand", outcome: "REFUSED" })).toHaveLength(
    1,
  );
  expect(await exportAudit(admin, { ...own, from: day, until: day })).toHaveLength(60);
  expect(await exportAudit(admin, { ...own, until: "2020-01-01" })).toHaveLength(0);
  const support = testCtx({ userId: newId(), staffRole: "SUPPORT" });
  await expect(listAudit(support)).rejects.toMatchObject({ code: "FORBIDDEN" });
});

test("entries are only ever added: no code changes one, and only the retention deletes", () => {
  const touching = sources().filter((text) =>
    /UPDATE\s+`?AuditEntry|DELETE\s+FROM\s+`?AuditEntry|auditEntry\.(update|delete|upsert)/.test(text),
  );
  expect(touching).toEqual([]);
});

async function buildStaff(staffRole: "SUPPORT" | "CATALOG" | "ADMIN" | null) {
  const { id: userId } = await buildPerson();
  if (staffRole) await db().user.update({ where: { id: userId }, data: { staffRole } });
  return { userId, token: await personToken(userId) };
}

async function entriesOf(actorUserId: string) {
  const rows = await db().auditEntry.findMany({ where: { actorUserId }, orderBy: { id: "asc" } });
  return rows.map((row) => ({ ...row }));
}

function sources(): string[] {
  return ["lib", "app", "inngest"].flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true, encoding: "utf8" })
      .filter((file) => /\.tsx?$/.test(file))
      .map((file) => readFileSync(path.join(root, folder, file), "utf8")),
  );
}
