import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { signedInCtx } from "@/components/account/signed-in-ctx";
import { MarkAllRead } from "@/components/notifications/mark-all-read";
import { NotificationList } from "@/components/notifications/notification-list";
import { LinkButton } from "@/components/ui/link-button";
import { LinkTabs } from "@/components/ui/link-tabs";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { ClientMessages } from "@/i18n/client-messages";
import { getProfile } from "@/lib/identity";
import { CHANNELS, countUnread, listBell, listMyMessages } from "@/lib/notifications";

type Props = { searchParams: Promise<{ channel?: string; after?: string }> };

const HERE = "/account/notifications";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("notifications.page"))("title") };
}

export default async function NotificationsPage({ searchParams }: Props) {
  const [ctx, query] = await Promise.all([signedInCtx(HERE), searchParams]);
  const channel = CHANNELS.find((one) => one === query.channel) ?? "BELL";
  const [t, profile, page, unread] = await Promise.all([
    getTranslations("notifications"),
    getProfile(ctx),
    channel === "BELL"
      ? listBell(ctx, { shopId: null, after: query.after })
      : listMyMessages(ctx, { channel, after: query.after }),
    countUnread(ctx, { shopId: null }),
  ]);
  const href = (extra: Record<string, string>) => `${HERE}?${new URLSearchParams({ channel, ...extra })}`;
  return (
    <ClientMessages namespaces={["notifications"]}>
      <PageHeader
        title={t("page.title")}
        description={t("page.text")}
        actions={
          <>
            {channel === "BELL" && unread > 0 ? <MarkAllRead shopId={null} /> : null}
            <LinkButton href={`${HERE}/settings`} variant="outline">
              {t("page.settings")}
            </LinkButton>
          </>
        }
      />
      <LinkTabs
        className="mb-4"
        label={t("page.tabs")}
        tabs={CHANNELS.map((one) => ({
          href: one === "BELL" ? HERE : `${HERE}?channel=${one}`,
          label: t(`channels.${one}`),
          active: one === channel,
          ...(one === "BELL" && unread > 0 && { count: unread }),
        }))}
      />
      <NotificationList
        rows={page.rows}
        timeZone={profile.timeZone}
        empty={
          channel === "BELL"
            ? { title: t("bell.empty"), text: t("bell.emptyText") }
            : { title: t("page.empty") }
        }
      />
      <Pagination
        className="mt-4"
        prevHref={query.after ? href({}) : null}
        nextHref={page.next ? href({ after: page.next }) : null}
      />
    </ClientMessages>
  );
}
