import { defaultRates } from "@/lib/delivery";
import { type Ctx, systemCtx } from "@/lib/platform/ctx";
import { db } from "@/lib/platform/db";
import { newId } from "@/lib/platform/id";
import { sqlPool } from "@/lib/platform/sql";
import { type Tx, withTransaction } from "@/lib/platform/transaction";
import { refreshListings } from "@/lib/shops";
import { seedActivity } from "./activity";
import { PENDING_SHOP, seedApplicants } from "./applicants";
import { planBatches, writeBatches } from "./batches";
import { seedCatalog } from "./catalog";
import { planCounts, writeCounts } from "./counts";
import { seedFreeShipping } from "./free-shipping";
import { seedLowStock } from "./low-stock";
import { type Gallery, paintAll, shopPaintings } from "./media";
import { seedMoney } from "./money";
import { addCorrections } from "./movements";
import { seedNotifications } from "./notifications";
import { pickGone, seedOffers } from "./offers";
import { openMarket } from "./orders/basket";
import { planHistory } from "./orders/history";
import { writeOrders } from "./orders/write-orders";
import { seedPeople } from "./people";
import { proposalPaintings, seedProposals } from "./proposals";
import { seedRequests } from "./requests";
import { writeRows } from "./rows";
import { seedSafetyStock } from "./safety-stock";
import { seedSettlement } from "./settlements";
import { seedShops } from "./shops";
import { type Journal, writeJournal } from "./stock-journal";
import { addReceipts, planShelves } from "./stock-levels";
import { seedTransfers } from "./transfers";

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
  const gallery = await paintAll(ctx, [...shopPaintings(PENDING_SHOP), ...proposalPaintings()]);
  say(`${gallery.count} pictures painted`);
  await withTransaction(ctx, (tx) => seedRows(tx, gallery, now));
  say("demo data is ready");
}

async function seedRows(tx: Tx, gallery: Gallery, now: Date): Promise<void> {
  const people = await seedPeople(tx, now);
  const catalog = await seedCatalog(tx, gallery, now);
  const { products } = catalog;
  say(`${products.length} products`);
  await writeRows(
    tx.sql,
    "ShippingRate",
    defaultRates.map((rate) => ({ id: newId(), ...rate })),
  );
  const shops = await seedShops(tx, gallery, people, now);
  await seedFreeShipping(tx, shops);
  const offers = await seedOffers(tx, { products, shops, gone: pickGone(products) }, now);
  const shelves = planShelves(offers);
  const applicant = await seedApplicants(tx, products, gallery, people, now);
  await seedProposals(tx, catalog, shops, gallery, people.staffId, now);
  say(`${shops.length} open shops with ${offers.length} offers`);

  const allShops = [...shops, applicant.shop];
  const levels = [...shelves, ...applicant.shelves].flatMap((shelf) => shelf.levels);
  const journal: Journal = { levels, moves: [] };
  const orders = planHistory(openMarket(shelves), people, now);
  await writeOrders(tx, orders, journal, now);
  await seedRequests(tx, orders, people.client.id, now);
  say(`${orders.length} orders of the last 90 days`);
  await seedMoney(tx, orders, shops, people.staffId, now);
  await seedSettlement(tx, people.staffId, now);
  await seedActivity(tx, shops, people.staffId, now);
  say("their money is in the ledger");
  await seedTransfers(tx, shops, shelves, journal, now);
  addCorrections(allShops, journal, now);
  const batches = planBatches(shops, journal, now);
  const counts = planCounts(shops, journal, now);
  addReceipts(journal, new Map(allShops.map((shop) => [shop.id, shop.ownerId])), now);
  await writeJournal(tx, journal);
  await writeBatches(tx, journal, batches);
  await writeCounts(tx, journal, counts);
  await seedSafetyStock(tx);
  await seedLowStock(tx, now);
  await seedNotifications(tx, people, now);
  say(`${levels.length} stock levels explained by ${journal.moves.length} ledger entries`);
  // Last: it counts what was sold.
  await refreshListings(
    tx,
    products.map((product) => product.id),
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
