import { leaks, tableSums } from "./bypasses/judge";
import { type Answer, knock, knockRaw } from "./bypasses/knock";
import { accessRows, type BuiltAction, builtActions, builtRoutes } from "./bypasses/manifest";
import { type Row, rawRows, rows } from "./bypasses/rows";
import { knockingWorld, type Who, type World } from "./bypasses/world";
import { expect, test } from "./setup/fixtures";
import type { RunningShop } from "./setup/flavours";

/** Files that the framework makes routes of: the same for everybody. */
const PUBLIC_FILES = [
  "app/icon.svg/route.ts",
  "app/manifest.webmanifest/route.ts",
  "app/robots.txt/route.ts",
  "app/sitemap.xml/route.ts",
];

let world: World;
let before: Record<string, string>;

// Nobody sweeps in this shop, so what changes in its tables was changed by those who knock.
test.beforeAll(async ({ shop }) => {
  world = await knockingWorld(shop);
  before = await tableSums(shop);
});

test.afterEach(async ({ shop }) => {
  expect(await tableSums(shop)).toEqual(before);
});

test("the build answers to no action and no route that is not in the access matrix", ({ shop }) => {
  const known = accessRows();
  const actions = builtActions(shop.release);
  expect(actions.length).toBeGreaterThan(100);
  expect(
    actions.filter(({ name }) => !known.actions.has(name)).map(({ file, name }) => `${file}: ${name}`),
  ).toEqual([]);
  expect(
    builtRoutes(shop.release).filter((file) => !known.routes.has(file) && !PUBLIC_FILES.includes(file)),
  ).toEqual([]);
});

test("those whose rows they are do see them, so that a leak would be noticed", async ({ shop }) => {
  const seen = async (who: Who, path: string) =>
    leaks(world, await ask(shop, [who, `GET ${path}`, 200])).length;
  expect(await seen("stranger", "/orders/{order}")).toBeGreaterThan(0);
  expect(await seen("stranger", "/account/addresses/{address}")).toBeGreaterThan(0);
});

test("no known way around the doors leads in, tells anything, or changes anything", async ({ shop }) => {
  const problems = await inTurns(rows, async (row) => {
    const [who, name, right, { headers = {} } = {}] = row;
    const answer = await ask(shop, row);
    const wrong = [right].flat().includes(answer.status) ? [] : [`${answer.status}, not ${right}`];
    const faults = [...wrong, ...leaks(world, answer)];
    return faults.map(
      (fault) => `${who}: ${name.slice(0, 120)} ${JSON.stringify(headers).slice(0, 120)}: ${fault}`,
    );
  });
  expect(problems).toEqual([]);
});

test("bytes that are no request are refused before anything reads them", async ({ shop }) => {
  const problems = await inTurns(rawRows, async ([bytes, right]) => {
    const answer = await knockRaw(shop.url, bytes.replace("HOST", new URL(shop.url).host));
    return right.includes(answer.status)
      ? leaks(world, answer)
      : [`${JSON.stringify(bytes.slice(0, 80))}: ${answer.status}`];
  });
  expect(problems).toEqual([]);
});

test("no action runs without an Origin of ours, nor for a caller its page would not let in", async ({
  shop,
}) => {
  const host = new URL(shop.url).host;
  const own = { origin: shop.url };
  const bare = (one: Answer) => one.body.includes('"FORBIDDEN"');
  const problems = await inTurns([...builtActions(shop.release).entries()], async ([index, action]) => {
    const tried: [Who, Record<string, string>, (one: Answer) => boolean][] = [
      ["staff", {}, bare],
      ["nobody", own, ({ body }) => /"(UNAUTHENTICATED|INVALID_INPUT)"|"ok":true/.test(body)],
    ];
    // These are told apart before any action is looked up, so a few speak for all.
    if (index < 10)
      tried.push(
        ["staff", { "x-forwarded-host": host, referer: `${shop.url}/` }, bare],
        ["staff", { origin: "null" }, refused],
        ["staff", { origin: "https://evil.example" }, refused],
        [
          "staff",
          { origin: "http://evil.example", "x-forwarded-host": "evil.example", host: "evil.example" },
          refused,
        ],
      );
    const faults = tried.map(async ([who, headers, isRight]) => {
      const answer = await callAction(shop, action, who, headers, "[{}]");
      const told = leaks(world, { ...answer, status: 400 });
      return isRight(answer) ? told : [`${JSON.stringify(headers)}: ${brief(answer)}`, ...told];
    });
    return (await Promise.all(faults)).flat().map((fault) => `${action.name}: ${fault}`);
  });
  expect(problems).toEqual([]);
});

