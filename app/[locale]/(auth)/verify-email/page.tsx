import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { VerifyEmailCard } from "@/components/auth/verify-email-card";
import { ClientMessages } from "@/i18n/client-messages";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("auth.verify");
  // The address holds a secret: it must not travel on as a referrer.
  return { title: t("title"), robots: { index: false }, referrer: "no-referrer" };
}

export default async function VerifyEmailPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}) {
  const { token } = await searchParams;
  return (
    <ClientMessages namespaces={["auth", "errors"]}>
      <VerifyEmailCard token={typeof token === "string" ? token : ""} />
    </ClientMessages>
  );
}
