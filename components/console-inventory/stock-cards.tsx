"use client";

import { useTranslations } from "next-intl";
import { CellButton, type CellTarget, type GridProps, VariantLine } from "./stock-cell";

/** The inventory grid on a phone: a card a variant, a line a warehouse. */
export function StockCards({
  base,
  warehouses,
  rows,
  onOpen,
}: GridProps & { onOpen: (target: CellTarget) => void }) {
  const t = useTranslations("console-inventory");
  return (
    <ul className="divide-y divide-border border-border border-t md:hidden">
      {rows.map((row) => (
        <li key={row.variantId} className="grid gap-2 p-4">
          <VariantLine row={row} base={base} />
          <dl className="rounded-xl bg-muted px-3 py-1 text-sm">
            {warehouses.map((warehouse) => (
              <div key={warehouse.id} className="grid grid-cols-[minmax(0,1fr)_auto] items-center gap-2">
                <dt className="line-clamp-2 break-words text-muted-foreground leading-tight">
                  {warehouse.name}
                  {warehouse.active ? null : ` (${t("off")})`}
                </dt>
                <dd className="min-w-16">
                  <CellButton row={row} warehouse={warehouse} onOpen={onOpen} className="px-2" />
                </dd>
              </div>
            ))}
          </dl>
          <p className="flex flex-wrap justify-between gap-x-4 text-muted-foreground text-xs">
            <span>
              {t("column.total")}: <b className="text-foreground tabular-nums">{row.available}</b>
            </span>
            {row.inTransit > 0 ? (
              <span>
                {t("column.inTransit")}: <b className="text-info tabular-nums">{row.inTransit}</b>
              </span>
            ) : null}
          </p>
        </li>
      ))}
    </ul>
  );
}
