"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { useErrorText } from "@/components/orders/use-error-text";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import { Dialog, DialogClose, DialogContent, DialogTrigger } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { Textarea } from "@/components/ui/textarea";
import { toast } from "@/components/ui/toast";
import { useRouter } from "@/i18n/navigation";
import { formatRupiah } from "@/lib/platform/money";
import { requestReturnAction } from "@/lib/returns/actions";
import { isShopsFault, RETURN_REASONS, type ReturnReasonCode } from "@/lib/returns/schema";
import { type ReturnableItem, ReturnLines } from "./return-lines";
import { ReturnPictures } from "./return-pictures";

const NOTE_MIN = 10;

type Draft = {
  chosen: ReadonlyMap<string, number>;
  reason: ReturnReasonCode | "";
  note: string;
  pictures: string[];
};

/** Asks for a return: which units, why, in words and pictures, and what would come back. */
export function ReturnWish({
  shopOrderId,
  shopName,
  items,
  missing,
}: {
  shopOrderId: string;
  shopName: string;
  items: ReturnableItem[];
  /** The parcel is overdue: only that it did not come can be said. */
  missing: boolean;
}) {
  const t = useTranslations("returns.return");
  const reasons = useTranslations("returns.reason");
  const errorText = useErrorText();
  const router = useRouter();
  const only = items.length === 1 ? items[0] : undefined;
  const [open, setOpen] = useState(false);
  const [busy, setBusy] = useState(false);
  const [checked, setChecked] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const [draft, setDraft] = useState<Draft>({
    chosen: new Map(missing ? items.map((one) => [one.id, one.left]) : only ? [[only.id, only.left]] : []),
    reason: missing ? "NOT_RECEIVED" : "",
    note: "",
    pictures: [],
  });
  const { reason } = draft;
  const lost = reason === "NOT_RECEIVED";
  const lines = [...draft.chosen].map(([orderItemId, quantity]) => ({ orderItemId, quantity }));
  const amount = items.reduce((sum, item) => sum + item.unitPrice * (draft.chosen.get(item.id) ?? 0), 0);
  const short = draft.note.trim().length < NOTE_MIN;

  function choose(itemId: string, quantity: number) {
    const chosen = new Map(draft.chosen);
    if (quantity > 0) chosen.set(itemId, quantity);
    else chosen.delete(itemId);
    setDraft({ ...draft, chosen });
  }

  async function submit(event: FormEvent) {
    event.preventDefault();
    setChecked(true);
    if (lines.length === 0 || !reason || short) return;
    setBusy(true);
    const { note, pictures } = draft;
    const result = await requestReturnAction({ shopOrderId, reason, note, lines, pictures }).catch(
      () => null,
    );
    setBusy(false);
    if (!result?.ok)
      return setRefusal(errorText(result?.error ?? { code: "INTERNAL", fieldErrors: {}, params: {} }));
    setOpen(false);
    toast.success(t("sent"));
    router.refresh();
  }

  return (
    <Dialog open={open} onOpenChange={setOpen}>
      <DialogTrigger asChild>
        <Button variant="outline">{t(missing ? "missing" : "ask")}</Button>
      </DialogTrigger>
      <DialogContent
        title={t(lost ? "missingTitle" : "title", { shop: shopName })}
        description={t(lost ? "missingText" : "text")}
      >
        <form onSubmit={submit} noValidate className="grid gap-4">
          {refusal ? (
            <Alert tone="danger" announce>
              {refusal}
            </Alert>
          ) : null}
          <ReturnLines
            legend={t(lost ? "linesMissing" : "lines")}
            items={items}
            chosen={draft.chosen}
            error={checked && lines.length === 0 ? t("linesNone") : undefined}
            onChange={choose}
          />
          {missing ? null : (
            <Field
              id={`return-reason-${shopOrderId}`}
              label={t("reason")}
              error={checked && !reason ? t("reasonMissing") : undefined}
              required
            >
              {(control) => (
                <Select
                  {...control}
                  value={reason}
                  onChange={(event) =>
                    setDraft({ ...draft, reason: event.target.value as ReturnReasonCode | "" })
                  }
                >
                  <option value="">{t("reasonPick")}</option>
                  {RETURN_REASONS.map((code) => (
                    <option key={code} value={code}>
                      {reasons(code)}
                    </option>
                  ))}
                </Select>
              )}
            </Field>
          )}
          <Field
            id={`return-note-${shopOrderId}`}
            label={t(lost ? "noteMissing" : "note")}
            hint={t(lost ? "noteMissingHint" : "noteHint")}
            error={checked && short ? t("noteShort") : undefined}
            required
          >
            {(control) => (
              <Textarea
                {...control}
                rows={4}
                maxLength={1000}
                value={draft.note}
                onChange={(event) => setDraft({ ...draft, note: event.target.value })}
              />
            )}
          </Field>
          <ReturnPictures
            pictures={draft.pictures}
            onChange={(pictures) => setDraft({ ...draft, pictures })}
          />
          {amount > 0 ? (
            <div className="rounded-xl bg-muted px-4 py-3 text-sm">
              <p className="flex justify-between gap-3 font-semibold">
                {t("estimate")} <span className="whitespace-nowrap">{formatRupiah(amount)}</span>
              </p>
              {reason ? (
                <p className="mt-1 text-muted-foreground">
                  {t(isShopsFault(reason) ? "estimateShipping" : "estimateMind")}
                </p>
              ) : null}
            </div>
          ) : null}
          <div className="flex flex-col-reverse gap-2 sm:flex-row sm:justify-end">
            <DialogClose asChild>
              <Button variant="outline" disabled={busy}>
                {t("cancel")}
              </Button>
            </DialogClose>
            <Button type="submit" loading={busy}>
              {t(lost ? "sendMissing" : "send")}
            </Button>
          </div>
        </form>
      </DialogContent>
    </Dialog>
  );
}
