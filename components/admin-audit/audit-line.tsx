import { getTranslations } from "next-intl/server";
import { AuditEntry } from "@/components/audit/audit-entry";
import type { AuditRow } from "@/lib/identity";

/** An act as staff read it: by its codes, with what leads to its trace. */
export async function AuditLine({ row }: { row: AuditRow }) {
  const t = await getTranslations("privacy.audit");
  const by = row.byApiKey ? ` (${t("byKey")})` : row.staffRole ? ` (${row.staffRole})` : "";
  return (
    <AuditEntry
      what={<code className="break-all font-mono">{row.kind}</code>}
      outcome={row.outcome}
      verdict={row.refusal}
      who={
        <>
          {row.actorName ?? t("somebody")}
          {by}
          {row.shopName ? ` · ${t("forShop", { shop: row.shopName })}` : null}
        </>
      }
      at={row.at}
      facts={[row.ip, `${t("trace")} ${row.requestId.slice(-12)}`]}
      about={
        row.subjectType ? (
          <>
            {row.subjectType} <span className="break-all font-mono">{row.subjectId}</span>
          </>
        ) : null
      }
      reason={row.reason}
      changes={Object.entries(row.changes).map(([field, [before, after]]) => ({
        field,
        label: field,
        before: said(before),
        after: said(after),
      }))}
    />
  );
}

function said(value: unknown) {
  return value === null || value === undefined || value === "" ? null : (
    <span className="font-mono">{String(value)}</span>
  );
}
