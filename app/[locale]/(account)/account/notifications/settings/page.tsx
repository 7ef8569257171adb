import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { signedInCtx } from "@/components/account/signed-in-ctx";
import { SettingsView } from "@/components/notifications/settings-view";
import { PageHeader } from "@/components/ui/page-header";
import { Toaster } from "@/components/ui/toaster";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("notifications.settings"))("title") };
}

export default async function NotificationSettingsPage() {
  const [ctx, t, common] = await Promise.all([
    signedInCtx("/account/notifications/settings"),
    getTranslations("notifications"),
    getTranslations("common"),
  ]);
  return (
    <>
      <PageHeader
        title={t("settings.title")}
        description={t("settings.text")}
        breadcrumbs={[
          { label: t("page.title"), href: "/account/notifications" },
          { label: t("bell.settings") },
        ]}
      />
      <SettingsView ctx={ctx} audience="customer" />
      <Toaster label={common("toasts")} />
    </>
  );
}
