"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useErrorText } from "@/components/orders/use-error-text";
import { ConfirmDialog } from "@/components/ui/alert-dialog";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { toast } from "@/components/ui/toast";
import { useRouter } from "@/i18n/navigation";
import { requestCancelAction } from "@/lib/returns/actions";

/** Calls a part off at once while nobody works on it, or asks the shop to. */
export function CancelWish({
  shopOrderId,
  shopName,
  atOnce,
}: {
  shopOrderId: string;
  shopName: string;
  atOnce: boolean;
}) {
  const t = useTranslations("returns.cancel");
  const errorText = useErrorText();
  const router = useRouter();
  const [reason, setReason] = useState("");
  const way = atOnce ? "now" : "ask";

  async function send() {
    const words = reason.trim();
    const result = await requestCancelAction({
      shopOrderId,
      reason: words.length < 3 ? t("reasonDefault") : words,
    });
    if (!result.ok) toast.error(errorText(result.error));
    router.refresh();
  }

  return (
    <ConfirmDialog
      trigger={
        <Button variant="outline" size="sm" className="justify-self-start">
          {t(way)}
        </Button>
      }
      title={t(`${way}Title`, { shop: shopName })}
      description={t(`${way}Text`)}
      confirmLabel={t(atOnce ? "confirmNow" : "confirmAsk")}
      cancelLabel={t("keep")}
      tone="destructive"
      onConfirm={send}
    >
      <Field
        id={`reason-${shopOrderId}`}
        label={t("reason")}
        hint={t("reasonHint")}
        optionalLabel={t("optional")}
      >
        {(control) => (
          <Input
            {...control}
            maxLength={300}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        )}
      </Field>
    </ConfirmDialog>
  );
}
