import type { Ctx, Locale } from "@/lib/platform/ctx";
import type { FileRow, ImportMode } from "./import-file";
import { nameColumns } from "./queries";

/** What is wrong with a row; the screens have words for each. */
export type ImportProblem =
  | "SKU_MISSING"
  | "SKU_UNKNOWN"
  | "WAREHOUSE_UNKNOWN"
  | "QUANTITY_INVALID"
  | "MODE_UNKNOWN"
  | "ROW_TWICE"
  | "BELOW_LOCKS";

export type PlannedRow = {
  line: number;
  sku: string;
  /** The code as written, or the warehouse's name where it is known. */
  warehouse: string;
  name: string | null;
  variantTitle: string | null;
  quantityText: string;
  mode: ImportMode | null;
  reason: string | null;
  note: string | null;
  /** On hand now, and after this row; null where the row names no stock. */
  before: number | null;
  after: number | null;
  reserved: number;
  problem: ImportProblem | null;
  target: { warehouseId: string; variantId: string; quantity: number } | null;
};

type Offer = { sku: string; variantId: string; name: string; variantTitle: string };
type Place = { id: string; code: string; name: string };
type Level = { warehouseId: string; variantId: string; onHand: number; reserved: number };

/** What each row of a file would do to the shop's stock as it is now. Three statements whatever the number of rows. */
export async function planImport(
  ctx: Pick<Ctx, "sql" | "locale">,
  shopId: string,
  rows: readonly FileRow[],
): Promise<PlannedRow[]> {
  const offers = await findOffers(ctx, shopId, rows);
  const places = await findPlaces(ctx, shopId);
  const levels = await findLevels(ctx, shopId, offers);
  const taken = new Set<string>();
  return rows.map((row) => {
    const offer = offers.get(fold(row.sku));
    const place = places.get(fold(row.warehouse));
    const key = offer && place ? `${place.id}/${offer.variantId}` : "";
    const level = levels.get(key) ?? { onHand: 0, reserved: 0 };
    const twice = taken.has(key);
    if (key) taken.add(key);
    const after = afterRow(row, level.onHand);
    const problem = problemOf(row, { offer, place, twice, after, reserved: level.reserved });
    const known = offer && place ? { before: level.onHand, after } : { before: null, after: null };
    return {
      line: row.line,
      sku: row.sku,
      warehouse: place?.name ?? row.warehouse,
      name: offer?.name ?? null,
      variantTitle: offer?.variantTitle ?? null,
      quantityText: row.quantityText,
      mode: row.mode,
      reason: row.reason,
      note: row.note,
      ...known,
      reserved: level.reserved,
      problem,
      target:
        offer && place && row.quantity !== null
          ? { warehouseId: place.id, variantId: offer.variantId, quantity: row.quantity }
          : null,
    };
  });
}

function afterRow(row: FileRow, onHand: number): number | null {
  if (row.quantity === null || row.mode === null) return null;
  return row.mode === "set" ? row.quantity : onHand + row.quantity;
}

function problemOf(
  row: FileRow,
  found: {
    offer: Offer | undefined;
    place: Place | undefined;
    twice: boolean;
    after: number | null;
    reserved: number;
  },
): ImportProblem | null {
  if (!row.sku) return "SKU_MISSING";
  if (!found.offer) return "SKU_UNKNOWN";
  if (!found.place) return "WAREHOUSE_UNKNOWN";
  if (row.mode === null) return "MODE_UNKNOWN";
  if (row.quantity === null || (row.mode === "set" && row.quantity < 0)) return "QUANTITY_INVALID";
  if (found.twice) return "ROW_TWICE";
  return found.after !== null && found.after < found.reserved ? "BELOW_LOCKS" : null;
}

async function findOffers(
  ctx: { sql: Ctx["sql"]; locale: Locale },
  shopId: string,
  rows: readonly FileRow[],
): Promise<Map<string, Offer>> {
  const skus = [...new Set(rows.map((row) => row.sku).filter(Boolean))];
  if (skus.length === 0) return new Map();
  const offers = await ctx.sql.rows<Offer>(
    `SELECT o.sku, o.variantId, ${nameColumns(ctx.locale)} FROM ShopProduct o JOIN Variant v ON v.id = o.variantId
     JOIN Product p ON p.id = o.productId WHERE o.shopId = ? AND o.sku IN (?)`,
    [shopId, skus],
  );
  return new Map(offers.map((offer) => [fold(offer.sku), offer]));
}

/** By code; by name too, which is what people write. */
async function findPlaces(ctx: Pick<Ctx, "sql">, shopId: string): Promise<Map<string, Place>> {
  const places = await ctx.sql.rows<Place>("SELECT id, code, name FROM Warehouse WHERE shopId = ?", [shopId]);
  return new Map([
    ...places.map((place): [string, Place] => [fold(place.name), place]),
    ...places.map((place): [string, Place] => [fold(place.code), place]),
  ]);
}

async function findLevels(
  ctx: Pick<Ctx, "sql">,
  shopId: string,
  offers: ReadonlyMap<string, Offer>,
): Promise<Map<string, Level>> {
  const variantIds = [...offers.values()].map((offer) => offer.variantId);
  if (variantIds.length === 0) return new Map();
  const levels = await ctx.sql.rows<Level>(
    "SELECT warehouseId, variantId, onHand, reserved FROM StockLevel WHERE shopId = ? AND variantId IN (?)",
    [shopId, variantIds],
  );
  return new Map(levels.map((level) => [`${level.warehouseId}/${level.variantId}`, level]));
}

// As the database compares: without regard to case.
function fold(word: string): string {
  return word.trim().toLowerCase();
}
