import { getTranslations } from "next-intl/server";
import { Badge } from "@/components/ui/badge";
import { LocalTime } from "@/components/ui/local-time";
import { Table, TableBody, TableCell, TableHead, TableHeaderCell, TableRow } from "@/components/ui/table";
import { Link } from "@/i18n/navigation";
import type { BatchRow } from "@/lib/inventory";
import { BatchChange, BatchKind } from "./batch-words";

type Props = { rows: BatchRow[]; path: string };

/** Batches: a table on a desk, cards on a phone. */
export async function BatchList({ rows, path }: Props) {
  const t = await getTranslations("console-batches");
  return (
    <>
      <div className="hidden md:block">
        <Table label={t("title")}>
          <TableHead>
            <tr>
              <TableHeaderCell>{t("column.number")}</TableHeaderCell>
              <TableHeaderCell>{t("column.kind")}</TableHeaderCell>
              <TableHeaderCell numeric>{t("column.lines")}</TableHeaderCell>
              <TableHeaderCell>{t("column.change")}</TableHeaderCell>
              <TableHeaderCell>{t("column.who")}</TableHeaderCell>
              <TableHeaderCell>{t("column.when")}</TableHeaderCell>
            </tr>
          </TableHead>
          <TableBody>
            {rows.map((row) => (
              <TableRow key={row.id}>
                <TableCell className="max-w-72">
                  <NumberLink row={row} path={path} />
                  {row.note ? <p className="truncate text-muted-foreground text-xs">{row.note}</p> : null}
                </TableCell>
                <TableCell>
                  <KindAndState row={row} />
                </TableCell>
                <TableCell numeric>{row.lineCount}</TableCell>
                <TableCell>
                  <BatchChange row={row} />
                </TableCell>
                <TableCell className="max-w-48 truncate">{row.person ?? t("member")}</TableCell>
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
              <KindAndState row={row} />
            </div>
            {row.note ? <p className="line-clamp-2 break-words text-sm">{row.note}</p> : null}
            <p className="flex flex-wrap justify-between gap-x-3 text-muted-foreground text-xs">
              <span>
                {t("lines", { count: row.lineCount })} · <BatchChange row={row} />
              </span>
              <LocalTime value={row.createdAt} />
            </p>
          </li>
        ))}
      </ul>
    </>
  );
}

function NumberLink({ row, path, covers = false }: { row: BatchRow; path: string; covers?: boolean }) {
  return (
    <Link
      href={`${path}/${row.number}`}
      className={`whitespace-nowrap font-semibold hover:underline ${covers ? "after:absolute after:inset-0" : ""}`}
    >
      {row.number}
    </Link>
  );
}

async function KindAndState({ row }: { row: BatchRow }) {
  const t = await getTranslations("console-batches");
  return (
    <span className="inline-flex flex-wrap gap-1.5">
      <BatchKind kind={row.kind} />
      {row.undoneBy ? <Badge tone="outline">{t("undone")}</Badge> : null}
    </span>
  );
}
