"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import type { ShopParcel } from "@/lib/shipping";
import { handOverShopOrderAction } from "@/lib/shipping/actions";

export type OrderToHandOver = { shopId: string; shopOrderId: string; number?: string; parcels: ShopParcel[] };

/** Tracking numbers for parcels of one order or of many. What is left empty is passed over; what is wrong says so beside itself. */
export function TrackingForm({
  orders,
  labelOf,
  save,
  onDone,
}: {
  orders: OrderToHandOver[];
  labelOf: (parcel: ShopParcel, order: OrderToHandOver) => string;
  save: string;
  onDone: () => void;
}) {
  const t = useTranslations("console-orders.act");
  const shop = useTranslations("parcels.shop");
  const words = useTranslations("errors");
  const [pending, setPending] = useState(false);
  const [numbers, setNumbers] = useState<Record<string, string>>({});
  const [wrong, setWrong] = useState<readonly string[]>([]);
  const [problem, setProblem] = useState<string | null>(null);

  async function submit(event: FormEvent) {
    event.preventDefault();
    const filled = orders.flatMap((order) => {
      const parcels = order.parcels.flatMap(({ id }) =>
        numbers[id]?.trim() ? [{ shipmentId: id, trackingNumber: numbers[id] }] : [],
      );
      return parcels.length > 0 ? [{ shopId: order.shopId, shopOrderId: order.shopOrderId, parcels }] : [];
    });
    if (filled.length === 0) return setProblem(shop("someEmpty"));
    setPending(true);
    const misformed: string[] = [];
    let refused: string | null = null;
    for (const input of filled) {
      const result = await handOverShopOrderAction(input).catch(() => null);
      if (result?.ok) continue;
      const fields = result?.error.fieldErrors ?? {};
      const own = input.parcels.flatMap(({ shipmentId }, index) =>
        fields[`parcels.${index}.trackingNumber`] ? [shipmentId] : [],
      );
      misformed.push(...own);
      if (own.length === 0) refused = words(result?.error.code ?? "INTERNAL");
    }
    setPending(false);
    setWrong(misformed);
    setProblem(refused);
    if (misformed.length === 0 && !refused) onDone();
  }

  return (
    <form onSubmit={submit} noValidate className="grid gap-4">
      {problem ? <Alert tone="danger">{problem}</Alert> : null}
      {orders.flatMap((order) =>
        order.parcels.map((parcel) => (
          <Field
            key={parcel.id}
            id={`tracking-${parcel.id}`}
            label={labelOf(parcel, order)}
            error={wrong.includes(parcel.id) ? t("trackingForm") : undefined}
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
        )),
      )}
      <Button type="submit" loading={pending} block>
        {save}
      </Button>
    </form>
  );
}
