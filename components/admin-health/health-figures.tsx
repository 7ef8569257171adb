import { getTranslations } from "next-intl/server";
import { StatCard } from "@/components/ui/stat-card";
import type { Health } from "@/lib/platform/health";
import type { ProofDetail } from "@/lib/proof";

/** How the shop stands, at a glance: proof, database, jobs, events. */
export async function HealthFigures({ health, proof }: { health: Health; proof: ProofDetail | null }) {
  const t = await getTranslations("admin.health");
  const { database, jobs } = health;
  const late = jobs.outboxOldestSeconds > 180 || jobs.outboxDead > 0;
  return (
    <div className="mb-6 grid grid-cols-2 gap-3 lg:grid-cols-4">
      <StatCard
        label={t("lastProof")}
        value={proof ? t(proof.violations > 0 ? "brokenShort" : "clean") : t("never")}
        hint={proof ? t("violations", { count: proof.violations }) : undefined}
        tone={proof && proof.violations === 0 ? "default" : "attention"}
      />
      <StatCard
        label={t("database")}
        value={database.latencyMs === null ? "–" : `${database.latencyMs} ms`}
        hint={t(database.ok ? "answers" : "silent")}
        tone={database.ok ? "default" : "attention"}
      />
      <StatCard
        label={t("jobs")}
        value={jobs.engine}
        hint={
          jobs.lastSweepSeconds === null ? t("neverSwept") : t("swept", { seconds: jobs.lastSweepSeconds })
        }
        tone={jobs.engine === "off" || (jobs.lastSweepSeconds ?? 0) > 180 ? "attention" : "default"}
      />
      <StatCard
        label={t("events")}
        value={jobs.outboxDue}
        hint={t("eventsHint", { seconds: jobs.outboxOldestSeconds, dead: jobs.outboxDead })}
        tone={late ? "attention" : "default"}
      />
    </div>
  );
}
