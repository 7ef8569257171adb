"use client";

import { useState } from "react";
import { formatRupiah, parseRupiah } from "@/lib/platform/money";
import { Input, type InputProps } from "./input";

export type MoneyInputProps = Omit<InputProps, "value" | "defaultValue" | "onChange" | "type" | "prefix"> & {
  value?: number | null;
  defaultValue?: number | null;
  /** Whole rupiah, or null when empty. */
  onValueChange?: (amount: number | null) => void;
};

/**
 * An amount of rupiah, grouped while it is typed. Under `name` the form receives plain digits
 * ("1250000"), never the dots.
 */
export function MoneyInput({ name, value, defaultValue = null, onValueChange, ...props }: MoneyInputProps) {
  const [inner, setInner] = useState<number | null>(defaultValue);
  const amount = value === undefined ? inner : value;
  return (
    <>
      <Input
        {...props}
        prefix="Rp"
        inputMode="numeric"
        autoComplete="off"
        value={amount === null ? "" : formatRupiah(amount).slice("Rp\u00a0".length)}
        onChange={(event) => {
          const next =
            event.target.value.replace(/\D/g, "") === "" ? null : (parseRupiah(event.target.value) ?? amount);
          setInner(next);
          onValueChange?.(next);
        }}
      />
      {name ? <input type="hidden" name={name} value={amount ?? ""} /> : null}
    </>
  );
}
