import { getTranslations } from "next-intl/server";
import { Badge, type BadgeTone } from "@/components/ui/badge";
import type { CountRow } from "@/lib/inventory";

const tones: Record<CountRow["status"], BadgeTone> = {
  OPEN: "info",
  APPLIED: "success",
  CANCELLED: "neutral",
};

/** How far a count is. */
export async function CountStatus({ count }: { count: Pick<CountRow, "status" | "blind"> }) {
  const t = await getTranslations("console-counts");
  return (
    <span className="inline-flex flex-wrap gap-1.5">
      <Badge tone={tones[count.status]}>{t(`status.${count.status}`)}</Badge>
      {count.blind ? <Badge tone="outline">{t("count.blind")}</Badge> : null}
    </span>
  );
}

/** What a count found, in one line. */
export async function CountDifferences({ count }: { count: CountRow }) {
  const t = await getTranslations("console-counts");
  // While a blind count is open nobody is to know what is on record.
  if (count.status === "OPEN" && count.blind) return "–";
  return t("different", { count: count.different, more: count.more, less: count.less });
}
