import { getFormatter, getTranslations } from "next-intl/server";
import { LocalTime } from "@/components/ui/local-time";
import { StatusDot } from "@/components/ui/status-dot";
import { Link } from "@/i18n/navigation";
import type { ProofRow } from "@/lib/proof";

/** The last proofs; each opens. */
export async function ProofHistory({ proofs, shownId }: { proofs: ProofRow[]; shownId: string | null }) {
  const [t, format] = await Promise.all([getTranslations("admin.health"), getFormatter()]);
  return (
    <ul className="divide-y divide-border">
      {proofs.map((proof) => (
        <li
          key={proof.id}
          className="relative flex flex-wrap items-center justify-between gap-x-4 gap-y-1 px-4 py-3 text-sm hover:bg-muted/50"
        >
          <Link
            href={`/admin/health?proof=${proof.id}`}
            aria-current={proof.id === shownId ? "true" : undefined}
            className="font-semibold after:absolute after:inset-0 aria-[current]:text-primary"
          >
            <LocalTime value={proof.startedAt} />
          </Link>
          <span className="text-muted-foreground">
            {proof.person ?? t(`source.${proof.source}`)} ·{" "}
            {t("took", {
              rows: proof.rowsSeen,
              seconds: format.number(proof.durationMs / 1000, { maximumFractionDigits: 1 }),
            })}
          </span>
          <StatusDot tone={proof.violations > 0 ? "danger" : "success"}>
            {proof.violations > 0 ? t("broken", { count: proof.violations }) : t("holds")}
          </StatusDot>
        </li>
      ))}
    </ul>
  );
}
