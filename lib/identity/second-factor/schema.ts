import { z } from "zod";

export const PASSKEY_NAME_MAX = 60;

const id = z.uuid();
const base64url = (max: number) =>
  z
    .string()
    .max(max)
    .regex(/^[\w-]+$/);
const name = z.string().trim().min(1, "REQUIRED").max(PASSKEY_NAME_MAX);

export const codeInput = z.strictObject({
  code: z
    .string()
    .trim()
    .regex(/^\d{6}$/, "CODE_FORM"),
});
export type CodeInput = z.infer<typeof codeInput>;

/** As printed, or as typed from paper: small letters and gaps do no harm. */
export const recoveryCodeInput = z.strictObject({
  code: z.string().trim().min(1, "REQUIRED").max(40),
});
export type RecoveryCodeInput = z.infer<typeof recoveryCodeInput>;

export const passkeyIdInput = z.strictObject({ passkeyId: id });
export type PasskeyIdInput = z.infer<typeof passkeyIdInput>;
export const renamePasskeyInput = z.strictObject({ passkeyId: id, name });
export type RenamePasskeyInput = z.infer<typeof renamePasskeyInput>;

// What a browser gives, in WebAuthn's own JSON form. What is inside the texts is the library's to judge.
const credential = {
  id: base64url(1400),
  rawId: base64url(1400),
  type: z.literal("public-key"),
  authenticatorAttachment: z.enum(["platform", "cross-platform"]).nullish(),
  // We ask for no extension, so nothing of theirs is taken.
  clientExtensionResults: z.strictObject({}),
};

export const finishRegistrationInput = z.strictObject({
  challengeId: id,
  name,
  response: z.strictObject({
    ...credential,
    response: z.strictObject({
      clientDataJSON: base64url(4000),
      attestationObject: base64url(16_000),
      authenticatorData: base64url(8000).optional(),
      transports: z.array(z.string().max(20)).max(8).optional(),
      publicKeyAlgorithm: z.number().int().optional(),
      publicKey: base64url(4000).optional(),
    }),
  }),
});
export type FinishRegistrationInput = z.infer<typeof finishRegistrationInput>;

export const finishProofInput = z.strictObject({
  challengeId: id,
  response: z.strictObject({
    ...credential,
    response: z.strictObject({
      clientDataJSON: base64url(4000),
      authenticatorData: base64url(8000),
      signature: base64url(4000),
      userHandle: base64url(100).nullish(),
    }),
  }),
});
export type FinishProofInput = z.infer<typeof finishProofInput>;
