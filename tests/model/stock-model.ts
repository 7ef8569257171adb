import { type Command, VARIANTS, WAREHOUSES } from "./stock-commands";

/** Units of one order at one level. */
export type Taken = { warehouse: number; variant: number; quantity: number };

/** What the system did: a code, where it found an order's units, and which overdue orders a buyer who was short reclaimed. */
export type Answer = { code: string; taken?: Taken[]; reclaimed?: number[] };

type Order = {
  wanted: readonly number[];
  status: "UNPAID" | "PAID" | "EXPIRED" | "CANCELLED" | "RETURNED";
  overdue: boolean;
  taken: Taken[];
};
type Transfer = {
  from: number;
  to: number;
  variant: number;
  quantity: number;
  status: "DRAFT" | "READY" | "SENT" | "DONE" | "CANCELLED";
  held: number;
  onTheWay: number;
};
type Level = { onHand: number; reserved: number };
type At = { warehouse: number; variant: number };

/**
 * What stock is, in a page of plain code: no concurrency, no SQL, no plan. `step` changes the numbers by a command and throws unless
 * the system's answer was the right one. Where several are right (which warehouses serve an order, whether overdue locks are
 * reclaimed by a buyer who is short) it follows the system, after seeing that it was allowed.
 */
export class StockModel {
  readonly levels: Level[][];
  readonly active: boolean[] = Array.from({ length: WAREHOUSES }, () => true);
  readonly orders: Order[] = [];
  readonly transfers: Transfer[] = [];

  /** `start(warehouse, variant)` tells the units that are there at the beginning. */
  constructor(start: (warehouse: number, variant: number) => number) {
    this.levels = Array.from({ length: WAREHOUSES }, (_, warehouse) =>
      Array.from({ length: VARIANTS }, (__, variant) => ({ onHand: start(warehouse, variant), reserved: 0 })),
    );
  }

  step(command: Command, answer: Answer): void {
    const right = this.#answerTo(command, answer);
    if (answer.code !== right) throw new Error(`the system answered ${answer.code}, right is ${right}`);
  }

