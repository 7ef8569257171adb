import { FileLock2 } from "lucide-react";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ErasureLine } from "@/components/admin-people/erasure-line";
import { FindPerson } from "@/components/admin-people/find-person";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { ClientMessages } from "@/i18n/client-messages";
import { isDomainError } from "@/lib/platform/errors";
import { listErasures } from "@/lib/privacy";
import { one, staffCtx } from "../staff-page";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("privacy.staff"))("title") };
}

export default async function PeoplePage({ searchParams }: PageProps<"/[locale]/admin/people">) {
  const ctx = await staffCtx("/admin/people");
  const after = one((await searchParams).after);
  const [t, page] = await Promise.all([
    getTranslations("privacy.staff"),
    listErasures(ctx, { after }).catch((error: unknown) => {
      // Not for every role of staff.
      if (isDomainError(error, "FORBIDDEN")) notFound();
      throw error;
    }),
  ]);
  return (
    <ClientMessages namespaces={["privacy", "admin", "errors"]}>
      <PageHeader title={t("title")} description={t("text")} />
      <div className="grid gap-5">
        <Card>
          <CardHeader title={t("find")} />
          <CardBody>
            <FindPerson />
          </CardBody>
        </Card>
        <section aria-labelledby="requests">
          <h2 id="requests" className="mb-3 font-bold text-lg">
            {t("requests")}
          </h2>
          <Card>
            {page.rows.length === 0 ? (
              <EmptyState icon={FileLock2} title={t("empty")} text={t("emptyText")} />
            ) : (
              <ul className="divide-y divide-border">
                {page.rows.map((row) => (
                  <ErasureLine key={row.id} row={row} />
                ))}
              </ul>
            )}
          </Card>
          <Pagination
            className="mt-4"
            prevHref={after ? "/admin/people" : null}
            nextHref={page.next ? `/admin/people?after=${page.next}` : null}
          />
        </section>
      </div>
    </ClientMessages>
  );
}
