import { makePayoutRun, markPayoutPaid } from "@/lib/finance";
import { systemCtx } from "@/lib/platform/ctx";
import { db } from "@/lib/platform/db";
import { newId } from "@/lib/platform/id";
import { type AccessWorld, buildClientPart } from "./access-world";

/** A payout of the shop, made for money it has by an adjustment; one that was open before is over. */
export async function buildPayout(
  { shopId }: Pick<AccessWorld, "shopId">,
  status: "OPEN" | "PAID",
): Promise<{ payoutId: string; number: string }> {
  const system = systemCtx("test");
  await db().payout.updateMany({ where: { openKey: shopId }, data: { status: "FAILED", openKey: null } });
  await db().shopAccount.upsert({
    where: { shopId },
    create: { shopId, balance: 50_000 },
    update: { balance: { increment: 50_000 } },
  });
  const bank = { bankCode: "014", accountNumber: "1234567890", accountName: "Toko Uji" };
  await db().shopBankAccount.upsert({ where: { shopId }, create: { shopId, ...bank }, update: bank });
  const { runId, number } = await makePayoutRun(system, { shopIds: [shopId], idempotencyKey: newId() });
  const { id: payoutId } = await db().payout.findFirstOrThrow({ where: { runId } });
  if (status === "PAID") await markPayoutPaid(system, { payoutId });
  return { payoutId, number };
}

/** A part of the client's order with the payment that paid it. */
export async function buildRefundablePart(
  world: AccessWorld,
): Promise<{ shopOrderId: string; itemId: string }> {
  const { shopOrderId } = await buildClientPart(world, "SHIPPED");
  const part = await db().shopOrder.findUniqueOrThrow({
    where: { id: shopOrderId },
    include: { items: true },
  });
  const ref = newId();
  await db().payment.create({
    data: {
      id: ref,
      orderId: part.orderId,
      paidOrderId: part.orderId,
      gateway: "sandbox",
      status: "SUCCEEDED",
      amount: part.total,
      captured: part.total,
      providerRef: ref,
      expiresAt: new Date(),
      transactions: { create: { id: newId(), kind: "CAPTURE", amount: part.total, providerRef: ref } },
    },
  });
  const itemId = part.items[0]?.id ?? "";
  const { shopId, goods } = world;
  const level = { warehouseId: goods.warehouseId, variantId: goods.variantId };
  const { id: stockLevelId } = await db().stockLevel.findFirstOrThrow({ where: level });
  await db().reservation.create({
    data: {
      id: newId(),
      orderId: part.orderId,
      shopOrderId,
      shopId,
      status: "COMMITTED",
      liveKey: shopOrderId,
      expiresAt: new Date(),
      endedAt: new Date(),
      lines: { create: { orderItemId: itemId, stockLevelId, quantity: 1, ...level } },
    },
  });
  return { shopOrderId, itemId };
}
