import { getTranslations } from "next-intl/server";
import { LocalTime } from "@/components/ui/local-time";
import { Table, TableBody, TableCell, TableHead, TableHeaderCell, TableRow } from "@/components/ui/table";
import { Link } from "@/i18n/navigation";
import type { CountRow } from "@/lib/inventory";
import { CountDifferences, CountStatus } from "./count-status";

type Props = { rows: CountRow[]; path: string };

/** Stock counts: a table on a desk, cards on a phone. */
export async function CountList({ rows, path }: Props) {
  const t = await getTranslations("console-counts");
  return (
    <>
      <div className="hidden md:block">
        <Table label={t("title")}>
          <TableHead>
            <tr>
              <TableHeaderCell>{t("column.number")}</TableHeaderCell>
              <TableHeaderCell>{t("column.warehouse")}</TableHeaderCell>
              <TableHeaderCell>{t("column.progress")}</TableHeaderCell>
              <TableHeaderCell>{t("column.difference")}</TableHeaderCell>
              <TableHeaderCell>{t("column.status")}</TableHeaderCell>
              <TableHeaderCell>{t("column.created")}</TableHeaderCell>
            </tr>
          </TableHead>
          <TableBody>
            {rows.map((row) => (
              <TableRow key={row.id}>
                <TableCell className="max-w-64">
                  <NumberLink row={row} path={path} />
                  {row.note ? <p className="truncate text-muted-foreground text-xs">{row.note}</p> : null}
                </TableCell>
                <TableCell className="max-w-56 break-words">{row.warehouse}</TableCell>
                <TableCell className="whitespace-nowrap tabular-nums">
                  {t("progress", { counted: row.counted, lines: row.lines })}
                </TableCell>
                <TableCell className="whitespace-nowrap tabular-nums">
                  <CountDifferences count={row} />
                </TableCell>
                <TableCell>
                  <CountStatus count={row} />
                </TableCell>
                <TableCell className="whitespace-nowrap text-muted-foreground text-xs">
                  <LocalTime value={row.createdAt} />
                </TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </div>
      <ul className="divide-y divide-border md:hidden">
        {rows.map((row) => (
          <li key={row.id} className="relative grid gap-1.5 p-4">
            <div className="flex flex-wrap items-center justify-between gap-x-3 gap-y-1">
              <NumberLink row={row} path={path} covers />
              <CountStatus count={row} />
            </div>
            <p className="break-words text-sm">{row.warehouse}</p>
            <p className="flex flex-wrap justify-between gap-x-3 text-muted-foreground text-xs">
              <span>
                {t("progress", { counted: row.counted, lines: row.lines })} · <CountDifferences count={row} />
              </span>
              <LocalTime value={row.createdAt} format="date" />
            </p>
          </li>
        ))}
      </ul>
    </>
  );
}

function NumberLink({ row, path, covers = false }: { row: CountRow; path: string; covers?: boolean }) {
  return (
    <Link
      href={`${path}/${row.number}`}
      className={`whitespace-nowrap font-semibold hover:underline ${covers ? "after:absolute after:inset-0" : ""}`}
    >
      {row.number}
    </Link>
  );
}
