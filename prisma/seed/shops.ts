import { newId } from "@/lib/platform/id";
import type { Tx } from "@/lib/platform/transaction";
import { after, before, DAY, HOUR } from "./calendar";
import type { ShopSeed, WarehouseSeed } from "./catalogue/shops";
import { shops } from "./catalogue/shops";
import { type Gallery, pictureKey } from "./media";
import { DEMO_SHOP, type People } from "./people";
import { type Row, writeRows } from "./rows";

export type SeededWarehouse = { id: string; code: string; priority: number; shopId: string };
export type SeededShop = {
  id: string;
  slug: string;
  name: string;
  province: string;
  city: string;
  categorySlugs: string[];
  priceLevel: number;
  openedAt: Date;
  ownerId: string;
  /** Who packs and hands over. */
  workerId: string;
  warehouses: SeededWarehouse[];
};

/** The demo owner also manages a shop of somebody else, so that there is something to switch between. */
const MANAGED_BY_DEMO_OWNER = "kota-gawai";

/** The open shops with their teams and warehouses. */
export async function seedShops(tx: Tx, gallery: Gallery, people: People, now: Date): Promise<SeededShop[]> {
  const seeded = shops.map((shop, index) => openShop(shop, people, before(now, 121 - index * 2)));
  await writeRows(
    tx.sql,
    "Shop",
    seeded.map((shop, index) => {
      const { description, descriptionEn } = shops[index] ?? { description: "", descriptionEn: "" };
      const createdAt = after(shop.openedAt, -30 * HOUR);
      return {
        ...shopRow({ ...shop, description, descriptionEn, status: "OPEN", createdAt }),
        logoUrl: gallery.url(pictureKey.shop(shop.slug, "logo")),
        bannerUrl: gallery.url(pictureKey.shop(shop.slug, "banner")),
        submittedAt: after(shop.openedAt, -5 * HOUR),
        openedAt: shop.openedAt,
        decidedBy: people.staffId,
      };
    }),
  );
  await writeRows(
    tx.sql,
    "ShopMember",
    seeded.flatMap((shop) => memberRows(shop, seeded)),
  );
  await writeRows(
    tx.sql,
    "Warehouse",
    seeded.flatMap((shop, index) =>
      (shops[index]?.warehouses ?? []).map((warehouse, at) =>
        warehouseRow(shop.warehouses[at]?.id ?? "", shop.id, warehouse, shop.openedAt),
      ),
    ),
  );
  await writeRows(
    tx.sql,
    "ShopInvitation",
    seeded.filter((shop) => shop.slug === DEMO_SHOP).map((shop) => invitationRow(shop, now)),
  );
  return seeded;
}

/** Somebody the demo owner has asked in, who has not answered yet. */
function invitationRow(shop: SeededShop, now: Date): Row {
  const phone = "+6281200009900";
  return {
    id: newId(),
    shopId: shop.id,
    phone,
    role: "VIEWER",
    openKey: `${shop.id}:${phone}`,
    invitedBy: shop.ownerId,
    createdAt: before(now, 1.2),
    expiresAt: after(now, 5 * DAY),
  };
}

function openShop(shop: ShopSeed, people: People, openedAt: Date): SeededShop {
  const { slug, name, province, city, categorySlugs, priceLevel } = shop;
  const team = people.teams.get(slug);
  if (!team) throw new Error(`nobody owns ${slug}`);
  const id = newId();
  return {
    id,
    slug,
    name,
    province,
    city,
    categorySlugs,
    priceLevel,
    openedAt,
    ownerId: team.ownerId,
    workerId: team.warehouseId,
    warehouses: shop.warehouses.map(({ code, priority }) => ({ id: newId(), code, priority, shopId: id })),
  };
}

function memberRows(shop: SeededShop, all: readonly SeededShop[]): Row[] {
  const member = (userId: string, role: string, invitedBy: string | null, createdAt: Date): Row => ({
    shopId: shop.id,
    userId,
    role,
    invitedBy,
    createdAt,
  });
  const demoOwner = all.find((one) => one.slug === DEMO_SHOP)?.ownerId;
  const rows = [
    member(shop.ownerId, "OWNER", null, after(shop.openedAt, -30 * HOUR)),
    member(shop.workerId, "WAREHOUSE", shop.ownerId, after(shop.openedAt, 20 * HOUR)),
  ];
  if (shop.slug === MANAGED_BY_DEMO_OWNER && demoOwner) {
    rows.push(member(demoOwner, "MANAGER", shop.ownerId, after(shop.openedAt, 50 * HOUR)));
  }
  return rows;
}

type ShopColumns = {
  id: string;
  slug: string;
  name: string;
  description: string;
  descriptionEn: string | null;
  province: string;
  city: string;
  status: "OPEN" | "DRAFT" | "PENDING";
  createdAt: Date;
};

/** Picks a Shop row's columns out of whatever knows them. */
export function shopRow(shop: ShopColumns): Row {
  const { id, slug, name, description, descriptionEn, province, city, status, createdAt } = shop;
  const said = { name, description, descriptionEn, province, city, status };
  return { id, slug, ...said, createdAt, updatedAt: createdAt };
}

export function warehouseRow(id: string, shopId: string, seed: WarehouseSeed, createdAt: Date): Row {
  const { code, name, province, city, district, postcode, line, priority } = seed;
  const place = { province, city, district, postcode, line };
  return { id, shopId, code, name, ...place, priority, createdAt, updatedAt: createdAt };
}
