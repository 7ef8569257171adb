import { Download, Lock, ReceiptText } from "lucide-react";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { BalanceCards } from "@/components/console-finance/balance-cards";
import { BankAccountForm } from "@/components/console-finance/bank-account-form";
import { MonthChoice } from "@/components/console-finance/month-choice";
import { MonthTotals } from "@/components/console-finance/month-totals";
import { PayoutList } from "@/components/console-finance/payout-list";
import { StatementList } from "@/components/console-finance/statement-list";
import { ListFoot } from "@/components/console-inventory/list-foot";
import { consoleAccess } from "@/components/console-shell/console-access";
import { buttonVariants } from "@/components/ui/button-variants";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { LocalTime } from "@/components/ui/local-time";
import { PageHeader } from "@/components/ui/page-header";
import { ClientMessages } from "@/i18n/client-messages";
import {
  getBankAccount,
  getShopBalance,
  getStatementTotals,
  listShopPayouts,
  listStatement,
} from "@/lib/finance";
import { BANKS } from "@/lib/finance/schema";
import type { Ctx } from "@/lib/platform/ctx";

type Props = {
  params: Promise<{ shop: string }>;
  searchParams: Promise<{ month?: string; after?: string }>;
};

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("console-finance"))("title") };
}

/** What the shop has earned, month by month, and what it was paid. */
export default async function FinancePage({ params, searchParams }: Props) {
  const [{ shop: slug }, { month, after }] = await Promise.all([params, searchParams]);
  const { ctx, shop, can } = await consoleAccess(slug, "/finance");
  const t = await getTranslations("console-finance");
  const { shopId } = shop;
  if (!can.manage)
    return (
      <>
        <PageHeader title={t("title")} description={t("text")} />
        <Card>
          <EmptyState icon={Lock} title={t("lockedTitle")} text={t("lockedText")} />
        </Card>
      </>
    );
  const [balance, totals, page, payouts] = await Promise.all([
    getShopBalance(ctx, { shopId }),
    getStatementTotals(ctx, { shopId, month }),
    listStatement(ctx, { shopId, month, after }),
    listShopPayouts(ctx, { shopId }),
  ]);
  const path = `/console/${slug}/finance`;
  const shown = totals.period.month;
  return (
    <ClientMessages namespaces={["console-finance", "errors"]}>
      <PageHeader title={t("title")} description={t("text")} />
      <div className="grid gap-4">
        <BalanceCards balance={balance} />
        <div className="grid gap-4 lg:grid-cols-3">
          <Card>
            <CardHeader title={t("summary")} />
            <CardBody>
              <MonthTotals totals={totals} />
            </CardBody>
          </Card>
          {can.own ? <BankCard ctx={ctx} shopId={shopId} /> : null}
          <Card>
            <CardHeader title={t("payoutsTitle")} />
            <CardBody>
              <PayoutList payouts={payouts} slug={slug} />
            </CardBody>
          </Card>
        </div>
        <div>
          <Card>
            <CardHeader
              title={t("statement")}
              actions={
                <>
                  <div className="w-48">
                    <MonthChoice month={shown} months={totals.months} path={path} />
                  </div>
                  <a
                    href={`/api/console/${slug}/statement?month=${shown}`}
                    download
                    className={buttonVariants({ variant: "outline" })}
                  >
                    <Download aria-hidden="true" />
                    {t("download")}
                  </a>
                </>
              }
            />
            <div className="mt-4">
              {page.rows.length > 0 ? (
                <StatementList rows={page.rows} slug={slug} />
              ) : (
                <EmptyState icon={ReceiptText} title={t("emptyTitle")} text={t("emptyText")} as="h3" />
              )}
            </div>
          </Card>
          <ListFoot
            firstHref={after ? `${path}?month=${shown}` : null}
            nextHref={page.next ? `${path}?month=${shown}&after=${page.next}` : null}
          />
        </div>
      </div>
    </ClientMessages>
  );
}

async function BankCard({ ctx, shopId }: { ctx: Ctx; shopId: string }) {
  const [t, account] = await Promise.all([
    getTranslations("console-finance.bank"),
    getBankAccount(ctx, { shopId }),
  ]);
  return (
    <Card>
      <CardHeader title={t("title")} actions={<BankAccountForm shopId={shopId} account={account} />} />
      <CardBody className="text-sm">
        {account ? (
          <>
            <p className="font-semibold">
              {BANKS[account.bankCode]} ···· {account.lastDigits}
            </p>
            <p className="break-words text-muted-foreground">{account.accountName}</p>
            <p className="mt-1 text-muted-foreground text-xs">
              {t.rich("since", { time: () => <LocalTime value={account.updatedAt} format="date" /> })}
            </p>
          </>
        ) : (
          <p className="text-muted-foreground">{t("none")}</p>
        )}
      </CardBody>
    </Card>
  );
}
