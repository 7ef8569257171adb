import { beforeAll, beforeEach, expect, test, vi } from "vitest";
import { GET } from "@/app/api/orders/[number]/status/route";
import { addToCart, cancelOrder, checkoutQuote, placeOrder } from "@/lib/ordering";
import type { Ctx } from "@/lib/platform/ctx";
import { newId } from "@/lib/platform/id";
import { testCtx } from "../../builders/ctx";
import { buildDeliveryRates } from "../../builders/delivery";
import { buildBuyer, buildGoods } from "../../builders/ordering";

// Whose request it is, is read from cookies, which only a running server has.
const caller = vi.hoisted(() => ({ ctx: null as unknown }));
vi.mock("@/lib/identity/request-ctx", () => ({ requestCtx: async () => caller.ctx }));

beforeAll(buildDeliveryRates);

let buyer: Awaited<ReturnType<typeof buildBuyer>>;
let number: string;

beforeEach(async () => {
  buyer = await buildBuyer();
  const { shopProductId } = await buildGoods();
  await addToCart(buyer.ctx, { shopProductId, quantity: 1 });
  const quote = await checkoutQuote(buyer.ctx);
  ({ number } = await placeOrder(buyer.ctx, {
    idempotencyKey: newId(),
    addressId: buyer.addressId,
    expectedTotal: quote.total ?? 0,
    shops: quote.shops.map((shop) => ({ shopId: shop.shopId, rateId: shop.chosen?.rateId ?? "" })),
    lines: [{ shopProductId, quantity: 1 }],
  }));
});

function ask(ctx: Ctx, etag?: string): Promise<Response> {
  caller.ctx = ctx;
  const request = new Request(`http://localhost/api/orders/${number}/status`, {
    headers: etag ? { "if-none-match": etag } : {},
  });
  return GET(request, { params: Promise.resolve({ number }) });
}

test("tells status, deadline and the server's clock; says nothing new without a body until something changes", async () => {
  const first = await ask(buyer.ctx);
  const body = await first.json();
  expect(body.status).toBe("PENDING_PAYMENT");
  expect(Date.parse(body.deadline) - Date.parse(body.now)).toBeGreaterThan(890_000);
  expect(first.headers.get("cache-control")).toContain("private");

  const etag = first.headers.get("etag") ?? "";
  expect((await ask(buyer.ctx, etag)).status).toBe(304);
  expect((await ask(buyer.ctx, `W/${etag}`)).status).toBe(304);

  await cancelOrder(buyer.ctx, { orderNumber: number });
  const after = await ask(buyer.ctx, etag);
  expect([after.status, (await after.json()).status]).toEqual([200, "CANCELLED"]);
});

test("another person is told that there is no such order, a guest to sign in", async () => {
  const { ctx: other } = await buildBuyer();
  const refused = await ask(other);
  expect([refused.status, await refused.json()]).toEqual([404, { error: { code: "NOT_FOUND" } }]);
  expect((await ask(testCtx())).status).toBe(401);
});
