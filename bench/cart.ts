import { type Wanted, wantOneOfEach } from "./forms/locks";
import type { Bench } from "./harness/bench";
import { runCase } from "./harness/rounds";
import { lockCase } from "./hot";
import type { Goods, Market } from "./world/market";
import { someOf } from "./world/random";
import { theMarket } from "./world/the-market";

const CLIENTS = 128;

/** Everybody's cart: five lines over three shops, all or nothing. */
export const cart: Bench = {
  name: "cart",
  about: "Five lines over three shops, all or none; with 1% of the lines sold out, and without.",
  async run({ pace, quick, say }) {
    const market = await theMarket(quick);
    const hotShops = market.shops.slice(0, 3);
    const cases = [
      { name: "cart-hot", shops: () => hotShops, soldOut: 0 },
      { name: "cart-hot-1pct", shops: () => hotShops, soldOut: 0.01 },
      { name: "cart-spread", shops: () => someOf(market.shops, 3), soldOut: 0 },
      { name: "cart-spread-1pct", shops: () => someOf(market.shops, 3), soldOut: 0.01 },
    ];
    const results = [];
    for (const { name, shops, soldOut } of cases) {
      const want = () => fillCart(market, shops(), soldOut);
      results.push(await runCase(lockCase(name, CLIENTS, want, { partsEach: 3 }), pace, say));
    }
    return results;
  },
};

/** Two lines of the first shop, two of the second, one of the third; each line may be that shop's sold-out variant instead. */
function fillCart(market: Market, shops: readonly Goods[][], soldOut: number): Wanted {
  const wished = shops.flatMap((own, index) => own.slice(0, index < 2 ? 2 : 1));
  const lines = wished.map((goods) => (Math.random() < soldOut ? soldOutOf(market, goods.shopId) : goods));
  return wantOneOfEach([...new Set(lines)]);
}

const soldOutByShop = new Map<string, Goods>();

function soldOutOf(market: Market, shopId: string): Goods {
  if (soldOutByShop.size === 0) for (const goods of market.soldOut) soldOutByShop.set(goods.shopId, goods);
  const goods = soldOutByShop.get(shopId);
  if (!goods) throw new Error("a shop without its sold-out variant");
  return goods;
}
