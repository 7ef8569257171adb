import { CircleCheck } from "lucide-react";
import type { Metadata } from "next";
import { getFormatter, getTranslations } from "next-intl/server";
import { GATEWAY_NAMES } from "@/components/admin-finance/gateway-names";
import { Badge, type BadgeTone } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { LocalTime } from "@/components/ui/local-time";
import { PageHeader } from "@/components/ui/page-header";
import { getSettlementFile, type OddRow } from "@/lib/finance";
import { formatRupiah } from "@/lib/platform/money";
import { orNotFound, staffAdminCtx } from "../../staff-page";

type Props = PageProps<"/[locale]/admin/reconciliation/[id]">;

const TONES: Record<OddRow["outcome"], BadgeTone> = {
  MATCHED: "success",
  MISSING_HERE: "danger",
  MISSING_THERE: "warning",
  AMOUNT_DIFFERS: "danger",
  SETTLED_BEFORE: "neutral",
};

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("admin-finance.reconciliation"))("title") };
}

/** What of a settlement file does not match our books, and what our books have that it does not. */
export default async function SettlementFilePage({ params }: Props) {
  const ctx = await staffAdminCtx("/admin/reconciliation");
  const { id } = await params;
  const [t, file] = await Promise.all([
    getTranslations("admin-finance.reconciliation"),
    orNotFound(getSettlementFile(ctx, { fileId: id })),
  ]);
  return (
    <>
      <PageHeader
        title={<span className="break-all">{file.name}</span>}
        badge={<Badge tone="success">{t("matched", { count: file.matched })}</Badge>}
        description={
          <>
            {GATEWAY_NAMES[file.gateway]} · {t("rows", { count: file.rowCount })} ·{" "}
            <LocalTime value={file.importedAt} />
          </>
        }
        breadcrumbs={[{ label: t("title"), href: "/admin/reconciliation" }, { label: file.name }]}
      />
      <Card>
        {file.rows.length === 0 ? (
          <EmptyState icon={CircleCheck} title={t("allMatched")} />
        ) : (
          <ul className="divide-y divide-border">
            {file.rows.map((row) => (
              <OddLine key={`${row.line} ${row.kind} ${row.providerRef}`} row={row} />
            ))}
          </ul>
        )}
      </Card>
    </>
  );
}

async function OddLine({ row }: { row: OddRow }) {
  const t = await getTranslations("admin-finance.reconciliation");
  return (
    <li className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2 p-4 text-sm">
      <div className="min-w-0 flex-1 basis-56">
        <p className="flex flex-wrap items-center gap-2">
          <Badge tone={TONES[row.outcome]}>{t(`outcome.${row.outcome}`)}</Badge>
          <span>{t(row.kind)}</span>
          {row.orderNumber ? <span className="font-semibold">{row.orderNumber}</span> : null}
        </p>
        <p className="break-all text-muted-foreground text-xs">
          {row.line > 0 ? `${t("line")} ${row.line} · ` : null}
          {row.providerRef}
        </p>
      </div>
      <dl className="grid gap-0.5 text-right">
        <Figure
          label={t("theirs")}
          amount={row.outcome === "MISSING_THERE" ? null : row.gross}
          currency={row.currency}
        />
        <Figure label={t("ours")} amount={row.ours} currency={row.oursIn ?? "IDR"} />
      </dl>
    </li>
  );
}

type FigureProps = { label: string; amount: number | null; currency: string };

async function Figure({ label, amount, currency }: FigureProps) {
  const format = await getFormatter();
  const written = (sum: number) =>
    currency === "IDR" ? formatRupiah(sum) : format.number(sum / 100, { style: "currency", currency });
  return (
    <div className="flex justify-between gap-3">
      <dt className="text-muted-foreground">{label}</dt>
      <dd className="whitespace-nowrap font-semibold tabular-nums">
        {amount === null ? "–" : written(amount)}
      </dd>
    </div>
  );
}
