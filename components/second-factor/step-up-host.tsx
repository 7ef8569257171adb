import type { ReactNode } from "react";
import { ClientMessages } from "@/i18n/client-messages";
import { StepUpProvider, StepUpSlot } from "./step-up-provider";

/** Lets every form inside ask for a fresh proof of the second factor. Layouts put it around their pages. */
export function StepUpHost({ children }: { children: ReactNode }) {
  return (
    <StepUpProvider
      dialog={
        <ClientMessages namespaces={["second-factor"]}>
          <StepUpSlot />
        </ClientMessages>
      }
    >
      {children}
    </StepUpProvider>
  );
}
