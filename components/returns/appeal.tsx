"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { useErrorText } from "@/components/orders/use-error-text";
import { Button } from "@/components/ui/button";
import { Dialog, DialogContent, DialogTrigger } from "@/components/ui/dialog";
import { SentenceField } from "@/components/ui/sentence-field";
import { toast } from "@/components/ui/toast";
import { useRouter } from "@/i18n/navigation";
import { appealReturnAction } from "@/lib/returns/actions";

const WORDS_MIN = 10;

/** The customer asks Gerai to judge the shop's no. */
export function Appeal({ requestId, shopName }: { requestId: string; shopName: string }) {
  const t = useTranslations("returns.return");
  const errorText = useErrorText();
  const router = useRouter();
  const [open, setOpen] = useState(false);
  const [busy, setBusy] = useState(false);
  const [words, setWords] = useState("");
  const [tried, setTried] = useState(false);
  const short = words.trim().length < WORDS_MIN;

  async function submit(event: FormEvent) {
    event.preventDefault();
    setTried(true);
    if (short) return;
    setBusy(true);
    const result = await appealReturnAction({ requestId, appeal: words.trim() }).catch(() => null);
    setBusy(false);
    if (!result?.ok)
      return void toast.error(errorText(result?.error ?? { code: "INTERNAL", fieldErrors: {}, params: {} }));
    setOpen(false);
    toast.success(t("appealed"));
    router.refresh();
  }

  return (
    <Dialog open={open} onOpenChange={setOpen}>
      <DialogTrigger asChild>
        <Button size="sm" className="justify-self-start">
          {t("appeal")}
        </Button>
      </DialogTrigger>
      <DialogContent title={t("appealTitle")} description={t("appealText", { shop: shopName })}>
        <form onSubmit={submit} noValidate className="grid gap-4">
          <SentenceField
            label={t("appealWords")}
            hint={t("appealHint")}
            error={tried && short ? t("noteShort") : undefined}
            value={words}
            onChange={setWords}
            rows={4}
            maxLength={1000}
          />
          <Button type="submit" loading={busy} className="sm:justify-self-end">
            {t("appealSend")}
          </Button>
        </form>
      </DialogContent>
    </Dialog>
  );
}
