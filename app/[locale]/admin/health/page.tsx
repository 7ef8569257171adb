import { ShieldCheck } from "lucide-react";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { HealthSigns } from "@/components/admin-health/health-signs";
import { ProofFindings } from "@/components/admin-health/proof-findings";
import { ProofHistory } from "@/components/admin-health/proof-history";
import { ProofTable } from "@/components/admin-health/proof-table";
import { RepairList } from "@/components/admin-health/repair-list";
import { RunProofButton } from "@/components/admin-health/run-proof-button";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { LocalTime } from "@/components/ui/local-time";
import { PageHeader } from "@/components/ui/page-header";
import { listRepairs, previewRepair, type RepairPreview } from "@/lib/inventory";
import type { Ctx } from "@/lib/platform/ctx";
import { type Finding, getProof, listProofs, type ProofDetail, readSigns } from "@/lib/proof";
import { AdminWords, mayDecideShops, mayRepairStock, one, staffCtx } from "../staff-page";

const HISTORY = 20;
const REPAIRABLE = ["level-is-ledger", "reserved-is-locks"];

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("admin.health");
  return { title: t("title") };
}

export default async function HealthPage({ searchParams }: PageProps<"/[locale]/admin/health">) {
  const ctx = await staffCtx("/admin/health");
  const query = await searchParams;
  const [t, signs, last, proofs, repairs] = await Promise.all([
    getTranslations("admin.health"),
    readSigns(ctx),
    getProof(ctx, {}),
    listProofs(ctx, { limit: HISTORY }),
    listRepairs(ctx, { limit: HISTORY }),
  ]);
  const asked = one(query.proof);
  const shown = asked ? ((await getProof(ctx, { proofId: asked })) ?? last) : last;
  return (
    <AdminWords>
      <PageHeader
        title={t("title")}
        description={t("text")}
        actions={mayDecideShops(ctx) ? <RunProofButton /> : null}
      />
      <HealthSigns signs={signs} />
      {shown ? (
        <Proof ctx={ctx} proof={shown} />
      ) : (
        <Card>
          <EmptyState icon={ShieldCheck} title={t("emptyTitle")} text={t("emptyText")} />
        </Card>
      )}
      {proofs.length > 0 ? (
        <section aria-labelledby="proof-history" className="mt-6">
          <h2 id="proof-history" className="mb-3 font-bold text-lg">
            {t("history")}
          </h2>
          <Card>
            <ProofHistory proofs={proofs} shownId={shown?.id ?? null} />
          </Card>
        </section>
      ) : null}
      {repairs.length > 0 ? (
        <section aria-labelledby="repairs" className="mt-6">
          <h2 id="repairs" className="mb-3 font-bold text-lg">
            {t("repairs")}
          </h2>
          <Card>
            <RepairList repairs={repairs} />
          </Card>
        </section>
      ) : null}
    </AdminWords>
  );
}

async function Proof({ ctx, proof }: { ctx: Ctx; proof: ProofDetail }) {
  const [t, previews] = await Promise.all([getTranslations("admin.health"), previewsOf(ctx, proof.findings)]);
  return (
    <section aria-labelledby="proof">
      <h2 id="proof" className="mb-3 font-bold text-lg">
        {t("proofOf")} <LocalTime value={proof.snapshotAt} />
      </h2>
      {proof.findings.length > 0 ? (
        <Card className="mb-4 border-destructive">
          <ProofFindings findings={proof.findings} previews={previews} repairable={mayRepairStock(ctx)} />
        </Card>
      ) : null}
      <Card>
        <ProofTable checks={proof.checks} />
      </Card>
    </section>
  );
}

/** What repairing the drifted levels would write now; those that agree by now have none. */
async function previewsOf(ctx: Ctx, findings: readonly Finding[]): Promise<Map<string, RepairPreview>> {
  const levels = findings.filter((finding) => REPAIRABLE.includes(finding.check)).map((one) => one.subjectId);
  const previews = await Promise.all(
    [...new Set(levels)].map((stockLevelId) => previewRepair(ctx, { stockLevelId }).catch(() => null)),
  );
  return new Map(previews.flatMap((preview) => (preview?.needed ? [[preview.stockLevelId, preview]] : [])));
}
