import { getTranslations } from "next-intl/server";
import { AuditEntry } from "@/components/audit/audit-entry";
import { formatPhone, type ShopAct } from "@/lib/identity";
import { allWords, changeValue, wordOr } from "./change-value";

/** An act as the people of its shop read it: in words. */
export async function ActivityLine({ row }: { row: ShopAct }) {
  const [t, all] = await Promise.all([getTranslations("console-activity"), allWords()]);
  const name = row.byGerai ? t("gerai") : (row.actorName ?? t("somebody"));
  const fields = Object.entries(row.changes);
  const isNew = fields.every(([, [before]]) => before === null);
  const changes = await Promise.all(
    fields.map(async ([field, [before, after]]) => ({
      field,
      label: wordOr(all, `console-activity.fields.${field}`, field),
      before: isNew ? undefined : await changeValue(row, field, before),
      after: await changeValue(row, field, after),
    })),
  );
  return (
    <AuditEntry
      what={wordOr(all, `console-activity.kinds.${row.kind}`, row.kind)}
      outcome={row.outcome}
      who={row.byApiKey ? t("byKey", { name }) : name}
      at={row.at}
      facts={[row.ip]}
      about={
        row.refusal ? wordOr(all, `console-activity.refusals.${row.refusal}`, row.refusal) : subject(row)
      }
      reason={row.reason}
      changes={changes}
    />
  );
}

function subject({ subjectType, subjectName }: ShopAct): string | null {
  return subjectType === "ShopInvitation" && subjectName ? formatPhone(subjectName) : subjectName;
}
