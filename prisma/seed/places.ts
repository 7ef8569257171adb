export type DeliveryPlace = {
  province: string;
  city: string;
  district: string;
  postcode: string;
  streets: string[];
};

function place(
  province: string,
  city: string,
  district: string,
  postcode: string,
  ...streets: string[]
): DeliveryPlace {
  return { province, city, district, postcode, streets };
}

/** Where the customers of the history live: every delivery zone occurs. */
export const places: DeliveryPlace[] = [
  place("DKI Jakarta", "Jakarta Selatan", "Pasar Minggu", "12520", "Jl. Ragunan", "Jl. Pejaten Raya"),
  place("DKI Jakarta", "Jakarta Timur", "Duren Sawit", "13440", "Jl. Pondok Kelapa", "Jl. Kolonel Sugiono"),
  place("DKI Jakarta", "Jakarta Barat", "Kebon Jeruk", "11530", "Jl. Panjang", "Jl. Arjuna Selatan"),
  place("Banten", "Kota Tangerang Selatan", "Serpong", "15310", "Jl. Raya Serpong", "Jl. Ciater"),
  place("Jawa Barat", "Kota Bekasi", "Bekasi Selatan", "17141", "Jl. Pekayon Raya", "Jl. Letnan Arsyad"),
  place("Jawa Barat", "Kota Bandung", "Lengkong", "40262", "Jl. Buah Batu", "Jl. Cikawao"),
  place("Jawa Tengah", "Kota Semarang", "Tembalang", "50275", "Jl. Prof. Soedarto", "Jl. Banjarsari"),
  place("Jawa Tengah", "Kota Surakarta", "Laweyan", "57142", "Jl. Dr. Radjiman", "Jl. Slamet Riyadi"),
  place("DI Yogyakarta", "Kota Yogyakarta", "Umbulharjo", "55161", "Jl. Veteran", "Jl. Glagahsari"),
  place("Jawa Timur", "Kota Surabaya", "Sukolilo", "60111", "Jl. Arief Rahman Hakim", "Jl. Manyar Kertoarjo"),
  place("Jawa Timur", "Kota Malang", "Lowokwaru", "65141", "Jl. Soekarno Hatta", "Jl. Sumbersari"),
  place("Bali", "Kota Denpasar", "Denpasar Selatan", "80221", "Jl. Bypass Ngurah Rai", "Jl. Pulau Moyo"),
  place("Sumatera Utara", "Kota Medan", "Medan Baru", "20154", "Jl. Setia Budi", "Jl. Dr. Mansyur"),
  place(
    "Sumatera Selatan",
    "Kota Palembang",
    "Ilir Timur I",
    "30126",
    "Jl. Jenderal Sudirman",
    "Jl. Kolonel Atmo",
  ),
  place(
    "Kalimantan Timur",
    "Kota Balikpapan",
    "Balikpapan Selatan",
    "76114",
    "Jl. MT Haryono",
    "Jl. Ruhui Rahayu",
  ),
  place("Sulawesi Selatan", "Kota Makassar", "Rappocini", "90222", "Jl. Sultan Alauddin", "Jl. AP Pettarani"),
  place(
    "Sulawesi Utara",
    "Kota Manado",
    "Malalayang",
    "95115",
    "Jl. Wolter Monginsidi",
    "Jl. R.W. Monginsidi",
  ),
  place("Papua", "Kota Jayapura", "Abepura", "99351", "Jl. Raya Abepura", "Jl. Gerilyawan"),
];
