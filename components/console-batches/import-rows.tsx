"use client";

import { CircleCheck } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { cn } from "@/components/ui/cn";
import { type CheckedRow, deltaOf } from "./import-state";

const STEP = 100;

/** Row by row what the file would change, or why it cannot. */
export function ImportRows({ rows }: { rows: readonly CheckedRow[] }) {
  const t = useTranslations("console-batches.import");
  const bad = rows.filter((row) => row.problem !== null);
  const [onlyBad, setOnlyBad] = useState(bad.length > 0);
  const [shown, setShown] = useState(STEP);
  const list = onlyBad ? bad : rows;
  return (
    <div className="grid gap-3">
      {bad.length > 0 ? (
        <div className="flex flex-wrap gap-2">
          {[true, false].map((one) => (
            <Button
              key={String(one)}
              size="sm"
              variant={onlyBad === one ? "soft" : "ghost"}
              aria-pressed={onlyBad === one}
              onClick={() => setOnlyBad(one)}
            >
              {t(one ? "showBad" : "showAll")} ({one ? bad.length : rows.length})
            </Button>
          ))}
        </div>
      ) : null}
      <ul className="divide-y divide-border rounded-xl border border-border">
        {list.slice(0, shown).map((row) => (
          <li key={row.line} className="flex flex-wrap items-center gap-x-4 gap-y-1 px-3 py-2.5 text-sm">
            <span className="w-10 shrink-0 text-muted-foreground text-xs tabular-nums">{row.line}</span>
            <span className="min-w-0 flex-1 basis-48">
              <span className="block break-words font-semibold">
                {row.name ? [row.name, row.variantTitle].filter(Boolean).join(" · ") : row.sku || "–"}
              </span>
              <span className="block break-words text-muted-foreground text-xs">
                {[row.name ? row.sku : null, row.warehouse, row.note].filter(Boolean).join(" · ")}
              </span>
            </span>
            <Result row={row} />
          </li>
        ))}
      </ul>
      {list.length > shown ? (
        <Button variant="outline" onClick={() => setShown(shown + STEP)} className="justify-self-center">
          {t("more")} ({list.length - shown})
        </Button>
      ) : null}
    </div>
  );
}

function Result({ row }: { row: CheckedRow }) {
  const t = useTranslations("console-batches.import");
  if (row.problem !== null) {
    return (
      <Badge tone="danger" className="whitespace-normal rounded-lg text-left">
        {t(`problem.${row.problem}`, { value: row.quantityText, reserved: row.reserved })}
      </Badge>
    );
  }
  const delta = deltaOf(row);
  return (
    <span className="ml-auto flex items-center gap-2 whitespace-nowrap tabular-nums">
      {delta === 0 ? (
        <span className="text-muted-foreground text-xs">{t("same")}</span>
      ) : (
        <>
          <span className="text-muted-foreground text-xs">
            {t("fromTo", { before: row.before ?? 0, after: row.after ?? 0 })}
          </span>
          <span className={cn("font-bold", delta > 0 ? "text-success" : "text-destructive")}>
            {delta > 0 ? `+${delta}` : `−${-delta}`}
          </span>
        </>
      )}
      <CircleCheck aria-label={t("ok")} className="size-4 text-success" />
    </span>
  );
}
