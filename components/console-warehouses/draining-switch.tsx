"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useAction } from "@/components/console-shell/use-action";
import { Switch } from "@/components/ui/switch";
import { toast } from "@/components/ui/toast";
import { useRouter } from "@/i18n/navigation";
import type { WarehouseRow } from "@/lib/inventory";
import { setWarehouseDrainingAction } from "@/lib/inventory/actions/warehouses";

/** Marks a warehouse as being emptied. */
export function DrainingSwitch({
  shopId,
  warehouse,
}: {
  shopId: string;
  warehouse: Pick<WarehouseRow, "id" | "name" | "draining">;
}) {
  const t = useTranslations("console-warehouses.drain");
  const router = useRouter();
  const { pending, run } = useAction();
  const [on, setOn] = useState(warehouse.draining === 1);
  const { id: warehouseId, name } = warehouse;

  function turn(draining: boolean) {
    setOn(draining);
    run(() => setWarehouseDrainingAction({ shopId, warehouseId, draining }), {
      done: () => {
        toast.success(t(draining ? "on" : "off", { name }));
        router.refresh();
      },
      refused: () => {
        setOn(!draining);
        return false;
      },
    });
  }

  return (
    <Switch
      label={t("label")}
      description={t("text")}
      checked={on}
      disabled={pending}
      onChange={(event) => turn(event.target.checked)}
    />
  );
}
