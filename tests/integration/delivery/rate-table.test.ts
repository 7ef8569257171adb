import { afterAll, beforeAll, expect, test } from "vitest";
import { listServices, moveService, quoteRates, saveService, switchService } from "@/lib/delivery";
import { saveServiceInput, serviceRef } from "@/lib/delivery/schema";
import { addToCart, checkoutQuote, placeOrder } from "@/lib/ordering";
import { db } from "@/lib/platform/db";
import { testCtx } from "../../builders/ctx";
import { buildDeliveryRates } from "../../builders/delivery";
import { buildBuyer, buildGoods } from "../../builders/ordering";
import { checkoutInput } from "../../builders/placed-orders";
import { buildUser } from "../../builders/shops";

const near = { province: "Jawa Barat", city: "Bandung" };
const newService = {
  courier: "Kurir Uji",
  service: "Cepat",
  booking: { courier: "jne", service: "yes" },
  zones: [{ zone: "SAME_CITY" as const, firstKg: 5_000, nextKg: 2_000, etaDays: "1-2" }],
};
let admin: ReturnType<typeof testCtx>;

beforeAll(async () => {
  await buildDeliveryRates();
  admin = testCtx({ userId: (await buildUser()).id, staffRole: "ADMIN" });
});
// The table is the platform's, so what this file adds would be everybody's in this database.
afterAll(async () => {
  await db().shippingRate.deleteMany({ where: { courier: { startsWith: "Kurir Uji" } } });
});

test("a rate that is edited is what the next quote says and what the next order costs", async () => {
  await saveService(admin, newService);
  const [buyer, goods] = [await buildBuyer(near), await buildGoods()];
  await addToCart(buyer.ctx, { shopProductId: goods.shopProductId, quantity: 1 });
  const quoted = async () =>
    (await checkoutQuote(buyer.ctx)).shops[0]?.options.find(({ courier }) => courier === "Kurir Uji");
  const before = await quoted();
  expect(before?.cost).toBe(5_000);
  const input = await checkoutInput(buyer, [{ goods, quantity: 1 }]);
  const chosen = {
    ...input,
    expectedTotal: goods.price + 5_000,
    shops: [{ shopId: goods.shop.id, rateId: before?.rateId ?? "" }],
  };

  const zones = [
    { ...newService.zones[0], zone: "SAME_CITY" as const, firstKg: 6_000, nextKg: 2_000, etaDays: "1" },
  ];
  await saveService(admin, { ...newService, previous: newService, zones });
  expect(await quoted()).toMatchObject({ rateId: before?.rateId, cost: 6_000, etaDays: "1" });
  await expect(placeOrder(buyer.ctx, chosen)).rejects.toMatchObject({ code: "PRICE_CHANGED" });

  await switchService(admin, { courier: "Kurir Uji", service: "Cepat", active: false });
  expect(await quoted()).toBeUndefined();
  await expect(placeOrder(buyer.ctx, chosen)).rejects.toMatchObject({ code: "NOT_DELIVERABLE" });
  await switchService(admin, { courier: "Kurir Uji", service: "Cepat", active: true });
  expect((await quoted())?.cost).toBe(6_000);
});

test("a service keeps its place under a new name, moves among the others, and no two have one name", async () => {
  const second = { ...newService, courier: "Kurir Uji Dua", service: "Hemat" };
  await saveService(admin, second);
  await expect(saveService(admin, second)).rejects.toMatchObject({ code: "RATE_EXISTS" });
  const renamed = { ...second, service: "Irit" };
  await saveService(admin, { ...renamed, previous: second });
  await expect(saveService(admin, { ...second, previous: second })).rejects.toMatchObject({
    code: "NOT_FOUND",
  });
  const names = async () =>
    (await listServices(admin)).map(({ courier, service }) => `${courier} ${service}`);
  const before = await names();
  const at = before.indexOf("Kurir Uji Dua Irit");
  await moveService(admin, { courier: "Kurir Uji Dua", service: "Irit", direction: "up" });
  expect((await names()).indexOf("Kurir Uji Dua Irit")).toBe(at - 1);
  const [options = []] = await quoteRates(testCtx(), [{ from: near, to: near, weightGrams: 500 }]);
  const listed = (await names()).filter((name) => options.some((o) => `${o.courier} ${o.service}` === name));
  expect(options.map((o) => `${o.courier} ${o.service}`)).toEqual(listed);
});

test("a zone left out of a service is not served any more", async () => {
  const two = {
    ...newService,
    courier: "Kurir Uji Tiga",
    zones: [
      { zone: "SAME_CITY" as const, firstKg: 5_000, nextKg: 2_000, etaDays: "1" },
      { zone: "NATIONAL" as const, firstKg: 30_000, nextKg: 9_000, etaDays: "4-6" },
    ],
  };
  await saveService(admin, two);
  await saveService(admin, { ...two, previous: two, zones: two.zones.slice(0, 1) });
  const far = { province: "Papua", city: "Jayapura" };
  const [options = []] = await quoteRates(testCtx(), [{ from: near, to: far, weightGrams: 500 }]);
  expect(options.map(({ courier }) => courier)).not.toContain("Kurir Uji Tiga");
});

test("a new name holds no slash, for it is part of an address; one from before may still be changed", () => {
  const slashed = { courier: "Kurir Uji", service: "1/2 Hari" };
  const made = saveServiceInput.safeParse({ ...newService, ...slashed });
  expect(made.error?.issues.map(({ message }) => message)).toEqual(["COURIER_NAME_FORM"]);
  expect(saveServiceInput.safeParse({ ...newService, previous: slashed }).success).toBe(true);
  expect(serviceRef.safeParse(slashed).success).toBe(true);
});
