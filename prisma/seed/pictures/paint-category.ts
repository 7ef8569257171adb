import { lighten } from "./colour";
import { shelf, svg } from "./paint-shop";
import { circle, createPen, rect } from "./pen";
import type { Kind, PictureSpec } from "./spec";

type Tile = [
  kind: Kind,
  colour: string,
  accent: string,
  ground: string,
  shape?: number,
  pattern?: PictureSpec["pattern"],
];

/** One telling product for every root and second-level category. */
const tiles: Record<string, Tile> = {
  "ponsel-tablet": ["phone", "#3a6fc4", "#8fc0e6", "#9fb2e6", 2],
  ponsel: ["phone", "#1f8a86", "#a5dcc6", "#8cc9bd", 1],
  tablet: ["tablet", "#444a57", "#ea7a35", "#eeb588"],
  "aksesori-ponsel": ["powerbank", "#b3a4dc", "#6c4aa0", "#b598de", 1],
  "komputer-laptop": ["laptop", "#c6cbd3", "#4b7bec", "#9fb2e6"],
  laptop: ["laptop", "#27365c", "#22c7e8", "#7fc2e2", 3],
  periferal: ["keyboard", "#efe6d3", "#e0663f", "#eeb588"],
  "penyimpanan-jaringan": ["router", "#27365c", "#45d4a0", "#8cc9bd"],
  "audio-kamera": ["headphones", "#23262e", "#f2a541", "#f2c14e"],
  "audio-pribadi": ["earbuds", "#f1f2f4", "#45b79a", "#8cc9bd"],
  "pengeras-suara": ["speaker", "#c8353b", "#2b2f3a", "#e59fb3", 2],
  kamera: ["camera", "#23262e", "#c6cbd3", "#aab3c5"],
  "gawai-pintar": ["smartwatch", "#444a57", "#ea7a35", "#eeb588"],
  "elektronik-rumah": ["washer", "#f1f2f4", "#c6cbd3", "#7fc2e2"],
  "elektronik-dapur": ["rice-cooker", "#c8353b", "#c6cbd3", "#e59fb3"],
  "pendingin-udara": ["fan", "#27365c", "#8fc0e6", "#7fc2e2"],
  "elektronik-besar": ["fridge", "#a5dcc6", "#f1f2f4", "#8cc9bd", 2],
  "rawat-rumah": ["iron", "#6c4aa0", "#f2a541", "#b598de"],
  "fesyen-pria": ["shirt", "#7a4f34", "#ead2a0", "#cf9f86", 1, "parang"],
  "atasan-pria": ["tee", "#27365c", "#f2a541", "#9fb2e6", 1],
  "bawahan-pria": ["trousers", "#c9ab80", "#6b4a33", "#c3b88a"],
  "sepatu-pria": ["sneaker", "#f1f2f4", "#2f8a6b", "#8cc9bd"],
  "aksesori-pria": ["watch", "#c6cbd3", "#7a4f34", "#cf9f86"],
  "fesyen-wanita": ["dress", "#c99a98", "#e5d3a6", "#e59fb3"],
  "busana-wanita": ["dress", "#efe6d3", "#d65d7a", "#b598de", 1, "floral"],
  hijab: ["hijab", "#9cb096", "#e5c16c", "#a2c97b"],
  "sepatu-wanita": ["heels", "#c8353b", "#d0aa5c", "#e59fb3"],
  "tas-wanita": ["handbag", "#1f5142", "#d0aa5c", "#8cc9bd", 1],
  "rumah-dapur": ["lamp", "#e3d2b3", "#9a6537", "#f2c14e"],
  "alat-masak": ["pot", "#c4623f", "#e7c58a", "#eeb588"],
  "alat-makan-minum": ["tumbler", "#b3a4dc", "#fdf6ea", "#b598de", 1],
  perabot: ["chair", "#1f8a86", "#9a6537", "#5fa5a8"],
  "kamar-tidur": ["bedding", "#9cb096", "#f3ead9", "#a2c97b"],
  "olahraga-luar-ruang": ["tent", "#ea7a35", "#f6e3c0", "#a2c97b"],
  kebugaran: ["dumbbell", "#c8353b", "#23262e", "#aab3c5", 2],
  "alam-bebas": ["backpack", "#3f8a58", "#f2a541", "#a2c97b", 2],
  "sepeda-lari": ["bicycle", "#1f8a86", "#f0c23f", "#7fc2e2"],
  "bola-raket": ["ball", "#ea7a35", "#2b2f3a", "#eeb588", 1],
  "kecantikan-perawatan": ["perfume", "#eda9b8", "#d0aa5c", "#e59fb3", 1],
  "perawatan-wajah": ["dropper", "#d99a3c", "#2b2f3a", "#f2c14e", 1],
  riasan: ["lipstick", "#c8353b", "#2b2f3a", "#e59fb3"],
  "wewangian-tubuh": ["pump", "#1f5142", "#d0aa5c", "#8cc9bd"],
};

/** A 200-square tile whose drawing stays inside the inscribed circle, so that it may be shown round. */
export function paintCategory(slug: string): string {
  const [kind, colour, accent, ground, shape = 0, pattern] = tiles[slug] ??
    tiles["rumah-dapur"] ?? ["lamp", "#e3d2b3", "#9a6537", "#f2c14e"];
  const pen = createPen(`category/${slug}`);
  const spec: PictureSpec = { kind, colour, accent, shape, pattern };
  const back =
    rect(0, 0, 200, 200, 0, pen.linear("d", [lighten(ground, 0.78), 0], [lighten(ground, 0.4), 1])) +
    circle(100, 100, 88, pen.linear("v", [lighten(ground, 0.8), 0], [lighten(ground, 0.55), 1]));
  return svg(200, 200, pen, back + shelf(pen, [spec], [12], 169, 0.22));
}
