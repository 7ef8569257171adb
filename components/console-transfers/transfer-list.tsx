import { ArrowRight } from "lucide-react";
import { getTranslations } from "next-intl/server";
import { LocalTime } from "@/components/ui/local-time";
import { Table, TableBody, TableCell, TableHead, TableHeaderCell, TableRow } from "@/components/ui/table";
import { Link } from "@/i18n/navigation";
import type { TransferRow } from "@/lib/inventory";
import { TransferStatusBadge, unitsInTransit } from "./transfer-status";

type Props = { rows: TransferRow[]; path: string };

/** Transfers: a table on a desk, cards on a phone. */
export async function TransferList({ rows, path }: Props) {
  const t = await getTranslations("console-transfers");
  return (
    <>
      <div className="hidden md:block">
        <Table label={t("title")}>
          <TableHead>
            <tr>
              <TableHeaderCell>{t("column.number")}</TableHeaderCell>
              <TableHeaderCell>{t("column.route")}</TableHeaderCell>
              <TableHeaderCell numeric>{t("column.units")}</TableHeaderCell>
              <TableHeaderCell numeric>{t("column.inTransit")}</TableHeaderCell>
              <TableHeaderCell>{t("column.status")}</TableHeaderCell>
              <TableHeaderCell>{t("column.created")}</TableHeaderCell>
            </tr>
          </TableHead>
          <TableBody>
            {rows.map((row) => (
              <TableRow key={row.id}>
                <TableCell>
                  <NumberLink row={row} path={path} />
                </TableCell>
                <TableCell className="max-w-80">
                  <TransferRoute from={row.fromName} to={row.toName} />
                </TableCell>
                <TableCell numeric>{row.quantity}</TableCell>
                <TableCell numeric className={unitsInTransit(row) > 0 ? "font-semibold text-info" : ""}>
                  {unitsInTransit(row)}
                  {row.held > 0 ? (
                    <span className="block whitespace-nowrap text-muted-foreground text-xs">
                      {t("held", { count: row.held })}
                    </span>
                  ) : null}
                </TableCell>
                <TableCell>
                  <TransferStatusBadge status={row.status} />
                </TableCell>
                <TableCell className="text-muted-foreground text-xs">
                  <LocalTime value={row.createdAt} />
                </TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </div>
      <TransferCards rows={rows} path={path} />
    </>
  );
}

async function TransferCards({ rows, path }: Props) {
  const t = await getTranslations("console-transfers");
  return (
    <ul className="divide-y divide-border md:hidden">
      {rows.map((row) => (
        <li key={row.id} className="relative grid gap-1.5 p-4">
          <div className="flex items-center justify-between gap-3">
            <NumberLink row={row} path={path} covers />
            <TransferStatusBadge status={row.status} />
          </div>
          <TransferRoute from={row.fromName} to={row.toName} />
          <p className="flex flex-wrap justify-between gap-x-3 text-muted-foreground text-xs">
            <span>
              {[
                t("variants", { count: row.lines }),
                t("units", { count: row.quantity }),
                row.held > 0 ? t("held", { count: row.held }) : null,
                unitsInTransit(row) > 0 ? t("inTransit", { count: unitsInTransit(row) }) : null,
              ]
                .filter(Boolean)
                .join(" · ")}
            </span>
            <LocalTime value={row.createdAt} format="date" />
          </p>
        </li>
      ))}
    </ul>
  );
}

function NumberLink({ row, path, covers = false }: { row: TransferRow; path: string; covers?: boolean }) {
  return (
    <Link
      href={`${path}/${row.number}`}
      className={`whitespace-nowrap font-semibold hover:underline ${covers ? "after:absolute after:inset-0" : ""}`}
    >
      {row.number}
    </Link>
  );
}

/** From one warehouse to the other. */
export function TransferRoute({ from, to }: { from: string; to: string }) {
  return (
    <span className="flex min-w-0 flex-wrap items-center gap-x-2 text-sm">
      <span className="max-w-full break-words">{from}</span>
      <ArrowRight aria-hidden="true" className="size-4 shrink-0 text-muted-foreground" />
      <span className="max-w-full break-words">{to}</span>
    </span>
  );
}
