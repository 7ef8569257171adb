import { getTranslations } from "next-intl/server";
import type { RepairPreview } from "@/lib/inventory";
import type { Finding } from "@/lib/proof";
import { said } from "./proof-table";
import { RepairDialog } from "./repair-dialog";

/** The first violations in detail; a level that drifted can be repaired from here. */
export async function ProofFindings({
  findings,
  previews,
  repairable,
}: {
  findings: Finding[];
  /** By the level's id; a level that agrees by now has none. */
  previews: ReadonlyMap<string, RepairPreview>;
  repairable: boolean;
}) {
  const t = await getTranslations("admin.health");
  return (
    <ul className="divide-y divide-border">
      {findings.map((finding) => {
        const preview = previews.get(finding.subjectId);
        return (
          <li
            key={`${finding.check} ${finding.subjectId}`}
            className="flex flex-wrap items-start justify-between gap-3 p-4"
          >
            <div className="min-w-0 flex-1 basis-60 text-sm">
              <p className="font-semibold">{said(t, finding.check)}</p>
              {preview ? (
                <p className="break-words text-muted-foreground">
                  {[preview.name, preview.variantTitle, preview.warehouse, preview.shop]
                    .filter(Boolean)
                    .join(" · ")}
                </p>
              ) : null}
              <p className="break-all text-muted-foreground text-xs">
                {t(`subject.${finding.subject}`)} {finding.subjectId}
              </p>
              <p className="mt-1 break-words tabular-nums">
                {t("expectedFound", { expected: finding.expected, found: finding.found })}
              </p>
            </div>
            {preview && repairable ? <RepairDialog preview={preview} /> : null}
          </li>
        );
      })}
    </ul>
  );
}
