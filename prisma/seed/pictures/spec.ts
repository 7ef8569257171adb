/** Every silhouette the painter knows. */
export const kinds = [
  "phone",
  "tablet",
  "charger",
  "powerbank",
  "phone-case",
  "laptop",
  "monitor",
  "keyboard",
  "mouse",
  "ssd",
  "router",
  "printer",
  "earbuds",
  "headphones",
  "speaker",
  "soundbar",
  "smartwatch",
  "camera",
  "instant-camera",
  "rice-cooker",
  "blender",
  "air-fryer",
  "kettle",
  "fan",
  "air-conditioner",
  "purifier",
  "fridge",
  "washer",
  "television",
  "iron",
  "vacuum",
  "tee",
  "shirt",
  "hoodie",
  "trousers",
  "sneaker",
  "sandal",
  "watch",
  "cap",
  "dress",
  "hijab",
  "skirt",
  "heels",
  "handbag",
  "sling-bag",
  "backpack",
  "pan",
  "pot",
  "knives",
  "tumbler",
  "mug",
  "lamp",
  "chair",
  "shelf",
  "bedding",
  "pillow",
  "yoga-mat",
  "dumbbell",
  "tent",
  "helmet",
  "ball",
  "racket",
  "sleeping-bag",
  "bicycle",
  "dropper",
  "jar",
  "tube",
  "lipstick",
  "cushion",
  "perfume",
  "pump",
  "hair-dryer",
  "palette",
] as const;

export type Kind = (typeof kinds)[number];

export const patterns = [
  "plain",
  "kawung",
  "parang",
  "megamendung",
  "truntum",
  "ceplok",
  "stripes",
  "pinstripe",
  "check",
  "dots",
  "floral",
  "leaf",
  "zigzag",
  "colourblock",
  "print",
] as const;

export type PatternName = (typeof patterns)[number];

/** What a product looks like; the colour of the chosen variant comes on top. */
export type PictureSpec = {
  kind: Kind;
  /** Which build of the silhouette: camera layout, sleeve length, number of doors… */
  shape?: number;
  /** Main colour when no variant colour is given. */
  colour: string;
  /** Second colour: trim, sole, glow, print. */
  accent?: string;
  pattern?: PatternName;
  /** Proportions, −1 (low, narrow) to 1 (tall, wide). */
  ratio?: number;
  /** How many: lenses, pieces of a set, drawers. */
  count?: number;
  /** The brand's emblem, 0 to 7. */
  mark?: number;
};

export type View = "main" | "detail" | "scene";
