import type { NotificationChannel, ShopRole } from "@/generated/prisma/enums";

export type Channel = NotificationChannel;
export const CHANNELS = ["BELL", "PUSH", "EMAIL", "SMS"] as const satisfies readonly Channel[];

type KindRule = {
  audience: "customer" | "shop";
  /** The least role of the shop's people who hear of it; a customer's kind has none. */
  role?: ShopRole;
  /** The channels it may come over; true: unless the person says otherwise. */
  channels: Partial<Record<Channel, boolean>>;
  /** Whether it may wait for the morning. */
  waits: boolean;
  /** Comes over each of its channels whatever the person set: they must hear of it, also where somebody else sits at their account. */
  always?: true;
};

const ORDER = { BELL: true, PUSH: true, EMAIL: true, SMS: false };
const SHOP = { BELL: true, PUSH: true, EMAIL: true };
const customer = (over: Partial<KindRule> = {}): KindRule => ({
  audience: "customer",
  channels: ORDER,
  waits: false,
  ...over,
});
const shop = (role: ShopRole, over: Partial<KindRule> = {}): KindRule => ({
  audience: "shop",
  role,
  channels: SHOP,
  waits: false,
  ...over,
});

/**
 * Every kind of message there is besides the one-time code, which identity sends itself, at once. A kind's words are in
 * messages/<locale>/notices.json, its facts in ./facts.
 */
export const KINDS = {
  order_placed: customer(),
  pay_reminder: customer(),
  order_paid: customer(),
  order_expired: customer(),
  order_cancelled: customer(),
  part_cancelled: customer(),
  packed: customer({ channels: { BELL: true, PUSH: true, EMAIL: false } }),
  shipped: customer({ channels: { ...ORDER, SMS: true } }),
  out_for_delivery: customer({ channels: { BELL: true, PUSH: true, EMAIL: false } }),
  delivery_failed: customer(),
  delivered: customer(),
  refunded: customer(),
  refund_failed: customer(),
  return_approved: customer(),
  return_received: customer(),
  return_rejected: customer(),
  return_send_near: customer(),
  return_lapsed: customer(),
  return_judged: customer(),
  refund_accepted: customer(),
  cancel_rejected: customer(),
  erasure_requested: customer({ channels: { ...ORDER, SMS: true }, always: true }),
  new_order: shop("WAREHOUSE", { channels: { ...SHOP, SMS: false } }),
  ship_by_near: shop("WAREHOUSE"),
  cancel_requested: shop("WAREHOUSE"),
  part_called_off: shop("WAREHOUSE"),
  parcel_trouble: shop("WAREHOUSE"),
  parcel_kept: shop("WAREHOUSE"),
  booking_refused: shop("WAREHOUSE"),
  return_requested: shop("MANAGER"),
  return_answer_near: shop("MANAGER"),
  return_sent: shop("WAREHOUSE", { waits: true }),
  return_check_near: shop("MANAGER"),
  return_appealed: shop("MANAGER"),
  appeal_decided: shop("MANAGER"),
  refunded_by_staff: shop("MANAGER"),
  return_ended: shop("WAREHOUSE", { waits: true }),
  low_stock: shop("WAREHOUSE", { waits: true }),
  sale_completed: shop("OWNER", { waits: true, channels: { BELL: true, PUSH: false, EMAIL: false } }),
  payout: shop("OWNER", { waits: true }),
  adjustment: shop("OWNER", { waits: true }),
  shop_approved: shop("OWNER", { waits: true, channels: { ...SHOP, SMS: false } }),
  shop_rejected: shop("OWNER", { waits: true }),
  shop_suspended: shop("OWNER"),
  proposal_decided: shop("MANAGER", { waits: true }),
  webhook_disabled: shop("MANAGER", { waits: true }),
} as const satisfies Record<string, KindRule>;

export type Kind = keyof typeof KINDS;

/** The kind of that name, or null for one this version does not know. */
export function kindNamed(name: string): Kind | null {
  return Object.hasOwn(KINDS, name) ? (name as Kind) : null;
}

/** Whether a kind comes over a channel unless the person says otherwise; undefined where it never does. */
export function defaultOf(kind: Kind, channel: Channel): boolean | undefined {
  const channels: Partial<Record<Channel, boolean>> = KINDS[kind].channels;
  return channels[channel];
}

/** Whether a person may switch a kind off and on. */
export function isOptional(kind: Kind): boolean {
  const { always }: KindRule = KINDS[kind];
  return !always;
}

/** The channels a kind may come over. */
export function channelsOf(kind: Kind): Channel[] {
  return CHANNELS.filter((channel) => defaultOf(kind, channel) !== undefined);
}

/** The kinds that go to customers, or to a shop's people. */
export function kindsFor(audience: "customer" | "shop"): Kind[] {
  return (Object.keys(KINDS) as Kind[]).filter((kind) => KINDS[kind].audience === audience);
}
