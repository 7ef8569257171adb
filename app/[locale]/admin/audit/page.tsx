import { Download } from "lucide-react";
import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { AREAS } from "@/components/admin-audit/areas";
import { AuditLine } from "@/components/admin-audit/audit-line";
import { addressOf, filterOf } from "@/components/audit/audit-address";
import { AuditFilters } from "@/components/audit/audit-filters";
import { AuditList } from "@/components/audit/audit-list";
import { buttonVariants } from "@/components/ui/button-variants";
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
  const filter = filterOf(auditFilterInput, query);
  const [t, locale, page, people] = await Promise.all([
    getTranslations("privacy.audit"),
    getLocale(),
    listAudit(ctx, { ...filter, after: one(query.after) }),
    listAuditActors(ctx),
  ]);
  const kinds = AREAS.map((area) => ({ value: area, label: t(`areas.${area}`) }));
  const persons = people.map(({ userId, name }) => ({ value: userId, label: name ?? userId.slice(-8) }));
  return (
    <>
      <PageHeader
        title={t("title")}
        description={t("text", { days: publicPeriods().staff })}
        actions={
          <a href={addressOf("/api/admin/audit", filter)} className={buttonVariants({ variant: "outline" })}>
            <Download aria-hidden="true" />
            {t("csv")}
          </a>
        }
      />
      <div className="mb-4">
        <AuditFilters
          action={getPathname({ href: "/admin/audit", locale })}
          filter={filter}
          kinds={[{ choices: kinds }]}
          people={persons}
          personField="actorUserId"
        />
      </div>
      <AuditList>
        {page.rows.map((row) => (
          <AuditLine key={row.id} row={row} />
        ))}
      </AuditList>
      <Pagination
        className="mt-4"
        prevHref={query.after ? addressOf("/admin/audit", filter) : null}
        nextHref={page.next ? addressOf("/admin/audit", filter, page.next) : null}
      />
    </>
  );
}
