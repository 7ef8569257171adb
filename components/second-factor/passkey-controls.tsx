"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog, DialogContent, DialogTrigger } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { useRouter } from "@/i18n/navigation";
import { removePasskeyAction, renamePasskeyAction } from "@/lib/identity/second-factor/actions";
import { PASSKEY_NAME_MAX } from "@/lib/identity/second-factor/schema";
import { AddFactorDialog } from "./add-factor-dialog";
import { PasskeySetup } from "./passkey-setup";
import { RemoveFactor } from "./remove-factor";
import { useFactorAction } from "./use-factor-action";

/** Makes another passkey. */
export function AddPasskey({ defaultName, first }: { defaultName: string; first: boolean }) {
  const t = useTranslations("second-factor");
  return (
    <AddFactorDialog
      trigger={
        <Button variant={first ? "primary" : "outline"} size="sm">
          {t("passkeys.add")}
        </Button>
      }
      title={t("passkeys.add")}
      setup={(onAdded) => <PasskeySetup defaultName={defaultName} onAdded={onAdded} />}
    />
  );
}

/** Renames or removes one passkey. */
export function PasskeyControls({ passkeyId, name }: { passkeyId: string; name: string }) {
  const t = useTranslations("second-factor");
  return (
    <div className="flex flex-wrap gap-1">
      <RenamePasskey passkeyId={passkeyId} name={name} />
      <RemoveFactor
        label={t("passkeys.removeLabel", { name })}
        title={t("passkeys.removeTitle", { name })}
        call={() => removePasskeyAction({ passkeyId })}
      />
    </div>
  );
}

function RenamePasskey({ passkeyId, name }: { passkeyId: string; name: string }) {
  const t = useTranslations("second-factor");
  const router = useRouter();
  const [open, setOpen] = useState(false);
  const [missing, setMissing] = useState(false);
  const { pending, refusal, run } = useFactorAction();

  async function onSubmit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const typed = String(new FormData(event.currentTarget).get("name") ?? "").trim();
    setMissing(!typed);
    if (!typed || !(await run(() => renamePasskeyAction({ passkeyId, name: typed })))) return;
    setOpen(false);
    router.refresh();
  }

  return (
    <Dialog open={open} onOpenChange={setOpen}>
      <DialogTrigger asChild>
        <Button variant="ghost" size="sm" aria-label={t("passkeys.renameLabel", { name })}>
          {t("passkeys.rename")}
        </Button>
      </DialogTrigger>
      <DialogContent title={t("passkeys.renameTitle")} size="sm">
        <form onSubmit={(event) => void onSubmit(event)} noValidate className="grid gap-4">
          <Field
            id={`name-${passkeyId}`}
            label={t("passkeyName")}
            error={missing ? t("nameMissing") : (refusal ?? undefined)}
            required
          >
            {(control) => <Input {...control} name="name" defaultValue={name} maxLength={PASSKEY_NAME_MAX} />}
          </Field>
          <Button type="submit" loading={pending}>
            {t("save")}
          </Button>
        </form>
      </DialogContent>
    </Dialog>
  );
}
