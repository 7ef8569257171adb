import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { Badge, type BadgeTone } from "@/components/ui/badge";
import { LocalTime } from "@/components/ui/local-time";
import type { AuditRow } from "@/lib/identity";

const TONES: Record<AuditRow["outcome"], BadgeTone> = {
  DONE: "success",
  REFUSED: "warning",
  FAILED: "danger",
};

/** Where there was no before, because the row itself is new, it is undefined; null is an empty one. */
export type ShownChange = {
  field: string;
  label: ReactNode;
  before: ReactNode | undefined;
  after: ReactNode;
};

/** One act as staff and shops see it: who, what, on what, why, and what it changed. */
export async function AuditEntry({
  what,
  outcome,
  verdict,
  who,
  at,
  facts = [],
  about,
  reason,
  changes,
}: {
  what: ReactNode;
  outcome: AuditRow["outcome"];
  /** What the outcome is called where its own word says too little. */
  verdict?: string | null;
  who: ReactNode;
  at: Date;
  /** Short ones beside the time. */
  facts?: (string | null)[];
  about?: ReactNode;
  reason: string | null;
  changes: readonly ShownChange[];
}) {
  const t = await getTranslations("privacy.audit");
  return (
    <li className="grid gap-x-5 gap-y-2 p-4 text-sm lg:grid-cols-[minmax(0,1fr)_minmax(0,1.2fr)]">
      <div className="min-w-0">
        <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
          <span className="wrap-anywhere min-w-0 font-semibold">{what}</span>
          <Badge tone={TONES[outcome]}>{verdict ?? t(`outcomes.${outcome}`)}</Badge>
        </p>
        <p className="break-words">{who}</p>
        <p className="flex flex-wrap gap-x-2 text-muted-foreground text-xs">
          <LocalTime value={at} />
          {facts.map((fact) =>
            fact ? (
              <span key={fact} className="break-all">
                {fact}
              </span>
            ) : null,
          )}
        </p>
      </div>
      <div className="min-w-0 text-xs">
        {about ? <p className="break-words text-muted-foreground">{about}</p> : null}
        {reason ? <p className="mt-1 break-words text-sm">“{reason}”</p> : null}
        {changes.length > 0 ? (
          <dl className="mt-1 grid gap-0.5">
            {changes.map(({ field, label, before, after }) => (
              <div key={field} className="flex flex-wrap gap-x-2">
                <dt className="font-semibold">{label}</dt>
                <dd className="wrap-anywhere min-w-0">
                  {before === undefined ? null : <>{before ?? t("nothing")} → </>}
                  {after ?? t("nothing")}
                </dd>
              </div>
            ))}
          </dl>
        ) : null}
      </div>
    </li>
  );
}
