"use client";

import { Truck } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useAction } from "@/components/console-shell/use-action";
import { Button } from "@/components/ui/button";
import { Dialog, DialogContent, DialogTrigger } from "@/components/ui/dialog";
import { RadioCard, RadioGroup } from "@/components/ui/radio-group";
import type { ShopOrderDetail } from "@/lib/ordering";
import type { ShopParcel } from "@/lib/shipping";
import { bookCourierAction } from "@/lib/shipping/actions";
import type { BookedCarrier } from "@/lib/shipping/schema";
import { TrackingForm } from "./tracking-form";

type Props = {
  shopId: string;
  part: Pick<ShopOrderDetail, "id" | "courier" | "service">;
  parcels: ShopParcel[];
  /** The couriers that can be booked here. */
  carriers: BookedCarrier[];
  onDone: (words: string) => void;
};

/** Sends packed parcels on their way: under typed-in tracking numbers, or by booking a courier that collects them. */
export function HandOver({ shopId, part, parcels, carriers, onDone }: Props) {
  const t = useTranslations("console-orders");
  const shop = useTranslations("parcels.shop");
  const [open, setOpen] = useState(false);
  const [way, setWay] = useState<"number" | BookedCarrier>("number");
  const ready = parcels.filter((parcel) => parcel.canHandOver);
  if (parcels.length === 0) return <p className="text-muted-foreground text-sm">{t("detail.noParcels")}</p>;
  if (ready.length === 0) return null;

  function done(words: string) {
    setOpen(false);
    onDone(words);
  }

  return (
    <Dialog open={open} onOpenChange={setOpen}>
      <DialogTrigger asChild>
        <Button>
          <Truck aria-hidden="true" />
          {t("act.handOver")}
        </Button>
      </DialogTrigger>
      <DialogContent
        title={t("act.handOverTitle", { courier: `${part.courier} ${part.service}` })}
        description={t("act.handOverText")}
      >
        <div className="grid gap-4">
          {carriers.length > 0 ? (
            <RadioGroup legend={shop("bookTitle")}>
              <RadioCard
                name="way"
                value="number"
                checked={way === "number"}
                onChange={() => setWay("number")}
                label={shop("byNumber")}
                description={shop("byNumberText")}
                className="p-3"
              />
              {carriers.map((carrier) => (
                <RadioCard
                  key={carrier}
                  name="way"
                  value={carrier}
                  checked={way === carrier}
                  onChange={() => setWay(carrier)}
                  label={shop("book", { carrier: shop(`carrier.${carrier}`) })}
                  description={shop(`bookText.${carrier}`)}
                  className="p-3"
                />
              ))}
            </RadioGroup>
          ) : null}
          {way === "number" ? (
            <TrackingForm
              orders={[{ shopId, shopOrderId: part.id, parcels: ready }]}
              labelOf={(parcel) => t("act.trackingOf", { warehouse: parcel.warehouse })}
              save={t("act.handOverSave")}
              onDone={() => done(t("act.handOverDone"))}
            />
          ) : (
            <Book
              input={{ shopId, shopOrderId: part.id, carrier: way }}
              onDone={() => done(shop("booked"))}
            />
          )}
        </div>
      </DialogContent>
    </Dialog>
  );
}

function Book({
  input,
  onDone,
}: {
  input: { shopId: string; shopOrderId: string; carrier: BookedCarrier };
  onDone: () => void;
}) {
  const t = useTranslations("parcels.shop");
  const { pending, run } = useAction();
  return (
    <Button loading={pending} block onClick={() => run(() => bookCourierAction(input), { done: onDone })}>
      {t("bookSave")}
    </Button>
  );
}
