"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { useAction } from "@/components/console-shell/use-action";
import { Button } from "@/components/ui/button";
import { Dialog, DialogContent, DialogTrigger } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Radio, RadioGroup } from "@/components/ui/radio-group";
import { toast } from "@/components/ui/toast";
import { useRouter } from "@/i18n/navigation";
import type { ShopParcel } from "@/lib/shipping";
import { callCourierOffAction, packShopOrderAction, setParcelStepAction } from "@/lib/shipping/actions";
import { needsReason } from "@/lib/shipping/schema";

type Parcel = Pick<ShopParcel, "id" | "shopOrderId" | "steps" | "canCallOff">;

/** What a member may do with one parcel: pack it alone, call its courier off, or say where it is. */
export function ParcelActions({
  shopId,
  parcel,
  packable,
}: {
  shopId: string;
  parcel: Parcel;
  packable: boolean;
}) {
  const t = useTranslations("parcels.shop");
  const router = useRouter();
  const { pending, run } = useAction();
  const [open, setOpen] = useState(false);
  if (!packable && !parcel.canCallOff && parcel.steps.length === 0) return null;
  const one = { shopId, shopOrderId: parcel.shopOrderId, shipmentIds: [parcel.id] };

  function done(words: string) {
    setOpen(false);
    toast.success(words);
    router.refresh();
  }

  return (
    <div className="flex flex-wrap gap-2">
      {packable ? (
        <Button
          size="sm"
          variant="outline"
          loading={pending}
          onClick={() => run(() => packShopOrderAction(one), { done: () => done(t("packed")) })}
        >
          {t("pack")}
        </Button>
      ) : null}
      {parcel.canCallOff ? (
        <Button
          size="sm"
          variant="outline"
          loading={pending}
          onClick={() => run(() => callCourierOffAction(one), { done: () => done(t("calledOff")) })}
        >
          {t("callOff")}
        </Button>
      ) : null}
      {parcel.steps.length > 0 ? (
        <Dialog open={open} onOpenChange={setOpen}>
          <DialogTrigger asChild>
            <Button size="sm" variant="outline">
              {t("update")}
            </Button>
          </DialogTrigger>
          <DialogContent title={t("updateTitle")} description={t("updateText")}>
            <StepForm shopId={shopId} parcel={parcel} onDone={() => done(t("saved"))} />
          </DialogContent>
        </Dialog>
      ) : null}
    </div>
  );
}

function StepForm({ shopId, parcel, onDone }: { shopId: string; parcel: Parcel; onDone: () => void }) {
  const t = useTranslations("parcels.shop");
  const status = useTranslations("parcels.status");
  const errors = useTranslations("errors");
  const { pending, run } = useAction();
  const [to, setTo] = useState(parcel.steps[0]);
  const [reasonMissing, setReasonMissing] = useState(false);
  const bad = to !== undefined && needsReason(to);

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (!to) return;
    const form = new FormData(event.currentTarget);
    const text = (name: string) => String(form.get(name) ?? "").trim() || undefined;
    const step = { shopId, shopOrderId: parcel.shopOrderId, shipmentId: parcel.id, to };
    run(() => setParcelStepAction({ ...step, place: text("place"), note: text("note") }), {
      done: onDone,
      refused: ({ fieldErrors }) => {
        setReasonMissing(Boolean(fieldErrors.note));
        return Boolean(fieldErrors.note);
      },
    });
  }

  return (
    <form onSubmit={submit} noValidate className="grid gap-4">
      <RadioGroup legend={t("newStatus")}>
        {parcel.steps.map((step) => (
          <Radio
            key={step}
            name="to"
            value={step}
            checked={to === step}
            onChange={() => setTo(step)}
            label={status(step)}
          />
        ))}
      </RadioGroup>
      <Field id={`place-${parcel.id}`} label={t("place")} optionalLabel={t("optional")} hint={t("placeHint")}>
        {(control) => <Input {...control} name="place" maxLength={120} autoComplete="off" />}
      </Field>
      <Field
        id={`note-${parcel.id}`}
        label={t(bad ? "reason" : "note")}
        optionalLabel={bad ? undefined : t("optional")}
        required={bad}
        hint={t("reasonHint")}
        error={bad && reasonMissing ? errors("REASON_MISSING") : undefined}
      >
        {(control) => <Input {...control} name="note" maxLength={200} autoComplete="off" />}
      </Field>
      <Button type="submit" loading={pending} block>
        {t("save")}
      </Button>
    </form>
  );
}
