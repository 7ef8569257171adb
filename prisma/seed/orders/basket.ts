import { after, HOUR } from "../calendar";
import { createRandom, createWeightedPick, type Random } from "../random";
import type { SeededShop } from "../shops";
import type { Level } from "../stock-journal";
import type { Shelf } from "../stock-levels";

export type Line = { shelf: Shelf; level: Level; quantity: number };
export type Basket = { shop: SeededShop; lines: Line[] };

export type Market = {
  /** What one customer puts together at some moment, a few lines from one to three shops. */
  fill(random: Random, placedAt: Date, wish?: { shops?: number; shopSlug?: string }): Basket[];
};

/** Some shops are busier; the rest count as one. */
const BUSY: Record<string, number> = {
  "lentera-digital": 2.6,
  "kota-gawai": 1.7,
  "benang-priangan": 1.3,
  "jejak-rimba": 0.8,
};

type ShelfPick = ReturnType<typeof createWeightedPick<Shelf>>;

/** Knows which goods sell well: a few best-sellers, a long tail, and cheaper things more often. */
export function openMarket(shelves: readonly Shelf[]): Market {
  const popularity = productPopularity(shelves);
  const shops = [...new Set(shelves.map((shelf) => shelf.offer.shop))];
  const pickShop = createWeightedPick(shops, (shop) => BUSY[shop.slug] ?? 1);
  const shelfPicks = new Map(
    shops.map((shop): [SeededShop, ShelfPick] => {
      const own = shelves.filter((shelf) => shelf.offer.shop === shop);
      return [shop, createWeightedPick(own, (shelf) => appealOf(shelf, popularity))];
    }),
  );
  return {
    fill(random, placedAt, wish = {}) {
      const wanted = wish.shops ?? (random.chance(0.78) ? 1 : random.chance(0.85) ? 2 : 3);
      const chosen = new Set(shops.filter((shop) => shop.slug === wish.shopSlug));
      for (let tries = 0; chosen.size < wanted && tries < 12; tries++) {
        const shop = pickShop(random);
        if (shop) chosen.add(shop);
      }
      return [...chosen].flatMap((shop) => {
        const count = random.chance(0.62) ? 1 : random.chance(0.7) ? 2 : 3;
        const pick = shelfPicks.get(shop);
        return (pick && fillFrom(shop, pick, random, placedAt, count)) ?? [];
      });
    },
  };
}

function fillFrom(
  shop: SeededShop,
  pick: ShelfPick,
  random: Random,
  placedAt: Date,
  count: number,
): Basket | null {
  const lines = new Map<string, Line>();
  const preferred = random.chance(0.8) ? 0 : 1;
  for (let tries = 0; lines.size < count && tries < 12; tries++) {
    const shelf = pick(random);
    // Goods must have come in before they can be bought.
    if (!shelf || after(shelf.offer.createdAt, 6 * HOUR) > placedAt) continue;
    const level = levelOf(shop, shelf, preferred);
    if (level) lines.set(shelf.offer.id, { shelf, level, quantity: quantityOf(shelf.offer.price, random) });
  }
  return lines.size > 0 ? { shop, lines: [...lines.values()] } : null;
}

function appealOf({ offer }: Shelf, popularity: ReadonlyMap<string, number>): number {
  const place = offer.product.variants.indexOf(offer.variant);
  const cheapness = offer.price > 5_000_000 ? 0.4 : offer.price > 1_000_000 ? 0.7 : 1;
  const discount = offer.compareAtPrice ? 1.4 : 1;
  return (popularity.get(offer.product.id) ?? 0) * cheapness * (0.4 + 0.6 / (1 + place)) * discount;
}

/** The planner's rule for a single line: the warehouse in front that has it. What is scarce lies where its target lies. */
function levelOf(shop: SeededShop, shelf: Shelf, preferred: number): Level | undefined {
  if (shelf.offer.supply === "scarce") return shelf.levels[0];
  const warehouseId = shop.warehouses[preferred]?.id;
  return shelf.levels.find((level) => level.warehouseId === warehouseId) ?? shelf.levels[0];
}

function quantityOf(price: number, random: Random): number {
  if (price > 2_000_000) return 1;
  if (price > 400_000) return random.chance(0.9) ? 1 : 2;
  return random.chance(0.72) ? 1 : random.chance(0.8) ? 2 : random.int(3, 5);
}

function productPopularity(shelves: readonly Shelf[]): Map<string, number> {
  const ids = [...new Map(shelves.map((shelf) => [shelf.offer.product.slug, shelf.offer.product.id]))];
  const ranked = createRandom("market/popularity").shuffled(ids);
  return new Map(ranked.map(([, id], rank) => [id, 1 / (rank + 4) ** 0.75]));
}
