"use client";

import { useTranslations } from "next-intl";
import { useState, useTransition } from "react";
import { NOT_CONNECTED } from "@/components/auth/use-form-action";
import { useRefusalWords } from "@/components/auth/use-refusal-words";
import { ConfirmDialog } from "@/components/ui/alert-dialog";
import { Button } from "@/components/ui/button";
import { FieldError } from "@/components/ui/field";
import { LinkButton } from "@/components/ui/link-button";
import { useRouter } from "@/i18n/navigation";
import type { AddressRow } from "@/lib/identity";
import { removeAddressAction, setDefaultAddressAction } from "@/lib/identity/actions";
import type { ActionResult } from "@/lib/platform/action-result";

/** What can be done with one address of the book. */
export function AddressActions({ address }: { address: Pick<AddressRow, "id" | "label" | "isDefault"> }) {
  const t = useTranslations("account.addresses");
  const words = useRefusalWords();
  const router = useRouter();
  const [refusal, setRefusal] = useState<string | null>(null);
  const [pending, startTransition] = useTransition();
  const { id, label } = address;

  async function run(call: () => Promise<ActionResult<unknown>>): Promise<void> {
    const result = await call().catch(() => ({ ok: false as const, error: NOT_CONNECTED }));
    setRefusal(result.ok ? null : words(result.error));
    router.refresh();
  }

  return (
    <div className="grid gap-2">
      <div className="-ml-3 flex flex-wrap gap-1">
        <LinkButton
          href={`/account/addresses/${id}`}
          variant="ghost"
          size="sm"
          aria-label={t("editOf", { label })}
        >
          {t("edit")}
        </LinkButton>
        {address.isDefault ? null : (
          <Button
            variant="ghost"
            size="sm"
            aria-label={t("makeDefaultOf", { label })}
            loading={pending}
            onClick={() => startTransition(() => run(() => setDefaultAddressAction({ id })))}
          >
            {t("makeDefault")}
          </Button>
        )}
        <ConfirmDialog
          trigger={
            <Button variant="destructive-ghost" size="sm" aria-label={t("removeOf", { label })}>
              {t("remove")}
            </Button>
          }
          title={t("removeTitle", { label })}
          description={t("removeText")}
          confirmLabel={t("remove")}
          tone="destructive"
          onConfirm={() => run(() => removeAddressAction({ id }))}
        />
      </div>
      {refusal ? <FieldError>{refusal}</FieldError> : null}
    </div>
  );
}
