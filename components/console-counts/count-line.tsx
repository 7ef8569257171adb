"use client";

import { Check, CloudOff } from "lucide-react";
import { useTranslations } from "next-intl";
import { type KeyboardEvent, useEffect, useRef } from "react";
import { fullName } from "@/components/console-inventory/variant-picker";
import { Button } from "@/components/ui/button";
import { Input } from "@/components/ui/input";
import { Picture } from "@/components/ui/picture";
import { Spinner } from "@/components/ui/spinner";
import type { CountLineRow } from "@/lib/inventory";
import { type LineState, useLineCount } from "./use-line-count";

export type CountingLine = Pick<
  CountLineRow,
  "variantId" | "name" | "variantTitle" | "sku" | "imageUrl" | "counted" | "onHand"
>;

/** One line of the walk along the shelf: what it is, and one field for how many. */
export function CountLine({
  shopId,
  countId,
  line,
  focused,
  onSaved,
  onEnter,
}: {
  shopId: string;
  countId: string;
  line: CountingLine;
  /** The one line a search found: its field is ready to be typed into. */
  focused: boolean;
  onSaved: (variantId: string, counted: number | null) => void;
  onEnter: (field: HTMLInputElement) => void;
}) {
  const t = useTranslations("console-counts.count");
  const field = useRef<HTMLInputElement>(null);
  const { variantId } = line;
  const { typed, state, type, settle, save } = useLineCount(
    { shopId, countId, variantId, counted: line.counted },
    (counted) => onSaved(variantId, counted),
  );
  useEffect(() => {
    if (focused) field.current?.select();
  }, [focused]);

  function keyed(event: KeyboardEvent<HTMLInputElement>) {
    if (event.key !== "Enter") return;
    event.preventDefault();
    const target = event.currentTarget;
    void save().then((saved) => saved && onEnter(target));
  }

  return (
    <li className="grid gap-2 px-2.5 py-3 md:px-5">
      <div className="flex items-center gap-2 md:gap-3">
        <Picture src={line.imageUrl} alt="" className="w-10 shrink-0 rounded-lg" />
        <div className="min-w-0 flex-1 text-sm">
          <p className="line-clamp-2 break-words font-semibold">{line.name}</p>
          <p className="break-words text-muted-foreground text-xs">
            {[line.variantTitle, line.sku].filter(Boolean).join(" · ")}
          </p>
          {line.onHand === null ? null : (
            <p className="text-muted-foreground text-xs tabular-nums">
              {t("onRecord", { count: line.onHand })}
            </p>
          )}
        </div>
        <div className="w-20 shrink-0 md:w-24">
          <Input
            ref={field}
            data-count-field=""
            aria-label={t("inputLabel", { name: fullName(line) })}
            aria-invalid={state.is === "wrong" || state.is === "taken" ? true : undefined}
            inputMode="numeric"
            autoComplete="off"
            enterKeyHint="next"
            className="h-12 text-right font-bold text-lg tabular-nums md:text-lg"
            value={typed}
            onChange={(event) => type(event.target.value)}
            onKeyDown={keyed}
            onBlur={() => void save()}
          />
        </div>
        <span className="grid w-5 shrink-0 place-items-center" role="status">
          <StateMark state={state} />
        </span>
      </div>
      {state.is === "wrong" ? <p className="text-right text-destructive text-xs">{t("wrong")}</p> : null}
      {state.is === "taken" ? <Taken state={state} typed={typed} onSettle={settle} /> : null}
    </li>
  );
}

function StateMark({ state }: { state: LineState }) {
  const t = useTranslations("console-counts.count");
  if (state.is === "saving") return <Spinner />;
  if (state.is === "saved") return <Check aria-label={t("saved")} className="size-5 text-success" />;
  if (state.is === "waiting") return <CloudOff aria-label={t("waiting")} className="size-5 text-warning" />;
  return null;
}

function Taken({
  state,
  typed,
  onSettle,
}: {
  state: Extract<LineState, { is: "taken" }>;
  typed: string;
  onSettle: (mine: boolean) => void;
}) {
  const t = useTranslations("console-counts.count");
  const { counted, person } = state;
  return (
    <div role="alert" className="flex flex-wrap items-center justify-end gap-2 text-sm">
      <span className="font-medium text-destructive">
        {counted === null ? t("takenNull") : t("taken", { person: person ?? t("someone"), counted })}
      </span>
      {counted === null ? null : (
        <Button size="sm" variant="outline" onClick={() => onSettle(false)}>
          {t("keepTheirs", { counted })}
        </Button>
      )}
      <Button size="sm" variant="soft" onClick={() => onSettle(true)}>
        {t("useMine", { counted: typed })}
      </Button>
    </div>
  );
}
