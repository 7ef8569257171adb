import {
  askAdjustment,
  makePayoutRun,
  markPayoutFailed,
  markPayoutPaid,
  markPayoutReturned,
} from "@/lib/finance";
import { cancelOwnShopOrder, confirmReceived, moveShopOrder } from "@/lib/ordering";
import { decideSandboxPayment, refundItems } from "@/lib/payments";
import { type Ctx, systemCtx } from "@/lib/platform/ctx";
import { db } from "@/lib/platform/db";
import { isDomainError } from "@/lib/platform/errors";
import { newId } from "@/lib/platform/id";
import { withTransaction } from "@/lib/platform/transaction";
import { settleUndelivered } from "@/lib/returns";
import { cancelShopOrder } from "@/lib/shipping";
import { testCtx } from "./ctx";
import { anAdjustment, buildBankAccount } from "./money";
import { buildBuyer, buildGoods, type Goods } from "./ordering";
import { openPage } from "./payments";
import { type Buyer, buildOrder, deliverEvents } from "./placed-orders";

const SHOPS = 5;
const RATE = 500;

export type MoneyMarket = {
  random: Random;
  shops: Goods[][];
  admin: Ctx;
  /** What we reckon each shop is owed, from what was told to have happened and nothing else. */
  owed: Map<string, number>;
  balances: () => Promise<Record<string, number>>;
  reckoned: () => Record<string, number>;
};

/** Shops with two goods each, of prices that leave odd commissions, and a bank account. */
export async function openMoneyMarket(seed: number): Promise<MoneyMarket> {
  const random = new Random(seed);
  const shops: Goods[][] = [];
  for (let shop = 0; shop < SHOPS; shop++) {
    const first = await buildGoods({ price: random.int(101, 99_999), onHand: 100_000 });
    const second = await buildGoods({
      price: random.int(100_000, 1_999_999),
      onHand: 100_000,
      shopId: first.shop.id,
    });
    await buildBankAccount(first.shop.id);
    shops.push([first, { ...second, shop: first.shop }]);
  }
  const owed = new Map(shops.map(([goods]) => [goods?.shop.id ?? "", 0]));
  return {
    random,
    shops,
    owed,
    admin: testCtx({ userId: newId(), staffRole: "ADMIN" }),
    balances: async () => {
      const sums = await db().journalEntry.groupBy({
        by: ["shopId"],
        where: { account: "SHOP" },
        _sum: { amount: true },
      });
      const found = new Map(sums.map((row) => [row.shopId, 0 - Number(row._sum.amount)]));
      return Object.fromEntries([...owed.keys()].map((id) => [id, found.get(id) ?? 0]));
    },
    reckoned: () => Object.fromEntries(owed),
  };
}

type Item = { id: string; unitPrice: number; kept: number };
type Part = {
  id: string;
  orderId: string;
  shopId: string;
  owner: Ctx;
  status: "NEW" | "SHIPPED" | "COMPLETED" | "CANCELLED";
  shipping: number;
  items: Item[];
};

/** One order over three shops, from its paying to the last rupiah that goes back, by chance. */
export class LifeOfMoney {
  readonly #market: MoneyMarket;
  readonly #random: Random;
  #buyer: Buyer | null = null;

  constructor(market: MoneyMarket) {
    this.#market = market;
    this.#random = market.random;
  }

