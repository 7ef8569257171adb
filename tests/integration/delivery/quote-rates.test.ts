import { beforeAll, expect, test } from "vitest";
import { defaultRates, quoteRates } from "@/lib/delivery";
import { testCtx } from "../../builders/ctx";
import { buildDeliveryRates } from "../../builders/delivery";

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
