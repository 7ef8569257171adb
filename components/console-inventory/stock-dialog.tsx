"use client";

import { History } from "lucide-react";
import { useTranslations } from "next-intl";
import { Alert } from "@/components/ui/alert";
import { Dialog, DialogContent } from "@/components/ui/dialog";
import { LinkButton } from "@/components/ui/link-button";
import { Tabs, TabsContent, TabsList, TabsTrigger } from "@/components/ui/tabs";
import { toast } from "@/components/ui/toast";
import { useRouter } from "@/i18n/navigation";
import { AdjustForm } from "./adjust-form";
import { flowAt, useFlowWords } from "./cell-flow";
import { listAddress } from "./list-address";
import { ReceiveForm } from "./receive-form";
import type { CellTarget } from "./stock-cell";

type StockDialogProps = {
  shopId: string;
  base: string;
  target: CellTarget | null;
  editable: boolean;
  onClose: () => void;
};

/** One variant in one warehouse: its figures, goods in, a correction, its history. */
export function StockDialog({ target, onClose, ...props }: StockDialogProps) {
  const t = useTranslations("console-inventory.dialog");
  return (
    <Dialog open={target !== null} onOpenChange={(open) => open || onClose()}>
      {target ? (
        <DialogContent
          title={[target.row.name, target.row.variantTitle].filter(Boolean).join(" · ")}
          description={t("at", { warehouse: target.warehouse.name })}
        >
          <CellBody {...props} target={target} onClose={onClose} />
        </DialogContent>
      ) : null}
    </Dialog>
  );
}

function CellBody({
  shopId,
  base,
  target,
  editable,
  onClose,
}: Omit<StockDialogProps, "target"> & { target: CellTarget }) {
  const t = useTranslations("console-inventory");
  const router = useRouter();
  const { row, warehouse, onHand, reserved } = target;
  const flowWords = useFlowWords(flowAt(row, warehouse.id));

  function saved(words: string) {
    toast.success(words);
    onClose();
    router.refresh();
  }

  const place = { shopId, warehouseId: warehouse.id, variantId: row.variantId };
  return (
    <div className="grid gap-4">
      <dl className="grid grid-cols-3 gap-2 text-center">
        <Figure label={t("level.available")} value={onHand - reserved} strong />
        <Figure label={t("level.onHand")} value={onHand} />
        <Figure label={t("level.reserved")} value={reserved} />
      </dl>
      {flowWords.length > 0 ? <p className="text-info text-sm">{flowWords.join(" · ")}</p> : null}
      {warehouse.active ? null : <Alert tone="warning">{t("dialog.inactive")}</Alert>}
      {editable ? (
        <Tabs defaultValue="receive">
          <TabsList>
            <TabsTrigger value="receive">{t("dialog.receiveTab")}</TabsTrigger>
            <TabsTrigger value="adjust">{t("dialog.adjustTab")}</TabsTrigger>
          </TabsList>
          <TabsContent value="receive">
            <ReceiveForm place={place} onSaved={() => saved(t("form.received"))} />
          </TabsContent>
          <TabsContent value="adjust">
            <AdjustForm place={place} onHand={onHand} onSaved={() => saved(t("form.adjusted"))} />
          </TabsContent>
        </Tabs>
      ) : null}
      <LinkButton
        href={listAddress(`${base}/inventory/ledger`, { variant: row.variantId, warehouse: warehouse.id })}
        variant="ghost"
        size="sm"
        className="justify-self-start"
      >
        <History aria-hidden="true" />
        {t("dialog.history")}
      </LinkButton>
    </div>
  );
}

function Figure({ label, value, strong = false }: { label: string; value: number; strong?: boolean }) {
  return (
    <div
      className={`rounded-xl px-2 py-2.5 ${strong ? "bg-primary-soft text-primary-soft-foreground" : "bg-muted"}`}
    >
      <dt className={`text-xs ${strong ? "" : "text-muted-foreground"}`}>{label}</dt>
      <dd className="font-extrabold text-xl tabular-nums">{value}</dd>
    </div>
  );
}
