import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { consoleAccess } from "@/components/console-shell/console-access";
import { MarkAllRead } from "@/components/notifications/mark-all-read";
import { NotificationList } from "@/components/notifications/notification-list";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { ClientMessages } from "@/i18n/client-messages";
import { getProfile } from "@/lib/identity";
import { countUnread, listBell } from "@/lib/notifications";

type Props = { params: Promise<{ shop: string }>; searchParams: Promise<{ after?: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("notifications.page"))("shopTitle") };
}

export default async function ShopNotificationsPage({ params, searchParams }: Props) {
  const [{ shop: slug }, { after }] = await Promise.all([params, searchParams]);
  const { ctx, shop } = await consoleAccess(slug, "/notifications");
  const { shopId } = shop;
  const [t, profile, page, unread] = await Promise.all([
    getTranslations("notifications"),
    getProfile(ctx),
    listBell(ctx, { shopId, after }),
    countUnread(ctx, { shopId }),
  ]);
  const here = `/console/${slug}/notifications`;
  return (
    <ClientMessages namespaces={["notifications"]}>
      <PageHeader
        title={t("page.shopTitle")}
        description={t("page.shopText")}
        actions={
          <>
            {unread > 0 ? <MarkAllRead shopId={shopId} /> : null}
            <LinkButton href={`${here}/settings`} variant="outline">
              {t("page.settings")}
            </LinkButton>
          </>
        }
      />
      <NotificationList
        rows={page.rows}
        timeZone={profile.timeZone}
        empty={{ title: t("bell.empty"), text: t("bell.emptyShop") }}
      />
      <Pagination
        className="mt-4"
        prevHref={after ? here : null}
        nextHref={page.next ? `${here}?${new URLSearchParams({ after: page.next })}` : null}
      />
    </ClientMessages>
  );
}
