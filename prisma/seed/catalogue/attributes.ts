import type { AttributeSeed } from "./types";

type Listed = [value: string, label: string, labelEn: string][];

function measure(
  code: string,
  name: string,
  nameEn: string,
  unit: string | null,
  categories: string,
  filterable = true,
): AttributeSeed {
  return {
    code,
    name,
    nameEn,
    type: "NUMBER",
    unit,
    filterable,
    values: [],
    categorySlugs: categories.split(" "),
  };
}

function flag(code: string, name: string, nameEn: string, categories: string): AttributeSeed {
  return {
    code,
    name,
    nameEn,
    type: "BOOLEAN",
    unit: null,
    filterable: true,
    values: [],
    categorySlugs: categories.split(" "),
  };
}

function words(code: string, name: string, nameEn: string, categories: string): AttributeSeed {
  return {
    code,
    name,
    nameEn,
    type: "TEXT",
    unit: null,
    filterable: false,
    values: [],
    categorySlugs: categories.split(" "),
  };
}

function choice(
  code: string,
  name: string,
  nameEn: string,
  categories: string,
  listed: Listed,
): AttributeSeed {
  const values = listed.map(([value, label, labelEn]) => ({ value, label, labelEn }));
  return {
    code,
    name,
    nameEn,
    type: "ENUM",
    unit: null,
    filterable: true,
    values,
    categorySlugs: categories.split(" "),
  };
}

const clothes = "atasan-pria bawahan-pria busana-wanita hijab";
const shoes = "sepatu-pria sepatu-wanita sepeda-lari";

