import { beforeAll, expect, test } from "vitest";
import { schedules } from "@/inngest/schedules";
import { systemCtx } from "@/lib/platform/ctx";
import { sqlPool } from "@/lib/platform/sql";
import { buildDeliveryRates } from "../../builders/delivery";
import { buildBuyer, buildGoods } from "../../builders/ordering";
import { statusOf } from "../../builders/payments";
import { buildOrder, passDeadline } from "../../builders/placed-orders";

beforeAll(buildDeliveryRates);

test("orders that another sweep had in hand when it died are ended by the sweep that passed over them", async () => {
  const [buyer, goods] = await Promise.all([buildBuyer(), buildGoods()]);
  const { orderId } = await buildOrder(buyer, { goods, quantity: 1 });
  await passDeadline(orderId);
  const dying = await sqlPool().getConnection();
  await dying.beginTransaction();
  await dying.query("SELECT id FROM `Order` WHERE id = ? FOR UPDATE", [orderId]);
  const sweep = schedules.find((schedule) => schedule.name === "ordering.expire-due-orders");
  const swept = sweep?.runBatch(systemCtx("test"));
  setTimeout(() => dying.destroy(), 300);
  await swept;
  expect(await statusOf(orderId)).toBe("EXPIRED");
});
