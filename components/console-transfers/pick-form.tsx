"use client";

import { Send } from "lucide-react";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { wholeNumber } from "@/components/console-inventory/whole-number";
import { useAction } from "@/components/console-shell/use-action";
import { Button } from "@/components/ui/button";
import { FieldError } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { toast } from "@/components/ui/toast";
import { useRouter } from "@/i18n/navigation";
import type { TransferLineRow } from "@/lib/inventory";
import { sendTransferAction } from "@/lib/inventory/actions/transfers";
import { MovingGoods, nameOf } from "./moving-goods";

/** Sends a ready transfer: all that was held, or less where less was picked. */
export function PickForm({
  shopId,
  transferId,
  lines,
}: {
  shopId: string;
  transferId: string;
  lines: TransferLineRow[];
}) {
  const t = useTranslations("console-transfers.pick");
  const router = useRouter();
  const { pending, run } = useAction();
  const [typed, setTyped] = useState<Record<string, string>>({});
  const [tried, setTried] = useState(false);
  const picks = lines.map((line) => {
    const text = typed[line.variantId] ?? String(line.held);
    const quantity = text.trim() === "" ? 0 : wholeNumber(text, 0);
    const problem = quantity === null ? "whole" : quantity > line.held ? "tooMany" : null;
    return { line, text, quantity: quantity ?? 0, problem } as const;
  });
  const units = picks.reduce((sum, pick) => sum + pick.quantity, 0);
  const faulty = picks.some((pick) => pick.problem);
  const left = picks.reduce((sum, pick) => sum + pick.line.held - pick.quantity, 0);

  function submit(event: FormEvent) {
    event.preventDefault();
    setTried(true);
    if (faulty || units === 0) return;
    const picked = picks.map(({ line, quantity }) => ({ variantId: line.variantId, quantity }));
    run(() => sendTransferAction({ shopId, transferId, lines: picked }), {
      done: () => {
        toast.success(t("done"));
        router.refresh();
      },
    });
  }

  return (
    <form onSubmit={submit} noValidate className="grid gap-4">
      <ul className="divide-y divide-border">
        {picks.map(({ line, text, problem }) => (
          <li key={line.variantId} className="grid gap-2 py-4 first:pt-0 last:pb-0">
            <div className="flex flex-wrap items-center gap-x-4 gap-y-3">
              <MovingGoods line={line}>
                <p className="text-primary-soft-foreground text-xs">{t("planned", { count: line.held })}</p>
              </MovingGoods>
              <div className="grid w-24 gap-1 text-muted-foreground text-xs">
                <span aria-hidden="true">{t("picked")}</span>
                <Input
                  aria-label={t("pickedOf", { name: nameOf(line) })}
                  aria-invalid={(tried && problem !== null) || undefined}
                  inputMode="numeric"
                  autoComplete="off"
                  className="text-right tabular-nums"
                  value={text}
                  onChange={(event) => setTyped({ ...typed, [line.variantId]: event.target.value })}
                />
              </div>
            </div>
            {tried && problem ? <FieldError>{t(problem, { count: line.held })}</FieldError> : null}
          </li>
        ))}
      </ul>
      {tried && !faulty && units === 0 ? <FieldError>{t("nothing")}</FieldError> : null}
      {!faulty && units > 0 && left > 0 ? (
        <p className="text-muted-foreground text-sm" aria-live="polite">
          {t("less", { count: left })}
        </p>
      ) : null}
      <Button type="submit" loading={pending} className="justify-self-start max-sm:w-full">
        <Send aria-hidden="true" />
        {t("submit", { units: faulty ? 0 : units })}
      </Button>
    </form>
  );
}
