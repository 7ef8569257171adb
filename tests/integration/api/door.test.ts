import { beforeAll, expect, test, vi } from "vitest";
import { z } from "zod";
import { endpoint } from "@/lib/api/endpoint";
import { db } from "@/lib/platform/db";
import { DomainError } from "@/lib/platform/errors";
import { newId } from "@/lib/platform/id";
import { apiCaller, personToken } from "../../builders/api-caller";
import { buildPerson } from "../../builders/identity";

vi.mock("next/cache", () => ({ unstable_cache: (read: unknown) => read }));

// A thing of its own kind, so that what is tested here is the door and not a domain.
const things = new Map<string, number>();
let runs = 0;
let waits: Promise<void> | null = null;
const thing = z.object({ name: z.string(), size: z.number() });
const nameParams = z.strictObject({ name: z.string().regex(/^[a-z]+$/) });
const common = { tag: "Things", caller: "person" } as const;

const own = [
  endpoint({
    ...common,
    id: "makeThing",
    method: "POST",
    path: "/things",
    summary: "",
    creates: true,
    status: 201,
    body: z.strictObject({ name: z.string(), size: z.number().int().min(0) }),
    refusals: ["OUT_OF_STOCK", "GATEWAY_UNAVAILABLE"],
    result: thing,
    run: async (_ctx, { body }) => {
      runs++;
      if (waits) await waits;
      if (body.size === 0) throw new DomainError("OUT_OF_STOCK");
      if (body.size === 13) throw new DomainError("GATEWAY_UNAVAILABLE");
      things.set(body.name, body.size);
      return { ...body, secret: "not named by the result" };
    },
  }),
  endpoint({
    ...common,
    id: "getThing",
    method: "GET",
    path: "/things/{name}",
    summary: "",
    params: nameParams,
    result: thing,
    run: async (_ctx, { params: { name } }) => ({ name, size: things.get(name) ?? 0 }),
  }),
  endpoint({
    ...common,
    id: "setThing",
    method: "PATCH",
    path: "/things/{name}",
    summary: "",
    edits: "getThing",
    params: nameParams,
    body: z.strictObject({ size: z.number().int() }),
    result: thing,
    run: async (_ctx, { params: { name }, body: { size } }) => {
      things.set(name, size);
      return { name, size };
    },
  }),
];

let ask: ReturnType<typeof apiCaller>;
beforeAll(async () => {
  ask = apiCaller(await personToken((await buildPerson()).id), own);
});

test("a repeat under the same key gets the first answer, bit by bit, and nothing runs twice; also a refusal is such an answer", async () => {
  runs = 0;
  const key = newId();
  const first = await ask("POST", "/things", { body: { name: "cup", size: 3 }, key });
  const second = await ask("POST", "/things", { body: { name: "cup", size: 3 }, key });
  expect([first.status, first.body, runs]).toEqual([201, { name: "cup", size: 3 }, 1]);
  expect([second.status, second.body]).toEqual([first.status, first.body]);
  const refused = newId();
  const answers = [
    await ask("POST", "/things", { body: { name: "cup", size: 0 }, key: refused }),
    await ask("POST", "/things", { body: { name: "cup", size: 0 }, key: refused }),
  ];
  expect(answers.map(({ status, body }) => [status, body.code])).toEqual([
    [409, "OUT_OF_STOCK"],
    [409, "OUT_OF_STOCK"],
  ]);
  expect(runs).toBe(2);
});

test("the same key for another request is refused, and so is a request without a key", async () => {
  const key = newId();
  await ask("POST", "/things", { body: { name: "jar", size: 1 }, key });
  const other = await ask("POST", "/things", { body: { name: "jar", size: 2 }, key });
  expect([other.status, other.body.code]).toEqual([422, "IDEMPOTENCY_KEY_REUSED"]);
  const none = await ask("POST", "/things", { body: { name: "jar", size: 2 }, key: null });
  expect([none.status, none.body.code]).toEqual([400, "IDEMPOTENCY_KEY_MISSING"]);
});

test("of ten equal requests at the same moment one runs and the others are told it is under way", async () => {
  runs = 0;
  let release = () => {};
  waits = new Promise((resolve) => {
    release = resolve;
  });
  const key = newId();
  const body = { name: "pan", size: 1 };
  let answered = 0;
  let nine = () => {};
  const nineAnswered = new Promise<void>((resolve) => {
    nine = resolve;
  });
  const all = Array.from({ length: 10 }, async () => {
    const { status } = await ask("POST", "/things", { body, key });
    if (++answered === 9) nine();
    return status;
  });
  await nineAnswered;
  release();
  waits = null;
  expect((await Promise.all(all)).sort()).toEqual([201, ...Array(9).fill(409)]);
  expect(runs).toBe(1);
  expect((await ask("POST", "/things", { body, key })).status).toBe(201);
});

