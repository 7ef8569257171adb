"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { Button } from "@/components/ui/button";
import { toast } from "@/components/ui/toast";
import { useRouter } from "@/i18n/navigation";
import type { BookedCarrier } from "@/lib/shipping/schema";
import { BulkHandOver } from "./bulk-hand-over";
import { makeMove, type PlainMove } from "./order-moves";
import type { OrderMove } from "./order-status";

/** Makes the same move of every chosen order, one after the other; those somebody else was faster with are counted. */
export function BulkMoves({
  shopId,
  move,
  carriers,
  orderIds,
  onDone,
  children,
}: {
  shopId: string;
  move: OrderMove;
  carriers: BookedCarrier[];
  orderIds: string[];
  onDone: () => void;
  /** What else can be done with the chosen ones. */
  children?: ReactNode;
}) {
  const t = useTranslations("console-orders");
  const router = useRouter();
  const [busy, setBusy] = useState(false);

  async function moveAll(move: PlainMove) {
    setBusy(true);
    let failed = 0;
    for (const shopOrderId of orderIds) {
      const result = await makeMove(move, { shopId, shopOrderId }).catch(() => null);
      if (!result?.ok) failed += 1;
    }
    setBusy(false);
    if (failed < orderIds.length) toast.success(t("bulkDone", { count: orderIds.length - failed }));
    if (failed > 0) toast.error(t("bulkFailed", { count: failed }));
    onDone();
    router.refresh();
  }

  return (
    <div className="flex flex-wrap items-center gap-3 bg-primary-soft px-4 py-2 text-primary-soft-foreground text-sm">
      <span className="font-semibold" aria-live="polite">
        {t("selected", { count: orderIds.length })}
      </span>
      {move === "handOver" ? (
        <BulkHandOver shopId={shopId} orderIds={orderIds} carriers={carriers} onDone={onDone} />
      ) : (
        <Button size="sm" loading={busy} onClick={() => moveAll(move)}>
          {t(move === "accept" ? "bulkAccept" : "bulkPack", { count: orderIds.length })}
        </Button>
      )}
      {children}
    </div>
  );
}
