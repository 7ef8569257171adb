export type Zone = "JAWA" | "BALI_NUSRA" | "SUMATERA" | "KALIMANTAN" | "SULAWESI" | "MALUKU_PAPUA";

export type TimeZoneName = "WIB" | "WITA" | "WIT";

export type Province = {
  /** Two digits, as the Ministry of Home Affairs numbers them. */
  code: string;
  name: string;
  zone: Zone;
  timeZone: TimeZoneName;
  cities: string[];
};

/** "Kota" stays in a name where a regency of the same name exists beside the city. */
function province(code: string, name: string, zone: Zone, timeZone: TimeZoneName, cities: string): Province {
  return { code, name, zone, timeZone, cities: cities.split(", ") };
}

/** The 38 provinces with the cities and regencies an address or a delivery zone may name. */
export const provinces: Province[] = [
  province(
    "11",
    "Aceh",
    "SUMATERA",
    "WIB",
    "Kota Banda Aceh, Kota Lhokseumawe, Kota Langsa, Kota Sabang, Kota Subulussalam, Kabupaten Aceh Besar, Kabupaten Aceh Barat, Kabupaten Aceh Tengah, Kabupaten Aceh Utara, Kabupaten Bireuen, Kabupaten Pidie",
  ),
  province(
    "12",
    "Sumatera Utara",
    "SUMATERA",
    "WIB",
    "Kota Medan, Kota Binjai, Kota Pematangsiantar, Kota Tebing Tinggi, Kota Padangsidimpuan, Kota Sibolga, Kota Tanjungbalai, Kabupaten Deli Serdang, Kabupaten Langkat, Kabupaten Karo, Kabupaten Simalungun, Kabupaten Asahan, Kabupaten Toba",
  ),
  province(
    "13",
    "Sumatera Barat",
    "SUMATERA",
    "WIB",
    "Kota Padang, Kota Bukittinggi, Kota Payakumbuh, Kota Pariaman, Kota Solok, Kota Sawahlunto, Kota Padang Panjang, Kabupaten Agam, Kabupaten Tanah Datar, Kabupaten Padang Pariaman, Kabupaten Pesisir Selatan",
  ),
  province(
    "14",
    "Riau",
    "SUMATERA",
    "WIB",
    "Kota Pekanbaru, Kota Dumai, Kabupaten Kampar, Kabupaten Bengkalis, Kabupaten Siak, Kabupaten Rokan Hilir, Kabupaten Indragiri Hilir, Kabupaten Pelalawan",
  ),
  province(
    "15",
    "Jambi",
    "SUMATERA",
    "WIB",
    "Kota Jambi, Kota Sungai Penuh, Kabupaten Muaro Jambi, Kabupaten Batang Hari, Kabupaten Bungo, Kabupaten Kerinci, Kabupaten Merangin",
  ),
  province(
    "16",
    "Sumatera Selatan",
    "SUMATERA",
    "WIB",
    "Kota Palembang, Kota Prabumulih, Kota Lubuklinggau, Kota Pagar Alam, Kabupaten Banyuasin, Kabupaten Ogan Ilir, Kabupaten Muara Enim, Kabupaten Lahat, Kabupaten Musi Banyuasin",
  ),
  province(
    "17",
    "Bengkulu",
    "SUMATERA",
    "WIB",
    "Kota Bengkulu, Kabupaten Rejang Lebong, Kabupaten Bengkulu Utara, Kabupaten Bengkulu Selatan, Kabupaten Mukomuko",
  ),
  province(
    "18",
    "Lampung",
    "SUMATERA",
    "WIB",
    "Kota Bandar Lampung, Kota Metro, Kabupaten Lampung Selatan, Kabupaten Lampung Tengah, Kabupaten Lampung Utara, Kabupaten Lampung Timur, Kabupaten Pringsewu, Kabupaten Tanggamus",
  ),
  province(
    "19",
    "Kepulauan Bangka Belitung",
    "SUMATERA",
    "WIB",
    "Kota Pangkalpinang, Kabupaten Bangka, Kabupaten Bangka Tengah, Kabupaten Belitung, Kabupaten Belitung Timur",
  ),
  province(
    "21",
    "Kepulauan Riau",
    "SUMATERA",
    "WIB",
    "Kota Batam, Kota Tanjungpinang, Kabupaten Bintan, Kabupaten Karimun, Kabupaten Natuna, Kabupaten Lingga",
  ),
  province(
    "31",
    "DKI Jakarta",
    "JAWA",
    "WIB",
    "Jakarta Pusat, Jakarta Selatan, Jakarta Barat, Jakarta Timur, Jakarta Utara, Kepulauan Seribu",
  ),
  province(
    "32",
    "Jawa Barat",
    "JAWA",
    "WIB",
    "Kota Bandung, Kota Bekasi, Kota Bogor, Kota Depok, Kota Cimahi, Kota Cirebon, Kota Sukabumi, Kota Tasikmalaya, Kota Banjar, Kabupaten Bandung, Kabupaten Bandung Barat, Kabupaten Bekasi, Kabupaten Bogor, Kabupaten Ciamis, Kabupaten Cianjur, Kabupaten Cirebon, Kabupaten Garut, Kabupaten Indramayu, Kabupaten Karawang, Kabupaten Kuningan, Kabupaten Majalengka, Kabupaten Pangandaran, Kabupaten Purwakarta, Kabupaten Subang, Kabupaten Sukabumi, Kabupaten Sumedang, Kabupaten Tasikmalaya",
  ),
  province(
    "33",
    "Jawa Tengah",
    "JAWA",
    "WIB",
    "Kota Semarang, Kota Surakarta, Kota Magelang, Kota Pekalongan, Kota Salatiga, Kota Tegal, Kabupaten Banyumas, Kabupaten Boyolali, Kabupaten Brebes, Kabupaten Cilacap, Kabupaten Demak, Kabupaten Jepara, Kabupaten Karanganyar, Kabupaten Kebumen, Kabupaten Kendal, Kabupaten Klaten, Kabupaten Kudus, Kabupaten Magelang, Kabupaten Pati, Kabupaten Purbalingga, Kabupaten Semarang, Kabupaten Sukoharjo, Kabupaten Tegal, Kabupaten Wonosobo",
  ),
  province(
    "34",
    "DI Yogyakarta",
    "JAWA",
    "WIB",
    "Kota Yogyakarta, Kabupaten Sleman, Kabupaten Bantul, Kabupaten Kulon Progo, Kabupaten Gunungkidul",
  ),
  province(
    "35",
    "Jawa Timur",
    "JAWA",
    "WIB",
    "Kota Surabaya, Kota Malang, Kota Batu, Kota Kediri, Kota Madiun, Kota Mojokerto, Kota Pasuruan, Kota Probolinggo, Kota Blitar, Kabupaten Sidoarjo, Kabupaten Gresik, Kabupaten Malang, Kabupaten Jember, Kabupaten Banyuwangi, Kabupaten Bojonegoro, Kabupaten Jombang, Kabupaten Kediri, Kabupaten Lamongan, Kabupaten Lumajang, Kabupaten Mojokerto, Kabupaten Pasuruan, Kabupaten Ponorogo, Kabupaten Tuban, Kabupaten Tulungagung, Kabupaten Bangkalan, Kabupaten Sumenep",
  ),
  province(
    "36",
    "Banten",
    "JAWA",
    "WIB",
    "Kota Tangerang, Kota Tangerang Selatan, Kota Serang, Kota Cilegon, Kabupaten Tangerang, Kabupaten Serang, Kabupaten Lebak, Kabupaten Pandeglang",
  ),
  province(
    "51",
    "Bali",
    "BALI_NUSRA",
    "WITA",
    "Kota Denpasar, Kabupaten Badung, Kabupaten Gianyar, Kabupaten Tabanan, Kabupaten Buleleng, Kabupaten Bangli, Kabupaten Karangasem, Kabupaten Klungkung, Kabupaten Jembrana",
  ),
  province(
    "52",
    "Nusa Tenggara Barat",
    "BALI_NUSRA",
    "WITA",
    "Kota Mataram, Kota Bima, Kabupaten Lombok Barat, Kabupaten Lombok Tengah, Kabupaten Lombok Timur, Kabupaten Lombok Utara, Kabupaten Sumbawa, Kabupaten Dompu",
  ),
  province(
    "53",
    "Nusa Tenggara Timur",
    "BALI_NUSRA",
    "WITA",
    "Kota Kupang, Kabupaten Kupang, Kabupaten Manggarai Barat, Kabupaten Ende, Kabupaten Sikka, Kabupaten Flores Timur, Kabupaten Belu, Kabupaten Sumba Timur, Kabupaten Sumba Barat",
  ),
  province(
    "61",
    "Kalimantan Barat",
    "KALIMANTAN",
    "WIB",
    "Kota Pontianak, Kota Singkawang, Kabupaten Kubu Raya, Kabupaten Sambas, Kabupaten Ketapang, Kabupaten Sanggau, Kabupaten Sintang, Kabupaten Mempawah",
  ),
  province(
    "62",
    "Kalimantan Tengah",
    "KALIMANTAN",
    "WIB",
    "Kota Palangka Raya, Kabupaten Kotawaringin Timur, Kabupaten Kotawaringin Barat, Kabupaten Kapuas, Kabupaten Barito Utara, Kabupaten Katingan",
  ),
  province(
    "63",
    "Kalimantan Selatan",
    "KALIMANTAN",
    "WITA",
    "Kota Banjarmasin, Kota Banjarbaru, Kabupaten Banjar, Kabupaten Tanah Laut, Kabupaten Tanah Bumbu, Kabupaten Kotabaru, Kabupaten Hulu Sungai Selatan, Kabupaten Tabalong",
  ),
  province(
    "64",
    "Kalimantan Timur",
    "KALIMANTAN",
    "WITA",
    "Kota Samarinda, Kota Balikpapan, Kota Bontang, Kabupaten Kutai Kartanegara, Kabupaten Kutai Timur, Kabupaten Penajam Paser Utara, Kabupaten Paser, Kabupaten Berau",
  ),
  province(
    "65",
    "Kalimantan Utara",
    "KALIMANTAN",
    "WITA",
    "Kota Tarakan, Kabupaten Bulungan, Kabupaten Nunukan, Kabupaten Malinau, Kabupaten Tana Tidung",
  ),
  province(
    "71",
    "Sulawesi Utara",
    "SULAWESI",
    "WITA",
    "Kota Manado, Kota Bitung, Kota Tomohon, Kota Kotamobagu, Kabupaten Minahasa, Kabupaten Minahasa Utara, Kabupaten Minahasa Selatan, Kabupaten Kepulauan Sangihe",
  ),
  province(
    "72",
    "Sulawesi Tengah",
    "SULAWESI",
    "WITA",
    "Kota Palu, Kabupaten Donggala, Kabupaten Poso, Kabupaten Banggai, Kabupaten Morowali, Kabupaten Parigi Moutong, Kabupaten Sigi",
  ),
  province(
    "73",
    "Sulawesi Selatan",
    "SULAWESI",
    "WITA",
    "Kota Makassar, Kota Parepare, Kota Palopo, Kabupaten Gowa, Kabupaten Maros, Kabupaten Bone, Kabupaten Bulukumba, Kabupaten Tana Toraja, Kabupaten Toraja Utara, Kabupaten Takalar, Kabupaten Sidenreng Rappang, Kabupaten Luwu Timur",
  ),
  province(
    "74",
    "Sulawesi Tenggara",
    "SULAWESI",
    "WITA",
    "Kota Kendari, Kota Baubau, Kabupaten Konawe, Kabupaten Kolaka, Kabupaten Muna, Kabupaten Wakatobi, Kabupaten Konawe Selatan",
  ),
  province(
    "75",
    "Gorontalo",
    "SULAWESI",
    "WITA",
    "Kota Gorontalo, Kabupaten Gorontalo, Kabupaten Bone Bolango, Kabupaten Boalemo, Kabupaten Pohuwato",
  ),
  province(
    "76",
    "Sulawesi Barat",
    "SULAWESI",
    "WITA",
    "Kabupaten Mamuju, Kabupaten Majene, Kabupaten Polewali Mandar, Kabupaten Pasangkayu, Kabupaten Mamasa",
  ),
  province(
    "81",
    "Maluku",
    "MALUKU_PAPUA",
    "WIT",
    "Kota Ambon, Kota Tual, Kabupaten Maluku Tengah, Kabupaten Buru, Kabupaten Maluku Tenggara, Kabupaten Seram Bagian Barat",
  ),
  province(
    "82",
    "Maluku Utara",
    "MALUKU_PAPUA",
    "WIT",
    "Kota Ternate, Kota Tidore Kepulauan, Kabupaten Halmahera Utara, Kabupaten Halmahera Selatan, Kabupaten Halmahera Tengah, Kabupaten Pulau Morotai",
  ),
  province(
    "91",
    "Papua",
    "MALUKU_PAPUA",
    "WIT",
    "Kota Jayapura, Kabupaten Jayapura, Kabupaten Keerom, Kabupaten Sarmi, Kabupaten Biak Numfor, Kabupaten Kepulauan Yapen",
  ),
  province(
    "92",
    "Papua Barat",
    "MALUKU_PAPUA",
    "WIT",
    "Kabupaten Manokwari, Kabupaten Fakfak, Kabupaten Kaimana, Kabupaten Teluk Bintuni, Kabupaten Teluk Wondama",
  ),
  province(
    "93",
    "Papua Selatan",
    "MALUKU_PAPUA",
    "WIT",
    "Kabupaten Merauke, Kabupaten Boven Digoel, Kabupaten Mappi, Kabupaten Asmat",
  ),
  province(
    "94",
    "Papua Tengah",
    "MALUKU_PAPUA",
    "WIT",
    "Kabupaten Nabire, Kabupaten Mimika, Kabupaten Paniai, Kabupaten Puncak Jaya, Kabupaten Dogiyai",
  ),
  province(
    "95",
    "Papua Pegunungan",
    "MALUKU_PAPUA",
    "WIT",
    "Kabupaten Jayawijaya, Kabupaten Lanny Jaya, Kabupaten Tolikara, Kabupaten Yahukimo, Kabupaten Pegunungan Bintang",
  ),
  province(
    "96",
    "Papua Barat Daya",
    "MALUKU_PAPUA",
    "WIT",
    "Kota Sorong, Kabupaten Sorong, Kabupaten Raja Ampat, Kabupaten Sorong Selatan, Kabupaten Maybrat",
  ),
];
