import type { ShopRole } from "@/generated/prisma/enums";

export type Over = "BELL" | "PUSH" | "EMAIL" | "SMS";

type Said = {
  /** Words of its Indonesian text that no other kind has. */
  words: RegExp;
  over: readonly Over[];
  /** Who of a shop's team hears of it; the buyer where nobody is named. */
  roles?: readonly ShopRole[];
  /** Whether the words name the shop, which tells an order's parts apart. */
  names?: "shop";
};

const ALL: readonly Over[] = ["BELL", "PUSH", "EMAIL", "SMS"];
const TEAM: readonly Over[] = ["BELL", "PUSH", "EMAIL"];
const WORKERS: readonly ShopRole[] = ["WAREHOUSE", "MANAGER", "OWNER"];

/**
 * What people must hear of, written down apart from the code that tells them: by which words a message of a kind is known at the
 * one who receives it, and over which channels it comes to somebody who has them all and asked for SMS too.
 */
export const SAID = {
  order_placed: { words: /supaya barangnya tetap jadi milikmu|Bayar Rp.+ untuk pesanan/, over: ALL },
  pay_reminder: { words: /barangnya dilepas untuk pembeli lain|belum dibayar\. Batasnya/, over: ALL },
  order_paid: { words: /sudah kami terima\. Toko segera|: Pembayaran pesanan \S+ diterima/, over: ALL },
  order_expired: { words: /jadi barangnya kami lepas|: Pesanan \S+ kedaluwarsa/, over: ALL },
  order_cancelled: { words: /Pesanan ini sudah dibatalkan|: Pesanan \S+ dibatalkan/, over: ALL },
  part_cancelled: {
    words: /Bagian .+ dari pesanan \S+ dibatalkan|dibatalkan\. Uangmu/,
    over: ALL,
    names: "shop",
  },
  packed: { words: /sudah dikemas dan tinggal/, over: ["BELL", "PUSH"], names: "shop" },
  shipped: { words: /menyerahkan pesanan|mengirim GR-/, over: ALL, names: "shop" },
  delivered: { words: /sudah sampai\. Periksa|: Pesanan \S+ dari .+ sudah tiba/, over: ALL, names: "shop" },
  refunded: { words: /Lama masuknya tergantung|: Dana Rp.+ dikembalikan/, over: ALL },
  return_approved: { words: /disetujui\. Kirim barangnya|menyetujui retur pesanan/, over: ALL },
  return_received: { words: /sudah menerima retur|menerima retur pesanan/, over: ALL, names: "shop" },
  return_rejected: { words: /ditolak\. Alasannya|menolak retur pesanan/, over: ALL },
  out_for_delivery: { words: /sedang mengantar paket/, over: ["BELL", "PUSH"], names: "shop" },
  delivery_failed: { words: /Pastikan alamatmu benar|belum berhasil diantar/, over: ALL, names: "shop" },
  cancel_rejected: { words: /tetap diproses|tidak bisa membatalkan pesananmu/, over: ALL, names: "shop" },
  new_order: { words: /mendapat pesanan senilai/, over: TEAM, roles: WORKERS, names: "shop" },
  return_requested: {
    words: /Pembeli meminta retur/,
    over: TEAM,
    roles: ["MANAGER", "OWNER"],
    names: "shop",
  },
  cancel_requested: { words: /Tunda dulu pengirimannya/, over: TEAM, roles: WORKERS, names: "shop" },
  part_called_off: { words: /Jangan kirim: /, over: TEAM, roles: WORKERS, names: "shop" },
  parcel_trouble: { words: /Periksa alamat dan hubungi pembeli/, over: TEAM, roles: WORKERS, names: "shop" },
  return_sent: { words: /sudah mengirim kembali/, over: TEAM, roles: WORKERS, names: "shop" },
  sale_completed: { words: /Hasil penjualannya masuk/, over: ["BELL"], roles: ["OWNER"], names: "shop" },
  low_stock: { words: /Tersisa \d+ unit/, over: TEAM, roles: WORKERS, names: "shop" },
  payout: { words: /ditransfer ke rekening toko/, over: TEAM, roles: ["OWNER"], names: "shop" },
  shop_approved: { words: /lolos pemeriksaan/, over: TEAM, roles: ["OWNER"], names: "shop" },
} as const satisfies Record<string, Said>;

export type SaidKind = keyof typeof SAID;
export const SAID_KINDS = Object.keys(SAID) as SaidKind[];

/** Which event says what; a reminder to pay has none, and a shop that opens does so by one of several. */
export const SAID_OF: Readonly<Record<string, readonly SaidKind[]>> = {
  "order.placed": ["order_placed"],
  "order.paid": ["order_paid", "new_order"],
  "order.expired": ["order_expired"],
  "order.cancelled": ["order_cancelled"],
  "shop_order.cancelled": ["part_cancelled", "part_called_off"],
  "shop_order.completed": ["sale_completed"],
  "cancel.requested": ["cancel_requested"],
  "cancel.rejected": ["cancel_rejected"],
  "return.sent": ["return_sent"],
  "shipment.changed": ["out_for_delivery", "delivery_failed", "parcel_trouble"],
  "shop_order.packed": ["packed"],
  "shop_order.shipped": ["shipped"],
  "shop_order.delivered": ["delivered"],
  "refund.succeeded": ["refunded"],
  "return.approved": ["return_approved"],
  "return.received": ["return_received"],
  "return.rejected": ["return_rejected"],
  "return.requested": ["return_requested"],
  "stock.low": ["low_stock"],
  "payout.paid": ["payout"],
  "shops.shop_status_changed": ["shop_approved"],
};

const NUMBER = /GR-[0-9A-Z]{4}-[0-9A-Z]{4}/;

/** What a text says by its words: of which kind it is and about what; null for one no kind knows. */
export function readSaid(
  text: string,
  shopNames: readonly string[],
): { kind: SaidKind; about: string } | null {
  const kind = SAID_KINDS.find((one) => SAID[one].words.test(text));
  if (!kind) return null;
  const shop = "names" in SAID[kind] ? shopNames.find((name) => text.includes(name)) : "";
  return { kind, about: aboutOf(kind, NUMBER.exec(text)?.[0], shop) };
}

/** How a message's subject is named on both sides of the comparison. */
export function aboutOf(kind: SaidKind, number: string | undefined, shop: string | undefined): string {
  return [number, "names" in SAID[kind] ? shop : ""].filter(Boolean).join(" ");
}
