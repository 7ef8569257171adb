import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { consoleAccess } from "@/components/console-shell/console-access";
import { SettingsView } from "@/components/notifications/settings-view";
import { PageHeader } from "@/components/ui/page-header";

type Props = { params: Promise<{ shop: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("notifications.settings"))("title") };
}

export default async function ShopNotificationSettingsPage({ params }: Props) {
  const { shop: slug } = await params;
  const { ctx } = await consoleAccess(slug, "/notifications/settings");
  const t = await getTranslations("notifications");
  return (
    <>
      <PageHeader
        title={t("settings.title")}
        description={t("settings.shopText")}
        breadcrumbs={[
          { label: t("page.shopTitle"), href: `/console/${slug}/notifications` },
          { label: t("bell.settings") },
        ]}
      />
      <SettingsView ctx={ctx} audience="shop" />
    </>
  );
}
