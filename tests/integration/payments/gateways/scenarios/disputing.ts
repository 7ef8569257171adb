import { expect, test } from "vitest";
import { listMoneyTroubles } from "@/lib/payments";
import { db } from "@/lib/platform/db";
import { recordForStaff } from "@/lib/recorder";
import { testCtx } from "../../../../builders/ctx";
import { deliver, moneyOf, paid } from "../drive";
import type { GatewayWorld } from "../world";

/** Money the buyer or his bank wants back. */
export function disputing(world: GatewayWorld): void {
  const { dispute } = world;
  test.runIf(dispute)(
    "a dispute is kept and shown to staff, stands as the provider says, and moves no money",
    async () => {
      const { order, id } = await paid(world);
      const ref = (await db().payment.findUniqueOrThrow({ where: { id } })).providerRef ?? "";
      for (const state of dispute?.states ?? []) await dispute?.tell(ref, state);
      const told = world.takeDeliveries();
      await deliver(world, ...told.toReversed(), ...told);
      const last = dispute?.states.at(-1);
      expect(await db().paymentDispute.findMany({ where: { paymentId: id } })).toMatchObject([
        { state: last },
      ]);
      const staff = testCtx({ userId: order.buyer.userId, staffRole: "SUPPORT" });
      const { disputes } = await listMoneyTroubles(staff);
      expect(disputes.filter((one) => one.orderNumber === order.number)).toMatchObject([{ state: last }]);
      const { entries } = await recordForStaff(staff, { number: order.number });
      expect(entries.map((entry) => entry.what)).toContain(`DISPUTE_${last}`);
      expect(await moneyOf(order)).toMatchObject({ order: "PAID", attempts: ["SUCCEEDED"], refunds: [] });
    },
  );
}
