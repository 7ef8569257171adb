"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Link } from "@/i18n/navigation";
import { formatRupiah } from "@/lib/platform/money";
import { BoardDue, BoardItems, BoardMark } from "./board-cells";
import type { BoardProps, BoardSelection } from "./board-lines";
import { ShopOrderBadge } from "./order-status";
import { RowAction } from "./row-action";

/** The board on a phone. */
export function BoardCards({
  shopId,
  path,
  rows,
  can,
  selection,
  selectAll,
}: BoardProps & { selection: BoardSelection; selectAll: ReactNode }) {
  const t = useTranslations("console-orders");
  return (
    <div className="border-border border-t md:hidden">
      {selectAll ? (
        <p className="flex items-center gap-3 border-border border-b bg-muted/60 px-4 py-2.5 text-muted-foreground text-xs">
          {selectAll}
          <span aria-hidden="true">{t("selectAll")}</span>
        </p>
      ) : null}
      <ul className="divide-y divide-border">
        {rows.map((row) => (
          <li key={row.id} className="grid gap-3 p-4">
            <div className="flex items-start gap-3">
              <BoardMark row={row} selection={selection} />
              <div className="min-w-0 flex-1">
                <Link href={`${path}/${row.id}`} className="font-semibold text-sm hover:underline">
                  {row.number}
                </Link>
                <p className="text-muted-foreground text-xs">{row.placed}</p>
              </div>
              <ShopOrderBadge status={row.status} />
            </div>
            <BoardItems row={row} />
            <p className="truncate text-muted-foreground text-xs">
              {row.recipient} · {row.city} · {row.service}
            </p>
            {row.due ? (
              <p className="flex flex-wrap items-center gap-x-2 text-muted-foreground text-xs">
                {t("column.shipBy")} <BoardDue row={row} />
              </p>
            ) : null}
            <div className="flex items-center justify-between gap-3">
              <b className="whitespace-nowrap text-sm tabular-nums">{formatRupiah(row.total)}</b>
              <RowAction shopId={shopId} path={path} row={row} can={can} />
            </div>
          </li>
        ))}
      </ul>
    </div>
  );
}
