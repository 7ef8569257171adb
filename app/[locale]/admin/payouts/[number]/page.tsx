import { Download } from "lucide-react";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PayoutEnds } from "@/components/admin-finance/payout-ends";
import { PayoutBadge } from "@/components/console-finance/payout-badge";
import { buttonVariants } from "@/components/ui/button-variants";
import { Card, CardFooter } from "@/components/ui/card";
import { LocalTime } from "@/components/ui/local-time";
import { PageHeader } from "@/components/ui/page-header";
import { ClientMessages } from "@/i18n/client-messages";
import { getPayoutRun, type RunPayout } from "@/lib/finance";
import { BANKS } from "@/lib/finance/schema";
import { formatRupiah } from "@/lib/platform/money";
import { orNotFound, staffAdminCtx } from "../../staff-page";

type Props = PageProps<"/[locale]/admin/payouts/[number]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await params).number };
}

/** One run: whom it pays, to which account, and how each payout went. */
export default async function PayoutRunPage({ params }: Props) {
  const ctx = await staffAdminCtx("/admin/payouts");
  const { number } = await params;
  const [t, run] = await Promise.all([
    getTranslations("admin-finance.payouts"),
    orNotFound(getPayoutRun(ctx, { number })),
  ]);
  return (
    <ClientMessages namespaces={["admin-finance", "errors"]}>
      <PageHeader
        title={run.number}
        description={
          <>
            <LocalTime value={run.createdAt} /> {run.person ? t("by", { person: run.person }) : null}
          </>
        }
        breadcrumbs={[{ label: t("title"), href: "/admin/payouts" }, { label: run.number }]}
        actions={
          run.open > 0 ? (
            <a
              href={`/api/admin/payout-runs/${run.number}`}
              download
              className={buttonVariants({ variant: "outline" })}
            >
              <Download aria-hidden="true" />
              {t("download")}
            </a>
          ) : null
        }
      />
      <Card>
        <ul className="divide-y divide-border">
          {run.rows.map((payout) => (
            <PayoutLine key={payout.id} payout={payout} />
          ))}
        </ul>
        <CardFooter className="flex justify-between gap-3 font-bold">
          <span>{t("total")}</span>
          <span className="whitespace-nowrap tabular-nums">{formatRupiah(run.total)}</span>
        </CardFooter>
      </Card>
    </ClientMessages>
  );
}

function PayoutLine({ payout }: { payout: RunPayout }) {
  return (
    <li className="flex flex-wrap items-start justify-between gap-x-4 gap-y-3 p-4 text-sm">
      <div className="min-w-0 flex-1 basis-56">
        <p className="flex flex-wrap items-center gap-2">
          <span className="break-words font-semibold">{payout.shopName}</span>
          <PayoutBadge status={payout.status} />
        </p>
        <p className="break-words text-muted-foreground">
          {BANKS[payout.bankCode]} ···· {payout.lastDigits} · {payout.accountName}
        </p>
        {payout.note || payout.paidAt ? (
          <p className="break-words text-muted-foreground text-xs">
            {payout.paidAt ? <LocalTime value={payout.paidAt} /> : null} {payout.note}
          </p>
        ) : null}
      </div>
      <b className="whitespace-nowrap tabular-nums">{formatRupiah(payout.amount)}</b>
      <PayoutEnds payout={payout} />
    </li>
  );
}
