"use client";

import { Globe } from "lucide-react";
import { useTranslations } from "next-intl";
import { type ReactNode, useEffect, useRef } from "react";
import { cn } from "@/components/ui/cn";
import { controlStyles } from "@/components/ui/control-styles";
import { Field } from "@/components/ui/field";
import { FlagOfIndonesia } from "./flag-of-indonesia";

/** A mobile number: Indonesian unless it starts with +. Controlled, so that the prefix follows what is typed. */
export function PhoneField({
  id = "phone",
  label,
  hint,
  error,
  value,
  onChange,
  autoFocus,
}: {
  id?: string;
  label: ReactNode;
  hint?: ReactNode;
  error?: ReactNode;
  value: string;
  onChange: (value: string) => void;
  autoFocus?: boolean;
}) {
  const t = useTranslations("auth.phone");
  const input = useRef<HTMLInputElement>(null);

  // What was typed before the scripts were there.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, at the start.
  useEffect(() => {
    if (input.current?.value) onChange(input.current.value);
  }, []);

  const abroad = value.trim().startsWith("+") && !value.trim().startsWith("+62");
  const spelledOut = value.trim().startsWith("+");
  return (
    <Field id={id} label={label} hint={hint} error={error} required>
      {(control) => (
        <span className="relative flex w-full items-center">
          <span className="pointer-events-none absolute left-3 flex items-center gap-2 font-medium text-muted-foreground text-sm">
            {abroad ? <Globe aria-hidden="true" className="size-4.5" /> : <FlagOfIndonesia />}
            <span className="sr-only">{abroad ? t("abroad") : t("home")}</span>
            {spelledOut ? null : <span aria-hidden="true">+62</span>}
          </span>
          <input
            {...control}
            ref={input}
            name="phone"
            type="tel"
            inputMode="tel"
            autoComplete="tel"
            maxLength={24}
            placeholder="812 3456 7890"
            value={value}
            onChange={(event) => onChange(event.target.value)}
            // biome-ignore lint/a11y/noAutofocus: the one thing to do on this screen.
            autoFocus={autoFocus}
            className={cn(
              controlStyles,
              "h-12 font-medium tracking-wide md:text-base",
              spelledOut ? "pl-11" : "pl-20",
            )}
          />
        </span>
      )}
    </Field>
  );
}
