import { getTranslations } from "next-intl/server";
import { LocalTime } from "@/components/ui/local-time";
import { Table, TableBody, TableCell, TableHead, TableHeaderCell, TableRow } from "@/components/ui/table";
import { Link } from "@/i18n/navigation";
import { formatRupiah } from "@/lib/platform/money";
import type { RequestRow } from "@/lib/returns";
import { RequestBadge } from "./request-status";

type Props = { rows: RequestRow[]; path: string; ended: boolean };

/** What customers ask for: a table on a desk, cards on a phone. */
export async function RequestList({ rows, path, ended }: Props) {
  const t = await getTranslations("console-requests");
  return (
    <>
      <div className="hidden md:block">
        <Table label={t("title")}>
          <TableHead>
            <tr>
              <TableHeaderCell>{t("column.order")}</TableHeaderCell>
              <TableHeaderCell>{t("column.what")}</TableHeaderCell>
              {ended ? null : <TableHeaderCell>{t("column.due")}</TableHeaderCell>}
              <TableHeaderCell numeric>{t("column.amount")}</TableHeaderCell>
            </tr>
          </TableHead>
          <TableBody>
            {rows.map((row) => (
              <TableRow key={row.id}>
                <TableCell>
                  <RequestLink row={row} path={path} />
                  <p className="mt-1 flex flex-wrap items-center gap-x-2 gap-y-1 text-muted-foreground text-xs">
                    <RequestBadge request={row} />
                    <LocalTime value={row.createdAt} />
                  </p>
                </TableCell>
                <TableCell className="max-w-96">
                  <RequestWords row={row} />
                </TableCell>
                {ended ? null : (
                  <TableCell className="text-sm">
                    <LocalTime value={row.due} />
                  </TableCell>
                )}
                <TableCell numeric className="font-semibold">
                  {formatRupiah(row.amount)}
                </TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </div>
      <ul className="divide-y divide-border border-border border-t md:hidden">
        {rows.map((row) => (
          <li key={row.id} className="relative grid gap-2 p-4">
            <div className="flex flex-wrap items-center justify-between gap-2">
              <RequestLink row={row} path={path} covers />
              <RequestBadge request={row} />
            </div>
            <RequestWords row={row} />
            <p className="flex flex-wrap items-baseline justify-between gap-x-3 text-muted-foreground text-xs">
              {ended ? (
                <LocalTime value={row.createdAt} />
              ) : (
                <span>
                  {t("column.due")} <LocalTime value={row.due} />
                </span>
              )}
              <b className="whitespace-nowrap text-foreground text-sm">{formatRupiah(row.amount)}</b>
            </p>
          </li>
        ))}
      </ul>
    </>
  );
}

async function RequestWords({ row }: { row: RequestRow }) {
  const [t, reasons] = await Promise.all([
    getTranslations("console-requests"),
    getTranslations("returns.reason"),
  ]);
  return (
    <div className="min-w-0 text-sm">
      <p className="font-semibold">
        {t(row.code === "NOT_RECEIVED" ? "kind.missing" : `kind.${row.kind}`)}
        {row.code ? <span className="font-normal text-muted-foreground"> · {reasons(row.code)}</span> : null}
      </p>
      <p className="line-clamp-2 break-words">{row.words}</p>
      <p className="truncate text-muted-foreground text-xs">{row.recipient}</p>
    </div>
  );
}

function RequestLink({ row, path, covers = false }: { row: RequestRow; path: string; covers?: boolean }) {
  return (
    <Link
      href={`${path}/${row.id}`}
      className={`whitespace-nowrap font-semibold hover:underline ${covers ? "after:absolute after:inset-0" : ""}`}
    >
      {row.number}
    </Link>
  );
}
