"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { useAction, useFieldWords } from "@/components/console-shell/use-action";
import { Button } from "@/components/ui/button";
import { Dialog, DialogClose, DialogContent, DialogTrigger } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { toast } from "@/components/ui/toast";
import { useRouter } from "@/i18n/navigation";
import { setBankAccountAction } from "@/lib/finance/actions";
import { BANKS, type BankCode } from "@/lib/finance/schema";

type Known = { bankCode: BankCode; accountName: string } | null;

/** Where the shop's money goes. The number is typed anew each time: it is never shown whole. */
export function BankAccountForm({ shopId, account }: { shopId: string; account: Known }) {
  const t = useTranslations("console-finance.bank");
  const words = useFieldWords();
  const router = useRouter();
  const { pending, run } = useAction();
  const [open, setOpen] = useState(false);
  const [errors, setErrors] = useState<Record<string, string>>({});

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const text = (name: string) => String(form.get(name) ?? "");
    const input = {
      shopId,
      bankCode: text("bankCode") as BankCode,
      accountNumber: text("accountNumber"),
      accountName: text("accountName"),
    };
    run(() => setBankAccountAction(input), {
      done: () => {
        setOpen(false);
        setErrors({});
        toast.success(t("saved"));
        router.refresh();
      },
      refused: (error) => {
        setErrors(error.fieldErrors);
        return Object.keys(error.fieldErrors).length > 0;
      },
    });
  }

  return (
    <Dialog open={open} onOpenChange={setOpen}>
      <DialogTrigger asChild>
        <Button variant={account ? "outline" : undefined} size="sm">
          {t(account ? "change" : "add")}
        </Button>
      </DialogTrigger>
      <DialogContent title={t("title")} description={t("text")}>
        <form onSubmit={submit} noValidate className="grid gap-4">
          <Field id="bank-code" label={t("bankCode")} error={words(errors, "bankCode")} required>
            {(control) => (
              <Select {...control} name="bankCode" defaultValue={account?.bankCode ?? "014"}>
                {Object.entries(BANKS).map(([code, name]) => (
                  <option key={code} value={code}>
                    {name}
                  </option>
                ))}
              </Select>
            )}
          </Field>
          <Field
            id="bank-number"
            label={t("accountNumber")}
            hint={t("accountNumberHint")}
            error={errors.accountNumber ? t("accountNumberWrong") : undefined}
            required
          >
            {(control) => (
              <Input
                {...control}
                name="accountNumber"
                inputMode="numeric"
                autoComplete="off"
                maxLength={30}
              />
            )}
          </Field>
          <Field id="bank-name" label={t("accountName")} error={words(errors, "accountName")} required>
            {(control) => (
              <Input
                {...control}
                name="accountName"
                autoComplete="off"
                maxLength={120}
                defaultValue={account?.accountName}
              />
            )}
          </Field>
          <div className="flex flex-col-reverse gap-2 sm:flex-row sm:justify-end">
            <DialogClose asChild>
              <Button variant="outline" disabled={pending}>
                {t("keep")}
              </Button>
            </DialogClose>
            <Button type="submit" loading={pending}>
              {t("save")}
            </Button>
          </div>
        </form>
      </DialogContent>
    </Dialog>
  );
}
