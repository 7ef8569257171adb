"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Table, TableBody, TableCell, TableHead, TableHeaderCell, TableRow } from "@/components/ui/table";
import { StockCards } from "./stock-cards";
import { CellButton, type CellTarget, type GridProps, VariantLine } from "./stock-cell";
import { StockDialog } from "./stock-dialog";
import { StockFigures } from "./stock-figures";

/** Variants down, warehouses across; each crossing opens what can be done there. Stacked cards on phones. */
export function StockGrid({
  shopId,
  editable,
  manages,
  ...grid
}: GridProps & { shopId: string; editable: boolean; manages: boolean }) {
  const [target, setTarget] = useState<CellTarget | null>(null);
  return (
    <>
      <StockTable {...grid} onOpen={setTarget} />
      <StockCards {...grid} onOpen={setTarget} />
      <StockDialog
        shopId={shopId}
        base={grid.base}
        target={target}
        editable={editable}
        manages={manages}
        onClose={() => setTarget(null)}
      />
    </>
  );
}

function StockTable({
  base,
  warehouses,
  rows,
  onOpen,
}: GridProps & { onOpen: (target: CellTarget) => void }) {
  const t = useTranslations("console-inventory");
  return (
    <div className="hidden md:block">
      <Table label={t("title")}>
        <TableHead className="bg-muted">
          <tr>
            <TableHeaderCell className="sticky left-0 z-10 bg-muted">{t("column.product")}</TableHeaderCell>
            {warehouses.map((warehouse) => (
              <TableHeaderCell
                key={warehouse.id}
                numeric
                className="h-auto min-w-28 max-w-36 whitespace-normal py-2"
              >
                <span className="line-clamp-2">{warehouse.name}</span>
                {warehouse.active ? null : <span className="font-normal">{t("off")}</span>}
              </TableHeaderCell>
            ))}
            <TableHeaderCell numeric className="min-w-24">
              {t("column.total")}
            </TableHeaderCell>
            <TableHeaderCell numeric>{t("column.inTransit")}</TableHeaderCell>
          </tr>
        </TableHead>
        <TableBody>
          {rows.map((row) => (
            <TableRow key={row.variantId}>
              <th scope="row" className="sticky left-0 z-10 bg-card py-2.5 pr-3 pl-4 text-left font-normal">
                <VariantLine row={row} base={base} />
              </th>
              {warehouses.map((warehouse) => (
                <TableCell key={warehouse.id} numeric className="p-1">
                  <CellButton row={row} warehouse={warehouse} onOpen={onOpen} className="px-2" />
                </TableCell>
              ))}
              <TableCell numeric>
                <StockFigures onHand={row.onHand} reserved={row.reserved} available={row.available} />
              </TableCell>
              <TableCell
                numeric
                className={row.inTransit > 0 ? "font-semibold text-info" : "text-muted-foreground"}
              >
                {row.inTransit}
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </div>
  );
}
