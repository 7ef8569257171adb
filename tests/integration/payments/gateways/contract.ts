import { afterAll, afterEach, beforeAll, beforeEach, describe, expect } from "vitest";
import { db } from "@/lib/platform/db";
import { env } from "@/lib/platform/env";
import { proveStock } from "@/lib/proof";
import { buildDeliveryRates } from "../../../builders/delivery";
import { buying } from "./scenarios/buying";
import { disputing } from "./scenarios/disputing";
import { lateMoney } from "./scenarios/late-money";
import { losing } from "./scenarios/losing";
import { refunding } from "./scenarios/refunding";
import { telling } from "./scenarios/telling";
import type { GatewayWorld } from "./world";

/**
 * What every gateway must survive, told once. Each test ends in the rows: the order, its attempts, its transactions, its stock
 * and the provider's own books agree, and the proof of stock and money (M3 and its kin) finds nothing in the whole database that was
 * not there before. `own` adds what only this one can do.
 */
export function gatewayContract(world: GatewayWorld, own: () => void = () => undefined): void {
  describe(`a payment by ${[world.gateway, world.channel].filter(Boolean).join(" ")}`, () => {
    let before: Record<string, number> = {};
    beforeAll(async () => {
      await world.start();
      await buildDeliveryRates();
      await keepStrayLocks();
      before = await broken();
    });
    afterAll(() => world.stop());
    beforeEach(() => {
      world.down(false);
      world.takeDeliveries();
    });
    afterEach(async () => {
      const [then, now] = [before, await broken()];
      before = now;
      expect(Object.entries(now).filter(([name, found]) => found > (then[name] ?? 0))).toEqual([]);
    });
    buying(world);
    telling(world);
    lateMoney(world);
    refunding(world);
    losing(world);
    disputing(world);
    own();
  });
}

// Locks other files left without an order are found once their time is over, which must not come while these tests look.
async function keepStrayLocks(): Promise<void> {
  await db().$executeRaw`UPDATE Reservation r LEFT JOIN ShopOrder s ON s.id = r.shopOrderId
    SET r.expiresAt = NOW(3) + INTERVAL 1 DAY WHERE r.status = 'HELD' AND s.id IS NULL`;
}

// Test files share a database: what others planted to be found counts as found.
async function broken(): Promise<Record<string, number>> {
  const { checks } = await proveStock(env().DATABASE_URL, { moneyGraceSeconds: 0 });
  return Object.fromEntries(
    checks.filter((check) => check.violations > 0).map((check) => [check.name, check.violations]),
  );
}
