import { beforeAll, describe, expect, test } from "vitest";
import * as catalog from "@/lib/catalog";
import * as delivery from "@/lib/delivery";
import * as finance from "@/lib/finance";
import * as identity from "@/lib/identity";
import * as inventory from "@/lib/inventory";
import * as notifications from "@/lib/notifications";
import * as ordering from "@/lib/ordering";
import * as payments from "@/lib/payments";
import type { Ctx } from "@/lib/platform/ctx";
import { db } from "@/lib/platform/db";
import { isDomainError } from "@/lib/platform/errors";
import { newId } from "@/lib/platform/id";
import * as privacy from "@/lib/privacy";
import * as proof from "@/lib/proof";
import * as recorder from "@/lib/recorder";
import * as returns from "@/lib/returns";
import * as shipping from "@/lib/shipping";
import * as shops from "@/lib/shops";
import * as webhooks from "@/lib/webhooks";
import {
  type AccessWorld,
  buildAccessWorld,
  buildBatch,
  buildClientPart,
  buildPeople,
  buildSpareCount,
  buildTransfer,
  CALLERS,
  idOf,
} from "../../builders/access-world";
import { buildActiveProduct, productDraft } from "../../builders/catalog";
import { buildDeliveryRates } from "../../builders/delivery";
import { buildPayout } from "../../builders/paid-money";
import { buildOrder } from "../../builders/placed-orders";
import { levelOf } from "../../builders/proof-world";
import { buildReturn } from "../../builders/returns";
import { buildWebhookMessage } from "../../builders/webhooks";
import { actionTable } from "./action-table";
import { exportedFunctions, frontDoors } from "./discover";
import { moneyLists } from "./money-lists";
import {
  anyStaff,
  clientOwn,
  type Outcomes,
  shopManage,
  shopMember,
  shopOwn,
  shopRead,
  staffAdmin,
  staffSupport,
} from "./outcomes";

type Rows = {
  orderNumber: string;
  transferNumber: string;
  batchNumber: string;
  count: { countId: string; number: string };
  shopOrderId: string;
  requestId: string;
  proposalId: string;
  productId: string;
  payoutNumber: string;
  settlementId: string;
  webhook: { endpointId: string; messageId: string };
};
let world: AccessWorld;
let rows: Rows;

beforeAll(async () => {
  await buildDeliveryRates();
  world = await buildAccessWorld(await buildPeople());
  const draft = { ...(await productDraft()), brandName: null };
  rows = {
    orderNumber: (await buildOrder(world.client, { goods: world.goods, quantity: 1 })).number,
    transferNumber: (await buildTransfer(world)).number,
    batchNumber: (await buildBatch(world)).number,
    count: await buildSpareCount(world),
    shopOrderId: (await buildClientPart(world, "NEW")).shopOrderId,
    requestId: (await buildReturn(world)).requestId,
    proposalId: (await shops.proposeProduct(world.ctx.owner, { shopId: world.shopId, draft })).id,
    productId: (await buildActiveProduct()).id,
    payoutNumber: (await buildPayout(world, "OPEN")).number,
    settlementId: (
      await finance.importSettlement(world.ctx.admin, {
        gateway: "sandbox",
        fileName: "a.csv",
        text: `reference,type,gross\n${newId()},payment,1000\n`,
      })
    ).fileId,
    webhook: await buildWebhookMessage(world),
  };
});

const place = () => ({ warehouseId: world.goods.warehouseId, variantId: world.goods.variantId });

type Read = (ctx: Ctx, shopId: string) => Promise<unknown>;

