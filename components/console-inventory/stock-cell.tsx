"use client";

import { useTranslations } from "next-intl";
import { Picture } from "@/components/ui/picture";
import { Link } from "@/i18n/navigation";
import type { GridCell, GridRow } from "@/lib/inventory";
import { CellFlow, flowAt, useFlowWords } from "./cell-flow";
import { StockFigures } from "./stock-figures";

export type GridWarehouse = { id: string; name: string; active: boolean };

export type GridProps = {
  /** The shop's console, without a page. */
  base: string;
  warehouses: GridWarehouse[];
  rows: GridRow[];
};

/** What was pressed: one variant in one warehouse, with its counts as shown. */
export type CellTarget = { row: GridRow; warehouse: GridWarehouse; cell: GridCell };

/** Picture, name, variant and SKU of one row. */
export function VariantLine({ row, base }: { row: GridRow; base: string }) {
  return (
    <div className="flex min-w-0 items-center gap-3 md:w-64 lg:w-72">
      <Picture src={row.imageUrl} alt="" className="w-11 shrink-0 rounded-lg" />
      <div className="min-w-0">
        <Link
          href={`${base}/products/${row.productId}`}
          className="line-clamp-2 break-words font-semibold text-sm hover:underline"
        >
          {row.name}
        </Link>
        <p className="truncate text-muted-foreground text-xs">
          {[row.variantTitle, row.sku].filter(Boolean).join(" · ")}
        </p>
      </div>
    </div>
  );
}

/** One crossing of the grid, pressed to receive, correct or look back. */
export function CellButton({
  row,
  warehouse,
  onOpen,
  className,
}: {
  row: GridRow;
  warehouse: GridWarehouse;
  onOpen: (target: CellTarget) => void;
  className?: string;
}) {
  const t = useTranslations("console-inventory.cell");
  const cell = levelAt(row, warehouse.id);
  const { onHand, reserved, available, low } = cell;
  const flow = flowAt(row, warehouse.id);
  const flowWords = useFlowWords(flow);
  const name = [row.name, row.variantTitle].filter(Boolean).join(" ");
  return (
    <button
      type="button"
      aria-label={[
        t("label", { name, warehouse: warehouse.name, available, onHand, reserved }),
        ...flowWords,
      ].join(", ")}
      title={flowWords.join(" · ") || undefined}
      onClick={() => onOpen({ row, warehouse, cell })}
      className={`inline-flex min-h-11 w-full items-center justify-end rounded-lg hover:bg-primary-soft hover:text-primary-soft-foreground ${className ?? ""}`}
    >
      <span className="grid justify-items-end">
        <StockFigures
          onHand={onHand}
          reserved={reserved}
          available={available}
          low={low}
          muted={!warehouse.active}
        />
        <CellFlow flow={flow} />
      </span>
    </button>
  );
}

function levelAt(row: GridRow, warehouseId: string): GridCell {
  return row.cells.find((one) => one.warehouseId === warehouseId) ?? { ...NOTHING, warehouseId };
}

const NOTHING = {
  onHand: 0,
  reserved: 0,
  available: 0,
  safetyStock: 0,
  safetyOwn: false,
  lowStockAt: null,
  low: false,
  incoming: 0,
  outgoing: 0,
  held: 0,
};
