/** A product in a list, dressed for its card. Plain data, so that it can be cached. */
export type ListingRow = {
  productId: string;
  slug: string;
  name: string;
  nameEn: string | null;
  brand: string | null;
  picture: { url: string; width: number; height: number } | null;
  minPrice: number;
  maxPrice: number;
  compareAt: number | null;
  offerCount: number;
  /** Shops among those offers. */
  shopCount: number;
  /** Cities of its shops, those with stock first. */
  cities: string[];
  sold: number;
  /** Units a buyer can have now, over all its open offers. */
  available: number;
};

/** A row as the statement gives it, before pictures and stock are added. */
export type BareRow = Omit<ListingRow, "picture" | "cities" | "available">;