  async live(): Promise<void> {
    const [first, second, third] = await this.#buy();
    if (!first || !second || !third) throw new Error("three shops");
    if (this.#random.chance(0.3)) await this.#refund(third);
    await this.#cancel(third);
    for (const part of [first, second]) await this.#ship(part);
    for (let step = this.#random.int(3, 7); step > 0; step--) {
      const part = this.#random.chance(0.5) ? first : second;
      const draw = this.#random.int(0, 9);
      if (draw < 4) await this.#refund(part);
      else if (draw < 7) await this.#complete(part);
      else if (draw < 9) await this.#payOut();
      else if (draw < 9 || this.#random.chance(0.5)) await deliverEvents();
      else await this.#adjust(part);
    }
    if (this.#random.chance(0.3)) await this.#lose(first);
    await deliverEvents();
  }

  async #buy(): Promise<Part[]> {
    const buyer = await buildBuyer();
    this.#buyer = buyer;
    const lines = this.#random
      .shuffled(this.#market.shops)
      .slice(0, 3)
      .flatMap((goods) => (this.#random.chance(0.5) ? goods : goods.slice(0, 1)))
      .map((goods) => ({ goods, quantity: this.#random.int(1, 4) }));
    const order = await buildOrder(buyer, ...lines);
    const ref = await openPage({ ...order, buyer });
    await decideSandboxPayment(systemCtx("test"), { ref, outcome: "PAID", method: "QRIS" });
    await deliverEvents();
    const parts = await db().shopOrder.findMany({
      where: { orderId: order.orderId },
      include: { items: true, shop: { include: { members: true } } },
    });
    return this.#random.shuffled(
      parts.map((part) => {
        const items = part.items.map((item) => ({
          id: item.id,
          unitPrice: Number(item.unitPrice),
          kept: item.quantity,
        }));
        const owner = testCtx({ userId: part.shop.members[0]?.userId ?? "" });
        const { id, orderId, shopId } = part;
        const shipping = Number(part.shippingTotal);
        const sold: Part = { id, orderId, shopId, owner, status: "NEW", shipping, items };
        this.#owe(shopId, leftOf(sold));
        return sold;
      }),
    );
  }

  async #ship(part: Part): Promise<void> {
    const row = { id: part.id, orderId: part.orderId, shopId: part.shopId, status: part.status };
    await withTransaction(systemCtx("test"), (tx) =>
      moveShopOrder(tx, row, { from: ["NEW"], to: "SHIPPED", cause: "shop" }),
    );
    part.status = "SHIPPED";
  }

  async #complete(part: Part): Promise<void> {
    if (part.status !== "SHIPPED" || !this.#buyer) return;
    await confirmReceived(this.#buyer.ctx, { shopOrderId: part.id });
    part.status = "COMPLETED";
    await deliverEvents();
  }

  /** The courier lost it, and its shop let its days pass. */
  async #lose(part: Part): Promise<void> {
    if (part.status !== "SHIPPED") return;
    await db().shipment.updateMany({
      where: { shopOrderId: part.id },
      data: { status: "LOST", statusAt: new Date(0) },
    });
    await db().shopOrder.update({ where: { id: part.id }, data: { sweepAt: new Date(0) } });
    await settleUndelivered(systemCtx("test"));
    this.#giveUp(part);
  }

  async #adjust(part: Part): Promise<void> {
    const { admin, owed } = this.#market;
    const amount = this.#random.int(1, 99_999) * (this.#random.chance(0.5) ? 1 : -1);
    await askAdjustment(admin, { ...anAdjustment(part.shopId), amount });
    owed.set(part.shopId, (owed.get(part.shopId) ?? 0) + amount);
  }

  #giveUp(part: Part): void {
    part.status = "CANCELLED";
    this.#changed(part, () => {
      part.shipping = 0;
      for (const item of part.items) item.kept = 0;
    });
  }

  async #cancel(part: Part): Promise<void> {
    const reason = "Stok habis";
    if (this.#random.chance(0.5) && this.#buyer)
      await cancelOwnShopOrder(this.#buyer.ctx, { shopOrderId: part.id, reason });
    else await cancelShopOrder(part.owner, { shopId: part.shopId, shopOrderId: part.id, reason });
    this.#giveUp(part);
    if (this.#random.chance(0.7)) await deliverEvents();
  }

  // One to three clicks at once, of which the database lets through what is left: whatever was not refused has happened.
  async #refund(part: Part): Promise<void> {
    const clicks = Array.from({ length: this.#random.int(1, 3) }, () => this.#wish(part));
    const answers = await Promise.allSettled(clicks.map((click) => refundItems(part.owner, click)));
    answers.forEach((answer, at) => {
      const click = clicks[at];
      if (answer.status === "rejected") {
        if (isDomainError(answer.reason)) return;
        throw answer.reason;
      }
      this.#changed(part, () => {
        if (click?.shipping) part.shipping = 0;
        for (const { orderItemId, quantity } of click?.lines ?? []) {
          const item = part.items.find((one) => one.id === orderItemId);
          if (item) item.kept -= quantity;
        }
      });
    });
    if (this.#random.chance(0.6)) await deliverEvents();
  }

  #wish(part: Part) {
    const chosen = part.items.filter(() => this.#random.chance(0.7));
    const lines = (chosen.length > 0 ? chosen : part.items).map((item) => ({
      orderItemId: item.id,
      quantity: this.#random.int(1, Math.max(1, item.kept)),
    }));
    const { shopId, id: shopOrderId } = part;
    const shipping = this.#random.chance(0.3);
    const restock = this.#random.chance(0.5);
    return { shopId, shopOrderId, lines, shipping, restock, reason: "Barang cacat", idempotencyKey: newId() };
  }

  async #payOut(): Promise<void> {
    const { admin, owed } = this.#market;
    const run = await makePayoutRun(admin, { shopIds: [...owed.keys()], idempotencyKey: newId() }).catch(
      (error: unknown) => {
        if (isDomainError(error, "NOTHING_TO_PAY_OUT")) return null;
        throw error;
      },
    );
    if (!run) return;
    for (const { id: payoutId, shopId, amount } of await db().payout.findMany({
      where: { runId: run.runId },
    })) {
      const draw = this.#random.int(0, 9);
      if (draw === 0) await markPayoutFailed(admin, { payoutId, note: "Rekening salah" });
      else await markPayoutPaid(admin, { payoutId });
      if (draw === 1) await markPayoutReturned(admin, { payoutId, note: "Rekening tutup" });
      if (draw > 1) this.#owe(shopId, -Number(amount));
    }
  }

  #changed(part: Part, change: () => void): void {
    const before = leftOf(part);
    change();
    this.#owe(part.shopId, leftOf(part) - before);
  }

  #owe(shopId: string, amount: number): void {
    this.#market.owed.set(shopId, (this.#market.owed.get(shopId) ?? 0) + amount);
  }
}

/** What a part leaves its shop: what the buyer keeps, less the platform's share of each line of it, and the shipping. */
function leftOf({ items, shipping }: Part): number {
  return items.reduce((sum, { unitPrice, kept }) => {
    const worth = unitPrice * kept;
    return sum + worth - Math.floor((worth * RATE) / 10_000);
  }, shipping);
}

/** Numbers by a seed (mulberry32): a life that failed can be lived again. */
class Random {
  #state: number;

  constructor(seed: number) {
    this.#state = seed;
  }

  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  int(least: number, most: number): number {
    return least + Math.floor(this.next() * (most - least + 1));
  }

  chance(of: number): boolean {
    return this.next() < of;
  }

  shuffled<T>(list: readonly T[]): T[] {
    return list
      .map((value) => ({ value, at: this.next() }))
      .toSorted((a, b) => a.at - b.at)
      .map(({ value }) => value);
  }
}
