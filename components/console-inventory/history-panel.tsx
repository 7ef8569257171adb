"use client";

import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { useAction } from "@/components/console-shell/use-action";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import { Spinner } from "@/components/ui/spinner";
import type { LedgerRow, OpenLock } from "@/lib/inventory";
import { cellHistoryAction } from "@/lib/inventory/actions/history";
import { AsOf } from "./as-of";
import { HistoryEntry } from "./history-entry";
import { LockList } from "./lock-list";
import type { StockPlace } from "./receive-form";

type Loaded = { rows: LedgerRow[]; next: string | null; locks: OpenLock[] };

/** What happened to one variant in one warehouse, newest first; the counts of any past moment; the orders that hold units now. */
export function HistoryPanel({ place, base }: { place: StockPlace; base: string }) {
  const t = useTranslations("console-inventory.history");
  const { pending, run } = useAction();
  const [loaded, setLoaded] = useState<Loaded | "loading" | "failed">("loading");
  const { shopId, warehouseId, variantId } = place;

  useEffect(() => {
    let left = false;
    void firstPage({ shopId, warehouseId, variantId }).then((answer) => left || setLoaded(answer));
    return () => {
      left = true;
    };
  }, [shopId, warehouseId, variantId]);

  if (loaded === "failed") return <Alert tone="danger">{t("failed")}</Alert>;
  if (loaded === "loading") {
    return (
      <p role="status" className="flex items-center justify-center gap-2 py-8 text-muted-foreground text-sm">
        <Spinner /> {t("loading")}
      </p>
    );
  }

  function more({ rows, next, locks }: Loaded) {
    run(() => cellHistoryAction({ ...place, after: next ?? undefined }), {
      done: ({ page }) => setLoaded({ rows: [...rows, ...page.rows], next: page.next, locks }),
    });
  }

  return (
    <div className="grid gap-5">
      <AsOf place={place} base={base} />
      {loaded.locks.length > 0 ? <LockList locks={loaded.locks} base={base} title={t("locksNow")} /> : null}
      <section aria-label={t("entries")} className="grid gap-3">
        {loaded.rows.length === 0 ? (
          <p className="py-4 text-center text-muted-foreground text-sm">{t("empty")}</p>
        ) : (
          <ol className="divide-y divide-border">
            {loaded.rows.map((row) => (
              <HistoryEntry key={row.id} row={row} base={base} />
            ))}
          </ol>
        )}
        {loaded.next ? (
          <Button variant="outline" size="sm" block loading={pending} onClick={() => more(loaded)}>
            {t("more")}
          </Button>
        ) : null}
      </section>
    </div>
  );
}

async function firstPage(place: StockPlace): Promise<Loaded | "failed"> {
  const result = await cellHistoryAction(place).catch(() => null);
  return result?.ok ? { ...result.data.page, locks: result.data.locks } : "failed";
}
