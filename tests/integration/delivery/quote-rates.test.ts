import { beforeAll, expect, test } from "vitest";
import {
  type DeliveryOption,
  defaultRates,
  type FreeShipping,
  type Parcel,
  quoteRates,
  setFreeShippingRule,
} from "@/lib/delivery";
import { db } from "@/lib/platform/db";
import { testCtx } from "../../builders/ctx";
import { buildDeliveryRates } from "../../builders/delivery";
import { buildShop } from "../../builders/shops";

beforeAll(buildDeliveryRates);

test("a parcel of 2,3 kg to another island is priced for three kilos by every service, in the platform's order", async () => {
  const [options = []] = await quoteRates(testCtx(), [
    {
      from: { province: "Jawa Barat", city: "Bandung" },
      to: { province: "Papua", city: "Jayapura" },
      weightGrams: 2300,
    },
  ]);

  const expected = defaultRates.filter((rate) => rate.zone === "NATIONAL");
  expect(options.map(({ courier, cost }) => ({ courier, cost }))).toEqual(
    expected.map(({ courier, firstKg, nextKg }) => ({ courier, cost: firstKg + 2 * nextKg })),
  );
});

const bandung = { province: "Jawa Barat", city: "Bandung" };
const bogor = { province: "Jawa Barat", city: "Bogor" };
const jayapura = { province: "Papua", city: "Jayapura" };

test("a basket of several shops: each parcel has the rates of its own zone and what its own shop bears, as if asked for alone", async () => {
  const generous = await aShopThatBears({ minItems: 0, zones: ["SAME_CITY", "NATIONAL"], maxAmount: 5_000 });
  const strict = await aShopThatBears({ minItems: 100_000, zones: ["SAME_CITY"], maxAmount: null });
  const { id: plain } = await buildShop();
  const seller = (shopId: string, itemsTotal = 90_000) => ({ shopId, itemsTotal });
  const parcels: Parcel[] = [
    { from: bandung, to: bandung, weightGrams: 1_000, seller: seller(generous) },
    { from: jayapura, to: bandung, weightGrams: 2_300, seller: seller(generous) },
    { from: bandung, to: bandung, weightGrams: 1_000, seller: seller(strict) },
    { from: bandung, to: bandung, weightGrams: 4_000, seller: seller(strict, 100_000) },
    { from: bogor, to: bandung, weightGrams: 1_000, seller: seller(plain) },
    { from: bandung, to: bandung, weightGrams: 1_000 },
  ];

  const together = await quoteRates(testCtx(), parcels);

  const alone = await Promise.all(parcels.map(async (parcel) => (await quoteRates(testCtx(), [parcel]))[0]));
  expect(together).toEqual(alone);
  const zones = await Promise.all(together.map(zonesOf));
  expect(zones).toEqual(
    ["SAME_CITY", "NATIONAL", "SAME_CITY", "SAME_CITY", "SAME_PROVINCE", "SAME_CITY"].map((zone) => [zone]),
  );
  const discounts = together.map((options) => options[0]?.discount);
  expect(discounts).toEqual([5_000, 5_000, 0, expect.any(Number), 0, 0]);
  expect(together[3]?.every(({ cost, discount }) => cost === 0 && discount > 0)).toBe(true);
});

/** The zones of which these rates are. */
async function zonesOf(options: readonly DeliveryOption[]): Promise<string[]> {
  const rates = await db().shippingRate.findMany({ where: { id: { in: options.map((one) => one.rateId) } } });
  return [...new Set(rates.map(({ zone }) => zone))];
}

async function aShopThatBears(rule: FreeShipping): Promise<string> {
  const { id, ownerId } = await buildShop();
  await setFreeShippingRule(testCtx({ userId: ownerId }), { shopId: id, active: true, ...rule });
  return id;
}
