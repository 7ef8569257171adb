import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { AskProviderButton } from "@/components/admin-payments/ask-provider-button";
import { RecordPage } from "@/components/recorder/record-page";
import { recordForStaff } from "@/lib/recorder";
import { AdminWords, mayRetryRefunds, orNotFound, staffCtx } from "../../staff-page";

export async function generateMetadata({
  params,
}: PageProps<"/[locale]/admin/orders/[number]">): Promise<Metadata> {
  const [{ number }, t] = await Promise.all([params, getTranslations("recorder")]);
  return { title: t("titleOf", { number }) };
}

/** The flight recorder of one order: locks, stock, attempts, deliveries, money, parcels in one timeline. */
export default async function OrderTrailPage({ params }: PageProps<"/[locale]/admin/orders/[number]">) {
  const [ctx, { number }, t] = await Promise.all([
    staffCtx("/admin/orders"),
    params,
    getTranslations("recorder.admin"),
  ]);
  const record = await orNotFound(recordForStaff(ctx, { number }));
  const above = [
    { label: t("title"), href: "/admin/orders" },
    { label: record.number, href: `/admin/orders/${record.number}` },
  ];
  const ask = mayRetryRefunds(ctx) ? <AskProviderButton orderNumber={record.number} /> : null;
  return (
    <AdminWords>
      <RecordPage record={record} number={record.number} above={above} traces actions={ask} />
    </AdminWords>
  );
}
