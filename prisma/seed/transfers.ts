import { newId } from "@/lib/platform/id";
import type { Tx } from "@/lib/platform/transaction";
import { before } from "./calendar";
import { createRandom, numberOf, type Random } from "./random";
import { type Row, writeRows } from "./rows";
import type { SeededShop } from "./shops";
import { type Journal, type Level, type Move, person } from "./stock-journal";
import type { Shelf } from "./stock-levels";
import { TRANSFER_TALES, type TransferOdd, type TransferTale } from "./transfer-tales";

const TABLES = [
  "Transfer",
  "TransferLine",
  "TransferReceipt",
  "TransferReceiptLine",
  "TransferEvent",
] as const;
type Tables = Record<(typeof TABLES)[number], Row[]>;

/** Transfers between the warehouses of a shop, from the second to the one in front. */
export async function seedTransfers(
  tx: Tx,
  shops: readonly SeededShop[],
  shelves: readonly Shelf[],
  journal: Journal,
  now: Date,
): Promise<void> {
  const tables: Tables = {
    Transfer: [],
    TransferLine: [],
    TransferReceipt: [],
    TransferReceiptLine: [],
    TransferEvent: [],
  };
  for (const [index, tale] of TRANSFER_TALES.entries()) {
    const shop = shops.find((one) => one.slug === tale.shopSlug);
    if (!shop) throw new Error(`no shop ${tale.shopSlug}`);
    const random = createRandom(`transfer/${index}`);
    const own = shelves.filter(({ offer, levels }) => {
      const early = offer.createdAt < before(now, tale.created + 3);
      return (
        offer.shop === shop && early && levels.length === 2 && levels.every((level) => level.target >= 6)
      );
    });
    const goods = random.shuffled(own).slice(0, tale.lines);
    new Teller({ tale, shop, random, now, tables, journal }).tell(goods);
  }
  for (const [table, rows] of Object.entries(tables)) await writeRows(tx.sql, table, rows);
}

type Stage = {
  tale: TransferTale;
  shop: SeededShop;
  random: Random;
  now: Date;
  tables: Tables;
  journal: Journal;
};

type Line = { shelf: Shelf; quantity: number; odd: TransferOdd | undefined; arrival: number };

/** Writes one transfer down as the verbs would have: head, lines, receipts, history, and its moves in the journal. */
class Teller {
  readonly #id = newId();
  readonly #stage: Stage;

  constructor(stage: Stage) {
    this.#stage = stage;
  }

  tell(goods: readonly Shelf[]): void {
    const { tale, random } = this.#stage;
    const brought = (tale.arrivals ?? []).flatMap(({ lines }, arrival) => Array<number>(lines).fill(arrival));
    const lines = goods.map(
      (shelf, index): Line => ({
        shelf,
        quantity: random.int(2, 5),
        odd: tale.odds?.find((odd) => odd.line === index),
        arrival: brought[index] ?? -1,
      }),
    );
    this.#head(lines);
    const planned = total(lines, (line) => line.quantity);
    this.#event("CREATED", tale.created, planned);
    for (const line of lines) this.#line(line);
    if (tale.ready !== undefined) this.#event("HELD", tale.ready, planned);
    if (tale.sent !== undefined) this.#event("SENT", tale.sent, planned);
    for (const arrival of (tale.arrivals ?? []).keys()) this.#receipt(arrival, lines);
    if (tale.cancelled) this.#event("CANCELLED", tale.cancelled.at, planned, tale.cancelled.note);
  }

