import type { ListingRow } from "@/lib/shops";
import { ProductCard } from "./product-card";

/** Cards in a grid, two abreast on a phone. `label` names the list for screen readers. */
export function ProductGrid({
  rows,
  label,
  priority = 0,
}: {
  rows: ListingRow[];
  label: string;
  priority?: number;
}) {
  return (
    <ul aria-label={label} className="grid grid-cols-2 gap-2.5 sm:grid-cols-3 md:gap-4 xl:grid-cols-4">
      {rows.map((row, index) => (
        <li key={row.productId} className="min-w-0">
          <ProductCard row={row} priority={index < priority} />
        </li>
      ))}
    </ul>
  );
}
