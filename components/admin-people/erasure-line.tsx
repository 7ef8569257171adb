import { getFormatter, getTranslations } from "next-intl/server";
import { Badge, type BadgeTone } from "@/components/ui/badge";
import { LocalTime } from "@/components/ui/local-time";
import type { ErasureRow } from "@/lib/privacy";
import { CallBack } from "./call-back";

const TONES: Record<ErasureRow["status"], BadgeTone> = {
  PENDING: "warning",
  CALLED_BACK: "neutral",
  DONE: "success",
};

/** One request to be forgotten, as staff see it. */
export async function ErasureLine({ row }: { row: ErasureRow }) {
  const [t, blockWords, format] = await Promise.all([
    getTranslations("privacy.staff"),
    getTranslations("privacy.blocks"),
    getFormatter(),
  ]);
  const date = format.dateTime(row.endedAt ?? row.dueAt, "date");
  return (
    <li className="flex flex-wrap items-start justify-between gap-x-4 gap-y-3 p-4 text-sm">
      <div className="min-w-0 flex-1 basis-56">
        <p className="flex flex-wrap items-center gap-2">
          <Badge tone={TONES[row.status]}>{t(`status.${row.status}`, { date })}</Badge>
          {row.status === "PENDING" && row.heldBy ? <Badge tone="danger">{t("held")}</Badge> : null}
        </p>
        <p className="mt-1 break-all font-mono text-xs">{row.userId}</p>
        <p className="text-muted-foreground">
          {t("asked")} <LocalTime value={row.requestedAt} /> · {t("by")}{" "}
          {t(row.byStaff ? "byStaff" : "themselves")}
          {row.rows === null ? null : ` · ${t("rows", { count: row.rows })}`}
        </p>
        {row.reason ? <p className="break-words text-muted-foreground">{row.reason}</p> : null}
        {row.status === "PENDING" && row.heldBy ? <p>{blockWords(row.heldBy)}</p> : null}
      </div>
      {row.status === "PENDING" ? <CallBack requestId={row.id} /> : null}
    </li>
  );
}