/** Typed facts of products; the facets of search come from the filterable ones. */
export const attributes: AttributeSeed[] = [
  measure("layar", "Layar", "Screen", "inci", "ponsel tablet laptop periferal elektronik-besar gawai-pintar"),
  measure("ram", "RAM", "RAM", "GB", "ponsel tablet laptop"),
  measure("baterai", "Baterai", "Battery", "mAh", "ponsel tablet aksesori-ponsel"),
  measure("kamera", "Kamera utama", "Main camera", "MP", "ponsel tablet kamera"),
  measure(
    "kecepatan_segar",
    "Laju segar",
    "Refresh rate",
    "Hz",
    "ponsel tablet laptop periferal elektronik-besar",
  ),
  choice("jaringan", "Jaringan", "Network", "ponsel tablet", [
    ["5g", "5G", "5G"],
    ["4g", "4G", "4G"],
    ["wifi", "Hanya WiFi", "WiFi only"],
  ]),
  words("prosesor", "Prosesor", "Processor", "ponsel tablet laptop"),
  measure(
    "daya",
    "Daya",
    "Power",
    "W",
    "aksesori-ponsel elektronik-rumah pengeras-suara perabot wewangian-tubuh",
  ),
  choice("konektor", "Konektor", "Connector", "aksesori-ponsel penyimpanan-jaringan periferal audio-kamera", [
    ["usb-c", "USB-C", "USB-C"],
    ["usb-a", "USB-A", "USB-A"],
    ["nirkabel", "Nirkabel", "Wireless"],
    ["kabel", "Kabel", "Wired"],
  ]),
  measure("kecepatan", "Kecepatan", "Speed", "MB/s", "penyimpanan-jaringan"),
  choice("wifi", "Standar WiFi", "WiFi standard", "penyimpanan-jaringan", [
    ["wifi-5", "WiFi 5", "WiFi 5"],
    ["wifi-6", "WiFi 6", "WiFi 6"],
    ["wifi-7", "WiFi 7", "WiFi 7"],
  ]),
  words("resolusi", "Resolusi", "Resolution", "periferal elektronik-besar kamera"),
  measure("dpi", "Sensitivitas", "Sensitivity", "DPI", "periferal"),
  measure("tahan_jam", "Daya tahan baterai", "Battery life", "jam", "audio-kamera periferal"),
  flag("peredam_bising", "Peredam bising aktif", "Active noise cancelling", "audio-pribadi"),
  choice("tahan_air", "Tahan air", "Water resistance", "audio-kamera aksesori-pria alam-bebas", [
    ["ipx4", "IPX4 (cipratan)", "IPX4 (splashes)"],
    ["ipx7", "IPX7 (terendam)", "IPX7 (immersion)"],
    ["ip68", "IP68", "IP68"],
    ["5atm", "5 ATM", "5 ATM"],
    ["10atm", "10 ATM", "10 ATM"],
  ]),
  measure("liter", "Kapasitas", "Capacity", "L", "elektronik-rumah rumah-dapur alam-bebas tas-wanita"),
  measure("kilogram", "Kapasitas cuci", "Wash capacity", "kg", "elektronik-besar"),
  measure("luas_ruang", "Luas ruang", "Room size", "m²", "pendingin-udara rawat-rumah"),
  flag("inverter", "Inverter", "Inverter", "elektronik-rumah"),
  choice(
    "bahan",
    "Bahan",
    "Material",
    `${clothes} ${shoes} tas-wanita aksesori-pria rumah-dapur olahraga-luar-ruang aksesori-ponsel`,
    [
      ["katun", "Katun", "Cotton"],
      ["linen", "Linen", "Linen"],
      ["rayon", "Rayon", "Rayon"],
      ["tencel", "Tencel", "Tencel"],
      ["denim", "Denim", "Denim"],
      ["voal", "Voal", "Voile"],
      ["satin", "Satin", "Satin"],
      ["ceruti", "Ceruti", "Chiffon georgette"],
      ["jersey", "Jersey", "Jersey"],
      ["poliester", "Poliester", "Polyester"],
      ["fleece", "Fleece", "Fleece"],
      ["nilon", "Nilon", "Nylon"],
      ["kanvas", "Kanvas", "Canvas"],
      ["kulit", "Kulit sapi", "Cowhide"],
      ["kulit-sintetis", "Kulit sintetis", "Faux leather"],
      ["rajut", "Rajut", "Knit"],
      ["karet", "Karet", "Rubber"],
      ["silikon", "Silikon", "Silicone"],
      ["baja", "Baja nirkarat", "Stainless steel"],
      ["aluminium", "Aluminium", "Aluminium"],
      ["besi-cor", "Besi cor", "Cast iron"],
      ["keramik", "Keramik", "Ceramic"],
      ["kaca", "Kaca", "Glass"],
      ["jati", "Kayu jati", "Teak"],
      ["rotan", "Rotan", "Rattan"],
      ["kayu", "Kayu", "Wood"],
      ["mikrofiber", "Mikrofiber", "Microfibre"],
      ["busa-memori", "Busa memori", "Memory foam"],
      ["lateks", "Lateks", "Latex"],
      ["tpe", "TPE", "TPE"],
      ["karbon", "Karbon", "Carbon"],
      ["polikarbonat", "Polikarbonat", "Polycarbonate"],
    ],
  ),
  choice("potongan", "Potongan", "Fit", "atasan-pria bawahan-pria busana-wanita", [
    ["reguler", "Reguler", "Regular"],
    ["slim", "Slim", "Slim"],
    ["longgar", "Longgar", "Loose"],
  ]),
  choice("lengan", "Lengan", "Sleeves", "atasan-pria busana-wanita", [
    ["pendek", "Pendek", "Short"],
    ["panjang", "Panjang", "Long"],
    ["tanpa", "Tanpa lengan", "Sleeveless"],
  ]),
  choice("teknik_batik", "Teknik batik", "Batik technique", "atasan-pria busana-wanita", [
    ["tulis", "Batik tulis", "Hand-drawn"],
    ["cap", "Batik cap", "Hand-stamped"],
    ["printing", "Motif printing", "Printed motif"],
  ]),
  words("dimensi", "Dimensi", "Dimensions", "hijab busana-wanita tas-wanita rumah-dapur olahraga-luar-ruang"),
  measure("hak", "Tinggi hak", "Heel height", "cm", "sepatu-wanita"),
  measure("diameter", "Diameter", "Diameter", "cm", "alat-masak alat-makan-minum"),
  flag("induksi", "Cocok kompor induksi", "Induction ready", "alat-masak"),
  measure("isi_set", "Isi", "Pieces", "buah", "rumah-dapur olahraga-luar-ruang"),
  measure("jam_dingin", "Menahan dingin", "Keeps cold", "jam", "alat-makan-minum"),
  measure("tebal", "Tebal", "Thickness", "mm", "kebugaran kamar-tidur"),
  measure("orang", "Muat", "Sleeps", "orang", "alam-bebas"),
  measure("gigi", "Percepatan", "Gears", "gigi", "sepeda-lari"),
  measure("mililiter", "Isi bersih", "Net volume", "ml", "kecantikan-perawatan"),
  measure("gram_bersih", "Berat bersih", "Net weight", "g", "kecantikan-perawatan"),
  measure("spf", "SPF", "SPF", null, "perawatan-wajah riasan"),
  choice("jenis_kulit", "Jenis kulit", "Skin type", "perawatan-wajah riasan wewangian-tubuh", [
    ["semua", "Semua jenis kulit", "All skin types"],
    ["berminyak", "Berminyak", "Oily"],
    ["kering", "Kering", "Dry"],
    ["sensitif", "Sensitif", "Sensitive"],
    ["kombinasi", "Kombinasi", "Combination"],
  ]),
  choice("hasil_akhir", "Hasil akhir", "Finish", "riasan", [
    ["matte", "Matte", "Matte"],
    ["satin", "Satin", "Satin"],
    ["dewy", "Dewy", "Dewy"],
    ["glossy", "Glossy", "Glossy"],
  ]),
  flag("tanpa_pewangi", "Tanpa pewangi", "Fragrance free", "perawatan-wajah"),
  words("bahan_aktif", "Bahan aktif", "Key ingredients", "perawatan-wajah wewangian-tubuh"),
  measure(
    "garansi",
    "Garansi resmi",
    "Official warranty",
    "bulan",
    "ponsel-tablet komputer-laptop audio-kamera elektronik-rumah perabot",
  ),
];
