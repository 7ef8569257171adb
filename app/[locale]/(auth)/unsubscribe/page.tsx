import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { UnsubscribeCard } from "@/components/notifications/unsubscribe-card";
import { ClientMessages } from "@/i18n/client-messages";
import { kindOfUnsubscribe } from "@/lib/notifications";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("notifications.unsubscribe");
  return { title: t("title"), robots: { index: false }, referrer: "no-referrer" };
}

/** The link in a mail. It asks first: mail scanners open links, and must not decide. */
export default async function UnsubscribePage({ searchParams }: Props) {
  const { token: given } = await searchParams;
  const token = typeof given === "string" ? given : "";
  const [kinds, kind] = [await getTranslations("notices.kinds"), kindOfUnsubscribe(token)];
  return (
    <ClientMessages namespaces={["notifications"]}>
      <UnsubscribeCard token={token} kind={kind && kinds(`${kind}.name`)} />
    </ClientMessages>
  );
}
