import { family } from "../build";
import type { ProductSeed } from "../types";

export const computers: ProductSeed[] = [
  ...family(
    {
      kind: "laptop",
      category: "laptop-harian",
      attrs: { garansi: 24 },
      gramsPerStep: 60,
      note: [
        "Dalam kotak: laptop, pengisi daya USB-C, dan panduan. Papan ketik tata letak Indonesia/AS.",
        "In the box: laptop, USB-C charger and guide. Indonesian/US keyboard layout.",
      ],
    },
    [
      {
        name: "Arkanta Ringan 13 Bodi Magnesium 970 Gram",
        en: "Arkanta Ringan 13 Magnesium 970-Gram Laptop",
        brand: "arkanta",
        price: 12_499_000,
        grams: 970,
        text: "Lebih ringan dari sebotol air, tetapi engselnya bisa dibuka dengan satu jari. Sembilan jam kerja di kafe tanpa pengisi daya.",
        textEn:
          "Lighter than a litre of water, yet the lid opens with one finger. Nine café hours without its charger.",
        colours: "perak rosegold navy",
        axis: "memory: 16/512 GB, 16 GB/1 TB+1500000",
        attrs: { layar: 13.3, ram: 16, kecepatan_segar: 60, prosesor: "Tirta M5" },
        look: { shape: 0, ratio: 0.5, accent: "#4b7bec" },
      },
      {
        name: "Arkanta Tenun 14",
        en: "Arkanta Tenun 14",
        brand: "arkanta",
        price: 8_499_000,
        grams: 1380,
        text: "Laptop kerja yang tidak banyak gaya: papan ketik dalam, kamera dengan penutup geser, dan lubang LAN. RAM masih bisa ditambah sendiri.",
        textEn:
          "A no-nonsense work machine: deep keys, a sliding camera cover and a LAN port. You can still add memory yourself.",
        colours: "grafit krem",
        axis: "memory: 8/512 GB, 16/512 GB+900000",
        attrs: { layar: 14, ram: 8, kecepatan_segar: 60, prosesor: "Tirta M3" },
        look: { shape: 1, ratio: 0.5, accent: "#2aa58c" },
      },
      {
        name: "Arkanta Putar 14 Layar Sentuh",
        en: "Arkanta Putar 14 Touch Convertible",
        brand: "arkanta",
        price: 10_999_000,
        grams: 1450,
        text: "Layar berputar 360 derajat menjadi papan gambar. Penanya tersimpan di badan, jadi tidak tertinggal di ruang rapat.",
        textEn:
          "The screen turns 360 degrees into a drawing board. Its pen lives in the chassis, so it never stays behind in a meeting room.",
        colours: "abu salem",
        axis: "memory: 16/512 GB, 16 GB/1 TB+1400000",
        attrs: { layar: 14, ram: 16, kecepatan_segar: 90, prosesor: "Tirta M4" },
        look: { shape: 2, ratio: -0.3 },
      },
      {
        name: "Velbyte Kampus 15",
        en: "Velbyte Kampus 15",
        brand: "velbyte",
        price: 5_799_000,
        grams: 1690,
        text: "Untuk skripsi dan kuliah daring: papan angka lengkap, layar luas, dan kipas yang nyaris tak terdengar. Ada lubang HDMI ukuran penuh untuk presentasi.",
        textEn:
          "For theses and online lectures: a number pad, a wide screen and a nearly silent fan. Full-size HDMI for presentations.",
        colours: "hitam perak",
        axis: "memory: 8/256 GB, 8/512 GB+500000",
        attrs: { layar: 15.6, ram: 8, kecepatan_segar: 60, prosesor: "Kora X3" },
        look: { shape: 0, ratio: 0.3, accent: "#e0663f" },
      },
      {
        name: "Arkanta Studio 16 Layar OLED untuk Desainer dan Editor Video",
        en: "Arkanta Studio 16 OLED for Designers and Video Editors",
        brand: "arkanta",
        price: 24_999_000,
        grams: 1980,
        text: "Panel OLED yang dikalibrasi satu per satu, lembar hasil ukurnya ada di kotak. Pembaca kartu SD-nya secepat membaca dari dalam.",
        textEn:
          "Each OLED panel is calibrated by hand; its measurement sheet is in the box. The SD reader is as quick as the internal drive.",
        colours: "hitam gading",
        axis: "memory: 32 GB/1 TB, 32 GB/2 TB+2500000",
        attrs: { layar: 16, ram: 32, kecepatan_segar: 120, prosesor: "Tirta M9" },
        look: { shape: 1, ratio: -0.4, accent: "#8a63d2" },
      },
    ],
  ),
  ...family(
    {
      kind: "laptop",
      category: "laptop-gaming",
      attrs: { garansi: 24 },
      gramsPerStep: 80,
      note: [
        "Dalam kotak: laptop, adaptor 230 W, dan busa penyangga pergelangan.",
        "In the box: laptop, 230 W adapter and a wrist rest.",
      ],
    },
    [
      {
        name: "Velbyte Badai 15 RGB",
        en: "Velbyte Badai 15 RGB",
        brand: "velbyte",
        price: 15_999_000,
        grams: 2150,
        text: "Tiga kipas membuang panas lewat belakang, jadi tangan kiri tidak ikut hangat. Lampu tombol bisa diatur per huruf.",
        textEn:
          "Three fans push heat out of the back, so your left hand stays cool. Key lights are set letter by letter.",
        colours: "hitam",
        axis: "memory: 16/512 GB, 16 GB/1 TB+1300000",
        attrs: { layar: 15.6, ram: 16, kecepatan_segar: 165, prosesor: "Kora X9" },
        look: { shape: 3, accent: "#22c7e8" },
      },
      {
        name: "Velbyte Petir 17 Layar 240 Hz",
        en: "Velbyte Petir 17 with 240 Hz Screen",
        brand: "velbyte",
        price: 23_499_000,
        grams: 2780,
        text: "Pengganti PC meja yang masih bisa dibawa pulang akhir pekan. Layar 240 Hz membuat gerakan cepat tetap tajam.",
        textEn:
          "A desktop replacement you can still take home for the weekend. The 240 Hz screen keeps fast motion sharp.",
        colours: "grafit",
        axis: "memory: 32 GB/1 TB, 64 GB/2 TB+4500000",
        attrs: { layar: 17.3, ram: 32, kecepatan_segar: 240, prosesor: "Kora X9 Ti" },
        look: { shape: 4, accent: "#ff4d6d" },
      },
      {
        name: "Velbyte Embun 14 Gaming Tipis",
        en: "Velbyte Embun 14 Slim Gaming",
        brand: "velbyte",
        price: 18_499_000,
        grams: 1620,
        text: "Putih polos saat rapat, menyala ungu saat bermain. Beratnya 1,6 kg dan diisi lewat USB-C bila lupa membawa adaptor.",
        textEn:
          "Plain white in meetings, violet when you play. 1.6 kg, and it charges over USB-C when the adapter stays home.",
        colours: "putih",
        axis: "memory: 16 GB/1 TB, 32 GB/1 TB+1800000",
        attrs: { layar: 14, ram: 16, kecepatan_segar: 120, prosesor: "Kora X8" },
        look: { shape: 3, accent: "#9b7bff", ratio: 0.4 },
      },
    ],
  ),
];
