"use client";

import { useEffect, useState, useTransition } from "react";
import { useStepUp } from "@/components/second-factor/use-step-up";
import { toast } from "@/components/ui/toast";
import { useRouter } from "@/i18n/navigation";
import type { ActionError, ActionResult } from "@/lib/platform/action-result";
import { useErrorText } from "./use-error-text";

type Refusal = Pick<ActionError, "fieldErrors" | "params">;

const NO_REFUSAL: Refusal = { fieldErrors: {}, params: {} };

type RunOptions = {
  /** What the toast says when it worked. */
  done?: string;
  /** Own words for a refusal; undefined falls back to the general ones. */
  explain?: (error: ActionError) => string | undefined;
};

/**
 * Runs server actions of the staff's screens: toasts how it went, keeps the codes of wrong fields, refreshes the page's data.
 * `run` gives the action's data in a box (it may itself be nothing), or null after a refusal.
 */
export function useStaffAction() {
  const errorText = useErrorText();
  const router = useRouter();
  const stepUp = useStepUp();
  const [busy, startTransition] = useTransition();
  const [{ fieldErrors, params }, setRefusal] = useState<Refusal>(NO_REFUSAL);

  // A field at fault may be far from the button that was pressed.
  useEffect(() => {
    if (Object.keys(fieldErrors).length === 0) return;
    const [first] = document.querySelectorAll<HTMLElement>('[aria-invalid="true"]');
    // To the middle: the bars at both edges of the page would hide it.
    first?.scrollIntoView({ block: "center" });
    first?.focus({ preventScroll: true });
  }, [fieldErrors]);

  function run<T>(
    call: () => Promise<ActionResult<T>>,
    { done, explain }: RunOptions = {},
  ): Promise<{ data: T } | null> {
    return new Promise((resolve) => {
      startTransition(async () => {
        const result = await settled(() => stepUp(call));
        if (result.ok) {
          setRefusal(NO_REFUSAL);
          if (done) toast.success(done);
          router.refresh();
          resolve({ data: result.data });
          return;
        }
        setRefusal(result.error);
        toast.error(explain?.(result.error) ?? errorText(result.error.code, result.error.params) ?? "");
        resolve(null);
      });
    });
  }

  return {
    run,
    busy,
    fieldError: (field: string) => errorText(fieldErrors[field], params),
    fieldErrors,
    clearErrors: () => setRefusal(NO_REFUSAL),
  };
}

// A lost connection rejects instead of answering.
async function settled<T>(call: () => Promise<ActionResult<T>>): Promise<ActionResult<T>> {
  try {
    return await call();
  } catch {
    return { ok: false, error: { code: "INTERNAL", params: {}, fieldErrors: {} } };
  }
}
