import { startAuthentication, startRegistration } from "@simplewebauthn/browser";
import type { AddedFactor } from "@/lib/identity";
import {
  beginPasskeyAction,
  beginPasskeyProofAction,
  finishPasskeyAction,
  finishPasskeyProofAction,
} from "@/lib/identity/second-factor/actions";
import type { ActionResult } from "@/lib/platform/action-result";

// Closing the browser's own window is an answer too.
const DISMISSED: ActionResult<never> = {
  ok: false,
  error: { code: "PASSKEY_REFUSED", params: { dismissed: true }, fieldErrors: {} },
};

/** Has the browser sign with one of the person's passkeys. */
export async function proveByPasskey(): Promise<ActionResult<unknown>> {
  const begun = await beginPasskeyProofAction({});
  if (!begun.ok) return begun;
  const { challengeId, options } = begun.data;
  const response = await startAuthentication({ optionsJSON: options }).catch(() => null);
  if (!response) return DISMISSED;
  const clientExtensionResults = {};
  return finishPasskeyProofAction({ challengeId, response: { ...response, clientExtensionResults } });
}

/** Has the browser, or what it reaches, make a passkey. */
export async function makePasskey(name: string): Promise<ActionResult<AddedFactor>> {
  const begun = await beginPasskeyAction({});
  if (!begun.ok) return begun;
  const { challengeId, options } = begun.data;
  const response = await startRegistration({ optionsJSON: options }).catch(() => null);
  if (!response) return DISMISSED;
  const clientExtensionResults = {};
  return finishPasskeyAction({ challengeId, name, response: { ...response, clientExtensionResults } });
}
