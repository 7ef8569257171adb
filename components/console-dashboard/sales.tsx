import { ChartLine } from "lucide-react";
import { getFormatter, getTranslations } from "next-intl/server";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkTabs } from "@/components/ui/link-tabs";
import { Picture } from "@/components/ui/picture";
import { StatCard } from "@/components/ui/stat-card";
import { Link } from "@/i18n/navigation";
import { getSales, getTopProducts, type Sales as SalesFigures } from "@/lib/ordering";
import type { Ctx } from "@/lib/platform/ctx";
import { formatRupiah } from "@/lib/platform/money";
import { SalesChart } from "./sales-chart";

export const SALES_PERIODS = [30, 90] as const;
export type SalesPeriod = (typeof SALES_PERIODS)[number];

const TOP = 5;

/** What the shop sold lately, against the time before, and what sold best. */
export async function Sales({
  ctx,
  shopId,
  base,
  days,
}: {
  ctx: Ctx;
  shopId: string;
  base: string;
  days: SalesPeriod;
}) {
  const t = await getTranslations("console-dashboard");
  const sales = await getSales(ctx, { shopId, days });
  return (
    <section aria-labelledby="sales" className="grid grid-cols-1 gap-4">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <h2 id="sales" className="font-bold text-lg">
          {t("sales")}
        </h2>
        <LinkTabs
          label={t("period")}
          tabs={SALES_PERIODS.map((period) => ({
            href: period === 30 ? base : `${base}?days=${period}`,
            label: t("days", { count: period }),
            active: period === days,
          }))}
        />
      </div>
      {sales.orders === 0 && sales.before.orders === 0 ? (
        <Card>
          <EmptyState as="h3" icon={ChartLine} title={t("noSales")} text={t("noSalesText")} />
        </Card>
      ) : (
        <>
          <SalesFiguresRow sales={sales} days={days} />
          <div className="grid items-start gap-4 grid-cols-1 xl:grid-cols-[minmax(0,1fr)_22rem]">
            <DailyChart sales={sales} />
            <TopProducts ctx={ctx} shopId={shopId} base={base} days={days} />
          </div>
        </>
      )}
    </section>
  );
}

async function SalesFiguresRow({ sales, days }: { sales: SalesFigures; days: number }) {
  const t = await getTranslations("console-dashboard");
  const format = await getFormatter();
  const label = t("versus", { count: days });
  const average = (part: { revenue: number; orders: number }) =>
    part.orders > 0 ? Math.round(part.revenue / part.orders) : 0;
  return (
    <div className="grid grid-cols-2 gap-3 md:gap-4 xl:grid-cols-4">
      <StatCard
        label={t("revenue")}
        value={<Amount amount={sales.revenue} />}
        change={change(sales.revenue, sales.before.revenue, label)}
      />
      <StatCard
        label={t("orders")}
        value={format.number(sales.orders)}
        change={change(sales.orders, sales.before.orders, label)}
      />
      <StatCard
        label={t("units")}
        value={format.number(sales.units)}
        change={change(sales.units, sales.before.units, label)}
      />
      <StatCard
        label={t("average")}
        value={<Amount amount={average(sales)} />}
        change={change(average(sales), average(sales.before), label)}
      />
    </div>
  );
}

function Amount({ amount }: { amount: number }) {
  return <span className="whitespace-nowrap text-lg sm:text-2xl">{formatRupiah(amount)}</span>;
}

function change(now: number, before: number, label: string) {
  return before > 0 ? { percent: Math.round(((now - before) / before) * 100), label } : undefined;
}

async function DailyChart({ sales }: { sales: SalesFigures }) {
  const t = await getTranslations("console-dashboard");
  const format = await getFormatter();
  const points = sales.days.map(({ day, revenue }) => ({
    // The day is Jakarta's already; read as UTC it must be written as UTC.
    name: format.dateTime(new Date(`${day}T00:00:00Z`), { day: "numeric", month: "short", timeZone: "UTC" }),
    revenue,
  }));
  return (
    <Card>
      <CardHeader as="h3" title={t("chart")} />
      <CardBody>
        <SalesChart label={t("chart")} points={points} />
      </CardBody>
    </Card>
  );
}

async function TopProducts({
  ctx,
  shopId,
  base,
  days,
}: {
  ctx: Ctx;
  shopId: string;
  base: string;
  days: number;
}) {
  const t = await getTranslations("console-dashboard");
  const products = await getTopProducts(ctx, { shopId, days, limit: TOP });
  return (
    <Card>
      <CardHeader as="h3" title={t("top")} />
      <CardBody>
        {products.length === 0 ? <p className="text-muted-foreground text-sm">{t("noSales")}</p> : null}
        <ol className="grid grid-cols-1 gap-3">
          {products.map((product) => (
            <li key={product.productId} className="flex items-center gap-3 text-sm">
              <Picture src={product.imageUrl} alt="" className="w-10 shrink-0 rounded-lg" />
              <div className="min-w-0 flex-1">
                <Link
                  href={`${base}/products/${product.productId}`}
                  className="block truncate font-semibold hover:underline"
                >
                  {product.name}
                </Link>
                <p className="text-muted-foreground text-xs">{t("topUnits", { count: product.units })}</p>
              </div>
              <span className="shrink-0 whitespace-nowrap font-semibold tabular-nums">
                {formatRupiah(product.revenue)}
              </span>
            </li>
          ))}
        </ol>
      </CardBody>
    </Card>
  );
}
