"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { ZONE_NAMES } from "@/components/admin-shipping/zone-names";
import { useAction } from "@/components/console-shell/use-action";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { Field } from "@/components/ui/field";
import { MoneyInput } from "@/components/ui/money-input";
import { Switch } from "@/components/ui/switch";
import { toast } from "@/components/ui/toast";
import { useRouter } from "@/i18n/navigation";
import type { FreeShippingRule, Zone } from "@/lib/delivery";
import { setFreeShippingAction } from "@/lib/delivery/actions";

/** What the shop bears of the way: from which basket on, where to, how much. */
export function FreeShippingForm({
  shopId,
  rule,
  editable,
}: {
  shopId: string;
  rule: FreeShippingRule | null;
  editable: boolean;
}) {
  const t = useTranslations("parcels.setting");
  const router = useRouter();
  const { pending, run } = useAction();
  const [active, setActive] = useState(rule?.active ?? false);
  const [minItems, setMinItems] = useState<number | null>(rule?.minItems ?? 100_000);
  const [maxAmount, setMaxAmount] = useState<number | null>(rule?.maxAmount ?? null);
  const [zones, setZones] = useState<readonly Zone[]>(rule?.zones ?? [...ZONE_NAMES]);
  const [zonesMissing, setZonesMissing] = useState(false);

  function submit(event: FormEvent) {
    event.preventDefault();
    setZonesMissing(zones.length === 0);
    if (zones.length === 0) return;
    const input = {
      shopId,
      active,
      minItems: minItems ?? 0,
      zones: [...zones],
      maxAmount: maxAmount || null,
    };
    run(() => setFreeShippingAction(input), {
      done: () => {
        toast.success(t("saved"));
        router.refresh();
      },
    });
  }

  return (
    <form onSubmit={submit} noValidate className="grid gap-4">
      <Switch
        label={t("active")}
        checked={active}
        disabled={!editable}
        onChange={(event) => setActive(event.target.checked)}
      />
      <div className="grid gap-4 sm:grid-cols-2">
        <Field id="free-min" label={t("minItems")} hint={t("minItemsHint")}>
          {(control) => (
            <MoneyInput {...control} value={minItems} onValueChange={setMinItems} disabled={!editable} />
          )}
        </Field>
        <Field id="free-max" label={t("maxAmount")} optionalLabel={t("optional")} hint={t("maxAmountHint")}>
          {(control) => (
            <MoneyInput {...control} value={maxAmount} onValueChange={setMaxAmount} disabled={!editable} />
          )}
        </Field>
      </div>
      <fieldset className="grid gap-2">
        <legend className="mb-2 font-semibold text-sm">{t("zones")}</legend>
        {ZONE_NAMES.map((zone) => (
          <Checkbox
            key={zone}
            label={t(`zone.${zone}`)}
            checked={zones.includes(zone)}
            disabled={!editable}
            onChange={(event) =>
              setZones(event.target.checked ? [...zones, zone] : zones.filter((one) => one !== zone))
            }
          />
        ))}
        {zonesMissing ? (
          <p role="alert" className="font-medium text-destructive text-sm">
            {t("zonesMissing")}
          </p>
        ) : null}
      </fieldset>
      {editable ? (
        <Button type="submit" loading={pending} className="justify-self-start">
          {t("save")}
        </Button>
      ) : null}
    </form>
  );
}
