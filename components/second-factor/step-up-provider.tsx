"use client";

import { createContext, lazy, type ReactNode, Suspense, useContext, useRef, useState } from "react";
import type { ProofMethod } from "@/lib/identity";
import { StepUpContext } from "./use-step-up";

// Most visits ask for nothing: what reads codes and passkeys is fetched by the first that does.
const StepUpDialog = lazy(() => import("./step-up-dialog").then((file) => ({ default: file.StepUpDialog })));

type Asked = { methods: ProofMethod[] | null; close: (proved: boolean) => void };
const AskedContext = createContext<Asked>({ methods: null, close: () => undefined });

/** Holds the one dialog that any form below may have asked for; `dialog` is where it is drawn, with its words around it. */
export function StepUpProvider({ dialog, children }: { dialog: ReactNode; children: ReactNode }) {
  const [methods, setMethods] = useState<ProofMethod[] | null>(null);
  const settle = useRef<(proved: boolean) => void>(() => undefined);

  function ask(asked: ProofMethod[]): Promise<boolean> {
    settle.current(false);
    return new Promise((resolve) => {
      settle.current = resolve;
      setMethods(asked);
    });
  }

  function close(proved: boolean) {
    settle.current(proved);
    setMethods(null);
  }

  return (
    <StepUpContext value={ask}>
      {children}
      <AskedContext value={{ methods, close }}>{dialog}</AskedContext>
    </StepUpContext>
  );
}

/** The dialog while a proof is asked for. */
export function StepUpSlot() {
  const { methods, close } = useContext(AskedContext);
  if (!methods) return null;
  return (
    <Suspense fallback={null}>
      <StepUpDialog methods={methods} onEnd={close} />
    </Suspense>
  );
}
