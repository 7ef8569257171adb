import { ArrowDownToLine, ArrowUpFromLine, Lock } from "lucide-react";
import { useTranslations } from "next-intl";
import type { GridCell, GridRow } from "@/lib/inventory";

const SIGNS = { incoming: ArrowDownToLine, outgoing: ArrowUpFromLine, held: Lock } as const;
const KINDS = ["incoming", "outgoing", "held"] as const;

type Flow = Pick<GridCell, (typeof KINDS)[number]> | undefined;

/** What transfers do to a variant in a warehouse, as far as the grid was told. */
export function flowAt(row: GridRow, warehouseId: string): Flow {
  return row.cells.find((cell) => cell.warehouseId === warehouseId);
}

/** The same in words, one for each thing there is. */
export function useFlowWords(flow: Flow): string[] {
  const t = useTranslations("console-inventory.flow");
  return some(flow).map(({ kind, count }) => t(kind, { count }));
}

/** The same as signs with figures. Its words are in the label of the button it stands in. */
export function CellFlow({ flow }: { flow: Flow }) {
  const kinds = some(flow);
  if (kinds.length === 0) return null;
  return (
    <span aria-hidden="true" className="flex flex-wrap justify-end gap-x-2 text-info text-xs tabular-nums">
      {kinds.map(({ kind, count }) => {
        const Sign = SIGNS[kind];
        return (
          <span key={kind} className="inline-flex items-center gap-0.5 whitespace-nowrap">
            <Sign className="size-3" />
            {count}
          </span>
        );
      })}
    </span>
  );
}

function some(flow: Flow): { kind: (typeof KINDS)[number]; count: number }[] {
  return KINDS.map((kind) => ({ kind, count: flow?.[kind] ?? 0 })).filter(({ count }) => count > 0);
}
