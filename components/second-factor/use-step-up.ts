"use client";

import { createContext, useContext } from "react";
import type { ProofMethod } from "@/lib/identity";
import type { ActionResult } from "@/lib/platform/action-result";

/** Asks the person for a proof; true once it is given, false when they would rather not. */
export type AskForProof = (methods: ProofMethod[]) => Promise<boolean>;

// Where no layout offers the dialog, the refusal itself is what the form shows.
export const StepUpContext = createContext<AskForProof>(async () => false);

/**
 * Runs an action; when it answers STEP_UP_REQUIRED, asks for a proof of the second factor and runs it once more. The hooks that
 * forms call their actions by do this for all of them.
 */
export function useStepUp(): <T>(call: () => Promise<ActionResult<T>>) => Promise<ActionResult<T>> {
  const ask = useContext(StepUpContext);
  return async (call) => {
    const first = await call();
    if (first.ok || first.error.code !== "STEP_UP_REQUIRED") return first;
    const methods = String(first.error.params.methods ?? "").split(",") as ProofMethod[];
    return (await ask(methods)) ? call() : first;
  };
}
