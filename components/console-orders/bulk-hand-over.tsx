"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import { Dialog, DialogContent, DialogTrigger } from "@/components/ui/dialog";
import { Separator } from "@/components/ui/separator";
import { toast } from "@/components/ui/toast";
import { useRouter } from "@/i18n/navigation";
import type { PackedOrder } from "@/lib/shipping";
import { bookCourierAction, listToHandOverAction } from "@/lib/shipping/actions";
import type { BookedCarrier } from "@/lib/shipping/schema";
import { TrackingForm } from "./tracking-form";

type Props = {
  shopId: string;
  orderIds: string[];
  carriers: BookedCarrier[];
  onDone: () => void;
};

/** Hands over the parcels of many packed orders: one courier for all, or a number for each. */
export function BulkHandOver({ shopId, orderIds, carriers, onDone }: Props) {
  const t = useTranslations("parcels.bulk");
  const router = useRouter();
  const [orders, setOrders] = useState<PackedOrder[] | null>(null);
  const [open, setOpen] = useState(false);

  async function show(wanted: boolean) {
    setOpen(wanted);
    if (!wanted) return;
    setOrders(null);
    const found = await listToHandOverAction({ shopId, shopOrderIds: orderIds }).catch(() => null);
    setOrders(found?.ok ? found.data : []);
  }

  function done() {
    setOpen(false);
    onDone();
    router.refresh();
  }

  return (
    <Dialog open={open} onOpenChange={show}>
      <DialogTrigger asChild>
        <Button size="sm">{t("open", { count: orderIds.length })}</Button>
      </DialogTrigger>
      <DialogContent title={t("title")} description={t("text")}>
        {orders === null ? <p className="text-muted-foreground text-sm">{t("loading")}</p> : null}
        {orders?.length === 0 ? <Alert>{t("none")}</Alert> : null}
        {orders && orders.length > 0 ? (
          <Choices shopId={shopId} orders={orders} carriers={carriers} onDone={done} />
        ) : null}
      </DialogContent>
    </Dialog>
  );
}

function Choices({ shopId, orders, carriers, onDone }: Omit<Props, "orderIds"> & { orders: PackedOrder[] }) {
  const t = useTranslations("parcels.bulk");
  const shop = useTranslations("parcels.shop");
  const board = useTranslations("console-orders");
  const [busy, setBusy] = useState<BookedCarrier | null>(null);
  const count = orders.reduce((sum, order) => sum + order.parcels.length, 0);

  async function bookAll(carrier: BookedCarrier) {
    setBusy(carrier);
    let failed = 0;
    for (const { shopOrderId } of orders) {
      const result = await bookCourierAction({ shopId, shopOrderId, carrier }).catch(() => null);
      if (!result?.ok) failed += 1;
    }
    setBusy(null);
    if (failed < orders.length) toast.success(board("bulkDone", { count: orders.length - failed }));
    if (failed > 0) toast.error(board("bulkFailed", { count: failed }));
    onDone();
  }

  return (
    <div className="grid gap-4">
      {carriers.map((carrier) => (
        <Button
          key={carrier}
          variant="outline"
          block
          loading={busy === carrier}
          disabled={busy !== null}
          onClick={() => bookAll(carrier)}
        >
          {t("bookAll", { carrier: shop(`carrier.${carrier}`), count })}
        </Button>
      ))}
      {carriers.length > 0 ? <Separator /> : null}
      <TrackingForm
        orders={orders.map((order) => ({ shopId, ...order }))}
        labelOf={(parcel, order) =>
          t("trackingOf", { number: order.number ?? "", warehouse: parcel.warehouse })
        }
        save={t("save")}
        onDone={() => {
          toast.success(board("act.handOverDone"));
          onDone();
        }}
      />
    </div>
  );
}
