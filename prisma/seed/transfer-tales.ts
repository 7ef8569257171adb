/** What became of one transfer, told in days ago. */
export type TransferTale = {
  shopSlug: string;
  created: number;
  ready?: number;
  sent?: number;
  /** Each arrival with how many of its lines it brought; those after the last are still on their way. */
  arrivals?: { at: number; lines: number; note?: string }[];
  cancelled?: { at: number; note: string };
  lines: number;
  /** What was not as it was sent, on the first line it can be. */
  odds?: TransferOdd[];
  note?: string;
};

export type TransferOdd = {
  line: number;
  reason: "LOST" | "DAMAGED" | "SHORT_SENT" | "EXTRA";
  note: string | null;
};

/** From a draft of today to arrivals of last month, with everything a transfer can meet on its way. */
export const TRANSFER_TALES: TransferTale[] = [
  {
    shopSlug: "lentera-digital",
    created: 11,
    ready: 10.8,
    sent: 10.6,
    arrivals: [{ at: 9.8, lines: 4 }],
    lines: 4,
    note: "Isi ulang etalase Melawai",
  },
  { shopSlug: "lentera-digital", created: 1.3, sent: 0.9, lines: 3, note: "Titipan mobil pagi" },
  { shopSlug: "lentera-digital", created: 0.2, lines: 2 },
  { shopSlug: "lentera-digital", created: 0.6, ready: 0.5, lines: 3, note: "Untuk promo akhir pekan" },
  {
    shopSlug: "lentera-digital",
    created: 3,
    ready: 2.9,
    sent: 2.6,
    arrivals: [{ at: 1.9, lines: 2, note: "Sisanya menyusul dengan mobil kedua" }],
    lines: 4,
    odds: [{ line: 0, reason: "DAMAGED", note: "Kardus basah" }],
    note: "Dua mobil",
  },
  {
    shopSlug: "lentera-digital",
    created: 27,
    ready: 26.8,
    sent: 26.5,
    arrivals: [{ at: 25.7, lines: 3 }],
    lines: 3,
    odds: [
      { line: 0, reason: "SHORT_SENT", note: "Tertinggal di rak" },
      { line: 1, reason: "EXTRA", note: null },
    ],
  },
  {
    shopSlug: "lentera-digital",
    created: 5,
    ready: 4.9,
    lines: 2,
    cancelled: { at: 4.5, note: "Sudah diisi ulang dari pemasok" },
  },
  {
    shopSlug: "omah-jogja",
    created: 20,
    sent: 19.5,
    arrivals: [{ at: 19, lines: 3 }],
    lines: 3,
    odds: [{ line: 0, reason: "DAMAGED", note: "Satu keramik pecah di jalan" }],
  },
  { shopSlug: "omah-jogja", created: 0.4, ready: 0.3, lines: 2 },
  { shopSlug: "losari-serba-ada", created: 2, sent: 0.4, lines: 3 },
  {
    shopSlug: "losari-serba-ada",
    created: 15,
    ready: 14.8,
    sent: 14.5,
    arrivals: [{ at: 13.9, lines: 2 }],
    lines: 2,
    odds: [{ line: 1, reason: "LOST", note: "Sudah ditanyakan ke sopir" }],
  },
];
