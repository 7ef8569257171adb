import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { acceptShopOrder } from "@/lib/ordering";
import { db } from "@/lib/platform/db";
import { handOverShopOrder, packShopOrder } from "@/lib/shipping";
import { type ApiClient, apiClient, refusal, underKey } from "../../builders/api-client";
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

/** Signs in as a new customer's app does: a code by SMS, tokens for it. */
async function signIn() {
  const guest = apiClient(null);
  const phone = uniquePhone();
  const { challengeId } = (await guest.auth.requestOtp({ phone })).data;
  const sms = await db().demoMessage.findFirstOrThrow({ where: { recipient: phone } });
  const code = /#(\d{6})$/.exec(sms.body)?.[1] ?? "";
  const asked = { grant: "otp", challengeId, code, deviceName: "Phone" } as const;
  return (await guest.auth.issueTokens(asked)).data;
}

/** The ticked cart as POST /orders takes it. */
async function quoted(customer: ApiClient) {
  const quote = (await customer.checkout.quoteCheckout({})).data;
  expect(quote.ready).toBe(true);
  return {
    addressId: quote.addressId ?? "",
    expectedTotal: quote.total ?? 0,
    shops: quote.shops.map(({ shopId, chosen }) => ({ shopId, rateId: chosen?.rateId ?? "" })),
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
  const renewed = (await apiClient(null).auth.issueTokens({ grant: "refresh", refreshToken })).data;
  const customer = apiClient(renewed.accessToken);
  expect(renewed.accessToken).not.toBe(accessToken);

  const { slug } = await db().product.findUniqueOrThrow({ where: { id: first.productId } });
  const page = (await customer.products.getProductPage(slug)).data;
  expect(page.offers).toMatchObject([{ shopProductId: first.shopProductId, price: 40_000 }]);

  for (const { shopProductId } of [first, second])
    expect((await customer.cart.addToCart({ shopProductId, quantity: 1 })).status).toBe(201);
  const address = (await customer.addresses.createAddress(anAddress())).data;
  const draft = { ...(await quoted(customer)), gateway: "sandbox" };
  expect(draft.addressId).toBe(address.id);

  const placed = await customer.orders.placeOrder(draft, underKey("order-1"));
  expect(placed.status).toBe(201);
  const again = await customer.orders.placeOrder(draft, underKey("order-1"));
  expect([again.data, again.headers.get("idempotency-replayed")]).toEqual([placed.data, "true"]);

  const { number, checkoutUrl } = placed.data;
  const ref = checkoutUrl?.split("/").at(-1) ?? "";
  const { decideSandboxPayment } = await import("@/lib/payments");
  await decideSandboxPayment(testCtx(), { ref, outcome: "PAID", method: "QRIS" });
  await deliverEvents();
  expect((await customer.orders.getPayment(number)).data).toMatchObject({ status: "PAID", choices: [] });

  for (const goods of [first, second]) await shipAll(goods, number);
  const order = (await customer.orders.getOrder(number, { include: "parcels,requests" })).data;
  expect(order.stage).toBe("ONGOING");
  expect(order.parcels).toMatchObject([
    { status: "HANDED_OVER", trackingNumber: "JX1234567890" },
    { status: "HANDED_OVER", trackingNumber: "JX1234567890" },
  ]);
  const stranger = apiClient((await signIn()).accessToken);
  await expect(stranger.orders.getOrder(number)).rejects.toMatchObject(refusal(404, "NOT_FOUND"));
});
