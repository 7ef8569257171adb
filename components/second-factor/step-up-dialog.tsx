"use client";

import { useTranslations } from "next-intl";
import { Dialog, DialogContent } from "@/components/ui/dialog";
import type { ProofMethod } from "@/lib/identity";
import { ProofForm } from "./proof-form";

/** Asks for a proof before something dangerous is done; what was asked for goes on by itself afterwards. */
export function StepUpDialog({
  methods,
  onEnd,
}: {
  methods: ProofMethod[];
  onEnd: (proved: boolean) => void;
}) {
  const t = useTranslations("second-factor");
  return (
    <Dialog open onOpenChange={(open) => open || onEnd(false)}>
      <DialogContent title={t("stepUp")} description={t("stepUpText")} size="sm">
        <ProofForm methods={methods} onProved={() => onEnd(true)} />
      </DialogContent>
    </Dialog>
  );
}
