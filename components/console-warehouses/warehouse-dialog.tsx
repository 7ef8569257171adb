"use client";

import { Pencil, Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { Region } from "@/components/account/regions";
import { Button } from "@/components/ui/button";
import { Dialog, DialogContent, DialogTrigger } from "@/components/ui/dialog";
import { toast } from "@/components/ui/toast";
import { useRouter } from "@/i18n/navigation";
import type { WarehouseRow } from "@/lib/inventory";
import { WarehouseForm } from "./warehouse-form";

/** Opens the form of a new warehouse, or of the one given. */
export function WarehouseDialog({
  shopId,
  warehouse = null,
  regions,
}: {
  shopId: string;
  warehouse?: WarehouseRow | null;
  regions: Region[];
}) {
  const t = useTranslations("console-warehouses");
  const router = useRouter();
  const [open, setOpen] = useState(false);

  function saved() {
    toast.success(t(warehouse ? "form.saved" : "form.created"));
    setOpen(false);
    router.refresh();
  }

  return (
    <Dialog open={open} onOpenChange={setOpen}>
      <DialogTrigger asChild>
        {warehouse ? (
          <Button variant="outline" size="sm" aria-label={t("editName", { name: warehouse.name })}>
            <Pencil aria-hidden="true" />
            {t("edit")}
          </Button>
        ) : (
          <Button>
            <Plus aria-hidden="true" />
            {t("add")}
          </Button>
        )}
      </DialogTrigger>
      <DialogContent title={t(warehouse ? "form.editTitle" : "form.createTitle")}>
        <WarehouseForm shopId={shopId} warehouse={warehouse} regions={regions} onSaved={saved} />
      </DialogContent>
    </Dialog>
  );
}
