import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { createTransfer, sendTransfer } from "@/lib/inventory";
import { decideSandboxPayment } from "@/lib/payments";
import { systemCtx } from "@/lib/platform/ctx";
import { db } from "@/lib/platform/db";
import { newId } from "@/lib/platform/id";
import { testCtx } from "./ctx";
import { buildBuyer, buildWarehouse, type Goods } from "./ordering";
import { openPage } from "./payments";
import { buildOrder, deliverEvents } from "./placed-orders";

export async function paidOrder(goods: Goods, quantity = 2) {
  const buyer = await buildBuyer();
  const order = await buildOrder(buyer, { goods, quantity });
  await decideSandboxPayment(systemCtx("test"), {
    ref: await openPage({ ...order, buyer }),
    outcome: "PAID",
    method: "QRIS",
  });
  await deliverEvents();
  return { ...order, buyer };
}

export async function lockOf(orderId: string): Promise<string> {
  return (await db().reservation.findFirstOrThrow({ where: { orderId } })).id;
}

export async function levelOf(goods: Goods): Promise<string> {
  const { warehouseId, variantId } = goods;
  return (await db().stockLevel.findFirstOrThrow({ where: { warehouseId, variantId } })).id;
}

export async function unpaidOrder(goods: Goods, quantity = 2) {
  const buyer = await buildBuyer();
  return { ...(await buildOrder(buyer, { goods, quantity })), buyer };
}

type TransferRef = { shopId: string; transferId: string };

/** A draft of three units to another warehouse of the shop. */
export async function draftTransfer(goods: Goods): Promise<TransferRef> {
  const keeper = testCtx({ userId: goods.shop.ownerId });
  const place = { shopId: goods.shop.id, fromWarehouseId: goods.warehouseId };
  const toWarehouseId = await buildWarehouse({ shopId: goods.shop.id, priority: 1 });
  const lines = [{ variantId: goods.variantId, quantity: 3 }];
  const plan = { ...place, toWarehouseId, lines, idempotencyKey: newId() };
  return { shopId: goods.shop.id, transferId: (await createTransfer(keeper, plan)).transferId };
}

/** The same, on its way. */
export async function sentTransfer(goods: Goods): Promise<TransferRef> {
  const ref = await draftTransfer(goods);
  await sendTransfer(testCtx({ userId: goods.shop.ownerId }), ref);
  return ref;
}

/** The exit code of the command. */
export async function commandCode(databaseUrl: string): Promise<number> {
  const command = ["--import", "tsx", "--conditions=react-server", "scripts/check-stock.ts"];
  return promisify(execFile)(process.execPath, command, {
    env: { ...process.env, DATABASE_URL: databaseUrl },
  }).then(
    () => 0,
    (error: { code: number }) => error.code,
  );
}
