import { defaultRates } from "@/lib/delivery";
import { type Ctx, systemCtx } from "@/lib/platform/ctx";
import { db } from "@/lib/platform/db";
import { newId } from "@/lib/platform/id";
import { sqlPool } from "@/lib/platform/sql";
import { type Tx, withTransaction } from "@/lib/platform/transaction";
import { refreshListings } from "@/lib/shops";
import { seedCatalog } from "./catalog";
import { type Gallery, paintAll } from "./media";
import { seedOffers } from "./offers";
import { seedPeople } from "./people";
import { writeRows } from "./rows";
import { PENDING_SHOP, seedShops } from "./shops";
import { type Journal, writeJournal } from "./stock-journal";
import { addReceipts, planShelves } from "./stock-levels";

const started = Date.now();

function say(line: string): void {
  process.stdout.write(`[seed] ${((Date.now() - started) / 1000).toFixed(1).padStart(5)} s  ${line}\n`);
}

/** Fills an empty database with the demo. All of it in one transaction: broken off half-way, it leaves nothing behind. */
async function seed(): Promise<void> {
  const ctx = systemCtx("seed");
  if (await isSeeded(ctx)) return say("demo data is there already");
  const now = await databaseNow(ctx);
  say("painting pictures");
  const gallery = await paintAll(ctx, [PENDING_SHOP]);
  say(`${gallery.count} pictures painted`);
  await withTransaction(ctx, (tx) => seedRows(tx, gallery, now));
  say("demo data is ready");
}

async function seedRows(tx: Tx, gallery: Gallery, now: Date): Promise<void> {
  const people = await seedPeople(tx, now);
  const catalog = await seedCatalog(tx, gallery, now);
  say(`${catalog.products.length} products`);
  const shops = await seedShops(tx, gallery, people, now);
  const offers = await seedOffers(tx, catalog.products, shops, now);
  say(`${shops.length} shops with ${offers.length} offers`);
  await writeRows(
    tx.sql,
    "ShippingRate",
    defaultRates.map((rate) => ({ id: newId(), ...rate })),
  );
  const shelves = planShelves(offers);
  const journal: Journal = { levels: shelves.flatMap((shelf) => shelf.levels), moves: [] };
  addReceipts(journal, new Map(shops.map((shop) => [shop.id, shop.ownerId])), now);
  await writeJournal(tx, journal);
  say(`${journal.levels.length} stock levels explained by ${journal.moves.length} ledger entries`);
  await refreshListings(
    tx,
    catalog.products.map((product) => product.id),
  );
}

async function isSeeded(ctx: Ctx): Promise<boolean> {
  const shops = await ctx.sql.rows("SELECT id FROM Shop LIMIT 1");
  return shops.length > 0;
}

async function databaseNow(ctx: Ctx): Promise<Date> {
  const [clock] = await ctx.sql.rows<{ now: Date }>("SELECT NOW(3) AS now");
  if (!clock) throw new Error("no clock");
  return clock.now;
}

try {
  await seed();
} finally {
  await Promise.all([sqlPool().end(), db().$disconnect()]);
}
