"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { useErrorText } from "@/components/orders/use-error-text";
import { Button } from "@/components/ui/button";
import { Dialog, DialogContent, DialogTrigger } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { toast } from "@/components/ui/toast";
import { useRouter } from "@/i18n/navigation";
import { sendBackAction } from "@/lib/returns/actions";

const TRACKING = /^[A-Za-z0-9-]{6,40}$/;

/** The courier and number of the parcel that goes back. */
export function SendBack({ requestId }: { requestId: string }) {
  const t = useTranslations("returns.return");
  const errorText = useErrorText();
  const router = useRouter();
  const [open, setOpen] = useState(false);
  const [busy, setBusy] = useState(false);
  const [checked, setChecked] = useState(false);
  const [courier, setCourier] = useState("");
  const [number, setNumber] = useState("");
  const noCourier = courier.trim().length < 2;
  const noNumber = !TRACKING.test(number.trim());

  async function submit(event: FormEvent) {
    event.preventDefault();
    setChecked(true);
    if (noCourier || noNumber) return;
    setBusy(true);
    const result = await sendBackAction({ requestId, courier, trackingNumber: number }).catch(() => null);
    setBusy(false);
    if (!result?.ok)
      return void toast.error(errorText(result?.error ?? { code: "INTERNAL", fieldErrors: {}, params: {} }));
    setOpen(false);
    toast.success(t("sendBackDone"));
    router.refresh();
  }

  return (
    <Dialog open={open} onOpenChange={setOpen}>
      <DialogTrigger asChild>
        <Button size="sm">{t("sendBack")}</Button>
      </DialogTrigger>
      <DialogContent title={t("sendBackTitle")} description={t("sendBackText")}>
        <form onSubmit={submit} noValidate className="grid gap-4">
          <Field
            id="return-courier"
            label={t("courier")}
            hint={t("courierHint")}
            error={checked && noCourier ? t("courierMissing") : undefined}
            required
          >
            {(control) => (
              <Input
                {...control}
                maxLength={40}
                value={courier}
                onChange={(event) => setCourier(event.target.value)}
              />
            )}
          </Field>
          <Field
            id="return-number"
            label={t("number")}
            hint={t("numberHint")}
            error={checked && noNumber ? t("numberForm") : undefined}
            required
          >
            {(control) => (
              <Input
                {...control}
                maxLength={40}
                autoCapitalize="characters"
                value={number}
                onChange={(event) => setNumber(event.target.value)}
              />
            )}
          </Field>
          <Button type="submit" loading={busy} className="sm:justify-self-end">
            {t("sendBackSave")}
          </Button>
        </form>
      </DialogContent>
    </Dialog>
  );
}
