import {
  adjustStock,
  cancelTransfer,
  createTransfer,
  readyTransfer,
  receiveStock,
  receiveTransfer,
  StockRefused,
  sendTransfer,
  setWarehouseStatus,
} from "@/lib/inventory";
import { cancelOrder, expireDueOrders, expireOrders, markOrderPaid, placeOrder } from "@/lib/ordering";
import { returnMoney } from "@/lib/payments";
import { type Ctx, systemCtx } from "@/lib/platform/ctx";
import { DomainError } from "@/lib/platform/errors";
import { newId } from "@/lib/platform/id";
import { cancelShopOrder } from "@/lib/shipping";
import { testCtx } from "../builders/ctx";
import { buildBuyer, buildGoods, buildWarehouse, type Goods } from "../builders/ordering";
import { type Buyer, checkoutInput, passDeadline } from "../builders/placed-orders";
import { type Command, WAREHOUSES } from "./stock-commands";
import { type Answer, pick, type Taken } from "./stock-model";

/** One shop of the real system, small as the model's. Lists grow as orders and transfers are made. */
export type World = {
  keeper: Ctx;
  buyer: Buyer;
  shopId: string;
  goods: Goods[];
  warehouses: string[];
  orders: { orderId: string; number: string }[];
  transfers: string[];
};

const START = 6;

/** The units a new world has: one variant in each of the first two warehouses, the third is empty. */
export function startOf(warehouse: number, variant: number): number {
  return warehouse === variant ? START : 0;
}

/** A shop that sells two variants out of three warehouses, and a buyer. */
export async function buildWorld(): Promise<World> {
  const first = await buildGoods({ onHand: START });
  const [buyer, second, third] = await Promise.all([
    buildBuyer(),
    buildGoods({ onHand: START, shopId: first.shop.id }),
    buildWarehouse({ shopId: first.shop.id, priority: 1 }),
  ]);
  return {
    keeper: testCtx({ userId: first.shop.ownerId }),
    buyer,
    shopId: first.shop.id,
    goods: [first, { ...second, shop: first.shop }],
    warehouses: [first.warehouseId, second.warehouseId, third].slice(0, WAREHOUSES),
    orders: [],
    transfers: [],
  };
}

/** Does a command in the real system, as its screens and jobs would, and says what came of it. */
export async function perform(world: World, command: Command): Promise<Answer> {
  try {
    return await run(world, command);
  } catch (error) {
    if (error instanceof DomainError) return { code: error.code };
    throw error;
  }
}

async function run(world: World, command: Command): Promise<Answer> {
  const { keeper, shopId } = world;
  switch (command.does) {
    case "receive":
      await receiveStock(keeper, {
        ...place(world, command.warehouse),
        lines: [{ variantId: variantId(world, command.variant), quantity: command.quantity }],
        reason: "SUPPLIER",
        idempotencyKey: newId(),
      });
      return { code: "ok" };
    case "adjust":
    case "count":
      await adjustStock(keeper, {
        ...place(world, command.warehouse),
        variantId: variantId(world, command.variant),
        change:
          command.does === "count"
            ? { by: "count", counted: command.counted }
            : { by: "delta", delta: command.delta },
        reason: "COUNT",
        idempotencyKey: newId(),
      });
      return { code: "ok" };
    case "switchWarehouse":
      await setWarehouseStatus(keeper, { ...place(world, command.warehouse), active: command.active });
      return { code: "ok" };
    case "order":
      return order(world, command.wanted);
    case "pay":
    case "cancelOrder":
    case "passDeadline":
    case "expire":
    case "cancelPart":
      return moveOrder(world, command.does, pick(world.orders, command.order));
    case "sweep":
      await expireDueOrders(systemCtx("test"), { limit: 200 });
      return { code: "ok" };
    case "draftTransfer": {
      const { transferId } = await createTransfer(keeper, {
        shopId,
        fromWarehouseId: world.warehouses[command.from] ?? "",
        toWarehouseId: world.warehouses[command.to] ?? "",
        idempotencyKey: newId(),
        lines: [{ variantId: variantId(world, command.variant), quantity: command.quantity }],
      });
      world.transfers.push(transferId);
      return { code: "ok" };
    }
    case "readyTransfer":
    case "sendTransfer":
    case "receiveTransfer":
    case "cancelTransfer":
      return moveTransfer(world, command);
  }
}

async function order(world: World, wanted: readonly number[]): Promise<Answer> {
  const lines = wanted.flatMap((quantity, index) => {
    const goods = world.goods[index];
    return goods && quantity > 0 ? [{ goods, quantity }] : [];
  });
  const unpaid = await unpaidOrders(world);
  const input = await checkoutInput(world.buyer, lines);
  const placed = await placeOrder(world.buyer.ctx, input).catch((error: unknown) => error);
  const still = new Set(await unpaidOrders(world));
  const reclaimed = unpaid
    .filter((id) => !still.has(id))
    .map((id) => world.orders.findIndex((one) => one.orderId === id));
  if (placed instanceof DomainError) return { code: placed.code, reclaimed };
  if (placed instanceof Error) throw placed;
  const made = placed as { orderId: string; number: string };
  world.orders.push(made);
  return { code: "ok", taken: await takenBy(world, made.orderId, "HELD"), reclaimed };
}