/** What a shop's console shows: its team reads, to everybody else the shop does not exist. */
const shopQueries: Record<string, Read> = {
  requireShopRole: (ctx, shopId) => shops.requireShopRole(ctx, shopId, "VIEWER"),
  requireShopBySlug: (ctx) => shops.requireShopBySlug(ctx, world.goods.shop.slug, "VIEWER"),
  getShopProfile: (ctx, shopId) => shops.getShopProfile(ctx, { shopId }),
  getShopReadiness: (ctx, shopId) => shops.getShopReadiness(ctx, { shopId }),
  getTeam: (ctx, shopId) => shops.getTeam(ctx, { shopId }),
  listSetupWarehouses: (ctx, shopId) => shops.listSetupWarehouses(ctx, { shopId }),
  listOffers: (ctx, shopId) => shops.listOffers(ctx, { shopId }),
  countOffers: (ctx, shopId) => shops.countOffers(ctx, { shopId }),
  getOffer: (ctx, shopId) => shops.getOffer(ctx, { shopId, offerId: world.goods.shopProductId }),
  listOffersOfProduct: (ctx, shopId) =>
    shops.listOffersOfProduct(ctx, { shopId, productId: world.goods.productId }),
  listPriceHistory: (ctx, shopId) =>
    shops.listPriceHistory(ctx, { shopId, productId: world.goods.productId }),
  listScarceOffers: (ctx, shopId) => shops.listScarceOffers(ctx, { shopId, limit: 5 }),
  listProposals: (ctx, shopId) => shops.listProposals(ctx, { shopId }),
  searchCatalogue: (ctx, shopId) => shops.searchCatalogue(ctx, { shopId, q: "produk" }),
  getSellableProduct: (ctx, shopId) =>
    shops.getSellableProduct(ctx, { shopId, productId: world.goods.productId }),
  listWarehouses: (ctx, shopId) => inventory.listWarehouses(ctx, { shopId }),
  getSourcingRules: (ctx, shopId) => inventory.getSourcingRules(ctx, { shopId }),
  listStockGrid: (ctx, shopId) => inventory.listStockGrid(ctx, { shopId }),
  listLedger: (ctx, shopId) => inventory.listLedger(ctx, { shopId }),
  stockAt: (ctx, shopId) => inventory.stockAt(ctx, { shopId, ...place(), at: new Date() }),
  cellHistory: (ctx, shopId) => inventory.cellHistory(ctx, { shopId, ...place() }),
  diffStock: (ctx, shopId) =>
    inventory.diffStock(ctx, {
      shopId,
      warehouseId: world.goods.warehouseId,
      from: new Date(0),
      to: new Date(),
    }),
  listLowStock: (ctx, shopId) => inventory.listLowStock(ctx, { shopId, limit: 5 }),
  findSoldVariants: (ctx, shopId) => inventory.findSoldVariants(ctx, { shopId, q: "" }),
  listTransfers: (ctx, shopId) => inventory.listTransfers(ctx, { shopId }),
  countTransfers: (ctx, shopId) => inventory.countTransfers(ctx, { shopId }),
  getTransfer: (ctx, shopId) => inventory.getTransfer(ctx, { shopId, number: rows.transferNumber }),
  listBatches: (ctx, shopId) => inventory.listBatches(ctx, { shopId }),
  getBatch: (ctx, shopId) => inventory.getBatch(ctx, { shopId, number: rows.batchNumber }),
  listCounts: (ctx, shopId) => inventory.listCounts(ctx, { shopId }),
  getCount: (ctx, shopId) => inventory.getCount(ctx, { shopId, number: rows.count.number }),
  listCountLines: (ctx, shopId) =>
    inventory.listCountLines(ctx, { shopId, countId: rows.count.countId, blind: false }),
  listShopOrders: (ctx, shopId) => ordering.listShopOrders(ctx, { shopId, tab: "any" }),
  countShopOrders: (ctx, shopId) => ordering.countShopOrders(ctx, { shopId }),
  getShopOrder: (ctx, shopId) => ordering.getShopOrder(ctx, { shopId, shopOrderId: rows.shopOrderId }),
  recordForShop: (ctx, shopId) => recorder.recordForShop(ctx, { shopId, shopOrderId: rows.shopOrderId }),
  listRequests: (ctx, shopId) => returns.listRequests(ctx, { shopId, tab: "waiting" }),
  countRequests: (ctx, shopId) => returns.countRequests(ctx, { shopId }),
  getRequest: (ctx, shopId) => returns.getRequest(ctx, { shopId, requestId: rows.requestId }),
  openRequestsOf: (ctx, shopId) => returns.openRequestsOf(ctx, { shopId, shopOrderId: rows.shopOrderId }),
  getWorkToDo: (ctx, shopId) => ordering.getWorkToDo(ctx, { shopId }),
  countOpenOrders: (ctx, shopId) => ordering.countOpenOrders(ctx, { shopId }),
  getSales: (ctx, shopId) => ordering.getSales(ctx, { shopId, days: 7 }),
  getTopProducts: (ctx, shopId) => ordering.getTopProducts(ctx, { shopId, days: 7, limit: 5 }),
  getFreeShippingRule: (ctx, shopId) => delivery.getFreeShippingRule(ctx, { shopId }),
  listParcels: (ctx, shopId) => shipping.listParcels(ctx, { shopId, shopOrderId: rows.shopOrderId }),
};

