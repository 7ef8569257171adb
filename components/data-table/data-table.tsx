"use client";
"use no memo"; // TanStack Table 8 changes its instance in place, which the React Compiler cannot see.

import {
  type ColumnDef,
  flexRender,
  getCoreRowModel,
  getSortedRowModel,
  type RowData,
  type RowSelectionState,
  type SortingState,
  useReactTable,
} from "@tanstack/react-table";
import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { Checkbox } from "@/components/ui/checkbox";
import { Table, TableBody, TableCell, TableHead, TableHeaderCell, TableRow } from "@/components/ui/table";
import { SortButton } from "./sort-button";

declare module "@tanstack/react-table" {
  // biome-ignore lint/style/useConsistentTypeDefinitions: TanStack reads column metadata from an interface; a type cannot merge into it.
  interface ColumnMeta<TData extends RowData, TValue> {
    /** Right-aligned figures in even widths. */
    numeric?: boolean;
    /** Classes for every cell of the column, e.g. "max-md:hidden". */
    className?: string;
  }
}

export type DataTableProps<Row> = {
  /** Names the table for screen readers. */
  label: string;
  columns: ColumnDef<Row>[];
  rows: Row[];
  rowId: (row: Row) => string;
  /** What stands in for the rows when there are none; an EmptyState as a rule. */
  empty?: ReactNode;
  /** Turns on row checkboxes; gives the bar that acts on the chosen rows. */
  selectionBar?: (rows: Row[], clear: () => void) => ReactNode;
};

/** Rows of one page with sorting and selection in the browser; paging and filters belong to the URL. */
export function DataTable<Row>({ label, columns, rows, rowId, empty, selectionBar }: DataTableProps<Row>) {
  const t = useTranslations("ui");
  const [sorting, setSorting] = useState<SortingState>([]);
  const [rowSelection, setRowSelection] = useState<RowSelectionState>({});
  const table = useReactTable({
    data: rows,
    columns: selectionBar ? [selectionColumn<Row>(t("selectAll"), t("selectRow")), ...columns] : columns,
    getRowId: rowId,
    state: { sorting, rowSelection },
    onSortingChange: setSorting,
    onRowSelectionChange: setRowSelection,
    getCoreRowModel: getCoreRowModel(),
    getSortedRowModel: getSortedRowModel(),
  });
  const chosen = table.getSelectedRowModel().rows.map((row) => row.original);

  if (rows.length === 0)
    return empty ?? <p className="p-8 text-center text-muted-foreground text-sm">{t("noRows")}</p>;
  return (
    <div className="min-w-0">
      {selectionBar && chosen.length > 0 ? (
        <div className="flex flex-wrap items-center gap-3 rounded-t-xl bg-primary-soft px-4 py-2 text-primary-soft-foreground text-sm">
          <span className="font-semibold">{t("selected", { count: chosen.length })}</span>
          {selectionBar(chosen, () => setRowSelection({}))}
        </div>
      ) : null}
      <Table label={label}>
        <TableHead>
          {table.getHeaderGroups().map((group) => (
            <tr key={group.id}>
              {group.headers.map((header) => {
                const { numeric, className } = header.column.columnDef.meta ?? {};
                const sorted = header.column.getIsSorted();
                const text = flexRender(header.column.columnDef.header, header.getContext());
                return (
                  <TableHeaderCell
                    key={header.id}
                    numeric={numeric}
                    className={className}
                    aria-sort={sorted ? (sorted === "asc" ? "ascending" : "descending") : undefined}
                  >
                    {header.column.getCanSort() ? (
                      <SortButton sorted={sorted} onClick={header.column.getToggleSortingHandler()}>
                        {text}
                      </SortButton>
                    ) : (
                      text
                    )}
                  </TableHeaderCell>
                );
              })}
            </tr>
          ))}
        </TableHead>
        <TableBody>
          {table.getRowModel().rows.map((row) => (
            <TableRow
              key={row.id}
              data-selected={row.getIsSelected() || undefined}
              className="data-selected:bg-primary-soft/50"
            >
              {row.getVisibleCells().map((cell) => (
                <TableCell
                  key={cell.id}
                  numeric={cell.column.columnDef.meta?.numeric}
                  className={cell.column.columnDef.meta?.className}
                >
                  {flexRender(cell.column.columnDef.cell, cell.getContext())}
                </TableCell>
              ))}
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </div>
  );
}

function selectionColumn<Row>(selectAll: string, selectRow: string): ColumnDef<Row> {
  return {
    id: "select",
    enableSorting: false,
    meta: { className: "w-10" },
    header: ({ table }) => (
      <Checkbox
        aria-label={selectAll}
        checked={table.getIsAllRowsSelected()}
        ref={(box) => {
          if (box) box.indeterminate = table.getIsSomeRowsSelected();
        }}
        onChange={table.getToggleAllRowsSelectedHandler()}
      />
    ),
    cell: ({ row }) => (
      <Checkbox
        aria-label={selectRow}
        checked={row.getIsSelected()}
        onChange={row.getToggleSelectedHandler()}
      />
    ),
  };
}
