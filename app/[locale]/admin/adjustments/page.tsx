import { Scale } from "lucide-react";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { AdjustmentDecision } from "@/components/admin-finance/adjustment-decision";
import { AdjustmentForm } from "@/components/admin-finance/adjustment-form";
import { GATEWAY_NAMES } from "@/components/admin-finance/gateway-names";
import { Badge, type BadgeTone } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { LocalTime } from "@/components/ui/local-time";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { ClientMessages } from "@/i18n/client-messages";
import { type AdjustmentRow, listAdjustmentChoices, listAdjustments } from "@/lib/finance";
import { formatRupiah } from "@/lib/platform/money";
import { one, staffAdminCtx } from "../staff-page";

const TONES: Record<AdjustmentRow["status"], BadgeTone> = {
  WAITING: "warning",
  BOOKED: "success",
  REFUSED: "neutral",
};

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("admin-finance.adjustments"))("title") };
}

/** What people corrected in the books by hand, and what waits for a second one. */
export default async function AdjustmentsPage({ searchParams }: PageProps<"/[locale]/admin/adjustments">) {
  const ctx = await staffAdminCtx("/admin/adjustments");
  const after = one((await searchParams).after);
  const [t, choices, page] = await Promise.all([
    getTranslations("admin-finance.adjustments"),
    listAdjustmentChoices(ctx),
    listAdjustments(ctx, { after }),
  ]);
  return (
    <ClientMessages namespaces={["admin-finance", "errors"]}>
      <PageHeader title={t("title")} description={t("text")} actions={<AdjustmentForm choices={choices} />} />
      <Card>
        {page.rows.length === 0 ? (
          <EmptyState icon={Scale} title={t("emptyTitle")} text={t("emptyText")} />
        ) : (
          <ul className="divide-y divide-border">
            {page.rows.map((row) => (
              <AdjustmentLine key={row.id} row={row} />
            ))}
          </ul>
        )}
      </Card>
      <Pagination
        className="mt-4"
        prevHref={after ? "/admin/adjustments" : null}
        nextHref={page.next ? `/admin/adjustments?after=${page.next}` : null}
      />
    </ClientMessages>
  );
}

async function AdjustmentLine({ row }: { row: AdjustmentRow }) {
  const t = await getTranslations("admin-finance.adjustments");
  const whose = row.shopName ?? (row.gateway ? GATEWAY_NAMES[row.gateway] : "");
  return (
    <li className="flex flex-wrap items-start justify-between gap-x-4 gap-y-3 p-4 text-sm">
      <div className="grid min-w-0 flex-1 basis-64 gap-1">
        <p className="flex flex-wrap items-center gap-2">
          <Badge tone={TONES[row.status]}>{t(`status.${row.status}`)}</Badge>
          <span className="break-words font-semibold">{whose}</span>
        </p>
        <p className="break-words">{row.reason}</p>
        <p className="break-words text-muted-foreground text-xs">
          {t("ref", { reference: row.reference })} · {t("sideOf", { side: t(`sides.${row.against}`) })}
        </p>
        <p className="text-muted-foreground text-xs">
          <LocalTime value={row.createdAt} />
          {row.person ? ` · ${t("by", { person: row.person })}` : null}
          {row.decider ? ` · ${t("decided", { decider: row.decider })}` : null}
        </p>
        {row.answer ? <p className="break-words text-muted-foreground">{row.answer}</p> : null}
      </div>
      <div className="grid w-full gap-2 sm:w-auto sm:justify-items-end">
        <b className="whitespace-nowrap text-base tabular-nums">
          {row.amount > 0 ? "+" : ""}
          {formatRupiah(row.amount)}
        </b>
        {row.status === "WAITING" ? (
          <AdjustmentDecision adjustment={{ id: row.id, amount: row.amount, whose, own: row.own === 1 }} />
        ) : null}
      </div>
    </li>
  );
}
