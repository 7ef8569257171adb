import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { acceptShopOrder } from "@/lib/ordering";
import { db } from "@/lib/platform/db";
import { handOverShopOrder, packShopOrder } from "@/lib/shipping";
import { type ApiCaller, apiCaller } from "../../builders/api-caller";
import { testCtx } from "../../builders/ctx";
import { buildDeliveryRates } from "../../builders/delivery";
import { anAddress, uniquePhone } from "../../builders/identity";
import { buildGoods, type Goods } from "../../builders/ordering";
import { deliverEvents } from "../../builders/placed-orders";
import { startSandboxProvider } from "../../fakes/sandbox-provider";

// Outside of a running server there is no cache to ask.
vi.mock("next/cache", () => ({ unstable_cache: (read: unknown) => read, revalidateTag: () => undefined }));

let provider: Awaited<ReturnType<typeof startSandboxProvider>>;
beforeAll(async () => {
  provider = await startSandboxProvider();
  await buildDeliveryRates();
});
afterAll(() => provider.stop());

type Tokens = { accessToken: string; refreshToken: string };

/** Signs in as a new customer's app does: a code by SMS, tokens for it. */
async function signIn(): Promise<Tokens> {
  const guest = apiCaller(null);
  const phone = uniquePhone();
  const { body: challenge } = await guest<{ challengeId: string }>("POST", "/auth/otp", { body: { phone } });
  const sms = await db().demoMessage.findFirstOrThrow({ where: { recipient: phone } });
  const code = /#(\d{6})$/.exec(sms.body)?.[1];
  const { status, body } = await guest<Tokens>("POST", "/auth/token", {
    body: { grant: "otp", challengeId: challenge.challengeId, code, deviceName: "Phone" },
  });
  expect(status).toBe(200);
  return body;
}

type Quote = {
  addressId: string;
  total: number;
  ready: boolean;
  shops: {
    shopId: string;
    chosen: { rateId: string };
    lines: { shopProductId: string; quantity: number }[];
  }[];
};

/** The ticked cart as POST /orders takes it. */
async function quoted(customer: ApiCaller) {
  const { body: quote } = await customer<Quote>("POST", "/checkout/quote", { body: {} });
  expect(quote.ready).toBe(true);
  return {
    addressId: quote.addressId,
    expectedTotal: quote.total,
    shops: quote.shops.map(({ shopId, chosen }) => ({ shopId, rateId: chosen.rateId })),
    lines: quote.shops.flatMap(({ lines }) =>
      lines.map(({ shopProductId, quantity }) => ({ shopProductId, quantity })),
    ),
  };
}

async function shipAll(goods: Goods, orderNumber: string): Promise<void> {
  const owner = testCtx({ userId: goods.shop.ownerId });
  const part = await db().shopOrder.findFirstOrThrow({
    where: { shopId: goods.shop.id, order: { number: orderNumber } },
    select: { id: true, shipments: { select: { id: true } } },
  });
  const ref = { shopId: goods.shop.id, shopOrderId: part.id };
  await acceptShopOrder(owner, ref);
  await packShopOrder(owner, ref);
  const parcels = part.shipments.map(({ id }) => ({ shipmentId: id, trackingNumber: "JX1234567890" }));
  await handOverShopOrder(owner, { ...ref, parcels });
}

test("with the API alone a customer signs in, finds goods of two shops, buys them in one order, pays and follows the parcels", async () => {
  const [first, second] = [
    await buildGoods({ price: 40_000, onHand: 3 }),
    await buildGoods({ price: 65_000, onHand: 3 }),
  ];
  const { accessToken, refreshToken } = await signIn();
  const renewed = await apiCaller(null)<Tokens>("POST", "/auth/token", {
    body: { grant: "refresh", refreshToken },
  });
  const customer = apiCaller(renewed.body.accessToken);
  expect(renewed.body.accessToken).not.toBe(accessToken);

  const { slug } = await db().product.findUniqueOrThrow({ where: { id: first.productId } });
  const page = await customer<{ offers: { shopProductId: string; price: number }[] }>(
    "GET",
    `/products/${slug}/page`,
  );
  expect(page.body.offers).toMatchObject([{ shopProductId: first.shopProductId, price: 40_000 }]);

  for (const { shopProductId } of [first, second])
    expect((await customer("POST", "/cart/lines", { body: { shopProductId, quantity: 1 } })).status).toBe(
      201,
    );
  const { body: address } = await customer("POST", "/addresses", { body: anAddress() });
  const draft = await quoted(customer);
  expect(draft.addressId).toBe(address.id);

  type Placed = { number: string; checkoutUrl: string };
  const placed = await customer<Placed>("POST", "/orders", {
    body: { ...draft, gateway: "sandbox" },
    key: "order-1",
  });
  expect(placed.status).toBe(201);
  const again = await customer<Placed>("POST", "/orders", {
    body: { ...draft, gateway: "sandbox" },
    key: "order-1",
  });
  expect([again.body, again.headers.get("idempotency-replayed")]).toEqual([placed.body, "true"]);

  const { number, checkoutUrl } = placed.body;
  const ref = checkoutUrl.split("/").at(-1) ?? "";
  const { decideSandboxPayment } = await import("@/lib/payments");
  await decideSandboxPayment(testCtx(), { ref, outcome: "PAID", method: "QRIS" });
  await deliverEvents();
  expect((await customer("GET", `/orders/${number}/payments`)).body).toMatchObject({
    status: "PAID",
    choices: [],
  });

  for (const goods of [first, second]) await shipAll(goods, number);
  const order = await customer<{ stage: string; parcels: { status: string; trackingNumber: string }[] }>(
    "GET",
    `/orders/${number}?include=parcels,requests`,
  );
  expect(order.body.stage).toBe("ONGOING");
  expect(order.body.parcels).toMatchObject([
    { status: "HANDED_OVER", trackingNumber: "JX1234567890" },
    { status: "HANDED_OVER", trackingNumber: "JX1234567890" },
  ]);
  const stranger = apiCaller((await signIn()).accessToken);
  expect((await stranger("GET", `/orders/${number}`)).status).toBe(404);
});
