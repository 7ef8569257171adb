import { CircleCheck } from "lucide-react";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { DisputeList } from "@/components/admin-payments/dispute-list";
import { FailedRefunds } from "@/components/admin-payments/failed-refunds";
import { MismatchList } from "@/components/admin-payments/mismatch-list";
import { PendingRefunds } from "@/components/admin-payments/pending-refunds";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { listMoneyTroubles } from "@/lib/payments";
import { AdminWords, mayPayByHand, mayRetryRefunds, staffCtx } from "../staff-page";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("admin.payments"))("title") };
}

export default async function PaymentsPage() {
  const [ctx, t] = await Promise.all([staffCtx("/admin/payments"), getTranslations("admin.payments")]);
  const { refunds, pending, mismatches, disputes } = await listMoneyTroubles(ctx);
  return (
    <AdminWords>
      <PageHeader title={t("title")} description={t("text")} />
      <section aria-labelledby="failed-refunds">
        <h2 id="failed-refunds" className="mb-3 font-bold text-lg">
          {t("refunds")}
        </h2>
        <Card>
          {refunds.length > 0 ? (
            <FailedRefunds refunds={refunds} retry={mayRetryRefunds(ctx)} byHand={mayPayByHand(ctx)} />
          ) : (
            <EmptyState icon={CircleCheck} title={t("noRefunds")} text={t("noRefundsText")} />
          )}
        </Card>
      </section>
      {pending.length > 0 ? (
        <section aria-labelledby="pending-refunds" className="mt-6">
          <h2 id="pending-refunds" className="mb-3 font-bold text-lg">
            {t("pendingRefunds")}
          </h2>
          <Card>
            <PendingRefunds refunds={pending} ask={mayRetryRefunds(ctx)} />
          </Card>
        </section>
      ) : null}
      <section aria-labelledby="disputes" className="mt-6">
        <h2 id="disputes" className="mb-3 font-bold text-lg">
          {t("disputes")}
        </h2>
        <Card>
          {disputes.length > 0 ? (
            <DisputeList disputes={disputes} />
          ) : (
            <EmptyState icon={CircleCheck} title={t("noDisputes")} text={t("noDisputesText")} />
          )}
        </Card>
      </section>
      <section aria-labelledby="mismatches" className="mt-6">
        <h2 id="mismatches" className="mb-3 font-bold text-lg">
          {t("mismatches")}
        </h2>
        <Card>
          {mismatches.length > 0 ? (
            <MismatchList mismatches={mismatches} />
          ) : (
            <EmptyState icon={CircleCheck} title={t("noMismatches")} text={t("noMismatchesText")} />
          )}
        </Card>
      </section>
    </AdminWords>
  );
}
