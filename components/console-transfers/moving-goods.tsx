import type { ReactNode } from "react";
import { Picture } from "@/components/ui/picture";
import type { TransferLineRow } from "@/lib/inventory";

type Named = Pick<TransferLineRow, "name" | "variantTitle" | "sku" | "imageUrl">;

/** Picture, name, option and SKU of one line of a transfer, and below them what is said of it. */
export function MovingGoods({ line, children }: { line: Named; children?: ReactNode }) {
  return (
    <div className="flex min-w-0 flex-1 basis-60 items-center gap-3">
      <Picture src={line.imageUrl} alt="" className="w-11 shrink-0 rounded-lg" />
      <div className="min-w-0 text-sm">
        <p className="line-clamp-2 break-words font-semibold">{line.name}</p>
        <p className="truncate text-muted-foreground text-xs">
          {[line.variantTitle, line.sku].filter(Boolean).join(" · ")}
        </p>
        {children}
      </div>
    </div>
  );
}

/** Name and option of a line, for labels. */
export function nameOf(line: Pick<Named, "name" | "variantTitle">): string {
  return [line.name, line.variantTitle].filter(Boolean).join(" ");
}
