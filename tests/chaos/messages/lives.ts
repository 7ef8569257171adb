import { setTimeout as sleep } from "node:timers/promises";
import { makePayoutRun, markPayoutPaid } from "@/lib/finance";
import { acceptShopOrder, cancelOrder, confirmReceived } from "@/lib/ordering";
import type { PlaceOrderInput } from "@/lib/ordering/schema";
import { refundItems } from "@/lib/payments";
import { db } from "@/lib/platform/db";
import { newId } from "@/lib/platform/id";
import {
  approveReturn,
  receiveReturn,
  rejectCancel,
  rejectReturn,
  requestCancel,
  requestReturn,
  sendBack,
} from "@/lib/returns";
import {
  cancelShopOrder,
  handOverShopOrder,
  markDelivered,
  packShopOrder,
  setParcelStep,
} from "@/lib/shipping";
import { approveShop } from "@/lib/shops";
import { testCtx } from "../../builders/ctx";
import { buildBankAccount } from "../../builders/money";
import { buildBuyer, buildGoods, type Goods } from "../../builders/ordering";
import { type Buyer, checkoutInput } from "../../builders/placed-orders";
import { buildShop } from "../../builders/shops";
import { request } from "../request";
import type { Stage } from "../stage";
import type { Receivers } from "./receivers";

/** Longer than an event takes that an engine lost with its memory. */
const PATIENCE_MS = 300_000;
/** Fewer would ring for low stock at once, more not at all: each shop sells a few units past its threshold. */
const UNITS = 400;

type Person = Buyer & { cookie: string };
type Part = { shopId: string; shopOrderId: string };
export type Town = { buyers: Person[]; goods: Goods[]; names: string[] };

/** Buyers and shops of whom everything they are told is counted. */
export async function settleTown(stage: Stage, to: Receivers, size: { buyers: number }): Promise<Town> {
  const app = { url: stage.url, secret: stage.secrets.nextauthSecret };
  const goods = [await buildGoods({ onHand: UNITS }), await buildGoods({ onHand: UNITS })];
  for (const { shop } of goods) {
    await to.add(shop.ownerId, app);
    to.shops.set(shop.ownerId, [shop.id]);
    await buildBankAccount(shop.id);
  }
  const buyers: Person[] = [];
  for (let index = 0; index < size.buyers; index++) {
    const buyer = await buildBuyer();
    buyers.push({ ...buyer, cookie: await to.add(buyer.userId, app) });
    await db().notificationPreference.createMany({
      data: BY_SMS.map((kind) => ({ userId: buyer.userId, kind, channel: "SMS" as const, enabled: true })),
    });
  }
  const shops = await db().shop.findMany({ where: { id: { in: goods.map(({ shop }) => shop.id) } } });
  return { buyers, goods, names: shops.map((shop) => shop.name) };
}

const BY_SMS = [
  ...["order_placed", "pay_reminder", "order_paid", "order_expired", "order_cancelled", "part_cancelled"],
  ...["shipped", "delivered", "refunded", "return_approved", "return_received", "return_rejected"],
  ...["delivery_failed", "cancel_rejected"],
];

/** How an order may go; every kind of message comes up in one of them. */
export const WAYS = ["forgotten", "called off", "returned", "out of stock", "refused", "given back"] as const;
export type Way = (typeof WAYS)[number];

/** One order over two shops, from the cart to its end, as people and shops do it. Whatever falls meanwhile, they ask again. */
export class Life {
  readonly #stage: Stage;
  readonly #town: Town;
  readonly #buyer: Person;