/** What the shop tells each of its team. */
const memberQueries: Record<string, Read> = {
  listBell: (ctx, shopId) => notifications.listBell(ctx, { shopId }),
  countUnread: (ctx, shopId) => notifications.countUnread(ctx, { shopId }),
};

/** Where the shop's own software is told of things. */
const webhookQueries: Record<string, Read> = {
  listWebhooks: (ctx, shopId) => webhooks.listWebhooks(ctx, { shopId }),
  getWebhook: (ctx, shopId) => webhooks.getWebhook(ctx, { shopId, endpointId: rows.webhook.endpointId }),
  listWebhookMessages: (ctx, shopId) =>
    webhooks.listWebhookMessages(ctx, { shopId, endpointId: rows.webhook.endpointId }),
  getWebhookMessage: (ctx, shopId) => webhooks.getWebhookMessage(ctx, { shopId, ...rows.webhook }),
};

/** The shop's money and keys: for its owner and managers; where it goes, for the owner alone. */
const moneyQueries: Record<string, Read> = {
  getShopBalance: (ctx, shopId) => finance.getShopBalance(ctx, { shopId }),
  listStatement: (ctx, shopId) => finance.listStatement(ctx, { shopId }),
  getStatementTotals: (ctx, shopId) => finance.getStatementTotals(ctx, { shopId }),
  listShopPayouts: (ctx, shopId) => finance.listShopPayouts(ctx, { shopId }),
  listApiKeys: (ctx, shopId) => shops.listApiKeys(ctx, { shopId }),
  listActivity: (ctx, shopId) => shops.listActivity(ctx, { shopId }),
  exportActivity: (ctx, shopId) => shops.exportActivity(ctx, { shopId }),
  listActivityPeople: (ctx, shopId) => shops.listActivityPeople(ctx, { shopId }),
  getShopPayout: (ctx, shopId) => finance.getShopPayout(ctx, { shopId, number: rows.payoutNumber }),
  listPayoutSales: (ctx, shopId) => finance.listPayoutSales(ctx, { shopId, payoutId: rows.payoutNumber }),
};
const bankQueries: Record<string, Read> = {
  getBankAccount: (ctx, shopId) => finance.getBankAccount(ctx, { shopId }),
};

/** The platform's money. */
const adminQueries: Record<string, Read> = {
  ...moneyLists,
  getPayoutRun: (ctx) => finance.getPayoutRun(ctx, { number: rows.payoutNumber }),
  listBankOrders: (ctx) => finance.listBankOrders(ctx, { number: rows.payoutNumber }),
  listAudit: (ctx) => identity.listAudit(ctx),
  exportAudit: (ctx) => identity.exportAudit(ctx),
  listAuditActors: (ctx) => identity.listAuditActors(ctx),
  getSettlementFile: (ctx) => finance.getSettlementFile(ctx, { fileId: rows.settlementId }),
};

/** What names one row of a customer. */
const clientQueries: Record<string, Read> = {
  getMyOrder: (ctx) => ordering.getMyOrder(ctx, { number: rows.orderNumber }),
  getOpenPayment: (ctx) => payments.getOpenPayment(ctx, { orderNumber: rows.orderNumber }),
  orderStatus: (ctx) => ordering.orderStatus(ctx, { number: rows.orderNumber }),
  recordForClient: (ctx) => recorder.recordForClient(ctx, { number: rows.orderNumber }),
  trackMyOrder: (ctx) => shipping.trackMyOrder(ctx, { number: rows.orderNumber }),
  getAddress: (ctx) => identity.getAddress(ctx, { id: world.client.addressId }),
};

