"use client";

import { useTranslations } from "next-intl";
import { useAction } from "@/components/console-shell/use-action";
import { ConfirmDialog } from "@/components/ui/alert-dialog";
import { Button } from "@/components/ui/button";
import { toast } from "@/components/ui/toast";
import { useRouter } from "@/i18n/navigation";
import type { ShopOrderDetail } from "@/lib/ordering";
import type { ShopParcel } from "@/lib/shipping";
import { markDeliveredAction } from "@/lib/shipping/actions";
import type { BookedCarrier } from "@/lib/shipping/schema";
import { CancelOrder } from "./cancel-order";
import { HandOver } from "./hand-over";
import { makeMove, type PlainMove } from "./order-moves";
import { nextMove, type OrderRights } from "./order-status";

type Part = Pick<ShopOrderDetail, "id" | "number" | "status" | "total" | "courier" | "service">;

const CANCELLABLE = ["NEW", "ACCEPTED", "PACKED"];

/** What this member can do with an order now: its next step, and giving it up. Empty for those who only look. */
export function OrderActions({
  shopId,
  part,
  parcels,
  carriers,
  can,
}: {
  shopId: string;
  part: Part;
  parcels: ShopParcel[];
  carriers: BookedCarrier[];
  can: OrderRights;
}) {
  const t = useTranslations("console-orders");
  const router = useRouter();
  const { pending, run } = useAction();
  const ref = { shopId, shopOrderId: part.id };
  const next = nextMove(part.status, can);
  // Where each parcel's courier is booked already, the courier makes the next move.
  const booked = parcels.length > 0 && !parcels.some((parcel) => parcel.canHandOver);
  const move = next === "handOver" && booked ? null : next;
  const shipped = can.stock && parcels.some((parcel) => parcel.steps.includes("DELIVERED"));
  const partlySent = parcels.some(({ status }) => !["PENDING", "PACKED", "CANCELLED"].includes(status));
  const cancellable = can.manage && CANCELLABLE.includes(part.status);
  if (!move && !shipped && !cancellable) return null;

  function done(words: string) {
    toast.success(words);
    router.refresh();
  }

  function make(plain: PlainMove) {
    run(() => makeMove(plain, ref), { done: () => done(t(plain === "accept" ? "accepted" : "packed")) });
  }

  return (
    <div className="grid gap-3">
      {move || shipped ? <p className="text-sm">{t(`act.${move ?? "delivered"}Hint`)}</p> : null}
      <div className="flex flex-wrap gap-2">
        {move === "accept" || move === "pack" ? (
          <Button loading={pending} onClick={() => make(move)}>
            {t(`act.${move}`)}
          </Button>
        ) : null}
        {move === "handOver" ? (
          <HandOver shopId={shopId} part={part} parcels={parcels} carriers={carriers} onDone={done} />
        ) : null}
        {shipped ? (
          <ConfirmDialog
            trigger={<Button loading={pending}>{t("act.delivered")}</Button>}
            title={t("act.deliveredTitle")}
            description={t("act.deliveredText")}
            confirmLabel={t("act.delivered")}
            onConfirm={() =>
              run(() => markDeliveredAction(ref), { done: () => done(t("act.deliveredDone")) })
            }
          />
        ) : null}
        {cancellable ? (
          <CancelOrder
            shopId={shopId}
            part={part}
            partlySent={partlySent}
            onDone={() => done(t(partlySent ? "act.cancelRestDone" : "act.cancelDone"))}
          />
        ) : null}
      </div>
    </div>
  );
}
