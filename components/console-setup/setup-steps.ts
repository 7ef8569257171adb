import type { ShopReadiness } from "@/lib/shops";

export const SETUP_STEPS = ["profile", "warehouse", "product", "stock", "submit"] as const;
export type SetupStep = (typeof SETUP_STEPS)[number];

/** The step an address asks for, else the first one that is not done. */
export function currentStep(asked: string | undefined, readiness: ShopReadiness): SetupStep {
  const known = SETUP_STEPS.find((step) => step === asked);
  return known ?? SETUP_STEPS.find((step) => !stepDone(step, readiness)) ?? "submit";
}

/** Whether a step's part of the checklist is ticked; submitting is never done here. */
export function stepDone(step: SetupStep, readiness: ShopReadiness): boolean {
  return step !== "submit" && readiness[step];
}

/** Where the next step is. */
export function nextStep(step: SetupStep): SetupStep {
  return SETUP_STEPS[SETUP_STEPS.indexOf(step) + 1] ?? "submit";
}

/** Where the step before is. */
export function previousStep(step: SetupStep): SetupStep | null {
  return SETUP_STEPS[SETUP_STEPS.indexOf(step) - 1] ?? null;
}
