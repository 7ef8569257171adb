import { MailX } from "lucide-react";
import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { MessageFilters } from "@/components/admin-notifications/message-filters";
import { MessageLine } from "@/components/admin-notifications/message-line";
import { SendAllAgain } from "@/components/admin-notifications/send-all-again";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkTabs } from "@/components/ui/link-tabs";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { ClientMessages } from "@/i18n/client-messages";
import { getPathname } from "@/i18n/navigation";
import {
  CHANNELS,
  countGivenUp,
  countMessagesForStaff,
  KINDS,
  listMessagesForStaff,
  sendAllAgainInput,
} from "@/lib/notifications";
import { one, orNotFound, staffCtx } from "../staff-page";

const STATUSES = ["FAILED", "QUEUED", "SENT", "DELIVERED", "SUPPRESSED"] as const;
const KIND_NAMES = ["code", ...Object.keys(KINDS)] as ("code" | keyof typeof KINDS)[];

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("notifications.staff"))("title") };
}

export default async function MessagesPage({ searchParams }: PageProps<"/[locale]/admin/notifications">) {
  const ctx = await staffCtx("/admin/notifications");
  const query = await searchParams;
  const filter = {
    status: STATUSES.find((status) => status === one(query.status)),
    channel: CHANNELS.find((channel) => channel === one(query.channel)),
    kind: KIND_NAMES.find((kind) => kind === one(query.kind)),
  };
  const again = sendAllAgainInput.safeParse({ kind: filter.kind, channel: filter.channel }).data;
  const [t, names, locale, page, counts, givenUp] = await Promise.all([
    getTranslations("notifications"),
    getTranslations("notices.kinds"),
    getLocale(),
    orNotFound(listMessagesForStaff(ctx, { ...filter, after: one(query.after) })),
    orNotFound(countMessagesForStaff(ctx)),
    again && filter.status === "FAILED" ? orNotFound(countGivenUp(ctx, again)) : [],
  ]);
  const href = (over: Record<string, string | undefined>) => {
    const set = Object.entries<string | undefined>({ ...filter, ...over }).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, value]],
    );
    return `/admin/notifications?${new URLSearchParams(set)}`;
  };
  const count = { FAILED: counts.failed, QUEUED: counts.queued } as Partial<Record<string, number>>;
  return (
    <>
      <PageHeader title={t("staff.title")} description={t("staff.text")} />
      <div className="mb-4 grid gap-3">
        <LinkTabs
          label={t("staff.tabs")}
          tabs={[undefined, ...STATUSES].map((status) => ({
            href: href({ status }),
            label: status ? t(`status.${status}`) : t("staff.any"),
            active: filter.status === status,
            count: status && count[status],
          }))}
        />
        <MessageFilters
          action={getPathname({ href: "/admin/notifications", locale })}
          kinds={KIND_NAMES}
          filter={filter}
        />
      </div>
      {again && givenUp.some(({ count }) => count > 0) ? (
        <ClientMessages namespaces={["notifications", "admin", "errors", "ui"]}>
          <SendAllAgain filter={again} givenUp={givenUp} kind={again.kind && names(`${again.kind}.name`)} />
        </ClientMessages>
      ) : null}
      <Card>
        {page.rows.length === 0 ? (
          <EmptyState icon={MailX} title={t("staff.empty")} text={t("staff.emptyText")} />
        ) : (
          <ClientMessages namespaces={["notifications", "admin", "errors"]}>
            <ul className="divide-y divide-border">
              {page.rows.map((row) => (
                <MessageLine key={row.id} row={row} />
              ))}
            </ul>
          </ClientMessages>
        )}
      </Card>
      <Pagination
        className="mt-4"
        prevHref={query.after ? href({}) : null}
        nextHref={page.next ? href({ after: page.next }) : null}
      />
    </>
  );
}
