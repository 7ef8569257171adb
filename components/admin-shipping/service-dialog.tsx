"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useId, useState } from "react";
import { useStaffAction } from "@/components/admin-form/use-staff-action";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import { Dialog, DialogContent } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import type { ServiceRow } from "@/lib/delivery";
import { saveServiceAction } from "@/lib/delivery/actions";
import { readService, type ServiceProblems } from "./service-form";
import { ZoneFields } from "./zone-fields";
import { ZONE_NAMES } from "./zone-names";

/** Adds a courier's service, or changes what it asks. */
export function ServiceDialog({ row, onClose }: { row: ServiceRow | null; onClose: () => void }) {
  const t = useTranslations("parcels.rates");
  const { run, busy, fieldError } = useStaffAction();
  const [problems, setProblems] = useState<ServiceProblems>({});
  const id = useId();

  async function save(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const { input, problems: found } = readService(new FormData(event.currentTarget));
    setProblems(found);
    if (!input) return;
    const previous = row ? { previous: { courier: row.courier, service: row.service } } : {};
    const saved = await run(() => saveServiceAction({ ...input, ...previous }), { done: t("saved") });
    if (saved) onClose();
  }

  const wrong = (field: keyof ServiceProblems) => {
    const word = problems[field];
    return word ? t(word) : undefined;
  };

  return (
    <Dialog open onOpenChange={(open) => !open && onClose()}>
      <DialogContent
        size="lg"
        title={row ? t("edit", { name: `${row.courier} ${row.service}` }) : t("addTitle")}
        description={t("dialogText")}
        footer={
          <>
            <Button variant="outline" onClick={onClose}>
              {t("cancel")}
            </Button>
            <Button type="submit" form={id} loading={busy}>
              {t("save")}
            </Button>
          </>
        }
      >
        <form id={id} noValidate onSubmit={save} className="grid gap-4">
          <div className="grid gap-4 sm:grid-cols-2">
            <Field
              id={`${id}-courier`}
              label={t("courier")}
              required
              error={wrong("courier") ?? fieldError("courier")}
            >
              {(control) => <Input {...control} name="courier" maxLength={40} defaultValue={row?.courier} />}
            </Field>
            <Field
              id={`${id}-service`}
              label={t("service")}
              required
              error={wrong("service") ?? fieldError("service")}
            >
              {(control) => <Input {...control} name="service" maxLength={40} defaultValue={row?.service} />}
            </Field>
            <Field
              id={`${id}-bc`}
              label={t("bookingCourier")}
              hint={t("bookingHint")}
              error={wrong("booking")}
            >
              {(control) => (
                <Input
                  {...control}
                  name="bookingCourier"
                  maxLength={40}
                  defaultValue={row?.booking?.courier}
                />
              )}
            </Field>
            <Field id={`${id}-bs`} label={t("bookingService")}>
              {(control) => (
                <Input
                  {...control}
                  name="bookingService"
                  maxLength={40}
                  defaultValue={row?.booking?.service}
                />
              )}
            </Field>
          </div>
          {problems.zones ? <Alert tone="danger">{t(problems.zones)}</Alert> : null}
          {ZONE_NAMES.map((zone) => (
            <ZoneFields
              key={zone}
              zone={zone}
              rate={row?.zones.find((one) => one.zone === zone)}
              wholeOff={row !== null && !row.active}
              problems={problems}
            />
          ))}
        </form>
      </DialogContent>
    </Dialog>
  );
}
