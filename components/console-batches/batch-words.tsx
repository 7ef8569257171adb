import { getTranslations } from "next-intl/server";
import { Badge, type BadgeTone } from "@/components/ui/badge";
import type { BatchRow } from "@/lib/inventory";

export const BATCH_KINDS = Object.keys({
  RECEIPT: true,
  ADJUSTMENT: true,
  COUNT: true,
  IMPORT: true,
  UNDO: true,
} satisfies Record<BatchRow["kind"], true>) as BatchRow["kind"][];

const tones: Record<BatchRow["kind"], BadgeTone> = {
  RECEIPT: "success",
  ADJUSTMENT: "neutral",
  COUNT: "info",
  IMPORT: "primary",
  UNDO: "warning",
};

/** What kind of deed a batch was. */
export async function BatchKind({ kind }: { kind: BatchRow["kind"] }) {
  const t = await getTranslations("console-batches.kind");
  return <Badge tone={tones[kind]}>{t(kind)}</Badge>;
}

/** Units up and down. */
export async function BatchChange({ row }: { row: Pick<BatchRow, "unitsIn" | "unitsOut"> }) {
  const t = await getTranslations("console-batches");
  return (
    <span className="inline-flex gap-2 whitespace-nowrap font-semibold tabular-nums">
      {row.unitsIn > 0 ? <span className="text-success">{t("in", { units: row.unitsIn })}</span> : null}
      {row.unitsOut > 0 ? (
        <span className="text-destructive">{t("out", { units: row.unitsOut })}</span>
      ) : null}
    </span>
  );
}
