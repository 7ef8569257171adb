"use client";

import { OTPInput, type OTPInputProps, REGEXP_ONLY_DIGITS } from "input-otp";
import { cn } from "./cn";

/** Six boxes over one real field: codes can be pasted and filled in by the phone. */
export function OtpInput({
  invalid = false,
  className,
  length = 6,
  ...props
}: Omit<OTPInputProps, "maxLength" | "render" | "children" | "pattern"> & {
  length?: number;
  invalid?: boolean;
}) {
  return (
    <OTPInput
      maxLength={length}
      pattern={REGEXP_ONLY_DIGITS}
      inputMode="numeric"
      autoComplete="one-time-code"
      aria-invalid={invalid || undefined}
      containerClassName={cn("flex w-full max-w-sm gap-2 has-disabled:opacity-50", className)}
      {...props}
      render={({ slots }) =>
        slots.map((slot, index) => (
          <span
            // biome-ignore lint/suspicious/noArrayIndexKey: the boxes are a fixed row.
            key={index}
            aria-hidden="true"
            className={cn(
              "grid h-13 min-w-0 flex-1 place-items-center rounded-lg border border-input bg-card font-bold text-xl tabular-nums transition-colors",
              slot.isActive && "border-ring outline-2 outline-ring",
              invalid && "border-destructive",
            )}
          >
            {slot.char ??
              (slot.hasFakeCaret ? <span className="h-6 w-px animate-pulse bg-foreground" /> : null)}
          </span>
        ))
      }
    />
  );
}
