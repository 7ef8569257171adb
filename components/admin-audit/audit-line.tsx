import { getTranslations } from "next-intl/server";
import { Badge, type BadgeTone } from "@/components/ui/badge";
import { LocalTime } from "@/components/ui/local-time";
import type { AuditRow } from "@/lib/identity";

const TONES: Record<AuditRow["outcome"], BadgeTone> = {
  DONE: "success",
  REFUSED: "warning",
  FAILED: "danger",
};

/** One act: who, what, on what, why, and what it changed. */
export async function AuditLine({ row }: { row: AuditRow }) {
  const t = await getTranslations("privacy.audit");
  const changes = Object.entries(row.changes);
  const by = row.byApiKey ? ` (${t("byKey")})` : row.staffRole ? ` (${row.staffRole})` : "";
  return (
    <li className="grid gap-x-5 gap-y-2 p-4 text-sm lg:grid-cols-[minmax(0,1fr)_minmax(0,1.2fr)]">
      <div className="min-w-0">
        <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
          <span className="break-all font-mono font-semibold">{row.kind}</span>
          <Badge tone={TONES[row.outcome]}>{row.refusal ?? t(`outcomes.${row.outcome}`)}</Badge>
        </p>
        <p className="break-words">
          {row.actorName ?? t("somebody")}
          {by}
          {row.shopName ? ` · ${t("forShop", { shop: row.shopName })}` : null}
        </p>
        <p className="flex flex-wrap gap-x-2 text-muted-foreground text-xs">
          <LocalTime value={row.at} />
          {row.ip ? <span className="break-all">{row.ip}</span> : null}
          <span className="break-all">
            {t("trace")} {row.requestId.slice(-12)}
          </span>
        </p>
      </div>
      <div className="min-w-0 text-xs">
        {row.subjectType ? (
          <p className="break-all text-muted-foreground">
            {row.subjectType} <span className="font-mono">{row.subjectId}</span>
          </p>
        ) : null}
        {row.reason ? <p className="mt-1 break-words text-sm">“{row.reason}”</p> : null}
        {changes.length > 0 ? (
          <dl className="mt-1 grid gap-0.5">
            {changes.map(([field, [before, after]]) => (
              <div key={field} className="flex flex-wrap gap-x-2">
                <dt className="font-semibold">{field}</dt>
                <dd className="min-w-0 break-all font-mono">
                  {said(before) ?? t("nothing")} → {said(after) ?? t("nothing")}
                </dd>
              </div>
            ))}
          </dl>
        ) : null}
      </div>
    </li>
  );
}

function said(value: unknown): string | null {
  return value === null || value === undefined || value === "" ? null : String(value);
}
