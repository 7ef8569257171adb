"use client";

import { useTranslations } from "next-intl";
import { useTransition } from "react";
import { useStepUp } from "@/components/second-factor/use-step-up";
import { toast } from "@/components/ui/toast";
import type { ActionError, ActionResult } from "@/lib/platform/action-result";

type Outcome<T> = {
  done?: (data: T) => void;
  /** Gives true when it has shown the refusal itself, beside the field at fault. */
  refused?: (error: ActionError) => boolean;
};

/** Runs a server action: busy while it runs, its refusal in words unless the form shows it. Needs the `errors` words. */
export function useAction() {
  const words = useTranslations("errors");
  const stepUp = useStepUp();
  const [pending, startTransition] = useTransition();

  function run<T>(call: () => Promise<ActionResult<T>>, { done, refused }: Outcome<T> = {}): void {
    startTransition(async () => {
      const result = await stepUp(call).catch(() => null);
      if (result?.ok) return done?.(result.data);
      if (result && refused?.(result.error)) return;
      toast.error(words(result ? result.error.code : "INTERNAL"));
    });
  }

  return { pending, run };
}

/** Turns an action's field errors into sentences; a word without one of its own reads as "not right yet". */
export function useFieldWords(): (
  errors: Record<string, string> | undefined,
  field: string,
) => string | undefined {
  const words = useTranslations("errors");
  return (errors, field) => {
    const word = errors?.[field];
    if (!word) return undefined;
    return words.has(word as Parameters<typeof words>[0])
      ? words(word as Parameters<typeof words>[0])
      : words("custom");
  };
}
