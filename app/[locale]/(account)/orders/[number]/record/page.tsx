import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { RecordPage } from "@/components/recorder/record-page";
import { redirect } from "@/i18n/navigation";
import { requestCtx } from "@/lib/identity/request-ctx";
import { isDomainError } from "@/lib/platform/errors";
import { recordForClient } from "@/lib/recorder";

type Props = PageProps<"/[locale]/orders/[number]/record">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [{ number }, t] = await Promise.all([params, getTranslations("recorder")]);
  return { title: t("titleOf", { number }), robots: { index: false } };
}

export default async function OrderRecordPage({ params }: Props) {
  const [ctx, locale, { number }, t] = await Promise.all([
    requestCtx(),
    getLocale(),
    params,
    getTranslations("orders"),
  ]);
  if (ctx.actor.kind !== "user") {
    const query = { callbackUrl: `/orders/${number}/record` };
    return redirect({ href: { pathname: "/sign-in", query }, locale });
  }
  const record = await recordForClient(ctx, { number }).catch((error: unknown) => {
    if (isDomainError(error, "NOT_FOUND")) notFound();
    throw error;
  });
  const above = [
    { label: t("title"), href: "/orders" },
    { label: record.number, href: `/orders/${record.number}` },
  ];
  return <RecordPage record={record} number={record.number} above={above} />;
}