  #answerTo(command: Command, answer: Answer): string {
    switch (command.does) {
      case "receive":
        return this.#add(command, command.quantity);
      case "adjust":
        return this.#add(command, command.delta);
      case "count":
        return this.#add(command, command.counted - this.#level(command).onHand);
      case "switchWarehouse":
        this.active[command.warehouse] = command.active;
        return "ok";
      case "order":
        return this.#place(command.wanted, answer);
      case "pay":
        return this.#pay(pick(this.orders, command.order), answer);
      case "cancelOrder":
        return this.#cancel(pick(this.orders, command.order));
      case "cancelPart":
        return this.#cancelPaid(pick(this.orders, command.order));
      case "passDeadline":
        return this.#passDeadline(pick(this.orders, command.order));
      case "expire":
        return this.#expire(pick(this.orders, command.order)) ? "ok" : "nothing";
      case "sweep":
        for (const order of this.orders) this.#expire(order);
        return "ok";
      case "draftTransfer":
        this.transfers.push({ ...command, status: "DRAFT", held: 0, onTheWay: 0 });
        return "ok";
      case "readyTransfer":
        return this.#hold(pick(this.transfers, command.transfer));
      case "sendTransfer":
        return this.#send(pick(this.transfers, command.transfer));
      case "receiveTransfer":
        return this.#arrive(pick(this.transfers, command.transfer), command.received, command.lost);
      case "cancelTransfer":
        return this.#callOff(pick(this.transfers, command.transfer));
    }
  }

  #level({ warehouse, variant }: At): Level {
    return this.levels[warehouse]?.[variant] ?? { onHand: 0, reserved: 0 };
  }

  #add(at: At, delta: number): string {
    const level = this.#level(at);
    if (level.onHand + delta < level.reserved) return "STOCK_WOULD_GO_BELOW_LOCKS";
    level.onHand += delta;
    return "ok";
  }

  #isShort(wanted: readonly number[]): boolean {
    return wanted.some((quantity, variant) => {
      const free = this.levels.map((levels, warehouse) => {
        const level = levels[variant] ?? { onHand: 0, reserved: 0 };
        return this.active[warehouse] ? level.onHand - level.reserved : 0;
      });
      return free.reduce((sum, units) => sum + units, 0) < quantity;
    });
  }

  #place(wanted: readonly number[], { taken = [], reclaimed = [] }: Answer): string {
    if (reclaimed.length > 0 && !this.#isShort(wanted)) throw new Error("locks were reclaimed without need");
    for (const index of reclaimed) {
      if (!this.#expire(this.orders[index])) throw new Error("a lock was reclaimed before its deadline");
    }
    if (this.#isShort(wanted)) return "OUT_OF_STOCK";
    this.#mustBeThere(wanted, taken);
    for (const part of taken) this.#level(part).reserved += part.quantity;
    this.orders.push({ wanted, status: "UNPAID", overdue: false, taken });
    return "ok";
  }

  #pay(order: Order | undefined, { taken = [] }: Answer): string {
    if (!order || order.status === "PAID" || order.status === "RETURNED") return "nothing";
    if (order.status === "CANCELLED") return "returned";
    if (order.status === "UNPAID")
      for (const part of order.taken) this.#level(part).reserved -= part.quantity;
    if (order.status === "EXPIRED") {
      if (this.#isShort(order.wanted)) return "returned";
      this.#mustBeThere(order.wanted, taken);
      order.taken = taken; // late money: locked again, and gone at once
    }
    for (const part of order.taken) this.#level(part).onHand -= part.quantity;
    order.status = "PAID";
    return "paid";
  }

  #cancel(order: Order | undefined): string {
    if (!order) return "nothing";
    return this.#release(order, "CANCELLED") ? "ok" : "ORDER_STATE";
  }

  #cancelPaid(order: Order | undefined): string {
    if (!order) return "nothing";
    if (order.status !== "PAID") return "ORDER_STATE";
    for (const part of order.taken) this.#level(part).onHand += part.quantity;
    order.status = "RETURNED";
    return "ok";
  }

  #passDeadline(order: Order | undefined): string {
    if (!order) return "nothing";
    order.overdue = true;
    return "ok";
  }

  #expire(order: Order | undefined): boolean {
    return order?.overdue === true && this.#release(order, "EXPIRED");
  }

  #release(order: Order, end: "CANCELLED" | "EXPIRED"): boolean {
    if (order.status !== "UNPAID") return false;
    for (const part of order.taken) this.#level(part).reserved -= part.quantity;
    order.status = end;
    return true;
  }

  #mustBeThere(wanted: readonly number[], taken: readonly Taken[]): void {
    for (const part of taken) {
      const { onHand, reserved } = this.#level(part);
      if (!this.active[part.warehouse] || onHand - reserved < part.quantity) {
        throw new Error(`units that could not be taken were taken: ${JSON.stringify(part)}`);
      }
    }
    const sums = wanted.map((_, variant) =>
      taken.reduce((sum, part) => sum + (part.variant === variant ? part.quantity : 0), 0),
    );
    if (sums.join() !== wanted.join()) throw new Error(`${wanted} was ordered, ${sums} was taken`);
  }

  #hold(transfer: Transfer | undefined): string {
    if (!transfer) return "nothing";
    if (transfer.status !== "DRAFT") return "TRANSFER_STATE";
    const origin = this.#level({ warehouse: transfer.from, variant: transfer.variant });
    if (origin.onHand - origin.reserved < transfer.quantity) return "OUT_OF_STOCK";
    origin.reserved += transfer.quantity;
    transfer.held = transfer.quantity;
    transfer.status = "READY";
    return "ok";
  }

  #send(transfer: Transfer | undefined): string {
    if (!transfer) return "nothing";
    if (transfer.status !== "DRAFT" && transfer.status !== "READY") return "TRANSFER_STATE";
    const origin = this.#level({ warehouse: transfer.from, variant: transfer.variant });
    if (origin.onHand - origin.reserved + transfer.held < transfer.quantity) return "OUT_OF_STOCK";
    origin.reserved -= transfer.held;
    transfer.held = 0;
    origin.onHand -= transfer.quantity;
    transfer.onTheWay = transfer.quantity;
    transfer.status = "SENT";
    return "ok";
  }

  #arrive(transfer: Transfer | undefined, received: number, lost: number): string {
    if (!transfer) return "nothing";
    if (transfer.status !== "SENT") return "TRANSFER_STATE";
    if (received + lost > transfer.onTheWay) return "INVALID_INPUT";
    transfer.onTheWay -= received + lost;
    this.#level({ warehouse: transfer.to, variant: transfer.variant }).onHand += received;
    if (transfer.onTheWay === 0) transfer.status = "DONE";
    return "ok";
  }

  #callOff(transfer: Transfer | undefined): string {
    if (!transfer) return "nothing";
    if (transfer.status === "DONE" || transfer.status === "CANCELLED") return "TRANSFER_STATE";
    const origin = this.#level({ warehouse: transfer.from, variant: transfer.variant });
    origin.onHand += transfer.onTheWay;
    origin.reserved -= transfer.held;
    transfer.onTheWay = 0;
    transfer.held = 0;
    transfer.status = "CANCELLED";
    return "ok";
  }
}

/** The one of a list a number names, counted from the newest; nothing while the list is empty. */
export function pick<Item>(list: readonly Item[], index: number): Item | undefined {
  return list.at(-1 - (index % Math.max(1, list.length)));
}
