import { newId } from "@/lib/platform/id";
import type { Tx } from "@/lib/platform/transaction";
import { after, before, DAY, HOUR } from "./calendar";
import { createRandom, numberOf, type Random } from "./random";
import { type Row, writeRows } from "./rows";
import type { SeededShop } from "./shops";
import { type Journal, type Level, type Move, person } from "./stock-journal";
import type { Shelf } from "./stock-levels";

type TransferWish = {
  shopSlug: string;
  status: "DRAFT" | "IN_TRANSIT" | "RECEIVED";
  /** Days ago it was written down, left and came in. */
  created: number;
  sent?: number;
  received?: number;
  lines: number;
  lostReason?: string;
  note?: string;
};

const TRANSFERS: TransferWish[] = [
  {
    shopSlug: "lentera-digital",
    status: "RECEIVED",
    created: 11,
    sent: 10.6,
    received: 9.8,
    lines: 4,
    note: "Isi ulang etalase Melawai",
  },
  {
    shopSlug: "lentera-digital",
    status: "IN_TRANSIT",
    created: 1.3,
    sent: 0.9,
    lines: 3,
    note: "Titipan mobil pagi",
  },
  { shopSlug: "lentera-digital", status: "DRAFT", created: 0.2, lines: 2 },
  {
    shopSlug: "omah-jogja",
    status: "RECEIVED",
    created: 20,
    sent: 19.5,
    received: 19,
    lines: 3,
    lostReason: "Satu keramik pecah di jalan",
  },
  { shopSlug: "losari-serba-ada", status: "IN_TRANSIT", created: 2, sent: 0.4, lines: 3 },
];

const COUNTED = 45;
const CORRECTIONS: { delta: number; reason: string; note: string | null }[] = [
  { delta: -1, reason: "DAMAGED", note: "Kemasan penyok" },
  { delta: -2, reason: "DAMAGED", note: "Terkena air" },
  { delta: -1, reason: "COUNT", note: null },
  { delta: 1, reason: "COUNT", note: null },
  { delta: 1, reason: "FOUND", note: "Terselip di rak sebelah" },
  { delta: -1, reason: "SAMPLE", note: "Dipajang di etalase" },
];

/** Transfers between the warehouses of a shop, from the second to the one in front. */
export async function seedTransfers(
  tx: Tx,
  shops: readonly SeededShop[],
  shelves: readonly Shelf[],
  journal: Journal,
  now: Date,
): Promise<void> {
  const heads: Row[] = [];
  const lines: Row[] = [];
  for (const [index, wish] of TRANSFERS.entries()) {
    const shop = shops.find((one) => one.slug === wish.shopSlug);
    if (!shop) throw new Error(`no shop ${wish.shopSlug}`);
    const random = createRandom(`transfer/${index}`);
    const own = shelves.filter(({ offer, levels }) => {
      const early = offer.createdAt < before(now, wish.created + 3);
      return (
        offer.shop === shop && early && levels.length === 2 && levels.every((level) => level.target >= 6)
      );
    });
    const transfer = headRow(wish, shop, random, now);
    heads.push(transfer.row);
    for (const shelf of random.shuffled(own).slice(0, wish.lines)) {
      const quantity = random.int(2, 5);
      const lost = wish.lostReason && lines.every((line) => line.transferId !== transfer.id) ? 1 : 0;
      const sent = wish.sent === undefined ? 0 : quantity;
      const received = wish.received === undefined ? 0 : quantity - lost;
      const variantId = shelf.offer.variant.id;
      const lostReason = lost > 0 ? (wish.lostReason ?? null) : null;
      lines.push({
        id: newId(),
        transferId: transfer.id,
        variantId,
        quantity,
        sent,
        received,
        lost,
        lostReason,
      });
      journal.moves.push(...transferMoves(transfer.id, wish, shop, shelf, { sent, received }, now));
    }
  }
  await writeRows(tx.sql, "Transfer", heads);
  await writeRows(tx.sql, "TransferLine", lines);
}

function headRow(wish: TransferWish, shop: SeededShop, random: Random, now: Date): { id: string; row: Row } {
  const id = newId();
  const at = (days: number | undefined) => (days === undefined ? null : before(now, days));
  const row = {
    id,
    number: numberOf(random, "TR"),
    shopId: shop.id,
    fromWarehouseId: shop.warehouses[1]?.id ?? null,
    toWarehouseId: shop.warehouses[0]?.id ?? null,
    status: wish.status,
    note: wish.note ?? null,
    createdBy: shop.workerId,
    createdAt: before(now, wish.created),
    sentAt: at(wish.sent),
    receivedAt: at(wish.received),
    updatedAt: at(wish.received ?? wish.sent ?? wish.created),
  };
  return { id, row };
}

function transferMoves(
  refId: string,
  wish: TransferWish,
  shop: SeededShop,
  shelf: Shelf,
  counts: { sent: number; received: number },
  now: Date,
): Move[] {
  const move = (days: number, place: number, deltaOnHand: number, cause: Move["cause"]): Move[] => {
    const level = shelf.levels.find((one) => one.warehouseId === shop.warehouses[place]?.id);
    if (!level || deltaOnHand === 0) return [];
    const actor = person(shop.workerId);
    return [
      {
        at: before(now, days),
        level,
        deltaOnHand,
        deltaReserved: 0,
        cause,
        refType: "transfer",
        refId,
        actor,
      },
    ];
  };
  return [
    ...move(wish.sent ?? 0, 1, -counts.sent, "TRANSFER_OUT"),
    ...move(wish.received ?? 0, 0, counts.received, "TRANSFER_IN"),
  ];
}

/** What counting the shelves brought to light, here and there. */
export function addCorrections(shops: readonly SeededShop[], journal: Journal, now: Date): void {
  const random = createRandom("corrections");
  const settled = journal.levels.filter((level) => level.target >= 6 && level.firstAt < before(now, 12));
  for (const level of random.shuffled(settled).slice(0, COUNTED)) {
    const worker = shops.find((shop) => shop.id === level.shopId)?.workerId;
    if (!worker) throw new Error("a level of no shop");
    journal.moves.push(correction(level, worker, random, now));
  }
}

function correction(level: Level, worker: string, random: Random, now: Date): Move {
  const { delta, reason, note } = random.pick(CORRECTIONS);
  const span = now.getTime() - level.firstAt.getTime() - 5 * DAY;
  return {
    at: after(level.firstAt, 5 * DAY + random.between(0, 1) * (span - HOUR)),
    level,
    deltaOnHand: delta,
    deltaReserved: 0,
    cause: "ADJUST",
    reason,
    ...(note ? { note } : {}),
    refType: "adjustment",
    refId: newId(),
    actor: person(worker),
  };
}
