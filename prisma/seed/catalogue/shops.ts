export type WarehouseSeed = {
  code: string;
  name: string;
  province: string;
  city: string;
  district: string;
  postcode: string;
  line: string;
  /** Lower goes first when an order could be sent from several. */
  priority: number;
};

export type ShopSeed = {
  slug: string;
  name: string;
  description: string;
  descriptionEn: string;
  city: string;
  province: string;
  /** Root categories it sells from. */
  categorySlugs: string[];
  /** Multiplies a product's base price: 1 is the market's middle. */
  priceLevel: number;
  warehouses: WarehouseSeed[];
};

type Place = [province: string, city: string, district: string, postcode: string, line: string];

function warehouse(
  code: string,
  name: string,
  priority: number,
  [province, city, district, postcode, line]: Place,
): WarehouseSeed {
  return { code, name, province, city, district, postcode, line, priority };
}

/** Eight shops in five cities with fourteen warehouses; their shelves overlap on purpose, so that offers compete. */
export const shops: ShopSeed[] = [
  {
    slug: "lentera-digital",
    name: "Lentera Digital",
    description:
      "Ponsel, laptop, dan audio bergaransi resmi. Pesanan sebelum pukul 15.00 dikirim hari itu juga dari Jakarta.",
    descriptionEn:
      "Phones, laptops and audio with official warranty. Ordered by 3 pm, shipped the same day from Jakarta.",
    city: "Jakarta Selatan",
    province: "DKI Jakarta",
    categorySlugs: ["ponsel-tablet", "komputer-laptop", "audio-kamera"],
    priceLevel: 1.02,
    warehouses: [
      warehouse("LTD-JKS", "Toko Melawai", 1, [
        "DKI Jakarta",
        "Jakarta Selatan",
        "Kebayoran Baru",
        "12160",
        "Jl. Melawai Raya No. 21",
      ]),
      warehouse("LTD-JKT", "Gudang Cakung", 2, [
        "DKI Jakarta",
        "Jakarta Timur",
        "Cakung",
        "13910",
        "Jl. Raya Cakung Cilincing Km. 3",
      ]),
    ],
  },
  {
    slug: "kota-gawai",
    name: "Kota Gawai",
    description:
      "Harga pabrik untuk ponsel dan perkakas meja kerja. Buka kotak di depan kurir, kami tidak keberatan.",
    descriptionEn:
      "Factory prices on phones and desk gear. Open the box in front of the courier; we do not mind.",
    city: "Kota Surabaya",
    province: "Jawa Timur",
    categorySlugs: ["ponsel-tablet", "komputer-laptop", "audio-kamera", "elektronik-rumah"],
    priceLevel: 0.96,
    warehouses: [
      warehouse("KGW-SBY", "Gudang Rungkut", 1, [
        "Jawa Timur",
        "Kota Surabaya",
        "Rungkut",
        "60293",
        "Jl. Rungkut Industri Raya No. 8",
      ]),
      warehouse("KGW-SDA", "Gudang Gubeng", 2, [
        "Jawa Timur",
        "Kota Surabaya",
        "Gubeng",
        "60281",
        "Jl. Raya Gubeng No. 54",
      ]),
    ],
  },
  {
    slug: "rumah-sejuk",
    name: "Rumah Sejuk",
    description:
      "Elektronik rumah dan dapur yang hemat listrik. Pemasangan AC dan mesin cuci bisa dijadwalkan.",
    descriptionEn: "Home and kitchen electronics that sip power. Installation can be booked.",
    city: "Jakarta Selatan",
    province: "DKI Jakarta",
    categorySlugs: ["elektronik-rumah", "rumah-dapur"],
    priceLevel: 1,
    warehouses: [
      warehouse("RSJ-JKU", "Gudang Kelapa Gading", 1, [
        "DKI Jakarta",
        "Jakarta Utara",
        "Kelapa Gading",
        "14240",
        "Jl. Boulevard Barat Raya Blok XC 5",
      ]),
      warehouse("RSJ-JKB", "Gudang Cengkareng", 2, [
        "DKI Jakarta",
        "Jakarta Barat",
        "Cengkareng",
        "11730",
        "Jl. Daan Mogot Km. 13",
      ]),
    ],
  },
  {
    slug: "benang-priangan",
    name: "Benang Priangan",
    description: "Fesyen pria dan wanita dari perajin Bandung. Ukuran boleh ditukar dalam tujuh hari.",
    descriptionEn: "Men's and women's fashion from Bandung makers. Sizes exchange within seven days.",
    city: "Kota Bandung",
    province: "Jawa Barat",
    categorySlugs: ["fesyen-pria", "fesyen-wanita"],
    priceLevel: 0.98,
    warehouses: [
      warehouse("BPR-DGO", "Toko Dago", 1, [
        "Jawa Barat",
        "Kota Bandung",
        "Coblong",
        "40135",
        "Jl. Ir. H. Juanda No. 112",
      ]),
      warehouse("BPR-BTU", "Gudang Buahbatu", 2, [
        "Jawa Barat",
        "Kota Bandung",
        "Buahbatu",
        "40286",
        "Jl. Margacinta No. 47",
      ]),
    ],
  },
  {
    slug: "jejak-rimba",
    name: "Jejak Rimba",
    description: "Perlengkapan gunung, lari, dan sepeda yang kami pakai sendiri setiap akhir pekan.",
    descriptionEn: "Mountain, running and cycling gear that we use ourselves every weekend.",
    city: "Kota Bandung",
    province: "Jawa Barat",
    categorySlugs: ["olahraga-luar-ruang", "fesyen-pria", "audio-kamera"],
    priceLevel: 1.03,
    warehouses: [
      warehouse("JRB-BRG", "Toko Braga", 1, [
        "Jawa Barat",
        "Kota Bandung",
        "Sumur Bandung",
        "40111",
        "Jl. Braga No. 68",
      ]),
    ],
  },
  {
    slug: "omah-jogja",
    name: "Omah Jogja",
    description:
      "Batik, perabot kayu, dan keramik dari bengkel di sekitar Yogyakarta, dikemas kayu bila perlu.",
    descriptionEn:
      "Batik, wooden furniture and ceramics from workshops around Yogyakarta, crated when needed.",
    city: "Kota Yogyakarta",
    province: "DI Yogyakarta",
    categorySlugs: ["rumah-dapur", "fesyen-pria", "fesyen-wanita"],
    priceLevel: 0.97,
    warehouses: [
      warehouse("OMJ-TRB", "Toko Terban", 1, [
        "DI Yogyakarta",
        "Kota Yogyakarta",
        "Gondokusuman",
        "55223",
        "Jl. Cik Di Tiro No. 17",
      ]),
      warehouse("OMJ-SLM", "Gudang Caturtunggal", 2, [
        "DI Yogyakarta",
        "Kabupaten Sleman",
        "Depok",
        "55281",
        "Jl. Affandi No. 30",
      ]),
    ],
  },
  {
    slug: "ayu-sari-kosmetik",
    name: "Ayu Sari Kosmetik",
    description:
      "Perawatan kulit, riasan, dan parfum lokal dengan tanggal kedaluwarsa tertera di setiap paket.",
    descriptionEn: "Local skincare, make-up and perfume, with the expiry date on every parcel.",
    city: "Kota Surabaya",
    province: "Jawa Timur",
    categorySlugs: ["kecantikan-perawatan", "fesyen-wanita"],
    priceLevel: 1.01,
    warehouses: [
      warehouse("ASK-WNK", "Toko Wonokromo", 1, [
        "Jawa Timur",
        "Kota Surabaya",
        "Wonokromo",
        "60243",
        "Jl. Raya Wonokromo No. 90",
      ]),
    ],
  },
  {
    slug: "losari-serba-ada",
    name: "Losari Serba Ada",
    description: "Toko serba ada untuk Indonesia timur: lebih dekat, ongkos kirim lebih ringan.",
    descriptionEn: "A general store for eastern Indonesia: closer to you, lighter on shipping.",
    city: "Kota Makassar",
    province: "Sulawesi Selatan",
    categorySlugs: [
      "ponsel-tablet",
      "elektronik-rumah",
      "rumah-dapur",
      "kecantikan-perawatan",
      "olahraga-luar-ruang",
    ],
    priceLevel: 1.05,
    warehouses: [
      warehouse("LSA-PNK", "Toko Panakkukang", 1, [
        "Sulawesi Selatan",
        "Kota Makassar",
        "Panakkukang",
        "90231",
        "Jl. Boulevard No. 12",
      ]),
      warehouse("LSA-BRK", "Gudang Biringkanaya", 2, [
        "Sulawesi Selatan",
        "Kota Makassar",
        "Biringkanaya",
        "90241",
        "Jl. Perintis Kemerdekaan Km. 16",
      ]),
    ],
  },
];
