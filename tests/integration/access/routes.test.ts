import { beforeAll, beforeEach, expect, test, vi } from "vitest";
import { GET as publicKeys } from "@/app/.well-known/jwks.json/route";
import { GET as audit } from "@/app/api/admin/audit/route";
import { GET as payoutRun } from "@/app/api/admin/payout-runs/[number]/route";
import { GET as activity } from "@/app/api/console/[shop]/activity/route";
import { GET as labels } from "@/app/api/console/[shop]/documents/labels/route";
import { GET as pickList } from "@/app/api/console/[shop]/documents/pick-list/route";
import { GET as slips } from "@/app/api/console/[shop]/documents/slips/route";
import { GET as payoutSales } from "@/app/api/console/[shop]/payouts/[number]/route";
import { GET as statement } from "@/app/api/console/[shop]/statement/route";
import { GET as stockChanges } from "@/app/api/console/[shop]/stock-changes/route";
import { GET as health } from "@/app/api/health/route";
import { GET as metrics } from "@/app/api/metrics/route";
import { GET as bell } from "@/app/api/notifications/route";
import { GET as bellStream } from "@/app/api/notifications/stream/route";
import { POST as unsubscribe } from "@/app/api/notifications/unsubscribe/route";
import { POST as startPayment } from "@/app/api/orders/[number]/payments/route";
import { GET as orderStatus } from "@/app/api/orders/[number]/status/route";
import { POST as placeOrder } from "@/app/api/orders/route";
import { POST as cancelPayment } from "@/app/api/sandbox-gateway/payments/[ref]/cancel/route";
import { POST as refundPayment } from "@/app/api/sandbox-gateway/payments/[ref]/refunds/route";
import { GET as readPayment } from "@/app/api/sandbox-gateway/payments/[ref]/route";
import { POST as openPayment } from "@/app/api/sandbox-gateway/payments/route";
import { POST as webhook } from "@/app/api/webhooks/[gateway]/route";
import { POST as courierWebhook } from "@/app/api/webhooks/couriers/[courier]/route";
import { POST as smsStatus } from "@/app/api/webhooks/twilio/route";
import { GET as media } from "@/app/media/[...path]/route";
import { openSandboxPayment, signSandboxWebhook } from "@/lib/payments";
import type { Ctx } from "@/lib/platform/ctx";
import { systemCtx } from "@/lib/platform/ctx";
import { env } from "@/lib/platform/env";
import { newId } from "@/lib/platform/id";
import {
  type AccessWorld,
  buildAccessWorld,
  buildClientPart,
  buildPeople,
  PERSONAS,
} from "../../builders/access-world";
import { buildPicture } from "../../builders/catalog";
import { buildDeliveryRates } from "../../builders/delivery";
import { buildPayout } from "../../builders/paid-money";
import { buildOrder, checkoutInput } from "../../builders/placed-orders";
import { buildPaidOrder } from "../../builders/shop-orders";
import { browserSpansRow } from "./browser-spans-row";
import { databaseState } from "./database-state";
import { routeFiles } from "./discover";
import { pushRow } from "./push-row";
import { jsonRequest, newPayment, request } from "./requests";

// Who asks is read from cookies, which only a running server has.
const caller = vi.hoisted(() => ({
  ctx: null as unknown,
  demo: true,
  metricsToken: undefined as string | undefined,
  courierSecret: undefined as string | undefined,
}));
vi.mock("@/lib/identity/request-ctx", () => ({ requestCtx: async () => caller.ctx }));
vi.mock("@/lib/platform/env", async (load) => {
  const real = await load<typeof import("@/lib/platform/env")>();
  const told = () => ({
    demo: caller.demo,
    METRICS_TOKEN: caller.metricsToken,
    BITESHIP_SIGNATURE_SECRET: caller.courierSecret,
  });
  return { ...real, env: () => ({ ...real.env(), ...told() }) };
});

let world: AccessWorld;

beforeAll(async () => {
  await buildDeliveryRates();
  world = await buildAccessWorld(await buildPeople());
});
beforeEach(() => {
  caller.demo = true;
});

