import { type DeliveryOption, type Parcel, type Place, quoteRates } from "@/lib/delivery";
import type { Ctx } from "@/lib/platform/ctx";
import { DomainError, notFound } from "@/lib/platform/errors";
import type { PlaceOrderInput } from "./schema";

export type DraftItem = {
  shopProductId: string;
  productId: string;
  variantId: string;
  productSlug: string;
  name: string;
  nameEn: string | null;
  variantTitle: string;
  variantTitleEn: string;
  sku: string;
  imageUrl: string | null;
  unitPrice: number;
  quantity: number;
  lineTotal: number;
  weightGrams: number;
};

export type DraftShopOrder = {
  shopId: string;
  itemsTotal: number;
  shippingTotal: number;
  /** What the shop bears of the way. */
  shippingDiscount: number;
  total: number;
  weightGrams: number;
  courier: string;
  service: string;
  etaDays: string;
  /** Frozen with the order: rates are renamed. */
  bookingCourier: string | null;
  bookingService: string | null;
  note: string | null;
  items: DraftItem[];
};

/** An order ready to be written: column names of Order, ShopOrder and OrderItem; money in rupiah, weights in grams. */
export type OrderDraft = {
  userId: string;
  /** The buyer's cart, if there is one, from which the ordered lines are taken. */
  cartId: string | null;
  idempotencyKey: string;
  itemsTotal: number;
  shippingTotal: number;
  total: number;
  recipient: string;
  phone: string;
  province: string;
  city: string;
  district: string;
  postcode: string;
  addressLine: string;
  addressNote: string | null;
  shopOrders: DraftShopOrder[];
};

/**
 * Prices an order from the database alone (M1): the caller names offers, quantities, an address and a delivery service; names,
 * prices, weights and totals are looked up here. Each part adds up on its own lines, nothing is prorated (M2).
 */
export async function draftOrder(ctx: Ctx, userId: string, input: PlaceOrderInput): Promise<OrderDraft> {
  const [address, offers] = await Promise.all([
    readAddress(ctx, userId, input.addressId),
    readOffers(ctx, input),
  ]);
  const shopIds = [...new Set(offers.map((offer) => offer.shopId))];
  const parcels = shopIds.map((shopId) =>
    parcelOf(
      offers.filter((offer) => offer.shopId === shopId),
      address,
    ),
  );
  const rates = await quoteRates(ctx, parcels);
  const shopOrders = parcels.map((parcel, index) => {
    const choice = input.shops.find((shop) => shop.shopId === parcel.seller.shopId);
    return draftShopOrder(parcel, rates[index] ?? [], choice);
  });
  const itemsTotal = sum(shopOrders.map((part) => part.itemsTotal));
  const shippingTotal = sum(shopOrders.map((part) => part.shippingTotal));
  return {
    userId,
    idempotencyKey: input.idempotencyKey,
    itemsTotal,
    shippingTotal,
    total: itemsTotal + shippingTotal,
    ...address,
    shopOrders,
  };
}

type DraftParcel = Parcel & {
  seller: { shopId: string; itemsTotal: number };
  shopName: string;
  items: DraftItem[];
};

function parcelOf(offers: readonly Offer[], to: Place): DraftParcel {
  const [{ shopId, shopName, province, city } = { shopId: "", shopName: "", province: "", city: "" }] =
    offers;
  const items = offers.map(toItem);
  return {
    from: { province, city },
    to,
    weightGrams: sum(items.map((item) => item.weightGrams * item.quantity)),
    seller: { shopId, itemsTotal: sum(items.map((item) => item.lineTotal)) },
    shopName,
    items,
  };
}

function draftShopOrder(
  { weightGrams, seller, shopName, items }: DraftParcel,
  rates: readonly DeliveryOption[],
  choice: PlaceOrderInput["shops"][number] | undefined,
): DraftShopOrder {
  const rate = rates.find((one) => one.rateId === choice?.rateId);
  if (!rate) throw new DomainError("NOT_DELIVERABLE", { field: "shops", params: { shop: shopName } });
  return {
    ...seller,
    shippingTotal: rate.cost,
    shippingDiscount: rate.discount,
    total: seller.itemsTotal + rate.cost,
    weightGrams,
    courier: rate.courier,
    service: rate.service,
    etaDays: rate.etaDays,
    bookingCourier: rate.bookingCourier,
    bookingService: rate.bookingService,
    note: choice?.note || null,
    items,
  };
}

type Offer = Omit<DraftItem, "lineTotal"> & {
  shopId: string;
  shopName: string;
  province: string;
  city: string;
  sellable: number;
  shopOpen: number;
};

async function readOffers(ctx: Ctx, input: PlaceOrderInput): Promise<Offer[]> {
  const rows = await ctx.sql.rows<Omit<Offer, "quantity">>(
    `SELECT sp.id AS shopProductId, sp.shopId, sh.name AS shopName, sh.province, sh.city, sp.productId, sp.variantId,
       p.slug AS productSlug, p.name, p.nameEn, v.title AS variantTitle, v.titleEn AS variantTitleEn, sp.sku,
       sp.price AS unitPrice, v.weightGrams,
       (SELECT m.url FROM ProductMedia m WHERE m.productId = p.id AND (m.variantId IS NULL OR m.variantId = v.id)
        ORDER BY m.variantId IS NULL, m.position LIMIT 1) AS imageUrl,
       sp.status = 'ACTIVE' AND p.status = 'ACTIVE' AND v.status = 'ACTIVE' AS sellable, sh.status = 'OPEN' AS shopOpen
     FROM ShopProduct sp JOIN Shop sh ON sh.id = sp.shopId JOIN Product p ON p.id = sp.productId
     JOIN Variant v ON v.id = sp.variantId WHERE sp.id IN (?)`,
    [input.lines.map((line) => line.shopProductId)],
  );
  return input.lines.map((line) => {
    const offer = rows.find((row) => row.shopProductId === line.shopProductId);
    if (!offer) throw notFound("offer");
    if (!offer.shopOpen) throw new DomainError("SHOP_CLOSED", { params: { shop: offer.shopName } });
    if (!offer.sellable) throw new DomainError("OFFER_UNAVAILABLE", { params: { name: offer.name } });
    return { ...offer, quantity: line.quantity };
  });
}

function toItem(offer: Offer): DraftItem {
  const { shopId: _s, shopName: _n, province: _p, city: _c, sellable: _a, shopOpen: _o, ...item } = offer;
  return { ...item, lineTotal: item.unitPrice * item.quantity };
}

type AddressRow = Pick<
  OrderDraft,
  | "cartId"
  | "recipient"
  | "phone"
  | "province"
  | "city"
  | "district"
  | "postcode"
  | "addressLine"
  | "addressNote"
>;

async function readAddress(ctx: Ctx, userId: string, addressId: string): Promise<AddressRow> {
  const [address] = await ctx.sql.rows<AddressRow>(
    `SELECT c.id AS cartId, a.recipient, a.phone, a.province, a.city, a.district, a.postcode, a.line AS addressLine,
       a.note AS addressNote FROM Address a LEFT JOIN Cart c ON c.userId = a.userId
     WHERE a.id = ? AND a.userId = ? AND a.archivedAt IS NULL`,
    [addressId, userId],
  );
  if (!address) throw notFound("address");
  return address;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
