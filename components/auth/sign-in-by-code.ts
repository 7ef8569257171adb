import { signIn } from "next-auth/react";
import type { ActionError } from "@/lib/platform/action-result";

/** Signs in through next-auth (which brings its CSRF token); gives the refusal, or null. */
export async function signInByCode(input: {
  challengeId: string;
  code: string;
  locale: string;
}): Promise<ActionError | null> {
  const answer = await signIn("otp", { ...input, redirect: false });
  if (answer?.ok && !answer.error) return null;
  try {
    return JSON.parse(answer?.error ?? "") as ActionError;
  } catch {
    return { code: "INTERNAL", params: {}, fieldErrors: {} };
  }
}
