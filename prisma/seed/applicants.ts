import { newId } from "@/lib/platform/id";
import type { Tx } from "@/lib/platform/transaction";
import { before } from "./calendar";
import type { WarehouseSeed } from "./catalogue/shops";
import { type Gallery, pictureKey } from "./media";
import { seedOffers } from "./offers";
import type { People } from "./people";
import type { CatalogProduct } from "./products";
import { writeRows } from "./rows";
import { type SeededShop, shopRow, warehouseRow } from "./shops";
import { planShelves, type Shelf } from "./stock-levels";

/** The shop that waits for staff; it has a logo and a banner already. */
export const PENDING_SHOP = "dapur-nusa";

const PLACE = { province: "Jawa Tengah", city: "Kota Semarang" };
const WAREHOUSE: WarehouseSeed = {
  code: "DPN-SMG",
  name: "Gudang Candisari",
  ...PLACE,
  district: "Candisari",
  postcode: "50257",
  line: "Jl. Dr. Wahidin No. 58",
  priority: 1,
};
const FIRST_PRODUCTS = 7;

/** Work for staff: one shop that is ready and waits for them, and one its owner has only begun. */
export async function seedApplicants(
  tx: Tx,
  products: readonly CatalogProduct[],
  gallery: Gallery,
  people: People,
  now: Date,
): Promise<{ shop: SeededShop; shelves: Shelf[] }> {
  const { pending: ownerId, draft: draftOwnerId } = people.applicants;
  const id = newId();
  const warehouse = { id: newId(), code: WAREHOUSE.code, priority: WAREHOUSE.priority, shopId: id };
  const shop: SeededShop = {
    id,
    slug: PENDING_SHOP,
    name: "Dapur Nusa",
    ...PLACE,
    categorySlugs: ["rumah-dapur"],
    priceLevel: 0.99,
    openedAt: before(now, 5),
    ownerId,
    workerId: ownerId,
    warehouses: [warehouse],
  };
  const draftId = newId();
  await writeRows(tx.sql, "Shop", [
    {
      ...shopRow({ ...shop, ...SAID.pending, status: "PENDING", createdAt: before(now, 6) }),
      logoUrl: gallery.url(pictureKey.shop(PENDING_SHOP, "logo")),
      bannerUrl: gallery.url(pictureKey.shop(PENDING_SHOP, "banner")),
      submittedAt: before(now, 0.8),
    },
    {
      ...shopRow({ id: draftId, ...SAID.draft, status: "DRAFT", createdAt: before(now, 3) }),
      logoUrl: null,
      bannerUrl: null,
      submittedAt: null,
    },
  ]);
  await writeRows(tx.sql, "ShopMember", [
    { shopId: id, userId: ownerId, role: "OWNER", createdAt: before(now, 6) },
    { shopId: draftId, userId: draftOwnerId, role: "OWNER", createdAt: before(now, 3) },
  ]);
  await writeRows(tx.sql, "Warehouse", [warehouseRow(warehouse.id, id, WAREHOUSE, before(now, 5.5))]);
  const wares = products.filter((product) => product.rootSlug === "rumah-dapur").slice(0, FIRST_PRODUCTS);
  const offers = await seedOffers(tx, { products: wares, shops: [shop], gone: new Set() }, now);
  return { shop, shelves: planShelves(offers) };
}

const SAID = {
  pending: {
    description:
      "Peralatan dapur pilihan untuk rumah kecil, dikirim dari Semarang dengan kemasan tanpa plastik.",
    descriptionEn: "Kitchenware for small homes, sent from Semarang in packaging without plastic.",
  },
  draft: {
    slug: "warung-tenun",
    name: "Warung Tenun",
    description: "Kain tenun dan selendang dari penenun di Bali dan Nusa Tenggara.",
    descriptionEn: null,
    province: "Bali",
    city: "Kabupaten Gianyar",
  },
};