  constructor(stage: Stage, town: Town, buyer: Person) {
    [this.#stage, this.#town, this.#buyer] = [stage, town, buyer];
  }

  async live(way: Way): Promise<void> {
    const number = await this.#place();
    if (way === "forgotten") return;
    if (way === "called off") return cancelOrder(this.#buyer.ctx, { orderNumber: number });
    await this.#pay(number);
    const parts = await this.#parts(number);
    if (!parts) return;
    const [first, second] = parts;
    if (way === "out of stock") {
      await cancelShopOrder(this.#owner(first), { ...first, reason: "Stok habis" });
      return this.#send(second);
    }
    if (way === "refused") await this.#regret(first);
    await this.#send(first, way === "given back");
    await this.#send(second);
    if (way === "given back") return this.#giveBack(first);
    const requestId = await this.#askReturn(first);
    const ref = { shopId: first.shopId, requestId };
    if (way === "refused") return rejectReturn(this.#owner(first), { ...ref, answer: "Sudah dipakai" });
    await approveReturn(this.#owner(first), ref);
    await sendBack(this.#buyer.ctx, { requestId, courier: "JNE", trackingNumber: `RB${Date.now()}` });
    const lines = [{ orderItemId: await this.#itemOf(first), outcome: "RESTOCKED" as const }];
    await receiveReturn(this.#owner(first), { ...ref, lines });
    await confirmReceived(this.#buyer.ctx, { shopOrderId: second.shopOrderId });
  }

  async #place(): Promise<string> {
    const lines = this.#town.goods.map((goods) => ({ goods, quantity: 1 }));
    const input: PlaceOrderInput = await checkoutInput(this.#buyer, lines);
    const { number } = await this.#ask<{ number: string }>("/api/orders", input);
    return number;
  }

  async #pay(number: string): Promise<void> {
    const path = `/api/orders/${number}/payments`;
    const { checkoutUrl } = await this.#ask<{ checkoutUrl: string }>(path, { gateway: "sandbox" });
    this.#stage.provider.pay(checkoutUrl.split("/").at(-1) ?? "");
  }

  /** The parts of a paid order, once their parcels are there; null for one that ran out before it was paid. */
  async #parts(number: string): Promise<[Part, Part] | null> {
    for (const end = Date.now() + PATIENCE_MS; Date.now() < end; await sleep(100)) {
      const order = await db().order.findUniqueOrThrow({ where: { number }, include: { shopOrders: true } });
      if (order.status === "EXPIRED") return null;
      const ids = order.shopOrders.map((part) => part.id);
      const parcels = await db().shipment.count({ where: { shopOrderId: { in: ids } } });
      const [first, second] = order.shopOrders.map(({ id, shopId }) => ({ shopOrderId: id, shopId }));
      if (order.status === "PAID" && parcels === 2 && first && second) return [first, second];
    }
    throw new Error(`order ${number} was paid and did not become paid`);
  }

  /** Accepted, asked to be called off, and not called off. */
  async #regret(part: Part): Promise<void> {
    await acceptShopOrder(this.#owner(part), part);
    await requestCancel(this.#buyer.ctx, { shopOrderId: part.shopOrderId, reason: "Salah pesan" });
    const request = await db().cancelRequest.findFirstOrThrow({ where: { shopOrderId: part.shopOrderId } });
    const ref = { shopId: part.shopId, requestId: request.id };
    await rejectCancel(this.#owner(part), { ...ref, answer: "Sudah dipotong" });
  }

  async #send(part: Part, atSecondTry = false): Promise<void> {
    const owner = this.#owner(part);
    const { status } = await db().shopOrder.findUniqueOrThrow({ where: { id: part.shopOrderId } });
    if (status === "NEW") await acceptShopOrder(owner, part);
    await packShopOrder(owner, part);
    const parcels = await db().shipment.findMany({ where: { shopOrderId: part.shopOrderId } });
    await handOverShopOrder(owner, {
      ...part,
      parcels: parcels.map(({ id }) => ({ shipmentId: id, trackingNumber: `JP${id.slice(-10)}` })),
    });
    const [parcel] = parcels;
    if (atSecondTry && parcel) {
      const step = { ...part, shipmentId: parcel.id };
      await setParcelStep(owner, { ...step, to: "FAILED", note: "Tidak ada orang" });
      await setParcelStep(owner, { ...step, to: "OUT_FOR_DELIVERY" });
    }
    await markDelivered(owner, part);
  }

  async #askReturn({ shopOrderId }: Part): Promise<string> {
    const { returnId } = await requestReturn(this.#buyer.ctx, {
      ...{ shopOrderId, reason: "DAMAGED", note: "Layarnya retak waktu dibuka", pictures: [] },
      lines: [{ orderItemId: await this.#itemOf({ shopOrderId }), quantity: 1 }],
    });
    return returnId;
  }

  async #giveBack(part: Part): Promise<void> {
    await refundItems(this.#owner(part), {
      ...part,
      ...{ lines: [{ orderItemId: await this.#itemOf(part), quantity: 1 }], shipping: true },
      ...{ reason: "Barang cacat", restock: false, idempotencyKey: newId() },
    });
  }

  async #itemOf({ shopOrderId }: Pick<Part, "shopOrderId">): Promise<string> {
    return (await db().orderItem.findFirstOrThrow({ where: { shopOrderId } })).id;
  }

  #owner({ shopId }: Part) {
    const shop = this.#town.goods.find((goods) => goods.shop.id === shopId)?.shop;
    return testCtx({ userId: shop?.ownerId ?? "" });
  }

  /** Asks any process until one answers for good, with the same words: an order's key makes it one order. */
  async #ask<Answer>(path: string, body: unknown): Promise<Answer> {
    let last = "";
    for (const end = Date.now() + PATIENCE_MS; Date.now() < end; await sleep(500)) {
      const answer = await request(`${this.#stage.url}${path}`, {
        ...{ method: "POST", body: JSON.stringify(body), deadlineMs: 8_000 },
        headers: {
          cookie: this.#buyer.cookie,
          origin: this.#stage.apps[0]?.env.APP_URL ?? "",
          "content-type": "application/json",
        },
      }).catch(() => null);
      if (answer?.status === 201) return JSON.parse(answer.text) as Answer;
      last = answer ? `${answer.status} ${answer.text.slice(0, 200)}` : "no answer";
    }
    throw new Error(`${path}: ${last}`);
  }
}

/** What happens in a shop besides its orders: one opens, goods run low, money is paid out. */
export async function liveShops(stage: Stage, to: Receivers, town: Town): Promise<void> {
  const staff = testCtx({ userId: newId(), staffRole: "ADMIN" });
  const opened = await buildShop({ status: "PENDING" });
  await to.add(opened.ownerId, { url: stage.url, secret: stage.secrets.nextauthSecret });
  to.shops.set(opened.ownerId, [opened.id]);
  town.names.push((await db().shop.findUniqueOrThrow({ where: { id: opened.id } })).name);
  await approveShop(staff, { shopId: opened.id });
  const [{ shop, variantId } = { shop: { id: "" }, variantId: "" }] = town.goods;
  await db().stockLevel.updateMany({ where: { shopId: shop.id, variantId }, data: { lowStockAt: UNITS } });
  await db().shopAccount.upsert({
    where: { shopId: shop.id },
    create: { shopId: shop.id, balance: 50_000 },
    update: { balance: { increment: 50_000 } },
  });
  const { runId } = await makePayoutRun(staff, { shopIds: [shop.id], idempotencyKey: newId() });
  const { id: payoutId } = await db().payout.findFirstOrThrow({ where: { runId } });
  await markPayoutPaid(staff, { payoutId });
}
