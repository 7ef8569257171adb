import { getTranslations } from "next-intl/server";
import { cn } from "@/components/ui/cn";
import { Picture } from "@/components/ui/picture";
import type { BatchLine } from "@/lib/inventory";

/** What a batch changed, line by line. */
export async function BatchLines({ lines }: { lines: BatchLine[] }) {
  const t = await getTranslations("console-inventory");
  const words = await getTranslations("console-batches.column");
  return (
    <ul className="divide-y divide-border">
      {lines.map((line) => {
        const key = `reason.${line.reason ?? ""}` as "reason.COUNT";
        const reason = line.reason ? (t.has(key) ? t(key) : line.reason) : null;
        return (
          <li key={line.id} className="flex items-center gap-3 px-4 py-3 md:px-5">
            <Picture src={line.imageUrl} alt="" className="w-10 shrink-0 rounded-lg" />
            <div className="min-w-0 flex-1 text-sm">
              <p className="line-clamp-2 break-words font-semibold">{line.name}</p>
              <p className="break-words text-muted-foreground text-xs">
                {[line.variantTitle, line.sku, line.warehouse].filter(Boolean).join(" · ")}
              </p>
              <p className="break-words text-muted-foreground text-xs">
                {[reason, line.note].filter(Boolean).join(" · ")}
              </p>
            </div>
            <p className="shrink-0 text-right tabular-nums">
              <span className={cn("block font-bold", line.delta > 0 ? "text-success" : "text-destructive")}>
                {line.delta > 0 ? `+${line.delta}` : `−${-line.delta}`}
              </span>
              <span className="text-muted-foreground text-xs">
                {words("after")} {line.onHandAfter}
              </span>
            </p>
          </li>
        );
      })}
    </ul>
  );
}
