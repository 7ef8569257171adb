import { Download, Lock } from "lucide-react";
import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { addressOf, filterOf } from "@/components/audit/audit-address";
import { AuditFilters } from "@/components/audit/audit-filters";
import { AuditList } from "@/components/audit/audit-list";
import { ActivityLine } from "@/components/console-activity/activity-line";
import { GROUPS, kindsOf } from "@/components/console-activity/kind-groups";
import { consoleAccess } from "@/components/console-shell/console-access";
import { buttonVariants } from "@/components/ui/button-variants";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { getPathname } from "@/i18n/navigation";
import { shopActFilterInput } from "@/lib/identity";
import { publicPeriods } from "@/lib/privacy";
import { listActivity, listActivityPeople } from "@/lib/shops";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("console-activity"))("title") };
}

/** What was done in the shop's name, and what Gerai decided about it. */
export default async function ActivityPage({
  params,
  searchParams,
}: PageProps<"/[locale]/console/[shop]/activity">) {
  const [{ shop: slug }, query] = await Promise.all([params, searchParams]);
  const { ctx, shop, can } = await consoleAccess(slug, "/activity");
  const t = await getTranslations("console-activity");
  const description = t("text", { days: publicPeriods().staff });
  if (!can.manage)
    return (
      <>
        <PageHeader title={t("title")} description={description} />
        <Card>
          <EmptyState icon={Lock} title={t("lockedTitle")} text={t("lockedText")} />
        </Card>
      </>
    );
  const { shopId } = shop;
  const filter = filterOf(shopActFilterInput, query);
  const after = typeof query.after === "string" ? query.after : undefined;
  const [locale, page, people] = await Promise.all([
    getLocale(),
    listActivity(ctx, { ...filter, shopId, after }),
    listActivityPeople(ctx, { shopId }),
  ]);
  const path = `/console/${slug}/activity`;
  const kinds = GROUPS.map((group) => ({
    label: t(`groups.${group}`),
    choices: kindsOf(group).map((kind) => ({ value: kind, label: t(`kinds.${kind}`) })),
  }));
  const persons = people.map(({ userId, name }) => ({ value: userId, label: name ?? t("somebody") }));
  const narrowed = after !== undefined || Object.values(filter).some(Boolean);
  return (
    <>
      <PageHeader
        title={t("title")}
        description={description}
        actions={
          <a
            href={addressOf(`/api/console/${slug}/activity`, filter)}
            download
            className={buttonVariants({ variant: "outline" })}
          >
            <Download aria-hidden="true" />
            {t("download")}
          </a>
        }
      />
      <div className="mb-4">
        <AuditFilters
          action={getPathname({ href: path, locale })}
          filter={filter}
          kinds={kinds}
          people={[{ value: "gerai", label: t("gerai") }, ...persons]}
          personField="person"
        />
      </div>
      <AuditList emptyText={narrowed ? undefined : t("emptyAll")}>
        {page.rows.map((row) => (
          <ActivityLine key={row.id} row={row} />
        ))}
      </AuditList>
      <Pagination
        className="mt-4"
        prevHref={after ? addressOf(path, filter) : null}
        nextHref={page.next ? addressOf(path, filter, page.next) : null}
      />
    </>
  );
}