const staffQueries: Record<string, Read> = {
  listShopsForStaff: (ctx) => shops.listShopsForStaff(ctx),
  countShopsForStaff: (ctx) => shops.countShopsForStaff(ctx),
  getShopReadinessForStaff: (ctx, shopId) => shops.getShopReadinessForStaff(ctx, { shopId }),
  listProductsForStaff: (ctx) => catalog.listProductsForStaff(ctx, {}),
  countCatalog: (ctx) => catalog.countCatalog(ctx),
  countProductsByCategory: (ctx) => catalog.countProductsByCategory(ctx),
  getProductForEdit: (ctx) => catalog.getProductForEdit(ctx, { id: rows.productId }),
  "catalog.listProposals": (ctx) => catalog.listProposals(ctx, { status: "PENDING" }),
  getProposal: (ctx) => catalog.getProposal(ctx, { id: rows.proposalId }),
  countWaitingProposals: (ctx) => catalog.countWaitingProposals(ctx),
  listOrdersForStaff: (ctx) => ordering.listOrdersForStaff(ctx, {}),
  recordForStaff: (ctx) => recorder.recordForStaff(ctx, { number: rows.orderNumber }),
  listServices: (ctx) => delivery.listServices(ctx),
  listMoneyTroubles: (ctx) => payments.listMoneyTroubles(ctx),
  listProofs: (ctx) => proof.listProofs(ctx, { limit: 5 }),
  getProof: (ctx) => proof.getProof(ctx, {}),
  readSigns: (ctx) => proof.readSigns(ctx),
  listRepairs: (ctx) => inventory.listRepairs(ctx, { limit: 5 }),
  previewRepair: async (ctx) => inventory.previewRepair(ctx, { stockLevelId: await levelOf(world.goods) }),
};

/** What support looks at, and no other staff. */
const supportQueries: Record<string, Read> = {
  listMessagesForStaff: (ctx) => notifications.listMessagesForStaff(ctx, {}),
  countMessagesForStaff: (ctx) => notifications.countMessagesForStaff(ctx),
  listErasures: (ctx) => privacy.listErasures(ctx, {}),
};

/** Lists of the caller's own rows: a guest has none to see, and nobody sees another's. */
const ownLists: Record<string, Read> = {
  listMyOrders: (ctx) => ordering.listMyOrders(ctx, { tab: "all" }),
  getMyRequests: (ctx) => returns.getMyRequests(ctx, { number: rows.orderNumber }),
  unpaidOrders: (ctx) => ordering.unpaidOrders(ctx),
  checkoutQuote: (ctx) => ordering.checkoutQuote(ctx, { addressId: world.client.addressId }),
  listAddresses: (ctx) => identity.listAddresses(ctx),
  listSessions: (ctx) => identity.listSessions(ctx),
  listSecondFactors: (ctx) => identity.listSecondFactors(ctx),
  proofStanding: (ctx) => identity.proofStanding(ctx),
  getProfile: (ctx) => identity.getProfile(ctx),
  listOwnBell: (ctx) => notifications.listBell(ctx, { shopId: null }),
  listMyMessages: (ctx) => notifications.listMyMessages(ctx, { channel: "EMAIL" }),
  listPreferences: (ctx) => notifications.listPreferences(ctx, { audience: "customer" }),
  getQuietHours: (ctx) => notifications.getQuietHours(ctx),
  listMyInvitations: (ctx) => shops.listMyInvitations(ctx),
  getMyErasure: (ctx) => privacy.getMyErasure(ctx),
};

const tables: [Record<string, Read>, Outcomes][] = [
  [shopQueries, shopRead],
  [memberQueries, shopMember],
  [moneyQueries, shopManage],
  [webhookQueries, shopManage],
  [bankQueries, shopOwn],
  [adminQueries, staffAdmin],
  [clientQueries, clientOwn],
  [staffQueries, anyStaff],
  [supportQueries, staffSupport],
];

describe.each(tables)("", (queries, who) => {
  test.each(Object.entries(queries))("%s answers only whom it may", async (_name, read) => {
    const met = Object.fromEntries(
      await Promise.all(
        CALLERS.map(async (persona) => [persona, await outcomeOf(read(world.ctx[persona], world.shopId))]),
      ),
    );
    expect(met).toEqual(who);
  });
});

test.each([
  "getTransfer",
  "getShopOrder",
  "listParcels",
  "getBatch",
  "getCount",
  "listCountLines",
  "getRequest",
])("%s finds no row of another shop", async (name) => {
  expect(await outcomeOf(shopQueries[name]?.(world.ctx.otherOwner, world.other.shopId))).toBe("NOT_FOUND");
});