async function moveOrder(
  world: World,
  how: "pay" | "cancelOrder" | "passDeadline" | "expire" | "cancelPart",
  order: World["orders"][number] | undefined,
): Promise<Answer> {
  if (!order) return { code: "nothing" };
  if (how === "pay") return pay(world, order.orderId);
  if (how === "expire")
    return { code: (await expireOrders(systemCtx("test"), [order.orderId])) > 0 ? "ok" : "nothing" };
  if (how === "passDeadline") await passDeadline(order.orderId);
  if (how === "cancelOrder") await cancelOrder(world.buyer.ctx, { orderNumber: order.number });
  if (how === "cancelPart") {
    const [part] = await sql().rows<{ id: string }>("SELECT id FROM ShopOrder WHERE orderId = ?", [
      order.orderId,
    ]);
    await cancelShopOrder(world.keeper, {
      shopId: world.shopId,
      shopOrderId: part?.id ?? "",
      reason: "Barang rusak",
    });
  }
  return { code: "ok" };
}

/** The money of an order comes: payments tells ordering, and takes back what the order cannot use. */
async function pay(world: World, orderId: string): Promise<Answer> {
  const [before] = await sql().rows<{ status: string }>("SELECT status FROM `Order` WHERE id = ?", [orderId]);
  const paymentId = await captured(orderId);
  await tellPaid({ orderId, paymentId });
  const [after] = await sql().rows<{ status: string }>("SELECT status FROM `Order` WHERE id = ?", [orderId]);
  if (after?.status !== "PAID") {
    await returnMoney(systemCtx("test"), newId(), { orderId, paymentId, reason: "test" });
    return { code: "returned" };
  }
  if (before?.status === "PAID") return { code: "nothing" };
  return { code: "paid", taken: await takenBy(world, orderId, "COMMITTED") };
}

// The event comes again until its handler took it, as from the outbox.
async function tellPaid(input: { orderId: string; paymentId: string }): Promise<void> {
  const eventId = newId();
  for (let tries = 1; ; tries++) {
    try {
      return await markOrderPaid(systemCtx("test"), eventId, input);
    } catch (error) {
      if (!(error instanceof StockRefused) || tries === 20) throw error;
    }
  }
}

/** The payment that paid the order, or a new one that has its money: the unique key lets one in. */
async function captured(orderId: string): Promise<string> {
  await sql().run(
    `INSERT IGNORE INTO Payment (id, orderId, gateway, status, amount, captured, paidOrderId, expiresAt, endedAt)
     SELECT ?, id, 'sandbox', 'SUCCEEDED', total, total, id, expiresAt, NOW(3) FROM \`Order\` WHERE id = ?`,
    [newId(), orderId],
  );
  const [payment] = await sql().rows<{ id: string }>("SELECT id FROM Payment WHERE paidOrderId = ?", [
    orderId,
  ]);
  return payment?.id ?? "";
}

async function moveTransfer(world: World, command: Extract<Command, { transfer: number }>): Promise<Answer> {
  const transferId = pick(world.transfers, command.transfer);
  if (!transferId) return { code: "nothing" };
  const ref = { shopId: world.shopId, transferId };
  if (command.does === "readyTransfer") await readyTransfer(world.keeper, ref);
  if (command.does === "sendTransfer") await sendTransfer(world.keeper, ref);
  if (command.does === "cancelTransfer") await cancelTransfer(world.keeper, ref);
  if (command.does === "receiveTransfer") {
    const [line] = await sql().rows<{ variantId: string }>(
      "SELECT variantId FROM TransferLine WHERE transferId = ?",
      [transferId],
    );
    const { received, lost } = command;
    await receiveTransfer(world.keeper, {
      ...ref,
      lines: [
        {
          variantId: line?.variantId ?? "",
          received,
          ...(lost > 0 ? { discrepancies: [{ reason: "LOST" as const, quantity: lost }] } : {}),
        },
      ],
      idempotencyKey: newId(),
    });
  }
  return { code: "ok" };
}

async function unpaidOrders(world: World): Promise<string[]> {
  const rows = await sql().rows<{ id: string }>(
    "SELECT DISTINCT o.id FROM `Order` o JOIN ShopOrder s ON s.orderId = o.id WHERE s.shopId = ? AND o.status = 'PENDING_PAYMENT'",
    [world.shopId],
  );
  return rows.map((row) => row.id);
}

async function takenBy(world: World, orderId: string, status: "HELD" | "COMMITTED"): Promise<Taken[]> {
  const rows = await sql().rows<{ warehouseId: string; variantId: string; quantity: number }>(
    `SELECT l.warehouseId, l.variantId, l.quantity FROM ReservationLine l JOIN Reservation r ON r.id = l.reservationId
     WHERE r.orderId = ? AND r.status = ?`,
    [orderId, status],
  );
  return rows.map((row) => ({
    warehouse: world.warehouses.indexOf(row.warehouseId),
    variant: world.goods.findIndex((goods) => goods.variantId === row.variantId),
    quantity: row.quantity,
  }));
}

function place(world: World, warehouse: number) {
  return { shopId: world.shopId, warehouseId: world.warehouses[warehouse] ?? "" };
}

function variantId(world: World, variant: number): string {
  return world.goods[variant]?.variantId ?? "";
}

function sql() {
  return systemCtx("test").sql;
}
