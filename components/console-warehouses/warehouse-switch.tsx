"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useAction } from "@/components/console-shell/use-action";
import { ConfirmDialog } from "@/components/ui/alert-dialog";
import { Button } from "@/components/ui/button";
import { toast } from "@/components/ui/toast";
import { useRouter } from "@/i18n/navigation";
import type { WarehouseRow } from "@/lib/inventory";
import { locksInFlightAction, setWarehouseStatusAction } from "@/lib/inventory/actions/warehouses";

type Locks = { orders: number; units: number };

/** Switches a warehouse on; or off, after naming the locks that would still ship from it. */
export function WarehouseSwitch({
  shopId,
  warehouse,
}: {
  shopId: string;
  warehouse: Pick<WarehouseRow, "id" | "name" | "status">;
}) {
  const t = useTranslations("console-warehouses");
  const router = useRouter();
  const { pending, run } = useAction();
  const [asking, setAsking] = useState(false);
  const [locks, setLocks] = useState<Locks | "asking" | "unknown">("asking");
  const ref = { shopId, warehouseId: warehouse.id };

  function turn(active: boolean) {
    run(() => setWarehouseStatusAction({ ...ref, active }), {
      done: () => {
        toast.success(t(active ? "switchedOn" : "switchedOff"));
        router.refresh();
      },
    });
  }

  async function ask() {
    setLocks("asking");
    setAsking(true);
    const result = await locksInFlightAction(ref).catch(() => null);
    setLocks(result?.ok ? result.data : "unknown");
  }

  if (warehouse.status === "INACTIVE") {
    return (
      <Button size="sm" variant="soft" loading={pending} onClick={() => turn(true)}>
        {t("switchOn")}
      </Button>
    );
  }
  return (
    <>
      <Button size="sm" variant="ghost" loading={pending} onClick={ask}>
        {t("switchOff")}
      </Button>
      <ConfirmDialog
        open={asking}
        onOpenChange={setAsking}
        title={t("offTitle", { name: warehouse.name })}
        description={t("offText")}
        confirmLabel={t("offConfirm")}
        tone="destructive"
        onConfirm={() => turn(false)}
      >
        <LocksInFlight locks={locks} />
      </ConfirmDialog>
    </>
  );
}

function LocksInFlight({ locks }: { locks: Locks | "asking" | "unknown" }) {
  const t = useTranslations("console-warehouses");
  const held = typeof locks === "object" && locks.units > 0;
  const words =
    locks === "asking"
      ? t("offAsking")
      : locks === "unknown"
        ? t("offUnknown")
        : held
          ? t("offLocks", locks)
          : t("offNoLocks");
  return (
    <p
      aria-live="polite"
      className={`rounded-xl px-4 py-3 text-sm ${held ? "bg-warning-soft text-warning-soft-foreground" : "bg-muted"}`}
    >
      {words}
    </p>
  );
}
