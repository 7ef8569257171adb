"use client";

import { useTranslations } from "next-intl";
import { Alert } from "@/components/ui/alert";
import { Dialog, DialogContent } from "@/components/ui/dialog";
import { Tabs, TabsContent, TabsList, TabsTrigger } from "@/components/ui/tabs";
import { toast } from "@/components/ui/toast";
import { useRouter } from "@/i18n/navigation";
import { AdjustForm } from "./adjust-form";
import { flowAt, useFlowWords } from "./cell-flow";
import { HistoryPanel } from "./history-panel";
import { LevelRulesForm } from "./level-rules-form";
import { ReceiveForm } from "./receive-form";
import type { CellTarget } from "./stock-cell";

type StockDialogProps = {
  shopId: string;
  base: string;
  target: CellTarget | null;
  editable: boolean;
  /** May say how many units are kept back from sale. */
  manages: boolean;
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
  manages,
  onClose,
}: Omit<StockDialogProps, "target"> & { target: CellTarget }) {
  const t = useTranslations("console-inventory");
  const router = useRouter();
  const { row, warehouse, cell } = target;
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
        <Figure label={t("level.available")} value={cell.available} strong />
        <Figure label={t("level.onHand")} value={cell.onHand} />
        <Figure label={t("level.reserved")} value={cell.reserved} />
      </dl>
      {flowWords.length > 0 ? <p className="text-info text-sm">{flowWords.join(" · ")}</p> : null}
      {warehouse.active ? null : <Alert tone="warning">{t("dialog.inactive")}</Alert>}
      {cell.safetyStock > 0 ? (
        <p className="text-muted-foreground text-sm">{t("rules.keptBack", { count: cell.safetyStock })}</p>
      ) : null}
      <Tabs defaultValue={editable ? "receive" : "history"}>
        <TabsList>
          {editable ? (
            <>
              <TabsTrigger value="receive">{t("dialog.receiveTab")}</TabsTrigger>
              <TabsTrigger value="adjust">{t("dialog.adjustTab")}</TabsTrigger>
            </>
          ) : null}
          <TabsTrigger value="history">{t("dialog.historyTab")}</TabsTrigger>
          {manages ? <TabsTrigger value="rules">{t("dialog.rulesTab")}</TabsTrigger> : null}
        </TabsList>
        {editable ? (
          <>
            <TabsContent value="receive">
              <ReceiveForm place={place} onSaved={() => saved(t("form.received"))} />
            </TabsContent>
            <TabsContent value="adjust">
              <AdjustForm place={place} onHand={cell.onHand} onSaved={() => saved(t("form.adjusted"))} />
            </TabsContent>
          </>
        ) : null}
        <TabsContent value="history">
          <HistoryPanel place={place} base={base} />
        </TabsContent>
        {manages ? (
          <TabsContent value="rules">
            <LevelRulesForm place={place} cell={cell} onSaved={() => saved(t("rules.saved"))} />
          </TabsContent>
        ) : null}
      </Tabs>
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
