"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { useStaffAction } from "@/components/admin-form/use-staff-action";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { toast } from "@/components/ui/toast";
import { useRouter } from "@/i18n/navigation";
import { importSettlementAction } from "@/lib/finance/actions";
import { SETTLEMENT_GATEWAYS, type SettlementGateway } from "@/lib/finance/schema";
import { GATEWAY_NAMES } from "./gateway-names";

/** Takes a gateway's settlement file in and goes to what it says. */
export function SettlementForm() {
  const t = useTranslations("admin-finance.reconciliation");
  const router = useRouter();
  const { run, busy, fieldError } = useStaffAction();
  const [missing, setMissing] = useState(false);

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const file = form.get("file");
    const chosen = file instanceof File && file.size > 0 ? file : null;
    setMissing(!chosen);
    if (!chosen) return;
    const gateway = form.get("gateway") as SettlementGateway;
    const text = decoded(await chosen.arrayBuffer());
    const done = await run(() => importSettlementAction({ gateway, fileName: chosen.name, text }));
    if (!done) return;
    toast.success(t(done.data.known ? "known" : "done"));
    router.push(`/admin/reconciliation/${done.data.fileId}`);
  }

  return (
    <form
      onSubmit={(event) => void submit(event)}
      noValidate
      className="grid items-start gap-4 sm:grid-cols-[12rem_minmax(0,1fr)_auto]"
    >
      <Field id="settlement-gateway" label={t("gateway")}>
        {(control) => (
          <Select {...control} name="gateway">
            {SETTLEMENT_GATEWAYS.map((gateway) => (
              <option key={gateway} value={gateway}>
                {GATEWAY_NAMES[gateway]}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <Field
        id="settlement-file"
        label={t("file")}
        error={missing ? t("fileNeeded") : fieldError("text")}
        required
      >
        {(control) => <Input {...control} name="file" type="file" accept=".csv,text/csv" />}
      </Field>
      <Button type="submit" loading={busy} className="sm:mt-6.5">
        {t("submit")}
      </Button>
    </form>
  );
}

// Spreadsheets save "Unicode text" as UTF-16 and say so in the first two bytes.
function decoded(bytes: ArrayBuffer): string {
  const [first, second] = new Uint8Array(bytes, 0, Math.min(2, bytes.byteLength));
  const wide =
    first === 0xff && second === 0xfe ? "utf-16le" : first === 0xfe && second === 0xff ? "utf-16be" : "utf-8";
  return new TextDecoder(wide).decode(bytes);
}
