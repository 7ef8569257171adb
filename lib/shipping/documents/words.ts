import type { Locale } from "@/lib/platform/ctx";

const words = {
  id: {
    label: "Label kirim",
    slip: "Daftar isi paket",
    pick: "Daftar ambil barang",
    from: "Pengirim",
    to: "Penerima",
    order: "Pesanan",
    noNumber: "Tanpa resi",
    weight: "Berat",
    parcel: "Paket",
    of: "dari",
    note: "Catatan pembeli",
    hint: "Patokan",
    item: "Barang",
    sku: "SKU",
    quantity: "Jumlah",
    units: "buah",
    orders: "pesanan",
    warehouse: "Gudang",
    printed: "Dicetak",
    empty: "Tidak ada yang perlu diambil.",
    more: "Hanya pesanan terlama. Kemas dulu, lalu cetak lagi untuk sisanya.",
    left: "Tidak dicetak",
    leftWhy: "Pesanan ini tidak punya paket: mungkin sudah dibatalkan.",
    fetched: "Diambil",
    thanks: "Terima kasih sudah berbelanja di",
    trouble: "Ada yang kurang atau rusak? Ajukan pengembalian dari halaman pesanan di Gerai.",
  },
  en: {
    label: "Shipping label",
    slip: "Packing slip",
    pick: "Pick list",
    from: "From",
    to: "To",
    order: "Order",
    noNumber: "No tracking number",
    weight: "Weight",
    parcel: "Parcel",
    of: "of",
    note: "The buyer's note",
    hint: "Landmark",
    item: "Item",
    sku: "SKU",
    quantity: "Quantity",
    units: "units",
    orders: "orders",
    warehouse: "Warehouse",
    printed: "Printed",
    empty: "Nothing to fetch.",
    more: "The oldest orders only. Pack these, then print again for the others.",
    left: "Not printed",
    leftWhy: "These orders have no parcels: perhaps they were cancelled.",
    fetched: "Fetched",
    thanks: "Thank you for shopping at",
    trouble: "Something missing or broken? Ask for a return from the order's page on Gerai.",
  },
} as const;

export type Words = Record<keyof (typeof words)["id"], string>;

/** What is printed on the papers, in the reader's language. */
export function wordsOf(locale: Locale): Words {
  return words[locale];
}
