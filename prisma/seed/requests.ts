import { newId } from "@/lib/platform/id";
import type { Tx } from "@/lib/platform/transaction";
import { isShopsFault, type ReturnReasonCode } from "@/lib/returns/schema";
import { after, DAY } from "./calendar";
import type { PlannedOrder, PlannedPart } from "./orders/order-plan";
import { partStatus, timeOf } from "./orders/order-rows";
import { type Row, writeRows } from "./rows";

type Sold = { order: PlannedOrder; part: PlannedPart };

const CANCEL_REASONS = [
  "Salah pilih warna, mau pesan yang lain",
  "Alamatnya keliru, saya sudah pindah rumah",
  "Ternyata sudah dibelikan istri",
];

type Tale = { status: string; reason: ReturnReasonCode; note: string; answer?: string; appeal?: string };

/** Returns as they come in, and how far each has come. */
const RETURNS: readonly Tale[] = [
  { status: "REQUESTED", reason: "DAMAGED", note: "Kemasannya penyok dan isinya retak sejak dibuka." },
  { status: "SENT", reason: "WRONG_ITEM", note: "Yang datang warna lain dari yang saya pesan." },
  { status: "APPROVED", reason: "CHANGED_MIND", note: "Ukurannya tidak pas untuk saya, masih tersegel." },
  {
    status: "REJECTED",
    reason: "NOT_AS_DESCRIBED",
    note: "Bahannya terasa lebih tipis dari fotonya.",
    answer: "Bahan dan beratnya sama dengan yang tertulis di halaman produk.",
  },
  {
    status: "APPEALED",
    reason: "DAMAGED",
    note: "Layarnya bergaris sejak pertama dinyalakan.",
    answer: "Barang sudah kami uji sebelum dikirim.",
    appeal: "Saya punya video saat membuka kemasannya, garisnya sudah ada sejak awal.",
  },
];

const OWN_RETURN = {
  status: "APPROVED",
  reason: "DAMAGED",
  note: "Salah satu sudutnya retak, sepertinya terbentur di jalan.",
} as const;

/**
 * What customers of the demo ask of their shops: in each, somebody wants an order called off that is being worked on, and
 * delivered goods are on their way back. None has been paid back yet, so neither stock nor money is touched.
 */
export async function seedRequests(
  tx: Tx,
  orders: readonly PlannedOrder[],
  clientId: string,
  now: Date,
): Promise<void> {
  const sold = orders.flatMap((order) => (order.paidAt ? order.parts.map((part) => ({ order, part })) : []));
  const shops = [...new Set(sold.map(({ part }) => part.shop.id))];
  const cancels: Row[] = [];
  const returns: Row[] = [];
  const lines: Row[] = [];
  const ask = (one: Sold, tale: Tale | undefined) => {
    const [row, line] = returnRows(one, tale, now);
    if (!row || !line) return;
    returns.push(row);
    lines.push(line);
  };
  // The demo's customer has goods to send back.
  const [latest] = at(sold, "COMPLETED")
    .filter(({ order }) => order.userId === clientId)
    .slice(-1);
  if (latest) ask(latest, OWN_RETURN);
  shops.forEach((shopId, index) => {
    const own = sold.filter(({ part }) => part.shop.id === shopId);
    const [worked] = at(own, "ACCEPTED", "PACKED").slice(-1);
    if (worked) cancels.push(cancelRow(worked, CANCEL_REASONS[index % CANCEL_REASONS.length] ?? "", now));
    // A completed part's window may be over; one that was delivered is always inside it.
    const delivered = at(own, "DELIVERED").slice(-RETURNS.length);
    // Each shop begins the tales with another: how many parts lie in the window depends on the hour, and all tales are to be told.
    delivered.forEach((one, place) => {
      ask(one, RETURNS[(index + place) % RETURNS.length]);
    });
  });
  await writeRows(tx.sql, "CancelRequest", cancels);
  await writeRows(tx.sql, "ReturnRequest", returns);
  await writeRows(tx.sql, "ReturnLine", lines);
  const open = returns.filter((row) => !row.endedAt).map((row) => row.shopOrderId ?? "");
  if (open.length > 0)
    await tx.sql.run(
      `UPDATE ShopOrder SET returnOpen = TRUE, sweepAt = IF(status = 'COMPLETED', '9999-01-01', NULL) WHERE id IN (?)`,
      [open],
    );
}

function at(own: readonly Sold[], ...statuses: string[]): Sold[] {
  return own.filter(({ order, part }) => statuses.includes(partStatus(order, part)));
}

function cancelRow({ order, part }: Sold, reason: string, now: Date): Row {
  const begun = timeOf(part, "ACCEPTED") ?? now;
  const createdAt = new Date((begun.getTime() + now.getTime()) / 2);
  return {
    id: newId(),
    shopOrderId: part.id,
    shopId: part.shop.id,
    userId: order.userId,
    openKey: part.id,
    reason,
    createdAt,
    sweepAt: after(now, DAY),
  };
}

function returnRows({ order, part }: Sold, tale: Tale | undefined, now: Date): [Row, Row] | [] {
  const item = part.items[0];
  const delivered = timeOf(part, "DELIVERED");
  if (!tale || !item || !delivered) return [];
  const id = newId();
  const ended = tale.status === "REJECTED";
  const createdAt = new Date((delivered.getTime() + now.getTime()) / 2);
  const answeredAt = tale.status === "REQUESTED" ? null : new Date((createdAt.getTime() + now.getTime()) / 2);
  const sent = tale.status === "SENT";
  return [
    {
      id,
      shopOrderId: part.id,
      shopId: part.shop.id,
      userId: order.userId,
      status: tale.status,
      openKey: ended || tale.appeal ? null : part.id,
      reason: tale.reason,
      note: tale.note,
      pictures: "[]",
      amount: item.lineTotal,
      refundShipping: isShopsFault(tale.reason),
      answer: tale.answer ?? null,
      appeal: tale.appeal ?? null,
      appealedAt: tale.appeal && answeredAt ? new Date((answeredAt.getTime() + now.getTime()) / 2) : null,
      answeredBy: answeredAt ? part.shop.ownerId : null,
      courier: sent ? part.courier : null,
      trackingNumber: sent ? `RT${part.number.replaceAll("-", "").slice(-10)}` : null,
      createdAt,
      answeredAt,
      sentAt: sent && answeredAt ? new Date((answeredAt.getTime() + now.getTime()) / 2) : null,
      endedAt: ended ? answeredAt : null,
      sweepAt: after(now, (sent ? 13 : 3) * DAY),
    },
    { returnId: id, orderItemId: item.id, quantity: item.quantity },
  ];
}
