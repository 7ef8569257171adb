import { placeOrder } from "@/lib/ordering";
import { sqlExecutor, sqlPool } from "@/lib/platform/sql";
import { orderByHand } from "./forms/order-by-hand";
import type { Bench } from "./harness/bench";
import { requireBooks, resetBooks } from "./harness/books";
import { type Case, type Outcome, runCase } from "./harness/rounds";
import { type Buyer, buildBuyers, buyerCtx, checkoutOf, type Fare, fareFor } from "./world/buyers";
import type { Goods } from "./world/market";
import { someOf } from "./world/random";
import { theMarket } from "./world/the-market";

/** The whole of placing an order, against somebody who writes its rows by hand and does nothing else. */
export const order: Bench = {
  name: "order",
  about:
    "Whole orders: placeOrder, which reads and checks everything, against the same rows written by hand.",
  async run({ pace, quick, say }) {
    const market = await theMarket(quick);
    const buyers = await buildBuyers(128);
    const fare = await fareFor(1);
    const firstOf = (own: readonly Goods[] | undefined) => own?.slice(0, 1) ?? [];
    const two = () => someOf(market.shops, 2).flatMap(firstOf);
    const same = firstOf(market.shops[0]);
    const results = [];
    for (const clients of [1, 32, 128])
      results.push(
        await runCase(
          orderCase(`order-${clients}`, clients, { buyers, fare, parts: 2, choose: two }),
          pace,
          say,
        ),
      );
    const crowd = { buyers, fare, parts: 1, choose: () => same };
    results.push(await runCase(orderCase("order-hot-128", 128, crowd), pace, say));
    return results;
  },
};

type Shopping = { buyers: readonly Buyer[]; fare: Fare; parts: number; choose: () => Goods[] };

function orderCase(name: string, clients: number, { buyers, fare, parts, choose }: Shopping): Case {
  const buyer = (client: number) => {
    const one = buyers[client];
    if (!one) throw new Error("more clients than buyers");
    return one;
  };
  return {
    name,
    about: `${clients} client${clients === 1 ? "" : "s"}, ${parts === 1 ? "one line, the same variant" : "two lines of two shops"}`,
    clients,
    forms: [
      { name: "by hand", run: (client) => orderByHand(buyer(client), choose(), fare.rateId) },
      { name: "placeOrder", run: (client) => placeOnce(buyer(client), choose(), fare) },
    ],
    ratio: { of: "placeOrder", over: "by hand" },
    reset: resetBooks,
    check: (done) =>
      requireBooks(sqlExecutor(sqlPool()), {
        Order: done,
        OrderChange: done,
        OutboxEvent: done,
        ShopOrder: done * parts,
        OrderItem: done * parts,
        Reservation: done * parts,
      }),
  };
}

async function placeOnce(buyer: Buyer, goods: Goods[], fare: Fare): Promise<Outcome> {
  await placeOrder(buyerCtx(buyer), checkoutOf(buyer, goods, fare));
  return "done";
}
