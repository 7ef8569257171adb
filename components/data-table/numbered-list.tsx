import type { ReactNode } from "react";
import { Table, TableBody, TableCell, TableHead, TableHeaderCell, TableRow } from "@/components/ui/table";
import { Link } from "@/i18n/navigation";

export type NumberedRow = { id: string; number: string };

export type NumberedColumn<Row> = {
  title: string;
  cell: (row: Row) => ReactNode;
  numeric?: boolean;
  className?: string;
};

type Props<Row> = {
  label: string;
  /** The title of the first column, which is the number and leads to `path`/number. */
  numberTitle: ReactNode;
  rows: readonly Row[];
  path: string;
  /** Under the number on a desk. */
  note?: (row: Row) => string | null;
  columns: readonly NumberedColumn<Row>[];
  /** Beside the number on a phone. */
  state: (row: Row) => ReactNode;
  /** The rest of a phone's card. */
  card: (row: Row) => ReactNode;
};

/** Things known by a number, each with a page of its own: a table on a desk, cards on a phone. */
export function NumberedList<Row extends NumberedRow>(props: Props<Row>) {
  const { label, numberTitle, rows, path, note, columns, state, card } = props;
  return (
    <>
      <div className="hidden md:block">
        <Table label={label}>
          <TableHead>
            <tr>
              <TableHeaderCell>{numberTitle}</TableHeaderCell>
              {columns.map(({ title, numeric }) => (
                <TableHeaderCell key={title} numeric={numeric}>
                  {title}
                </TableHeaderCell>
              ))}
            </tr>
          </TableHead>
          <TableBody>
            {rows.map((row) => (
              <TableRow key={row.id}>
                <TableCell className="max-w-72">
                  <NumberLink href={`${path}/${row.number}`}>{row.number}</NumberLink>
                  {note?.(row) ? <p className="truncate text-muted-foreground text-xs">{note(row)}</p> : null}
                </TableCell>
                {columns.map(({ title, cell, numeric, className }) => (
                  <TableCell key={title} numeric={numeric} className={className}>
                    {cell(row)}
                  </TableCell>
                ))}
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </div>
      <ul className="divide-y divide-border md:hidden">
        {rows.map((row) => (
          <li key={row.id} className="relative grid gap-1.5 p-4">
            <div className="flex flex-wrap items-center justify-between gap-x-3 gap-y-1">
              <NumberLink href={`${path}/${row.number}`} covers>
                {row.number}
              </NumberLink>
              {state(row)}
            </div>
            {card(row)}
          </li>
        ))}
      </ul>
    </>
  );
}

function NumberLink({
  href,
  covers = false,
  children,
}: {
  href: string;
  covers?: boolean;
  children: ReactNode;
}) {
  return (
    <Link
      href={href}
      className={`whitespace-nowrap font-semibold hover:underline ${covers ? "after:absolute after:inset-0" : ""}`}
    >
      {children}
    </Link>
  );
}
