import { Download, ScrollText } from "lucide-react";
import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { AuditFilters } from "@/components/admin-audit/audit-filters";
import { AuditLine } from "@/components/admin-audit/audit-line";
import { buttonVariants } from "@/components/ui/button-variants";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { getPathname } from "@/i18n/navigation";
import { listAudit, listAuditActors } from "@/lib/identity";
import { auditFilterInput } from "@/lib/identity/schema";
import { publicPeriods } from "@/lib/privacy";
import { one, staffAdminCtx } from "../staff-page";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("privacy.audit"))("title") };
}

export default async function AuditPage({ searchParams }: PageProps<"/[locale]/admin/audit">) {
  const ctx = await staffAdminCtx("/admin/audit");
  const query = await searchParams;
  const filter = filterOf(query);
  const [t, locale, page, people] = await Promise.all([
    getTranslations("privacy.audit"),
    getLocale(),
    listAudit(ctx, { ...filter, after: one(query.after) }),
    listAuditActors(ctx),
  ]);
  const asked = new URLSearchParams(Object.entries(filter).filter(([, value]) => value !== undefined));
  const href = (after?: string) =>
    `/admin/audit?${new URLSearchParams([...asked, ...(after ? [["after", after]] : [])])}`;
  return (
    <>
      <PageHeader
        title={t("title")}
        description={t("text", { days: publicPeriods().staff })}
        actions={
          <a href={`/api/admin/audit?${asked}`} className={buttonVariants({ variant: "outline" })}>
            <Download aria-hidden="true" />
            {t("csv")}
          </a>
        }
      />
      <div className="mb-4">
        <AuditFilters
          action={getPathname({ href: "/admin/audit", locale })}
          filter={filter}
          people={people}
        />
      </div>
      <Card>
        {page.rows.length === 0 ? (
          <EmptyState icon={ScrollText} title={t("empty")} text={t("emptyText")} />
        ) : (
          <ul className="divide-y divide-border">
            {page.rows.map((row) => (
              <AuditLine key={row.id} row={row} />
            ))}
          </ul>
        )}
      </Card>
      <Pagination
        className="mt-4"
        prevHref={query.after ? href() : null}
        nextHref={page.next ? href(page.next) : null}
      />
    </>
  );
}

/** What of the address is a filter in order; the rest is as if it were not there. */
function filterOf(query: Record<string, string | string[] | undefined>) {
  const names = ["kind", "actorUserId", "outcome", "shopId", "from", "until"] as const;
  const given = Object.fromEntries(names.map((name) => [name, one(query[name])]));
  const parsed = auditFilterInput.safeParse(given);
  return parsed.success ? parsed.data : {};
}
