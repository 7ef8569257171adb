"use client";

import { Truck } from "lucide-react";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { useAction } from "@/components/console-shell/use-action";
import { Button } from "@/components/ui/button";
import { Dialog, DialogContent, DialogTrigger } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import type { ShopOrderDetail } from "@/lib/ordering";
import { handOverShopOrderAction } from "@/lib/shipping/actions";

type HandOverPart = Pick<ShopOrderDetail, "id" | "courier" | "service" | "parcels">;

/** Hands every parcel to its courier, each under its own tracking number. */
export function HandOver({
  shopId,
  part,
  onDone,
}: {
  shopId: string;
  part: HandOverPart;
  onDone: () => void;
}) {
  const t = useTranslations("console-orders");
  const [open, setOpen] = useState(false);
  const parcels = part.parcels.filter((parcel) => parcel.status === "PACKED");
  if (parcels.length === 0) return <p className="text-muted-foreground text-sm">{t("detail.noParcels")}</p>;
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
        <TrackingForm
          shopId={shopId}
          shopOrderId={part.id}
          parcels={parcels}
          onDone={() => {
            setOpen(false);
            onDone();
          }}
        />
      </DialogContent>
    </Dialog>
  );
}

function TrackingForm({
  shopId,
  shopOrderId,
  parcels,
  onDone,
}: {
  shopId: string;
  shopOrderId: string;
  parcels: HandOverPart["parcels"];
  onDone: () => void;
}) {
  const t = useTranslations("console-orders.act");
  const { pending, run } = useAction();
  const [numbers, setNumbers] = useState<Record<string, string>>({});
  const [errors, setErrors] = useState<Record<string, string>>({});
  const errorAt = (index: number) => errors[`parcels.${index}.trackingNumber`];

  function submit(event: FormEvent) {
    event.preventDefault();
    const named = parcels.map(({ id }) => ({ shipmentId: id, trackingNumber: numbers[id] ?? "" }));
    run(() => handOverShopOrderAction({ shopId, shopOrderId, parcels: named }), {
      done: onDone,
      refused: ({ fieldErrors }) => {
        setErrors(fieldErrors);
        return parcels.some((_, index) => fieldErrors[`parcels.${index}.trackingNumber`]);
      },
    });
  }

  return (
    <form onSubmit={submit} noValidate className="grid gap-4">
      {parcels.map((parcel, index) => (
        <Field
          key={parcel.id}
          id={`tracking-${parcel.id}`}
          label={t("trackingOf", { warehouse: parcel.warehouse })}
          error={errorAt(index) ? t("trackingForm") : undefined}
          required
        >
          {(control) => (
            <Input
              {...control}
              autoComplete="off"
              autoCapitalize="characters"
              spellCheck={false}
              maxLength={40}
              value={numbers[parcel.id] ?? ""}
              onChange={(event) => setNumbers({ ...numbers, [parcel.id]: event.target.value })}
            />
          )}
        </Field>
      ))}
      <Button type="submit" loading={pending} block>
        {t("handOverSave")}
      </Button>
    </form>
  );
}
