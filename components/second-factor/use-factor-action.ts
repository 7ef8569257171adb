"use client";

import { useState, useTransition } from "react";
import { NOT_CONNECTED } from "@/components/auth/use-form-action";
import type { ActionResult } from "@/lib/platform/action-result";
import { useFactorWords } from "./use-factor-words";
import { useStepUp } from "./use-step-up";

/** Runs an action of the second factor: asks for a fresh proof where it wants one, keeps its refusal in words for the form. */
export function useFactorAction() {
  const words = useFactorWords();
  const stepUp = useStepUp();
  const [refusal, setRefusal] = useState<string | null>(null);
  const [pending, startTransition] = useTransition();

  function run<T>(call: () => Promise<ActionResult<T>>): Promise<{ data: T } | null> {
    return new Promise((resolve) => {
      startTransition(async () => {
        const result = await stepUp(call).catch(() => ({ ok: false as const, error: NOT_CONNECTED }));
        setRefusal(result.ok ? null : words(result.error));
        resolve(result.ok ? { data: result.data } : null);
      });
    });
  }

  return { pending, refusal, run, forget: () => setRefusal(null) };
}
