"use client";

import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { Checkbox } from "@/components/ui/checkbox";
import { Picture } from "@/components/ui/picture";
import type { BoardLine, BoardSelection } from "./board-lines";

/** What was ordered: the first thing by name, the rest by count. */
export function BoardItems({ row }: { row: BoardLine }) {
  const t = useTranslations("console-orders");
  return (
    <div className="flex min-w-0 items-center gap-3">
      <Picture src={row.imageUrl} alt="" className="w-10 shrink-0 rounded-lg" />
      <div className="min-w-0 text-sm">
        <p className="line-clamp-2 break-words">{row.firstItem}</p>
        <p className="text-muted-foreground text-xs">
          {[t("units", { count: row.units }), row.items > 1 ? t("others", { count: row.items - 1 }) : null]
            .filter(Boolean)
            .join(" · ")}
        </p>
      </div>
    </div>
  );
}

/** By when it must be handed over, and whether that has passed. */
export function BoardDue({ row }: { row: BoardLine }) {
  const t = useTranslations("console-orders");
  return (
    <span className="inline-flex flex-wrap items-center gap-x-2 gap-y-1 text-xs">
      {row.late ? <Badge tone="danger">{t("late")}</Badge> : null}
      {row.due ? (
        <span className={row.late ? "text-destructive" : "text-muted-foreground"}>{row.due}</span>
      ) : null}
    </span>
  );
}

/** Marks an order for a move of many. */
export function BoardMark({ row, selection }: { row: BoardLine; selection: BoardSelection }) {
  const t = useTranslations("console-orders");
  if (!selection) return null;
  return (
    <Checkbox
      aria-label={t("select", { number: row.number })}
      checked={selection.chosen.has(row.id)}
      onChange={() => selection.toggle(row.id)}
    />
  );
}
