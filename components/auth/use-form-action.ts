"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useEffect, useRef, useState, useSyncExternalStore, useTransition } from "react";
import { useStepUp } from "@/components/second-factor/use-step-up";
import type { ActionError, ActionResult } from "@/lib/platform/action-result";

export const NOT_CONNECTED: ActionError = { code: "INTERNAL", params: { offline: true }, fieldErrors: {} };

/**
 * A form over an action: the browser keeps what was typed, a refusal stays until the next try, and the first field at fault
 * gets the focus. `formProps` go onto the form, `submitProps` onto its button.
 */
export function useFormAction<Data>(
  action: (form: FormData) => Promise<ActionResult<Data>>,
  done: (data: Data) => void,
) {
  const formRef = useRef<HTMLFormElement>(null);
  const [error, setError] = useState<ActionError | null>(null);
  const [pending, startTransition] = useTransition();
  const hydrated = useSyncExternalStore(neverChanges, isTrue, isFalse);
  const fieldWord = useFieldWord();
  const stepUp = useStepUp();

  useEffect(() => {
    if (error) formRef.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [error]);

  function onSubmit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    startTransition(async () => {
      const result = await stepUp(() => action(form)).catch(() => null);
      if (result?.ok) {
        setError(null);
        done(result.data);
      } else {
        setError(result?.error ?? NOT_CONNECTED);
      }
    });
  }

  return {
    formProps: { ref: formRef, onSubmit, noValidate: true },
    /** For the form's button. Without the scripts the browser would send the fields in the address, so it waits for them. */
    submitProps: { type: "submit", loading: pending, disabled: !hydrated } as const,
    error,
    fieldError: (field: string) => fieldWord(error?.fieldErrors[field]),
    /** True when no field shows the refusal, so that the form has to. */
    unplaced: error !== null && Object.keys(error.fieldErrors).length === 0,
  };
}

function useFieldWord() {
  const t = useTranslations("errors");
  return (word: string | undefined): string | undefined => {
    if (!word) return undefined;
    const key = word as Parameters<typeof t>[0];
    return t(t.has(key) ? key : "custom");
  };
}

function neverChanges() {
  return () => undefined;
}

function isTrue() {
  return true;
}

function isFalse() {
  return false;
}
