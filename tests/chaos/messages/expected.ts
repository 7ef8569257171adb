import { db } from "@/lib/platform/db";
import { aboutOf, type Over, SAID, SAID_KINDS, SAID_OF, type SaidKind } from "./said";

/** Something a person must hear, once, over a channel. */
export type Due = { userId: string; over: Over; kind: SaidKind; about: string; at: number };

type Order = { id: string; number: string; userId: string; status: string; parts: Part[] };
type Part = { id: string; shopId: string };
type Payload = {
  orderId?: string;
  shopOrderId?: string | null;
  shopId?: string;
  from?: string[];
  status?: string;
};

/**
 * Everything the people must have heard by now, from what has happened: the committed events, and for reminders to pay the orders that ran out.
 * Of the tables that messages are made from it reads one thing: which were held back because their moment had passed.
 */
export async function everythingDue(
  people: ReadonlySet<string>,
  options: { reminders: boolean },
): Promise<Due[]> {
  const world = await readWorld();
  const events = await db().outboxEvent.findMany({ where: { type: { in: Object.keys(SAID_OF) } } });
  const due: Due[] = [];
  for (const event of events) {
    for (const kind of SAID_OF[event.type] ?? [])
      due.push(...dueFor(world, kind, event.payload as Payload, event.createdAt));
  }
  if (options.reminders)
    for (const order of world.orders.values())
      if (order.status === "EXPIRED")
        due.push(...dueFor(world, "pay_reminder", { orderId: order.id }, new Date(0)));
  return withoutHeldBack(due.filter((one) => people.has(one.userId)));
}

type World = {
  orders: Map<string, Order>;
  partOf: Map<string, { order: Order; part: Part }>;
  names: Map<string, string>;
  teams: Map<string, { userId: string; role: string }[]>;
};

async function readWorld(): Promise<World> {
  const [orders, shops] = await Promise.all([
    db().order.findMany({
      select: {
        id: true,
        number: true,
        userId: true,
        status: true,
        shopOrders: { select: { id: true, shopId: true } },
      },
    }),
    db().shop.findMany({
      select: { id: true, name: true, members: { select: { userId: true, role: true } } },
    }),
  ]);
  const all = orders.map(({ shopOrders, ...order }) => ({ ...order, parts: shopOrders }));
  return {
    orders: new Map(all.map((order) => [order.id, order])),
    partOf: new Map(all.flatMap((order) => order.parts.map((part) => [part.id, { order, part }] as const))),
    names: new Map(shops.map((shop) => [shop.id, shop.name])),
    teams: new Map(shops.map((shop) => [shop.id, shop.members])),
  };
}

function dueFor(world: World, kind: SaidKind, payload: Payload, at: Date): Due[] {
  if (kind === "shop_approved" && !(payload.status === "OPEN" && payload.from?.includes("PENDING")))
    return [];
  if (kind === "out_for_delivery" && payload.status !== "OUT_FOR_DELIVERY") return [];
  if ((kind === "delivery_failed" || kind === "parcel_trouble") && payload.status !== "FAILED") return [];
  const found = payload.shopOrderId ? world.partOf.get(payload.shopOrderId) : undefined;
  const order = found?.order ?? world.orders.get(payload.orderId ?? "");
  const shops = found
    ? [found.part.shopId]
    : payload.shopId
      ? [payload.shopId]
      : order?.parts.map((part) => part.shopId);
  const rule = SAID[kind];
  const to = (userId: string, shopId?: string) =>
    rule.over.map((over) => ({
      ...{ userId, over, kind, at: at.getTime() },
      about: aboutOf(kind, order?.number, world.names.get(shopId ?? "")),
    }));
  if (!("roles" in rule)) return order ? to(order.userId, found?.part.shopId) : [];
  const roles: readonly string[] = rule.roles;
  return (shops ?? []).flatMap((shopId) =>
    (world.teams.get(shopId) ?? [])
      .filter((member) => roles.includes(member.role))
      .flatMap((member) => to(member.userId, shopId)),
  );
}

// "Pay now" after it was paid helps nobody: such a message may stay unsent, and its row says so.
async function withoutHeldBack(due: Due[]): Promise<Due[]> {
  const rows = await db().notification.findMany({
    where: { status: "SUPPRESSED", reason: "obsolete", kind: { in: [...HELD_BACK] } },
    select: { userId: true, channel: true, kind: true, payload: true },
  });
  const left = [...due];
  for (const row of rows) {
    const { number, shop } = row.payload as { number?: string; shop?: string };
    const kind = SAID_KINDS.find((one) => one === row.kind);
    if (!kind) continue;
    const about = aboutOf(kind, number?.slice(0, 12), shop);
    const at = left.findIndex(
      (one) =>
        one.userId === row.userId && one.over === row.channel && one.kind === kind && one.about === about,
    );
    if (at >= 0) left.splice(at, 1);
  }
  return left;
}

const HELD_BACK: ReadonlySet<string> = new Set([
  "order_placed",
  "pay_reminder",
  "new_order",
  "cancel_requested",
  "low_stock",
]);