/** Routes whose caller somebody else's code checks. */
const exempt: Record<string, string> = {
  "app/api/auth/[...nextauth]/route.ts":
    "next-auth's own handler: its CSRF token, then our one-time code (tests/integration/identity/verify-otp.test.ts)",
  "app/api/v1/[...path]/route.ts":
    "the door of the API: every operation behind it is knocked at in tests/integration/api (access, console-access, admin-access)",
  "app/api/v1/openapi.json/route.ts": "the contract, written at build and the same for everybody",
  "app/api/outbox/route.ts":
    "Debezium's, signed by Standard Webhooks (tests/integration/platform/outbox-endpoint.test.ts)",
  "app/api/inngest/route.ts":
    "Inngest's own handler: refuses what is not signed with the signing key, outside development",
};

/** Gives the answer of an ADMIN, the last of them, after everybody else was turned away. */
async function adminOnly(ask: () => Promise<Response>): Promise<Response> {
  let answer = new Response();
  for (const persona of PERSONAS) {
    caller.ctx = world.ctx[persona];
    answer = await ask();
    const wanted = { anonymous: 401, admin: 200 }[persona as string] ?? 403;
    expect(`${persona}: ${answer.status}`).toBe(`${persona}: ${wanted}`);
  }
  return answer;
}

/** What a shop's owner and managers take away as a file. */
async function managersOnly(
  read: (
    request: Request,
    context: { params: Promise<{ shop: string; number: string }> },
  ) => Promise<Response>,
  query: string,
  number = "",
): Promise<void> {
  const wanted = { anonymous: 401, owner: 200, manager: 200, warehouse: 403, viewer: 403 };
  for (const persona of PERSONAS) {
    caller.ctx = world.ctx[persona];
    const params = Promise.resolve({ shop: world.goods.shop.slug, number });
    const { status } = await read(new Request(`http://app/api${query}`), { params });
    expect(`${persona}: ${status}`).toBe(
      `${persona}: ${{ ...wanted }[persona as keyof typeof wanted] ?? 404}`,
    );
  }
}

/** Papers with customers' addresses: for those who pack, of their own shop's orders. */
async function documentRow(print: typeof labels): Promise<void> {
  const { shopOrderId } = await buildClientPart(world, "ACCEPTED");
  const { id: strange } = await buildPaidOrder({
    shopId: world.other.shopId,
    lines: [{ variantId: world.goods.variantId, quantity: 1 }],
  });
  const ask = async (ctx: Ctx, order: string) => {
    caller.ctx = ctx;
    const params = Promise.resolve({ shop: world.goods.shop.slug });
    const answer = await print(new Request(`http://app/api?order=${order}`), { params });
    if (answer.status === 200) expect(answer.headers.get("content-type")).toBe("application/pdf");
    return answer.status;
  };
  const wanted = { anonymous: 401, owner: 200, manager: 200, warehouse: 200, viewer: 403 };
  const met = await Promise.all(PERSONAS.map(async (who) => [who, await ask(world.ctx[who], shopOrderId)]));
  expect(Object.fromEntries(met)).toEqual(
    Object.fromEntries(PERSONAS.map((who) => [who, { ...wanted }[who as keyof typeof wanted] ?? 404])),
  );
  if (print !== pickList) expect(await ask(world.ctx.owner, strange)).toBe(404);
}

