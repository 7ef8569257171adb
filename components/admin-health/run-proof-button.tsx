"use client";

import { ShieldCheck } from "lucide-react";
import { useTranslations } from "next-intl";
import { useStaffAction } from "@/components/admin-form/use-staff-action";
import { Button } from "@/components/ui/button";
import { runProofAction } from "@/lib/proof/actions";

/** Proves the whole database now; the page then shows what came out. */
export function RunProofButton() {
  const t = useTranslations("admin.health");
  const { run, busy } = useStaffAction();
  return (
    <Button loading={busy} onClick={() => void run(() => runProofAction({}), { done: t("runDone") })}>
      <ShieldCheck aria-hidden="true" />
      {t("run")}
    </Button>
  );
}
