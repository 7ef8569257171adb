import { Download, ReceiptText } from "lucide-react";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { PayoutBadge } from "@/components/console-finance/payout-badge";
import { PayoutSales } from "@/components/console-finance/payout-sales";
import { ListFoot } from "@/components/console-inventory/list-foot";
import { consoleAccess } from "@/components/console-shell/console-access";
import { buttonVariants } from "@/components/ui/button-variants";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { LocalTime } from "@/components/ui/local-time";
import { PageHeader } from "@/components/ui/page-header";
import { getShopPayout, listPayoutSales, type ShopPayout } from "@/lib/finance";
import { BANKS } from "@/lib/finance/schema";
import type { Ctx } from "@/lib/platform/ctx";
import { isDomainError } from "@/lib/platform/errors";
import { formatRupiah } from "@/lib/platform/money";

type Props = {
  params: Promise<{ shop: string; number: string }>;
  searchParams: Promise<{ after?: string }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await params).number };
}

/** One payout: how it went, and the sales its amount is made of. */
export default async function PayoutPage({ params, searchParams }: Props) {
  const [{ shop: slug, number }, { after }] = await Promise.all([params, searchParams]);
  const path = `/console/${slug}/finance/payouts/${number}`;
  const { ctx, shop } = await consoleAccess(slug, `/finance/payouts/${number}`);
  const { shopId } = shop;
  const payout = await payoutOr404(ctx, { shopId, number });
  const [t, page] = await Promise.all([
    getTranslations("console-finance"),
    listPayoutSales(ctx, { shopId, payoutId: payout.id, after }),
  ]);
  const arrives = payout.status === "OPEN" || payout.status === "PAID";
  return (
    <>
      <PageHeader
        title={formatRupiah(payout.amount)}
        badge={<PayoutBadge status={payout.status} />}
        description={
          <>
            {BANKS[payout.bankCode]} ···· {payout.lastDigits} ·{" "}
            <LocalTime value={payout.paidAt ?? payout.createdAt} />
            {payout.note ? ` · ${payout.note}` : null}
          </>
        }
        breadcrumbs={[{ label: t("title"), href: `/console/${slug}/finance` }, { label: payout.number }]}
      />
      <div className="grid gap-4">
        {arrives ? (
          <Card className="max-w-xl">
            <CardHeader title={t("payout.sum")} />
            <CardBody>
              <Sum payout={payout} />
            </CardBody>
          </Card>
        ) : null}
        <div className="min-w-0">
          <Card>
            <CardHeader
              title={t("payout.sales")}
              actions={
                page.rows.length > 0 ? (
                  <a
                    href={`/api/console/${slug}/payouts/${payout.number}`}
                    download
                    className={buttonVariants({ variant: "outline" })}
                  >
                    <Download aria-hidden="true" />
                    {t("download")}
                  </a>
                ) : null
              }
            />
            <div className="mt-4">
              {page.rows.length > 0 ? (
                <PayoutSales rows={page.rows} slug={slug} />
              ) : (
                <EmptyState
                  icon={ReceiptText}
                  title={t("payout.none")}
                  text={t(arrives ? "payout.noneText" : "payout.freed")}
                  as="h3"
                />
              )}
            </div>
          </Card>
          <ListFoot
            firstHref={after ? path : null}
            nextHref={page.next ? `${path}?after=${page.next}` : null}
          />
        </div>
      </div>
    </>
  );
}

async function Sum({ payout }: { payout: ShopPayout }) {
  const t = await getTranslations("console-finance.payout");
  const rows = [
    [t("salesCount", { count: payout.sales }), payout.salesAmount],
    [t("other"), payout.otherAmount],
  ] as const;
  return (
    <dl className="grid gap-1.5 text-sm">
      {rows.map(([label, amount]) => (
        <div key={label} className="flex justify-between gap-3">
          <dt className="text-muted-foreground">{label}</dt>
          <dd className="whitespace-nowrap tabular-nums">{formatRupiah(amount)}</dd>
        </div>
      ))}
      <div className="flex justify-between gap-3 border-border border-t pt-2 font-bold">
        <dt>{t("paid")}</dt>
        <dd className="whitespace-nowrap tabular-nums">{formatRupiah(payout.amount)}</dd>
      </div>
    </dl>
  );
}

async function payoutOr404(ctx: Ctx, which: { shopId: string; number: string }): Promise<ShopPayout> {
  try {
    return await getShopPayout(ctx, which);
  } catch (error) {
    // Who may not see the shop's money is told so by its finance page; here there is nothing to see.
    if (isDomainError(error, "NOT_FOUND") || isDomainError(error, "FORBIDDEN")) notFound();
    throw error;
  }
}
