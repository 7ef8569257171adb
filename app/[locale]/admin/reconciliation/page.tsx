import { FileCheck2 } from "lucide-react";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { GATEWAY_NAMES } from "@/components/admin-finance/gateway-names";
import { SettlementForm } from "@/components/admin-finance/settlement-form";
import { Badge } from "@/components/ui/badge";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { LocalTime } from "@/components/ui/local-time";
import { PageHeader } from "@/components/ui/page-header";
import { ClientMessages } from "@/i18n/client-messages";
import { Link } from "@/i18n/navigation";
import { listSettlementFiles, type SettlementFileRow } from "@/lib/finance";
import { staffAdminCtx } from "../staff-page";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("admin-finance.reconciliation"))("title") };
}

/** Settlement files of the gateways, and how they match our books. */
export default async function ReconciliationPage() {
  const ctx = await staffAdminCtx("/admin/reconciliation");
  const [t, files] = await Promise.all([
    getTranslations("admin-finance.reconciliation"),
    listSettlementFiles(ctx),
  ]);
  return (
    <>
      <PageHeader title={t("title")} description={t("text")} />
      <div className="grid gap-4">
        <Card>
          <CardHeader title={t("import")} />
          <CardBody>
            <ClientMessages namespaces={["admin-finance", "errors"]}>
              <SettlementForm />
            </ClientMessages>
          </CardBody>
        </Card>
        <Card>
          {files.length === 0 ? (
            <EmptyState icon={FileCheck2} title={t("emptyTitle")} text={t("emptyText")} />
          ) : (
            <ul className="divide-y divide-border">
              {files.map((file) => (
                <FileLine key={file.id} file={file} />
              ))}
            </ul>
          )}
        </Card>
      </div>
    </>
  );
}

async function FileLine({ file }: { file: SettlementFileRow }) {
  const t = await getTranslations("admin-finance.reconciliation");
  return (
    <li className="relative flex flex-wrap items-start justify-between gap-x-4 gap-y-2 p-4 text-sm">
      <div className="min-w-0 flex-1 basis-56">
        <Link
          href={`/admin/reconciliation/${file.id}`}
          className="break-all font-semibold after:absolute after:inset-0 hover:underline"
        >
          {file.name}
        </Link>
        <p className="text-muted-foreground text-xs">
          {GATEWAY_NAMES[file.gateway]} · {t("rows", { count: file.rowCount })} ·{" "}
          <LocalTime value={file.importedAt} /> {file.person ? t("by", { person: file.person }) : null}
        </p>
      </div>
      <span className="flex flex-wrap gap-2">
        <Badge tone="success">{t("matched", { count: file.matched })}</Badge>
        {file.odd > 0 ? <Badge tone="warning">{t("odd", { count: file.odd })}</Badge> : null}
      </span>
    </li>
  );
}