test("what no client sends to an action makes none run: broken, huge and poisoned bodies, and ids nobody made", async ({
  shop,
}) => {
  const [action, addressAction] = ["updateProfileAction", "setDefaultAddressAction"].map((wanted) =>
    builtActions(shop.release).find(({ name }) => name === wanted),
  );
  if (!action || !addressAction) throw new Error("no such action");
  const origin = { origin: new URL(shop.url).origin };
  const form = { ...origin, "content-type": "multipart/form-data; boundary=x" };
  const field = (name: string, value: string) =>
    `--x\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n--x--\r\n`;
  const sent: [Record<string, string>, string][] = [
    ...[
      "",
      "{",
      "[",
      "null",
      '["$F1"]',
      '["$Q1"]',
      '["$@1"]',
      '["$B1"]',
      '["$1:__proto__:polluted"]',
      '["$1:constructor:constructor"]',
    ].map((body): [Record<string, string>, string] => [origin, body]),
    [origin, '[{"name":"x","staffRole":"ADMIN"}]'],
    [origin, `[{"name":"${"x".repeat(9_500_000)}"}]`],
    [form, "--x\r\nnonsense"],
    [form, field("0", '["$1:then:constructor"]')],
    [form, field("__proto__", "1")],
    [form, field("$ACTION_REF_1", "1")],
    [{ ...origin, "content-type": "application/x-www-form-urlencoded" }, "name=x"],
    [{ ...origin, "content-type": "text/html" }, '[{"name":"x"'],
  ];
  for (const [headers, body] of sent) {
    const answer = await callAction(shop, action, "client", headers, body);
    expect(answer.body, brief(answer)).not.toContain('"ok":true');
    expect(leaks(world, { ...answer, status: 400 }), body.slice(0, 80)).toEqual([]);
  }
  const poisoned = await callAction(
    shop,
    addressAction,
    "client",
    origin,
    `[{"__proto__":{"id":"${world.names.address}"}}]`,
  );
  expect(poisoned.body, "a field of a prototype is no field").toContain('"INVALID_INPUT"');
  for (const id of ["0", "__proto__", "constructor", "7f".padEnd(42, "0"), "../../x"]) {
    const answer = await callAction(shop, { ...action, id }, "client", origin, "[{}]");
    expect([400, 404, 409], `${id}: ${brief(answer)}`).toContain(answer.status);
  }
});

async function ask(shop: RunningShop, [who, name, , more]: Row): Promise<Answer> {
  const [, method = "GET", path = "/"] = /^(\w+) (.*)$/s.exec(filled(name)) ?? [];
  const body = more?.body === undefined ? {} : { body: filled(more.body) };
  const origin = method === "GET" ? {} : { origin: shop.url };
  const headers = { cookie: world.cookies[who], ...origin, ...more?.headers };
  const answer = await knock(shop.url, { method, path, headers, ...body });
  // Parts of a page are given only at an address that carries a digest of these headers; the framework says which.
  const { location = "" } = answer.headers;
  const isDigest = answer.status === 307 && /^\/[^/].*[?&]_rsc(=[\w-]*)?$/.test(location);
  return isDigest ? knock(shop.url, { method, path: location, headers }) : answer;
}

function callAction(
  shop: RunningShop,
  { id, page }: BuiltAction,
  who: Who,
  headers: Record<string, string>,
  body: string,
): Promise<Answer> {
  const path =
    page.replace(/^app\/\[locale\]|\/\([^)]*\)|\/page$/g, "").replaceAll(/\[[^\]]+\]/g, "x") || "/";
  const sent = {
    cookie: world.cookies[who],
    "next-action": id,
    accept: "text/x-component",
    "content-type": "text/plain;charset=UTF-8",
    ...headers,
  };
  return knock(shop.url, { method: "POST", path, headers: sent, body });
}

function refused({ status, body }: Answer): boolean {
  return status === 500 || body.includes('"FORBIDDEN"');
}

function filled(text: string): string {
  return text.replaceAll(/\{(\w+)\}/g, (whole, name) => world.names[name] ?? whole);
}

function brief({ status, body }: Answer): string {
  return `${status} ${body.slice(-160)}`;
}

/** A few at a time, as a scanner would; every problem of all of them. */
async function inTurns<T>(list: readonly T[], check: (one: T) => Promise<string[]>): Promise<string[]> {
  const problems: string[] = [];
  const waiting = [...list];
  const worker = async () => {
    for (let one = waiting.shift(); one !== undefined; one = waiting.shift())
      problems.push(...(await check(one)));
  };
  await Promise.all(Array.from({ length: 6 }, worker));
  return problems;
}
