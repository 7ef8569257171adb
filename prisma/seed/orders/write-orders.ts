import { env } from "@/lib/platform/env";
import type { Tx } from "@/lib/platform/transaction";
import { writeRows } from "../rows";
import type { Journal } from "../stock-journal";
import { lockRows } from "./lock-rows";
import type { PlannedOrder } from "./order-plan";
import { changeRows, itemRow, orderRow, shopOrderRow } from "./order-rows";
import { parcelRows } from "./parcel-rows";
import { createGuide } from "./parcel-way";
import { addMismatch, paymentRows } from "./payment-rows";

/** Writes past orders with all they left behind, and notes in the journal what they did to the stock. */
export async function writeOrders(
  tx: Tx,
  orders: readonly PlannedOrder[],
  journal: Journal,
  now: Date,
): Promise<void> {
  const parts = orders.flatMap((order) => order.parts.map((part) => ({ order, part })));
  const locks = orders.map(lockRows);
  const payments = orders.map(paymentRows);
  const guide = createGuide(now);
  const parcels = parts.map(({ order, part }) => parcelRows(order, part, guide(order, part)));
  addMismatch(payments.flatMap((payment) => payment.Payment));
  journal.moves.push(...locks.flatMap((lock) => lock.moves));

  await writeRows(tx.sql, "Order", orders.map(orderRow));
  await writeRows(
    tx.sql,
    "ShopOrder",
    parts.map(({ order, part }) => shopOrderRow(order, part)),
  );
  await writeRows(
    tx.sql,
    "OrderItem",
    parts.flatMap(({ order, part }) => part.items.map((item) => itemRow(order, part, item))),
  );
  await writeRows(tx.sql, "OrderChange", orders.flatMap(changeRows));
  for (const table of ["Reservation", "ReservationLine"] as const) {
    await writeRows(
      tx.sql,
      table,
      locks.flatMap((lock) => lock[table]),
    );
  }
  for (const table of ["Payment", "PaymentTransaction", "Refund", "RefundLine", "SandboxPayment"] as const) {
    await writeRows(
      tx.sql,
      table,
      payments.flatMap((payment) => payment[table]),
    );
  }
  for (const table of ["Shipment", "ShipmentEvent"] as const) {
    await writeRows(
      tx.sql,
      table,
      parcels.flatMap((parcel) => parcel[table]),
    );
  }
  await giveDays(tx);
}

// As shipping does with a part whose parcels did not arrive: its shop has some days.
async function giveDays(tx: Tx): Promise<void> {
  await tx.sql.run(
    `UPDATE ShopOrder s SET s.sweepAt = NOW(3) + INTERVAL ${env().UNDELIVERED_DAYS} DAY WHERE s.status = 'SHIPPED'
       AND EXISTS (SELECT 1 FROM Shipment p WHERE p.shopOrderId = s.id AND p.status IN ('RETURNED', 'LOST'))`,
  );
}
