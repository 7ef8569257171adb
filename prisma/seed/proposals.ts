import { proposalDraft } from "@/lib/catalog/schema";
import { newId } from "@/lib/platform/id";
import type { Tx } from "@/lib/platform/transaction";
import { before } from "./calendar";
import type { Catalog } from "./catalog";
import type { Gallery, Painting } from "./media";
import { paintProduct } from "./pictures/paint-product";
import type { PictureSpec } from "./pictures/spec";
import { writeRows } from "./rows";
import type { SeededShop } from "./shops";

type Proposal = {
  key: string;
  shopSlug: string;
  status: "PENDING" | "APPROVED" | "REJECTED";
  daysAgo: number;
  reason?: string;
  /** The product an approved proposal became. */
  productRoot?: string;
  category: string;
  name: string;
  nameEn: string;
  description: string;
  brandName: string;
  weightGrams: number;
  colours?: [value: string, valueEn: string, swatch: string][];
  picture: PictureSpec;
};

const PROPOSALS: Proposal[] = [
  {
    key: "cangkir-lurik",
    shopSlug: "omah-jogja",
    status: "PENDING",
    daysAgo: 1.4,
    category: "cangkir-piring",
    name: "Cangkir Keramik Motif Lurik 250 ml",
    nameEn: "Striped Lurik Ceramic Mug 250 ml",
    description: "Cangkir putar tangan dengan garis lurik, dibakar 1.200 °C. Aman untuk microwave.",
    brandName: "Tembikar Kasongan",
    weightGrams: 380,
    colours: [
      ["Biru", "Blue", "#3a6fc4"],
      ["Cokelat", "Brown", "#7a4f34"],
    ],
    picture: { kind: "mug", colour: "#3a6fc4", accent: "#f2e6cc", shape: 1 },
  },
  {
    key: "ransel-lipat",
    shopSlug: "jejak-rimba",
    status: "PENDING",
    daysAgo: 0.3,
    category: "ransel",
    name: "Ransel Lipat Harian 18 L",
    nameEn: "Packable Day Backpack 18 L",
    description: "Ransel 240 gram yang terlipat ke kantongnya sendiri, untuk puncak dan untuk pasar.",
    brandName: "Rimba Ringan",
    weightGrams: 240,
    picture: { kind: "backpack", colour: "#ea7a35", accent: "#23262e", shape: 1 },
  },
  {
    key: "lampu-baca",
    shopSlug: "omah-jogja",
    status: "APPROVED",
    daysAgo: 12,
    productRoot: "rumah-dapur",
    category: "lampu",
    name: "",
    nameEn: "",
    description: "Diajukan karena banyak pembeli menanyakannya di toko.",
    brandName: "",
    weightGrams: 900,
    picture: { kind: "lamp", colour: "#d99a3c", accent: "#3b3128", shape: 1 },
  },
  {
    key: "casing-campur",
    shopSlug: "kota-gawai",
    status: "REJECTED",
    daysAgo: 8,
    reason: "Satu produk adalah satu barang: ajukan tiap model casing sendiri, dengan tipe ponselnya.",
    category: "casing-ponsel",
    name: "Casing Ponsel Campur Isi 10",
    nameEn: "Assorted Phone Cases, 10 Pieces",
    description: "Sepuluh casing bening untuk berbagai tipe ponsel.",
    brandName: "Kota Gawai",
    weightGrams: 400,
    picture: { kind: "phone-case", colour: "#b3a4dc", accent: "#2b2f3a" },
  },
];

/** Pictures that shops sent along. */
export function proposalPaintings(): Painting[] {
  return PROPOSALS.map(({ key, picture }) => ({
    key: `proposal/${key}`,
    width: 800,
    height: 800,
    paint: () => paintProduct(picture, { view: "main", seed: `proposal/${key}` }),
  }));
}

/** Products that shops asked the catalogue for: two wait, one was taken in, one was turned down. */
export async function seedProposals(
  tx: Tx,
  catalog: Catalog,
  shops: readonly SeededShop[],
  gallery: Gallery,
  staffId: string,
  now: Date,
): Promise<void> {
  const rows = PROPOSALS.map((proposal) => {
    const shop = shops.find((one) => one.slug === proposal.shopSlug);
    if (!shop) throw new Error(`no shop ${proposal.shopSlug}`);
    const product = proposal.productRoot ? newestOf(catalog, proposal.productRoot) : null;
    const decided = proposal.status !== "PENDING";
    const decidedAt = product?.createdAt ?? before(now, proposal.daysAgo - 0.6);
    return {
      id: newId(),
      shopId: shop.id,
      proposedBy: shop.ownerId,
      status: proposal.status,
      name: product?.name ?? proposal.name,
      draft: JSON.stringify(draftOf(proposal, product, catalog, gallery)),
      reason: proposal.reason ?? null,
      productId: product?.id ?? null,
      decidedBy: decided ? staffId : null,
      decidedAt: decided ? decidedAt : null,
      createdAt: product ? before(product.createdAt, 0.7) : before(now, proposal.daysAgo),
    };
  });
  await writeRows(tx.sql, "ProductProposal", rows);
}

function draftOf(
  proposal: Proposal,
  product: { name: string; nameEn: string } | null,
  catalog: Catalog,
  gallery: Gallery,
) {
  const values = proposal.colours?.map(([value, valueEn, swatch]) => ({ value, valueEn, swatch }));
  return proposalDraft.parse({
    name: product?.name ?? proposal.name,
    nameEn: product?.nameEn ?? proposal.nameEn,
    description: proposal.description,
    brandName: proposal.brandName,
    categoryId: catalog.categoryIds.get(proposal.category),
    weightGrams: proposal.weightGrams,
    options: values ? [{ name: "Warna", nameEn: "Colour", values }] : [],
    media: [{ url: gallery.url(`proposal/${proposal.key}`) }],
  });
}

function newestOf(catalog: Catalog, rootSlug: string) {
  const own = catalog.products.filter((product) => product.rootSlug === rootSlug);
  return own.toSorted((a, b) => b.createdAt.getTime() - a.createdAt.getTime())[0] ?? null;
}