  #head(lines: readonly Line[]): void {
    const { tale, shop, random, now, tables } = this.#stage;
    const at = (days: number | undefined) => (days === undefined ? null : before(now, days));
    const last = tale.arrivals?.at(-1)?.at;
    const done = last !== undefined && lines.every((line) => line.arrival >= 0);
    tables.Transfer.push({
      id: this.#id,
      number: numberOf(random, "TR"),
      shopId: shop.id,
      fromWarehouseId: shop.warehouses[1]?.id ?? null,
      toWarehouseId: shop.warehouses[0]?.id ?? null,
      status: statusOf(tale, done),
      note: tale.note ?? null,
      createdBy: shop.workerId,
      createdAt: before(now, tale.created),
      readyAt: at(tale.ready),
      sentAt: at(tale.sent),
      receivedAt: done ? at(last) : null,
      cancelledAt: at(tale.cancelled?.at),
      updatedAt: at(tale.cancelled?.at ?? last ?? tale.sent ?? tale.ready ?? tale.created),
    });
  }

  #line({ shelf, quantity, odd, arrival }: Line): void {
    const { tale, tables } = this.#stage;
    const { received, lost, returned, extra } = outcome(quantity, odd, arrival >= 0);
    tables.TransferLine.push({
      id: newId(),
      transferId: this.#id,
      variantId: shelf.offer.variant.id,
      quantity,
      held: tale.ready !== undefined && tale.sent === undefined && !tale.cancelled ? quantity : 0,
      sent: tale.sent === undefined ? 0 : quantity,
      received,
      lost,
      returned,
      extra,
    });
    const held = tale.ready ?? tale.sent;
    if (held !== undefined) this.#move(shelf, 1, held, "TRANSFER_HOLD", 0, quantity);
    if (tale.sent !== undefined) this.#move(shelf, 1, tale.sent, "TRANSFER_OUT", -quantity, -quantity);
    if (tale.cancelled) {
      this.#move(shelf, 1, tale.cancelled.at, "TRANSFER_CANCEL", 0, -quantity, { note: tale.cancelled.note });
    }
    const at = tale.arrivals?.[arrival]?.at;
    if (at === undefined) return;
    const why = odd && { reason: odd.reason, ...(odd.note && { note: odd.note }) };
    this.#move(shelf, 0, at, "TRANSFER_IN", received, 0);
    this.#move(shelf, 0, at, "TRANSFER_IN", extra, 0, why);
    this.#move(shelf, 1, at, "TRANSFER_CANCEL", returned, 0, why);
  }

  #receipt(index: number, lines: readonly Line[]): void {
    const { tale, shop, now, tables } = this.#stage;
    const arrival = tale.arrivals?.[index];
    if (!arrival) return;
    const receiptId = newId();
    const createdAt = before(now, arrival.at);
    const note = arrival.note ?? null;
    tables.TransferReceipt.push({
      id: receiptId,
      transferId: this.#id,
      note,
      createdBy: shop.workerId,
      createdAt,
    });
    const own = lines.filter((line) => line.arrival === index);
    for (const { shelf, quantity, odd } of own) {
      const { received, ...rest } = outcome(quantity, odd, true);
      const row = { receiptId, variantId: shelf.offer.variant.id };
      const good = { received, lost: 0, returned: 0, extra: 0, reason: null, note: null };
      tables.TransferReceiptLine.push({ id: newId(), ...row, ...good });
      if (!odd) continue;
      const { reason, note: words } = odd;
      tables.TransferReceiptLine.push({ id: newId(), ...row, received: 0, ...rest, reason, note: words });
    }
    const units = total(own, ({ quantity, odd }) => {
      const { received, extra } = outcome(quantity, odd, true);
      return received + extra;
    });
    this.#event("RECEIVED", arrival.at, units, note, receiptId);
  }

  #event(
    kind: string,
    days: number,
    units: number,
    note: string | null = null,
    receiptId: string | null = null,
  ) {
    const { shop, now, tables } = this.#stage;
    const { userId, name } = person(shop.workerId);
    tables.TransferEvent.push({
      id: newId(),
      transferId: this.#id,
      kind,
      units,
      note,
      receiptId,
      actorUserId: userId,
      actorName: name,
      createdAt: before(now, days),
    });
  }

  #move(
    shelf: Shelf,
    place: 0 | 1,
    days: number,
    cause: Move["cause"],
    deltaOnHand: number,
    deltaReserved: number,
    why: { reason?: string; note?: string } = {},
  ): void {
    const { shop, now, journal } = this.#stage;
    const level: Level | undefined = shelf.levels.find(
      (one) => one.warehouseId === shop.warehouses[place]?.id,
    );
    if (!level || (deltaOnHand === 0 && deltaReserved === 0)) return;
    const counts = { deltaOnHand, deltaReserved };
    const actor = person(shop.workerId);
    const at = before(now, days);
    journal.moves.push({ at, level, ...counts, cause, ...why, refType: "transfer", refId: this.#id, actor });
  }
}

function statusOf(tale: TransferTale, done: boolean): string {
  if (tale.cancelled) return "CANCELLED";
  if (done) return "RECEIVED";
  if (tale.arrivals) return "PARTLY_RECEIVED";
  if (tale.sent !== undefined) return "IN_TRANSIT";
  return tale.ready === undefined ? "DRAFT" : "READY";
}

/** What became of a line of so many units; a discrepancy is of one unit. */
function outcome(quantity: number, odd: TransferOdd | undefined, arrived: boolean) {
  if (!arrived) return { received: 0, lost: 0, returned: 0, extra: 0 };
  const lost = odd?.reason === "LOST" || odd?.reason === "DAMAGED" ? 1 : 0;
  const returned = odd?.reason === "SHORT_SENT" ? 1 : 0;
  return { received: quantity - lost - returned, lost, returned, extra: odd?.reason === "EXTRA" ? 1 : 0 };
}

function total<Item>(items: readonly Item[], units: (item: Item) => number): number {
  return items.reduce((sum, item) => sum + units(item), 0);
}
