import type { ShopOrderStatus } from "@/generated/prisma/enums";
import { db } from "@/lib/platform/db";
import { newId } from "@/lib/platform/id";
import { buildUser } from "./shops";

const UNIT_PRICE = 10_000;

/** A paid order of one shop, as rows: for reads that only look at what was sold. */
export async function buildPaidOrder(over: {
  shopId: string;
  lines: { variantId: string; quantity: number }[];
  status?: ShopOrderStatus;
  paidAt?: Date;
}): Promise<{ id: string; total: number }> {
  const [id, shopOrderId, paidAt] = [newId(), newId(), over.paidAt ?? new Date()];
  const total = over.lines.reduce((sum, line) => sum + line.quantity * UNIT_PRICE, 0);
  const place = {
    province: "Jawa Barat",
    city: "Bandung",
    district: "Coblong",
    postcode: "40132",
    addressLine: "Jl. Dago 1",
  };
  const amounts = { itemsTotal: total, shippingTotal: 0, total };
  await db().order.create({
    data: {
      ...place,
      ...amounts,
      id,
      number: `T-${id.slice(-12)}`,
      userId: (await buildUser()).id,
      status: "PAID",
      recipient: "Penerima",
      phone: "+628120000000",
      idempotencyKey: id,
      placedAt: paidAt,
      expiresAt: paidAt,
      paidAt,
    },
  });
  await db().shopOrder.create({
    data: {
      ...amounts,
      id: shopOrderId,
      orderId: id,
      shopId: over.shopId,
      number: `T-${shopOrderId.slice(-12)}`,
      status: over.status ?? "NEW",
      weightGrams: 500,
      courier: "JNE",
      service: "REG",
      etaDays: "2-3",
      placedAt: paidAt,
      paidAt,
      items: { create: over.lines.map((line) => ({ ...orderItem(line), orderId: id })) },
    },
  });
  return { id: shopOrderId, total };
}

function orderItem(line: { variantId: string; quantity: number }) {
  return {
    id: newId(),
    shopProductId: newId(),
    productId: newId(),
    variantId: line.variantId,
    productSlug: "produk",
    name: "Produk",
    variantTitle: "",
    variantTitleEn: "",
    sku: "SKU",
    unitPrice: UNIT_PRICE,
    quantity: line.quantity,
    lineTotal: UNIT_PRICE * line.quantity,
    weightGrams: 500,
  };
}
