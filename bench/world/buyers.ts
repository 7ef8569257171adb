import { encode } from "next-auth/jwt";
import { defaultRates, quoteRates } from "@/lib/delivery";
import type { PlaceOrderInput } from "@/lib/ordering/schema";
import { type Ctx, createCtx, systemCtx } from "@/lib/platform/ctx";
import { env } from "@/lib/platform/env";
import { newId } from "@/lib/platform/id";
import { bulkInsert } from "./bulk";
import { type Goods, UNIT_GRAMS } from "./market";

export type Buyer = { userId: string; sessionId: string; addressId: string; cartId: string };

const HOME = { province: "DKI Jakarta", city: "Jakarta Selatan", district: "Tebet", postcode: "12810" };
const SHOP = { province: "Jawa Barat", city: "Bandung" };

let rates: Promise<void> | undefined;
let phones = 0;

/** So many signed-in buyers in Jakarta, each with an address and a cart. */
export async function buildBuyers(count: number): Promise<Buyer[]> {
  rates ??= bulkInsert(
    "ShippingRate",
    defaultRates.map((rate) => ({ id: newId(), ...rate })),
  );
  await rates;
  const buyers = Array.from({ length: count }, () => ({
    userId: newId(),
    sessionId: newId(),
    addressId: newId(),
    cartId: newId(),
  }));
  const expiresAt = new Date(Date.now() + 86_400_000);
  await bulkInsert(
    "User",
    buyers.map(({ userId }) => ({ id: userId, phone: nextPhone(), name: "Pembeli Uji" })),
  );
  await bulkInsert(
    "Session",
    buyers.map(({ userId, sessionId }) => ({ id: sessionId, userId, expiresAt })),
  );
  await bulkInsert(
    "Address",
    buyers.map(({ userId, addressId }) => ({
      id: addressId,
      userId,
      label: "Rumah",
      recipient: "Penerima Uji",
      phone: "+6281200000000",
      ...HOME,
      line: "Jl. Tebet Raya 10",
      isDefault: 1,
    })),
  );
  await bulkInsert(
    "Cart",
    buyers.map(({ userId, cartId }) => ({ id: cartId, userId })),
  );
  return buyers;
}

/** Who calls placeOrder; what requestCtx would have made of the session cookie. */
export function buyerCtx({ userId, sessionId }: Buyer): Ctx {
  return createCtx({ kind: "user", userId, sessionId, staffRole: null });
}

/** The cookie next-auth would have set. */
export function sessionToken({ sessionId }: Buyer): Promise<string> {
  return encode({ token: { sid: sessionId }, secret: env().NEXTAUTH_SECRET, maxAge: 86_400 });
}

export type Fare = { rateId: string; cost: number };

/** What one parcel from Bandung to Jakarta costs, by the first service. */
export async function fareFor(units: number): Promise<Fare> {
  const parcel = { from: SHOP, to: HOME, weightGrams: units * UNIT_GRAMS };
  const [[rate] = []] = await quoteRates(systemCtx("bench"), [parcel]);
  if (!rate) throw new Error("nobody delivers");
  return { rateId: rate.rateId, cost: rate.cost };
}

/** What the checkout page would send for one unit of each of these, each of another shop. */
export function checkoutOf(buyer: Buyer, goods: readonly Goods[], fare: Fare): PlaceOrderInput {
  return {
    idempotencyKey: newId(),
    addressId: buyer.addressId,
    expectedTotal: goods.reduce((sum, one) => sum + one.price + fare.cost, 0),
    shops: goods.map(({ shopId }) => ({ shopId, rateId: fare.rateId })),
    lines: goods.map(({ shopProductId }) => ({ shopProductId, quantity: 1 })),
  };
}

function nextPhone(): string {
  phones += 1;
  return `+62811${String(phones).padStart(8, "0")}`;
}