const rows: Record<string, () => Promise<unknown>> = {
  "app/api/health/route.ts": async () => {
    const answer = await health();
    expect(answer.status).toBe(200);
    const said = await answer.text();
    for (const secret of [env().DATABASE_URL, env().NEXTAUTH_SECRET, env().OTP_PEPPER])
      expect(said).not.toContain(secret);
  },

  // Public by its purpose: what checks a token cannot make one.
  "app/.well-known/jwks.json/route.ts": async () => {
    const { keys } = (await (await publicKeys()).json()) as { keys: Record<string, string>[] };
    for (const key of keys)
      expect(Object.keys(key).toSorted()).toEqual(["alg", "crv", "kid", "kty", "use", "x", "y"]);
    expect(keys.length).toBeGreaterThan(0);
  },

  "app/api/console/[shop]/stock-changes/route.ts": async () => {
    const moments = { from: "2026-01-01T00:00:00Z", to: "2036-01-01T00:00:00Z" };
    const ask = async (ctx: Ctx, warehouse: string) => {
      caller.ctx = ctx;
      const url = `http://app/api?${new URLSearchParams({ warehouse, ...moments })}`;
      const params = Promise.resolve({ shop: world.goods.shop.slug });
      return (await stockChanges(new Request(url), { params })).status;
    };
    for (const persona of PERSONAS) {
      const team = ["owner", "manager", "warehouse", "viewer"].includes(persona);
      const wanted = persona === "anonymous" ? 401 : team ? 200 : 404;
      const met = await ask(world.ctx[persona], world.goods.warehouseId);
      expect(`${persona}: ${met}`).toBe(`${persona}: ${wanted}`);
    }
    expect(await ask(world.ctx.owner, world.other.warehouseId)).toBe(404);
  },

  "app/api/console/[shop]/payouts/[number]/route.ts": async () =>
    managersOnly(payoutSales, "", (await buildPayout(world, "OPEN")).number),
  "app/api/console/[shop]/statement/route.ts": () => managersOnly(statement, "?month=2026-11"),
  "app/api/console/[shop]/activity/route.ts": () => managersOnly(activity, ""),

  "app/api/admin/audit/route.ts": () => adminOnly(() => audit(new Request("http://app/api/admin/audit"))),

  "app/api/admin/payout-runs/[number]/route.ts": async () => {
    const params = Promise.resolve(await buildPayout(world, "OPEN"));
    const file = await adminOnly(() => payoutRun(new Request("http://app/api"), { params }));
    expect(await file.text()).toContain("1234567890");
  },
  "app/api/console/[shop]/documents/labels/route.ts": () => documentRow(labels),
  "app/api/console/[shop]/documents/slips/route.ts": () => documentRow(slips),
  "app/api/console/[shop]/documents/pick-list/route.ts": () => documentRow(pickList),

  "app/api/metrics/route.ts": async () => {
    const ask = (token?: string) =>
      metrics(
        new Request("http://app/api/metrics", { headers: token ? { authorization: `Bearer ${token}` } : {} }),
      );
    expect((await ask("anything")).status).toBe(404);
    caller.metricsToken = "a-token-of-the-metrics";
    expect((await ask()).status).toBe(401);
    expect((await ask("a-token-of-the-metrix")).status).toBe(401);
    const answer = await ask("a-token-of-the-metrics");
    expect(answer.status).toBe(200);
    expect(await answer.text()).toContain("gerai_outbox_due");
  },

  "app/api/orders/route.ts": async () => {
    const input = await checkoutInput(world.client, [{ goods: world.goods, quantity: 1 }]);
    const ask = async (ctx: Ctx, headers: Record<string, string> = {}) => {
      caller.ctx = ctx;
      return (await placeOrder(jsonRequest(input, headers))).status;
    };
    const before = await databaseState();
    expect(await ask(world.ctx.client, { origin: "https://elsewhere.example" })).toBe(403);
    expect(await ask(world.ctx.client, { "content-type": "text/plain" })).toBe(422);
    // To another's address nobody orders.
    for (const persona of PERSONAS.filter((one) => one !== "client"))
      expect(`${persona}: ${await ask(world.ctx[persona])}`).toBe(
        `${persona}: ${persona === "anonymous" ? 401 : 404}`,
      );
    expect(await databaseState()).toEqual(before);
    expect(await ask(world.ctx.client)).toBe(201);
  },

  "app/api/orders/[number]/payments/route.ts": async () => {
    const { number } = await buildOrder(world.client, { goods: world.goods, quantity: 1 });
    const ask = async (ctx: Ctx, headers: Record<string, string> = {}) => {
      caller.ctx = ctx;
      const params = Promise.resolve({ number });
      return (await startPayment(jsonRequest({ gateway: "nobody" }, headers), { params })).status;
    };
    const before = await databaseState();
    expect(await ask(world.ctx.client, { origin: "https://elsewhere.example" })).toBe(403);
    for (const persona of PERSONAS)
      expect(`${persona}: ${await ask(world.ctx[persona])}`).toBe(
        `${persona}: ${persona === "anonymous" ? 401 : 404}`,
      );
    expect(await databaseState()).toEqual(before);
  },

  "app/api/orders/[number]/status/route.ts": async () => {
    const { number } = await buildOrder(world.client, { goods: world.goods, quantity: 1 });
    const ask = async (ctx: Ctx) => {
      caller.ctx = ctx;
      return (await orderStatus(request("GET"), { params: Promise.resolve({ number }) })).status;
    };
    for (const persona of PERSONAS) {
      const wanted = { anonymous: 401, client: 200 }[persona as string] ?? 404;
      expect(`${persona}: ${await ask(world.ctx[persona])}`).toBe(`${persona}: ${wanted}`);
    }
  },

  "app/api/sandbox-gateway/payments/route.ts": () =>
    closedToAllButOurKey((key) => openPayment(request("POST", key, newPayment()))),
  "app/api/sandbox-gateway/payments/[ref]/route.ts": async () => {
    const { ref } = await openSandboxPayment(systemCtx("test"), newPayment());
    await closedToAllButOurKey((key) =>
      readPayment(request("GET", key), { params: Promise.resolve({ ref }) }),
    );
  },
  "app/api/sandbox-gateway/payments/[ref]/cancel/route.ts": async () => {
    const { ref } = await openSandboxPayment(systemCtx("test"), newPayment());
    await closedToAllButOurKey((key) =>
      cancelPayment(request("POST", key), { params: Promise.resolve({ ref }) }),
    );
  },
  "app/api/sandbox-gateway/payments/[ref]/refunds/route.ts": async () => {
    const { ref } = await openSandboxPayment(systemCtx("test"), newPayment());
    // Nothing was paid, so our own key is let in to hear that there is nothing to give back.
    await closedToAllButOurKey(
      (key) =>
        refundPayment(request("POST", key, { reference: newId(), amount: 1 }), {
          params: Promise.resolve({ ref }),
        }),
      409,
    );
  },

  "app/api/telemetry/browser/route.ts": browserSpansRow,

  "app/api/webhooks/[gateway]/route.ts": async () => {
    const body = JSON.stringify({ id: `evt_${newId()}`, data: { ref: "sbx_0" } });
    const deliver = async (gateway: string, signature?: string) => {
      const headers: Record<string, string> = signature ? { "sandbox-signature": signature } : {};
      const delivery = new Request("http://localhost/", { method: "POST", body, headers });
      return (await webhook(delivery, { params: Promise.resolve({ gateway }) })).status;
    };
    const before = await databaseState();
    const old = Date.now() - 86_400_000;
    expect(await deliver("sandbox")).toBe(401);
    expect(await deliver("sandbox", signSandboxWebhook(body, "a-guessed-secret-of-a-stranger"))).toBe(401);
    expect(await deliver("sandbox", signSandboxWebhook(body, env().SANDBOX_GATEWAY_SECRET, old))).toBe(401);
    expect(await deliver("nobody", signSandboxWebhook(body, env().SANDBOX_GATEWAY_SECRET))).toBe(404);
    expect(await databaseState()).toEqual(before);
    expect(await deliver("sandbox", signSandboxWebhook(body, env().SANDBOX_GATEWAY_SECRET))).toBe(204);
  },

  "app/api/webhooks/couriers/[courier]/route.ts": async () => {
    const deliver = async (
      courier: string,
      secret?: string,
      body = { event: "order.status", order_id: "x" },
    ) => {
      const headers: Record<string, string> = secret ? { "x-biteship-signature": secret } : {};
      const delivery = new Request("http://localhost/", {
        method: "POST",
        body: JSON.stringify(body),
        headers,
      });
      return (await courierWebhook(delivery, { params: Promise.resolve({ courier }) })).status;
    };
    const before = await databaseState();
    expect(await deliver("biteship", "a-secret-where-none-is-set")).toBe(401);
    caller.courierSecret = "a-secret-of-the-courier";
    expect(await deliver("biteship")).toBe(401);
    expect(await deliver("biteship", "a-secret-of-the-couriex")).toBe(401);
    expect(await deliver("manual", "a-secret-of-the-courier")).toBe(404);
    expect(await deliver("nobody", "a-secret-of-the-courier")).toBe(404);
    expect(await databaseState()).toEqual(before);
    expect(await deliver("biteship", "a-secret-of-the-courier")).toBe(200);
  },

  "app/api/notifications/route.ts": async () => {
    const ask = async (ctx: Ctx, shop?: string) => {
      caller.ctx = ctx;
      return (await bell(new Request(`http://app/api/notifications${shop ? `?shop=${shop}` : ""}`))).status;
    };
    for (const persona of PERSONAS) {
      const team = ["owner", "manager", "warehouse", "viewer"].includes(persona);
      const [own, shops] = persona === "anonymous" ? [401, 401] : [200, team ? 200 : 404];
      expect(`${persona}: ${await ask(world.ctx[persona])}`).toBe(`${persona}: ${own}`);
      expect(`${persona}: ${await ask(world.ctx[persona], world.shopId)}`).toBe(`${persona}: ${shops}`);
    }
  },

  // Whose bell rings is tests/integration/notifications/bell.test.ts.
  "app/api/notifications/stream/route.ts": async () => {
    for (const persona of PERSONAS) {
      caller.ctx = world.ctx[persona];
      const answer = await bellStream(new Request("http://app/api/notifications/stream"));
      expect(`${persona}: ${answer.status}`).toBe(`${persona}: ${persona === "anonymous" ? 401 : 200}`);
      await answer.body?.cancel();
    }
  },

  "app/api/notifications/push/route.ts": () => pushRow(caller, world),

  "app/api/notifications/unsubscribe/route.ts": async () => {
    const ask = async (token: string) =>
      (await unsubscribe(new Request(`http://app/api?token=${token}`, { method: "POST" }))).status;
    const before = await databaseState();
    expect(await ask("")).toBe(422);
    expect(await ask(`${world.client.userId}.order_paid.${"x".repeat(43)}`)).toBe(422);
    expect(await databaseState()).toEqual(before);
  },

  // With Twilio set up: tests/integration/notifications/phones-and-browsers.test.ts.
  "app/api/webhooks/twilio/route.ts": async () => {
    const before = await databaseState();
    const body = new URLSearchParams({ MessageSid: "SM1", MessageStatus: "delivered", To: "+628120000000" });
    const report = new Request(`http://app/api?message=${newId()}`, { method: "POST", body });
    expect((await smsStatus(report)).status).toBe(404);
    expect(await databaseState()).toEqual(before);
  },

  "app/media/[...path]/route.ts": async () => {
    const ask = async (...path: string[]) =>
      (await media(request("GET"), { params: Promise.resolve({ path }) })).status;
    expect(await ask(...(await buildPicture()).replace("/media/", "").split("/"))).toBe(200);
    expect(await ask("00", `${"0".repeat(64)}.webp`)).toBe(404);
    expect(await ask("..", "..", "package.json")).toBe(404);
    expect(await ask("..", "package.json")).toBe(404);
  },
};

test("every route handler has a row, every row a route", () => {
  expect(routeFiles()).toEqual([...Object.keys(rows), ...Object.keys(exempt)].toSorted());
});

test.each(Object.entries(rows))("%s", async (_file, check) => {
  await check();
});

/** A call of the sandbox provider's API: 401 without its key or with another, 404 where there is no demo. */
async function closedToAllButOurKey(call: (key?: string) => Promise<Response>, letIn = 200): Promise<void> {
  const key = env().SANDBOX_GATEWAY_SECRET;
  const before = await databaseState();
  expect((await call()).status).toBe(401);
  expect((await call("x".repeat(key.length))).status).toBe(401);
  caller.demo = false;
  expect((await call(key)).status).toBe(404);
  expect(await databaseState()).toEqual(before);
  caller.demo = true;
  expect((await call(key)).status).toBe(letIn);
}
