"use client";

import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import { fullName } from "@/components/console-inventory/variant-picker";
import { Button } from "@/components/ui/button";
import { FieldError } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Picture } from "@/components/ui/picture";
import { Select } from "@/components/ui/select";
import { ADJUST_REASONS } from "@/lib/inventory/schema";
import { type AdjustLine, becomes, unitsOf, WAYS } from "./use-adjust-lines";

/** One line of a bulk correction, with what is wrong with it. */
export function AdjustLineRow({
  line,
  marked,
  problem,
  onChange,
  onRemove,
}: {
  line: AdjustLine;
  /** Shows what is not right yet. */
  marked: boolean;
  /** The server's refusal of this line. */
  problem: string | undefined;
  onChange: (to: Partial<AdjustLine>) => void;
  onRemove: () => void;
}) {
  const t = useTranslations("console-batches.adjust");
  const words = useTranslations("console-inventory");
  const name = fullName(line.variant);
  const wrong = marked && unitsOf(line) === null;
  const after = becomes(line);
  return (
    <li className="grid gap-2 p-3">
      <div className="flex items-center gap-3">
        <Picture src={line.variant.imageUrl} alt="" className="w-10 shrink-0 rounded-lg" />
        <div className="min-w-0 flex-1 text-sm">
          <p className="line-clamp-2 break-words font-semibold">{name}</p>
          <p className="break-words text-muted-foreground text-xs">
            {line.variant.sku} · {t("now", { warehouse: line.warehouse.name, count: line.variant.onHand })}
          </p>
        </div>
        <Button variant="ghost" size="icon" aria-label={words("picker.remove", { name })} onClick={onRemove}>
          <X aria-hidden="true" />
        </Button>
      </div>
      <div className="grid grid-cols-2 items-center gap-2 sm:grid-cols-[9rem_7rem_minmax(0,1fr)_auto]">
        <Select
          aria-label={t("way", { name })}
          value={line.way}
          onChange={(event) => onChange({ way: WAYS.find((one) => one === event.target.value) ?? "count" })}
        >
          {WAYS.map((one) => (
            <option key={one} value={one}>
              {words(`form.${one}`)}
            </option>
          ))}
        </Select>
        <Input
          aria-label={t("number", { name })}
          aria-invalid={wrong || problem ? true : undefined}
          inputMode="numeric"
          autoComplete="off"
          placeholder="0"
          className="text-right tabular-nums"
          value={line.typed}
          onChange={(event) => onChange({ typed: event.target.value })}
        />
        <div className="max-sm:col-span-2">
          <Select
            aria-label={t("reasonFor", { name })}
            value={line.reason}
            onChange={(event) =>
              onChange({ reason: ADJUST_REASONS.find((one) => one === event.target.value) ?? "" })
            }
          >
            <option value="">{t("sameReason")}</option>
            {ADJUST_REASONS.map((one) => (
              <option key={one} value={one}>
                {words(`reason.${one}`)}
              </option>
            ))}
          </Select>
        </div>
        <span className="text-right text-muted-foreground text-xs tabular-nums empty:hidden max-sm:col-span-2">
          {after === null ? null : t("becomes", { count: after })}
        </span>
      </div>
      {wrong ? <FieldError>{t("wrong", { min: line.way === "count" ? 0 : 1 })}</FieldError> : null}
      {problem ? <FieldError>{problem}</FieldError> : null}
    </li>
  );
}