test("what may come out otherwise next time is not kept, and the key of a request that died can be taken over", async () => {
  const key = newId();
  const down = await ask("POST", "/things", { body: { name: "lid", size: 13 }, key });
  expect(down.status).toBe(503);
  runs = 0;
  await ask("POST", "/things", { body: { name: "lid", size: 13 }, key });
  expect(runs).toBe(1);

  const dead = newId();
  await ask("POST", "/things", { body: { name: "lid", size: 1 }, key: dead });
  await db().$executeRaw`UPDATE IdempotentRequest SET answer = NULL, heldUntil = NOW(3) - INTERVAL 1 SECOND
    WHERE operation = 'makeThing' ORDER BY createdAt DESC LIMIT 1`;
  expect((await ask("POST", "/things", { body: { name: "lid", size: 1 }, key: dead })).status).toBe(201);
  expect(runs).toBe(3);
});

test("an edit is refused when what it edits has changed since it was read; of two with one tag one wins", async () => {
  await ask("POST", "/things", { body: { name: "bowl", size: 1 } });
  const read = await ask("GET", "/things/bowl");
  const tag = read.headers.get("etag") ?? "";
  const known = await ask("GET", "/things/bowl", { headers: { "if-none-match": tag } });
  expect([known.status, known.body]).toEqual([304, null]);
  const edits = await Promise.all(
    [5, 6, 7].map((size) => ask("PATCH", "/things/bowl", { body: { size }, headers: { "if-match": tag } })),
  );
  expect(edits.map(({ status }) => status).sort()).toEqual([200, 412, 412]);
  expect((await ask("PATCH", "/things/bowl", { body: { size: 9 } })).status).toBe(200);
});

test.each([
  ["no such address", "GET", "/nothing", {}, 404, "NOT_FOUND"],
  ["a part that is no name of ours", "GET", "/things/CUP%00", {}, 404, "NOT_FOUND"],
  ["another method", "DELETE", "/things/cup", {}, 405, "METHOD_NOT_ALLOWED"],
  [
    "another kind of answer",
    "GET",
    "/things/cup",
    { headers: { accept: "text/html" } },
    406,
    "NOT_ACCEPTABLE",
  ],
  [
    "another kind of body",
    "PATCH",
    "/things/cup",
    { body: "a=1", headers: { "content-type": "text/plain" } },
    415,
    "UNSUPPORTED_MEDIA_TYPE",
  ],
  ["a body that is no JSON", "PATCH", "/things/cup", { body: "{" }, 400, "MALFORMED_BODY"],
  [
    "a name that poisons objects",
    "PATCH",
    "/things/cup",
    { body: '{"__proto__":{"size":1},"size":1}' },
    400,
    "MALFORMED_BODY",
  ],
  ["too much", "PATCH", "/things/cup", { body: { size: "9".repeat(70_000) } }, 413, "BODY_TOO_LARGE"],
  ["an unknown field", "PATCH", "/things/cup", { body: { size: 1, role: "OWNER" } }, 422, "INVALID_INPUT"],
  ["an unknown query", "GET", "/things/cup?role=OWNER", {}, 422, "INVALID_INPUT"],
  ["a query twice", "GET", "/things/cup?a=1&a=2", {}, 422, "INVALID_INPUT"],
] as const)("%s is refused by its own code", async (_what, method, path, wish, status, code) => {
  const answer = await ask(method, path, wish);
  expect([answer.status, answer.body.code]).toEqual([status, code]);
  expect(answer.headers.get("content-type")).toBe("application/problem+json");
});

test("who shows no token or a bad one is told how to show one, in their language; methods are told by OPTIONS", async () => {
  const nobody = await apiCaller(null, own)("GET", "/things/cup", { headers: { "accept-language": "id" } });
  expect([nobody.status, nobody.body.title]).toEqual([401, "Masuk dulu untuk melanjutkan."]);
  expect(nobody.headers.get("www-authenticate")).toBe('Bearer realm="gerai"');
  const bad = await apiCaller("abc.def.ghi", own)("GET", "/things/cup");
  expect(bad.headers.get("www-authenticate")).toContain('error="invalid_token"');
  const options = await ask("OPTIONS", "/things/cup");
  expect([options.status, options.headers.get("allow")]).toEqual([204, "GET, PATCH, HEAD, OPTIONS"]);
  const head = await ask("HEAD", "/things/cup");
  expect([head.status, head.body]).toEqual([200, null]);
  expect(head.headers.get("ratelimit-remaining")).toMatch(/^\d+$/);
});
