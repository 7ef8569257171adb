import { CheckCheck } from "lucide-react";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ApplyCount } from "@/components/console-counts/apply-count";
import { CountLines } from "@/components/console-counts/count-lines";
import { CountStatus } from "@/components/console-counts/count-status";
import { listAddress } from "@/components/console-inventory/list-address";
import { ListFoot } from "@/components/console-inventory/list-foot";
import { consoleAccess } from "@/components/console-shell/console-access";
import { Alert } from "@/components/ui/alert";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { StatCard } from "@/components/ui/stat-card";
import { ClientMessages } from "@/i18n/client-messages";
import { redirect } from "@/i18n/navigation";
import { getCount, listCountLines } from "@/lib/inventory";
import { isDomainError } from "@/lib/platform/errors";

type Props = {
  params: Promise<{ shop: string; number: string }>;
  searchParams: Promise<{ after?: string }>;
};

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("console-counts"))("review.title") };
}

/** What a count found, before it is booked. */
export default async function ReviewCountPage({ params, searchParams }: Props) {
  const [{ shop: slug, number }, { after }] = await Promise.all([params, searchParams]);
  const { ctx, shop, can } = await consoleAccess(slug, `/inventory/counts/${number}/review`);
  const { shopId } = shop;
  const count = await getCount(ctx, { shopId, number }).catch((error: unknown) => {
    if (isDomainError(error, "NOT_FOUND")) notFound();
    throw error;
  });
  const base = `/console/${slug}/inventory`;
  const path = `${base}/counts/${number}`;
  if (count.status !== "OPEN" || !can.stock) redirect({ href: path, locale: ctx.locale });
  const t = await getTranslations("console-counts");
  const page = await listCountLines(ctx, {
    shopId,
    countId: count.id,
    blind: false,
    filter: "different",
    after,
  });
  const left = count.lines - count.counted;
  return (
    <ClientMessages namespaces={["console-counts", "errors"]}>
      <PageHeader
        title={t("review.title")}
        description={`${count.warehouse} · ${t("review.text")}`}
        badge={<CountStatus count={count} />}
        breadcrumbs={[
          { label: t("title"), href: `${base}/counts` },
          { label: count.number, href: path },
          { label: t("review.title") },
        ]}
        actions={
          <LinkButton href={path} variant="outline">
            {t("review.back")}
          </LinkButton>
        }
      />
      <div className="mb-4 grid grid-cols-2 gap-3 lg:grid-cols-4">
        <StatCard label={t("review.different")} value={count.different} />
        <StatCard label={t("review.more")} value={`+${count.more}`} />
        <StatCard label={t("review.less")} value={`−${count.less}`} />
        <StatCard label={t("review.todo")} value={left} tone={left > 0 ? "attention" : "default"} />
      </div>
      {left > 0 ? (
        <Alert tone="warning" className="mb-4">
          {t("review.todoText", { count: left })}
        </Alert>
      ) : null}
      <Card className="mb-4">
        {page.rows.length > 0 ? (
          <CountLines rows={page.rows} recount={path} />
        ) : (
          <EmptyState
            icon={CheckCheck}
            title={count.counted > 0 ? t("review.none") : t("review.nothing")}
            text={count.counted > 0 ? t("review.noneText") : null}
          />
        )}
      </Card>
      <ListFoot
        firstHref={after ? `${path}/review` : null}
        nextHref={page.next ? listAddress(`${path}/review`, { after: page.next }) : null}
      />
      {count.counted > 0 ? <ApplyCount shopId={shopId} path={path} count={count} /> : null}
    </ClientMessages>
  );
}
