"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { Dialog, DialogContent, DialogTrigger } from "@/components/ui/dialog";
import { useRouter } from "@/i18n/navigation";
import type { AddedFactor } from "@/lib/identity";
import { RecoveryCodesShown } from "./recovery-codes-shown";

/** Adds a factor in a dialog; the first one brings recovery codes, which are shown before it closes. */
export function AddFactorDialog({
  trigger,
  title,
  setup,
}: {
  trigger: ReactNode;
  title: string;
  setup: (onAdded: (added: AddedFactor) => void) => ReactNode;
}) {
  const t = useTranslations("second-factor.codes");
  const router = useRouter();
  const [open, setOpen] = useState(false);
  const [codes, setCodes] = useState<string[] | null>(null);

  function toggle(next: boolean) {
    setOpen(next);
    if (next) return;
    if (codes) router.refresh();
    setCodes(null);
  }

  function added({ recoveryCodes }: AddedFactor) {
    if (recoveryCodes) return setCodes(recoveryCodes);
    setOpen(false);
    router.refresh();
  }

  return (
    <Dialog open={open} onOpenChange={toggle}>
      <DialogTrigger asChild>{trigger}</DialogTrigger>
      <DialogContent title={codes ? t("title") : title}>
        {codes ? (
          <RecoveryCodesShown codes={codes} doneLabel={t("done")} onDone={() => toggle(false)} />
        ) : (
          setup(added)
        )}
      </DialogContent>
    </Dialog>
  );
}
