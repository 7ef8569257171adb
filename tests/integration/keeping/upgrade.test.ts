import path from "node:path";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { cancelOrder } from "@/lib/ordering";
import { decideSandboxPayment } from "@/lib/payments";
import { systemCtx } from "@/lib/platform/ctx";
import { db } from "@/lib/platform/db";
import { newId } from "@/lib/platform/id";
import { proveStock } from "@/lib/proof";
import { handOverShopOrder } from "@/lib/shipping";
import { migrate } from "../../../scripts/migrate.mjs";
import { createDatabase, withConnection, withDatabase } from "../../../scripts/runtime/database-url.mjs";
import { releaseTree } from "../../../scripts/upgrade/release-tree.mjs";
import { lastRelease } from "../../../scripts/upgrade/releases.mjs";
import { testCtx } from "../../builders/ctx";
import { openPage } from "../../builders/payments";
import { deliverEvents } from "../../builders/placed-orders";
import { startSandboxProvider } from "../../fakes/sandbox-provider";
import { startLastRelease } from "../../keeping/last-release";
import type { Turn } from "../../keeping/trade";
import { setTestEnv } from "../../setup/test-env";

const release = lastRelease();
const tree = await releaseTree(release);
if (!tree)
  console.warn(`SKIPPED: this clone lacks ${release.commit}, the commit of release ${release.version}.`);

const { url: server, prefix } = inject("databaseServer");
const url = withDatabase(server, `${prefix}_upgrade_${newId().slice(-8)}`);

describe.skipIf(!tree)(`upgrading release ${release.version}`, () => {
  let old: ReturnType<typeof startLastRelease>;
  let provider: Awaited<ReturnType<typeof startSandboxProvider>>;
  let left: Turn;

  beforeAll(async () => {
    await createDatabase(url);
    await migrate({ url, folder: path.join(tree ?? "", "prisma", "migrations") });
    setTestEnv(url);
    provider = await startSandboxProvider();
    old = startLastRelease(tree ?? "", { DATABASE_URL: url });
    left = await old.trade();
    await migrate({ url });
  }, 120_000);

  afterAll(async () => {
    await old.stop();
    await provider.stop();
    await db().$disconnect();
    await withConnection(withDatabase(url, ""), (connection) =>
      connection.query(`DROP DATABASE \`${new URL(url).pathname.slice(1)}\``),
    );
  });

  test("what it left is the new release's to go on with: it ships, it is paid, and every rule holds", async () => {
    const buyer = testCtx({ userId: left.buyerId });
    const parcels = await db().shipment.findMany({
      where: { shopOrder: { order: { number: left.packed } } },
    });
    await handOverShopOrder(testCtx({ userId: left.ownerId }), {
      shopId: left.shopId,
      shopOrderId: parcels[0]?.shopOrderId ?? "",
      parcels: parcels.map(({ id }) => ({ shipmentId: id, trackingNumber: "JX1234567890" })),
    });
    const { id: orderId } = await db().order.findUniqueOrThrow({ where: { number: left.unpaid } });
    const addressId = "";
    const ref = await openPage({
      orderId,
      number: left.unpaid,
      buyer: { ctx: buyer, userId: left.buyerId, addressId },
    });
    await decideSandboxPayment(systemCtx("test"), { ref, outcome: "PAID", method: "QRIS" });
    await deliverEvents();

    expect(await db().order.findUniqueOrThrow({ where: { id: orderId } })).toMatchObject({ status: "PAID" });
    expect(await proveStock(url)).toMatchObject({ violations: 0, findings: [] });
  });

  test("it goes on selling on the new schema, beside the new release, and every rule holds", async () => {
    const turn = await old.trade();

    await cancelOrder(testCtx({ userId: turn.buyerId }), { orderNumber: turn.unpaid });
    await deliverEvents();

    const orders = await db().order.findMany({
      where: { number: { in: [turn.packed, turn.paid, turn.unpaid] } },
      select: { number: true, status: true },
    });
    expect(Object.fromEntries(orders.map(({ number, status }) => [number, status]))).toEqual({
      [turn.packed]: "PAID",
      [turn.paid]: "PAID",
      [turn.unpaid]: "CANCELLED",
    });
    expect(await proveStock(url)).toMatchObject({ violations: 0, findings: [] });
  });
});