test.each(Object.entries(ownLists))("%s shows each their own, and a guest nothing", async (name, read) => {
  expect(await outcomeOf(read(world.ctx.anonymous, world.shopId))).toBe("UNAUTHENTICATED");
  // A key asks which shop it is for; api-keys.test.ts has what it is told.
  const asKey = await outcomeOf(read(world.ctx.key, world.shopId));
  expect(asKey).toBe(name === "listMyShops" ? "allowed" : "FORBIDDEN");
  const seen = JSON.stringify(await read(world.ctx.otherClient, world.shopId));
  for (const secret of [world.client.addressId, world.client.userId, rows.orderNumber, world.shopId])
    expect(seen).not.toContain(secret);
});

test("listMyShops names a person's shops to them, and to a key its one", async () => {
  const idsFor = async (ctx: Ctx) => (await shops.listMyShops(ctx)).map((shop) => shop.id);
  await expect(idsFor(world.ctx.anonymous)).rejects.toMatchObject({ code: "UNAUTHENTICATED" });
  expect(await idsFor(world.ctx.otherClient)).toEqual([]);
  await db().shopMember.create({
    data: { shopId: world.other.shopId, userId: idOf(world.ctx.key), role: "VIEWER" },
  });
  expect(await idsFor(world.ctx.key)).toEqual([world.shopId]);
});

const innerVerb = "inner verb: its caller has checked who asks";
const byRoute = "asked by a route, which has its row in routes.test.ts";
const storefront = "the storefront's, for everybody";

/** Names a shop and is no query of the console: says why it needs no row. */
const noRow: Record<string, string> = {
  listMyShops: "the caller's shops, whichever they are: in the test above",
  printLabels: byRoute,
  printSlips: byRoute,
  printPickList: byRoute,
  sweepLowStock: "a job of the schedules",
  createProposal: innerVerb,
  pageOfShopActs: innerVerb,
  allShopActs: innerVerb,
  actorsOfShop: innerVerb,
  apiKeyActor: "says who a key is, before anybody is let in (tests/integration/shops/api-keys.test.ts)",
  listShopProposals: innerVerb,
  reserveStock: innerVerb,
  readSourceLevels: innerVerb,
  endReservations: innerVerb,
  restockShopOrder: innerVerb,
  ensureLevels: innerVerb,
  getShopOrderOf: innerVerb,
  findShopOrder: innerVerb,
  cancelPaidPart: innerVerb,
  cancelUnsent: innerVerb,
  bookSales: innerVerb,
  postJournal: innerVerb,
  bookPayout: innerVerb,
  bookRefund: innerVerb,
  releaseSale: "hears of shop_order.completed",
  refreshListings: innerVerb,
  changeOffer: "the verb behind setPriceAction and setSkuAction, and the API's edit of an offer",
  setShopPicture: "the verb behind setShopPictureAction and removeShopPictureAction",
  lockShopOrder: innerVerb,
  moveShopOrder: innerVerb,
  quoteRates: innerVerb,
  setFreeShippingRule: "the verb behind setFreeShippingAction",
  trackByToken: "for whoever has the link (tests/integration/shipping/tracking.test.ts)",
  freeShippingOf: storefront,
  getCart: "the cart of the caller or of their browser; the lines name their shops",
  listProducts: storefront,
  listProductOffers: storefront,
  queueWebhooks: "hears of events",
  webhookBody: "the shape of what is sent",
};

test("every function at a front door that names a shop is in a table, and no row is idle", async () => {
  const known = new Set([
    ...Object.keys({
      ...shopQueries,
      ...memberQueries,
      ...moneyQueries,
      ...webhookQueries,
      ...bankQueries,
      ...adminQueries,
      ...clientQueries,
      ...staffQueries,
      ...ownLists,
      ...noRow,
    }),
    ...Object.keys(actionTable).map((name) => name.replace(/Action$/, "")),
  ]);
  const missing: string[] = [];
  const seen = new Set<string>();
  for (const file of frontDoors())
    for (const [name, run] of await exportedFunctions(file)) {
      seen.add(name);
      if (/\bshopId\b/.test(run.toString()) && !known.has(name)) missing.push(`${file}: ${name}`);
    }
  expect(missing).toEqual([]);
  expect(Object.keys({ ...shopQueries, ...noRow }).filter((name) => !seen.has(name))).toEqual([]);
});

async function outcomeOf(read: Promise<unknown> | undefined): Promise<string> {
  try {
    await read;
    return "allowed";
  } catch (error) {
    if (isDomainError(error)) return error.code;
    throw error;
  }
}
