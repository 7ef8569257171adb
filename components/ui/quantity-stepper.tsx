"use client";

import { Minus, Plus } from "lucide-react";
import { useState } from "react";
import { cn } from "./cn";

export type QuantityStepperProps = {
  /** Names the field, e.g. "Jumlah Kopi Gayo 200 g". */
  label: string;
  decreaseLabel: string;
  increaseLabel: string;
  name?: string;
  value?: number;
  defaultValue?: number;
  min?: number;
  max?: number;
  disabled?: boolean;
  size?: "sm" | "md";
  /** Called with a number inside min–max, after a press or when typing ends. */
  onChange?: (quantity: number) => void;
  className?: string;
};

const stepStyles =
  "grid h-full shrink-0 place-items-center rounded-md text-link hover:bg-primary-soft disabled:text-muted-foreground disabled:opacity-50 disabled:hover:bg-transparent";

/** Minus, a number that can be typed, plus. Submits under `name` like any field. */
export function QuantityStepper({
  label,
  decreaseLabel,
  increaseLabel,
  name,
  value,
  defaultValue = 1,
  min = 1,
  max = 999,
  disabled = false,
  size = "md",
  onChange,
  className,
}: QuantityStepperProps) {
  const [inner, setInner] = useState(defaultValue);
  const [typed, setTyped] = useState<string | null>(null);
  const current = value ?? inner;

  function commit(next: number) {
    const quantity = Math.min(Math.max(Math.trunc(next) || min, min), max);
    setTyped(null);
    setInner(quantity);
    if (quantity !== current) onChange?.(quantity);
  }

  const width = size === "sm" ? "w-8" : "w-9";
  return (
    <span
      className={cn(
        "inline-flex w-fit items-center justify-self-start rounded-lg border border-input bg-card p-0.5",
        size === "sm" ? "h-9" : "h-10",
        className,
      )}
    >
      <button
        type="button"
        className={cn(stepStyles, width)}
        aria-label={decreaseLabel}
        disabled={disabled || current <= min}
        onClick={() => commit(current - 1)}
      >
        <Minus aria-hidden="true" className="size-4" />
      </button>
      <input
        aria-label={label}
        name={name}
        inputMode="numeric"
        pattern="[0-9]*"
        autoComplete="off"
        className="h-full w-10 rounded-md bg-transparent text-center font-semibold text-sm tabular-nums"
        value={typed ?? String(current)}
        disabled={disabled}
        onChange={(event) => setTyped(event.target.value.replace(/\D/g, ""))}
        onBlur={() => typed !== null && commit(Number(typed))}
        onKeyDown={(event) => {
          if (event.key === "ArrowUp") commit(current + 1);
          if (event.key === "ArrowDown") commit(current - 1);
        }}
      />
      <button
        type="button"
        className={cn(stepStyles, width)}
        aria-label={increaseLabel}
        disabled={disabled || current >= max}
        onClick={() => commit(current + 1)}
      >
        <Plus aria-hidden="true" className="size-4" />
      </button>
    </span>
  );
}
