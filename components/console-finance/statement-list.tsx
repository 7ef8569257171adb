import { getTranslations } from "next-intl/server";
import { Badge, type BadgeTone } from "@/components/ui/badge";
import { LocalTime } from "@/components/ui/local-time";
import { Table, TableBody, TableCell, TableHead, TableHeaderCell, TableRow } from "@/components/ui/table";
import { Link } from "@/i18n/navigation";
import type { StatementRow } from "@/lib/finance";
import { formatRupiah } from "@/lib/platform/money";

type Props = { rows: StatementRow[]; slug: string };

const TONES: Partial<Record<StatementRow["kind"], BadgeTone>> = {
  SALE: "success",
  REFUND: "warning",
  CLAWBACK: "danger",
  PAYOUT: "info",
  PAYOUT_RETURN: "danger",
  ADJUSTMENT: "warning",
};

/** What moved the balance, line by line: a table on a desk, cards on a phone. */
export async function StatementList({ rows, slug }: Props) {
  const t = await getTranslations("console-finance");
  return (
    <>
      <div className="hidden md:block">
        <Table label={t("statement")}>
          <TableHead>
            <tr>
              <TableHeaderCell>{t("column.time")}</TableHeaderCell>
              <TableHeaderCell>{t("column.what")}</TableHeaderCell>
              <TableHeaderCell numeric>{t("items")}</TableHeaderCell>
              <TableHeaderCell numeric>{t("shipping")}</TableHeaderCell>
              <TableHeaderCell numeric>{t("commission")}</TableHeaderCell>
              <TableHeaderCell numeric>{t("column.amount")}</TableHeaderCell>
            </tr>
          </TableHead>
          <TableBody>
            {rows.map((row) => (
              <TableRow key={row.journalId}>
                <TableCell className="whitespace-nowrap text-muted-foreground text-xs">
                  <LocalTime value={row.createdAt} />
                </TableCell>
                <TableCell>
                  <What row={row} slug={slug} />
                </TableCell>
                <TableCell numeric>{part(row.items)}</TableCell>
                <TableCell numeric>{part(row.shipping)}</TableCell>
                <TableCell numeric>{part(row.commission)}</TableCell>
                <TableCell numeric className="font-semibold">
                  <Amount amount={row.amount} />
                </TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </div>
      <ul className="divide-y divide-border md:hidden">
        {rows.map((row) => (
          <li key={row.journalId} className="grid gap-1.5 p-4 text-sm">
            <div className="flex items-start justify-between gap-3">
              <What row={row} slug={slug} />
              <b className="whitespace-nowrap tabular-nums">
                <Amount amount={row.amount} />
              </b>
            </div>
            <p className="flex flex-wrap justify-between gap-x-3 text-muted-foreground text-xs">
              <LocalTime value={row.createdAt} />
              {row.commission === 0 ? null : (
                <span>
                  {t("commission")} {formatRupiah(row.commission)}
                </span>
              )}
            </p>
          </li>
        ))}
      </ul>
    </>
  );
}

async function What({ row, slug }: { row: StatementRow; slug: string }) {
  const t = await getTranslations("console-finance");
  return (
    <span className="flex min-w-0 flex-wrap items-center gap-x-2 gap-y-1">
      <Badge tone={TONES[row.kind] ?? "neutral"}>{t(`kind.${row.kind}`)}</Badge>
      {row.shopOrderId && row.orderNumber ? (
        <Link
          href={`/console/${slug}/orders/${row.shopOrderId}`}
          className="whitespace-nowrap font-semibold hover:underline"
        >
          {row.orderNumber}
        </Link>
      ) : null}
      {row.note ? <span className="break-words text-muted-foreground text-xs">{row.note}</span> : null}
    </span>
  );
}

function Amount({ amount }: { amount: number }) {
  return (
    <span className={amount < 0 ? "text-destructive" : undefined}>
      {amount > 0 ? "+" : ""}
      {formatRupiah(amount)}
    </span>
  );
}

function part(amount: number): string {
  return amount === 0 ? "–" : formatRupiah(amount);
}
