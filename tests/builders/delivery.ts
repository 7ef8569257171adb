import { defaultRates } from "@/lib/delivery";
import { db } from "@/lib/platform/db";
import { newId } from "@/lib/platform/id";

/** The platform's default delivery rates; a database that has them keeps its own. */
export async function buildDeliveryRates(): Promise<void> {
  await db().shippingRate.createMany({
    data: defaultRates.map((rate) => ({ id: newId(), ...rate })),
    skipDuplicates: true,
  });
}
