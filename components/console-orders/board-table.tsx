"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Table, TableBody, TableCell, TableHead, TableHeaderCell, TableRow } from "@/components/ui/table";
import { Link } from "@/i18n/navigation";
import { formatRupiah } from "@/lib/platform/money";
import { BoardDue, BoardItems, BoardMark } from "./board-cells";
import type { BoardProps, BoardSelection } from "./board-lines";
import { ShopOrderBadge } from "./order-status";
import { RowAction } from "./row-action";

/** The board on a desk. */
export function BoardTable({
  shopId,
  path,
  rows,
  can,
  selection,
  selectAll,
}: BoardProps & { selection: BoardSelection; selectAll: ReactNode }) {
  const t = useTranslations("console-orders");
  return (
    <div className="hidden md:block">
      <Table label={t("title")}>
        <TableHead>
          <tr>
            {selection ? <TableHeaderCell className="w-10">{selectAll}</TableHeaderCell> : null}
            <TableHeaderCell>{t("column.order")}</TableHeaderCell>
            <TableHeaderCell>{t("column.items")}</TableHeaderCell>
            <TableHeaderCell className="max-lg:hidden">{t("column.to")}</TableHeaderCell>
            <TableHeaderCell>{t("column.shipBy")}</TableHeaderCell>
            <TableHeaderCell numeric>{t("column.total")}</TableHeaderCell>
            <TableHeaderCell>
              <span className="sr-only">{t("column.action")}</span>
            </TableHeaderCell>
          </tr>
        </TableHead>
        <TableBody>
          {rows.map((row) => (
            <TableRow
              key={row.id}
              data-selected={selection?.chosen.has(row.id) || undefined}
              className="data-selected:bg-primary-soft/50"
            >
              {selection ? (
                <TableCell>
                  <BoardMark row={row} selection={selection} />
                </TableCell>
              ) : null}
              <TableCell>
                <Link href={`${path}/${row.id}`} className="whitespace-nowrap font-semibold hover:underline">
                  {row.number}
                </Link>
                <p className="mt-1 flex flex-wrap items-center gap-x-2 gap-y-1 text-muted-foreground text-xs">
                  <ShopOrderBadge status={row.status} />
                  {row.placed}
                </p>
              </TableCell>
              <TableCell className="min-w-56 max-w-80">
                <BoardItems row={row} />
              </TableCell>
              <TableCell className="max-w-48 max-lg:hidden">
                <p className="truncate text-sm">{row.recipient}</p>
                <p className="truncate text-muted-foreground text-xs">
                  {row.city} · {row.service}
                </p>
              </TableCell>
              <TableCell>
                <BoardDue row={row} />
              </TableCell>
              <TableCell numeric className="font-semibold">
                {formatRupiah(row.total)}
              </TableCell>
              <TableCell className="text-right">
                <RowAction shopId={shopId} path={path} row={row} can={can} />
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </div>
  );
}
