import { Inbox } from "lucide-react";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { InboxMessage } from "@/components/inbox/inbox-message";
import { InboxRefresh } from "@/components/inbox/inbox-refresh";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { SearchBox } from "@/components/ui/search-box";
import { getPathname } from "@/i18n/navigation";
import { requestCtx } from "@/lib/identity/request-ctx";
import { demoInboxOpen, listDemoMessages } from "@/lib/platform/demo-inbox";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("inbox");
  return { title: t("title"), robots: { index: false } };
}

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** Does not exist outside a demo: whoever reads it can sign in as anybody. */
export default async function InboxPage({ searchParams }: Props) {
  if (!demoInboxOpen()) notFound();
  const { to } = await searchParams;
  const recipient = typeof to === "string" ? to.trim() : "";
  const [ctx, t, locale] = await Promise.all([requestCtx(), getTranslations("inbox"), getLocale()]);
  const messages = await listDemoMessages(ctx, { recipient });
  return (
    <main id="content" className="mx-auto w-full max-w-3xl px-4 py-6 md:py-10">
      <InboxRefresh />
      <PageHeader
        title={t("title")}
        description={t("intro")}
        actions={
          <LinkButton href="/" variant="outline">
            {t("back")}
          </LinkButton>
        }
      />
      <div className="mb-4 flex flex-wrap items-center gap-2">
        <SearchBox
          key={recipient}
          action={getPathname({ href: "/dev/inbox", locale })}
          name="to"
          label={t("filterLabel")}
          placeholder={t("filterPlaceholder")}
          defaultValue={recipient}
          submitLabel={t("filter")}
          className="min-w-56 flex-1"
        />
        {recipient ? (
          <LinkButton href="/dev/inbox" variant="ghost">
            {t("clear")}
          </LinkButton>
        ) : null}
      </div>
      {messages.length > 0 ? (
        <ul className="grid gap-3">
          {messages.map((message) => (
            <li key={message.id}>
              <InboxMessage message={message} />
            </li>
          ))}
        </ul>
      ) : (
        <Card>
          <EmptyState
            icon={Inbox}
            title={recipient ? t("emptyFiltered", { recipient }) : t("empty")}
            text={recipient ? undefined : t("emptyText")}
            action={recipient ? null : <LinkButton href="/sign-in">{t("toSignIn")}</LinkButton>}
          />
        </Card>
      )}
    </main>
  );
}
