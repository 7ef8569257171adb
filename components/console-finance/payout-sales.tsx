import { getTranslations } from "next-intl/server";
import { LocalTime } from "@/components/ui/local-time";
import { Table, TableBody, TableCell, TableHead, TableHeaderCell, TableRow } from "@/components/ui/table";
import { Link } from "@/i18n/navigation";
import type { PayoutSale } from "@/lib/finance";
import { formatRupiah } from "@/lib/platform/money";

/** The sales a payout holds: a table on a desk, cards on a phone. */
export async function PayoutSales({ rows, slug }: { rows: PayoutSale[]; slug: string }) {
  const t = await getTranslations("console-finance");
  return (
    <>
      <div className="hidden md:block">
        <Table label={t("payout.sales")}>
          <TableHead>
            <tr>
              <TableHeaderCell>{t("payout.order")}</TableHeaderCell>
              <TableHeaderCell>{t("payout.soldAt")}</TableHeaderCell>
              <TableHeaderCell numeric>{t("items")}</TableHeaderCell>
              <TableHeaderCell numeric>{t("shipping")}</TableHeaderCell>
              <TableHeaderCell numeric>{t("commission")}</TableHeaderCell>
              <TableHeaderCell numeric>{t("column.amount")}</TableHeaderCell>
            </tr>
          </TableHead>
          <TableBody>
            {rows.map((sale) => (
              <TableRow key={sale.shopOrderId}>
                <TableCell>
                  <OrderLink sale={sale} slug={slug} />
                  <Back sale={sale} />
                </TableCell>
                <TableCell className="whitespace-nowrap text-muted-foreground text-xs">
                  <LocalTime value={sale.paidAt} />
                </TableCell>
                <TableCell numeric>{formatRupiah(sale.items)}</TableCell>
                <TableCell numeric>{formatRupiah(sale.shipping)}</TableCell>
                <TableCell numeric>{formatRupiah(sale.commission)}</TableCell>
                <TableCell numeric className="font-semibold">
                  {formatRupiah(sale.amount)}
                </TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </div>
      <ul className="divide-y divide-border md:hidden">
        {rows.map((sale) => (
          <li key={sale.shopOrderId} className="grid gap-1 p-4 text-sm">
            <div className="flex flex-wrap items-baseline justify-between gap-x-3">
              <OrderLink sale={sale} slug={slug} />
              <b className="whitespace-nowrap tabular-nums">{formatRupiah(sale.amount)}</b>
            </div>
            <p className="flex flex-wrap justify-between gap-x-3 text-muted-foreground text-xs">
              <LocalTime value={sale.paidAt} />
              <span className="whitespace-nowrap">
                {t("commission")} {formatRupiah(sale.commission)}
              </span>
            </p>
            <Back sale={sale} />
          </li>
        ))}
      </ul>
    </>
  );
}

function OrderLink({ sale, slug }: { sale: PayoutSale; slug: string }) {
  return (
    <Link
      href={`/console/${slug}/orders/${sale.shopOrderId}`}
      className="whitespace-nowrap font-semibold hover:underline"
    >
      {sale.orderNumber}
    </Link>
  );
}

async function Back({ sale }: { sale: PayoutSale }) {
  if (sale.back === 0) return null;
  const t = await getTranslations("console-finance.payout");
  return <p className="text-destructive text-xs">{t("back", { amount: formatRupiah(sale.back) })}</p>;
}
