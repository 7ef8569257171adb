import { z } from "zod";
import {
  beginPasskeyProof,
  beginTotp,
  confirmTotp,
  finishPasskeyProof,
  listSecondFactors,
  proofStanding,
  proveRecoveryCode,
  proveTotp,
  removePasskey,
  removeTotp,
  renewRecoveryCodes,
  requireUser,
} from "@/lib/identity";
import { codeInput, finishProofInput, recoveryCodeInput } from "@/lib/identity/schema";
import { type Endpoint, endpoint } from "../../endpoint";
import { id, time } from "../../shapes";

const tag = "Second factor";
const recoveryCodes = z.array(z.string());

const standing = endpoint({
  id: "getSecondFactor",
  method: "GET",
  path: "/second-factor",
  tag,
  summary: "The caller's second factors, and what this session owes",
  description:
    "`owes` is `setup` or `proof` for staff and shops' owners and managers who are refused with SECOND_FACTOR_REQUIRED until then. `fresh`: this session has proved one within ten minutes, which dangerous operations ask for with STEP_UP_REQUIRED.",
  caller: "person",
  result: z
    .object({
      totp: z.object({ confirmedAt: time, lastUsedAt: time.nullable() }).nullable(),
      passkeys: z.array(z.object({ id, name: z.string(), createdAt: time, lastUsedAt: time.nullable() })),
      codesLeft: z.number().int(),
      demanded: z.boolean(),
      owes: z.enum(["setup", "proof"]).nullable(),
      fresh: z.boolean(),
    })
    .meta({ id: "SecondFactor" }),
  run: async (ctx) => {
    const { owes = null } = requireUser(ctx);
    const [factors, { fresh }] = await Promise.all([listSecondFactors(ctx), proofStanding(ctx)]);
    return { ...factors, owes, fresh };
  },
});

const totpProof = endpoint({
  id: "proveTotp",
  method: "POST",
  path: "/second-factor/proofs/totp",
  tag,
  summary: "Prove this session by a code of the authenticator app",
  caller: "person",
  status: 204,
  body: codeInput,
  refusals: ["CODE_WRONG", "CODE_USED"],
  run: async (ctx, { body }) => {
    await proveTotp(ctx, body);
    return undefined;
  },
});

const recoveryProof = endpoint({
  id: "proveRecoveryCode",
  method: "POST",
  path: "/second-factor/proofs/recovery-code",
  tag,
  summary: "Prove this session by a recovery code, which is used up by it",
  caller: "person",
  body: recoveryCodeInput,
  refusals: ["CODE_WRONG"],
  result: z.object({ left: z.number().int() }),
  run: (ctx, { body }) => proveRecoveryCode(ctx, body),
});

const passkeyChallenge = endpoint({
  id: "beginPasskeyProof",
  method: "POST",
  path: "/second-factor/proofs/passkey/challenge",
  tag,
  summary: "What a passkey is to sign: WebAuthn's request options, good once and for five minutes",
  caller: "person",
  refusals: ["PASSKEY_REFUSED"],
  result: z.object({ challengeId: id, options: z.record(z.string(), z.unknown()) }),
  run: async (ctx) => {
    const { challengeId, options } = await beginPasskeyProof(ctx);
    return { challengeId, options: { ...options } };
  },
});

const passkeyProof = endpoint({
  id: "finishPasskeyProof",
  method: "POST",
  path: "/second-factor/proofs/passkey",
  tag,
  summary: "Prove this session by what a passkey signed",
  caller: "person",
  status: 204,
  body: finishProofInput,
  refusals: ["PASSKEY_REFUSED"],
  run: async (ctx, { body }) => {
    await finishPasskeyProof(ctx, body);
    return undefined;
  },
});

const totpBegin = endpoint({
  id: "beginTotp",
  method: "POST",
  path: "/second-factor/totp",
  tag,
  summary: "A new key for an authenticator app, in use once a code of it confirms it",
  caller: "person",
  refusals: ["STEP_UP_REQUIRED"],
  result: z.object({ secret: z.string(), uri: z.string() }),
  run: (ctx) => beginTotp(ctx),
});

const totpConfirm = endpoint({
  id: "confirmTotp",
  method: "POST",
  path: "/second-factor/totp/confirmation",
  tag,
  summary: "Take the app into use by its first code",
  description: "The first factor brings ten recovery codes, readable in this answer only.",
  caller: "person",
  body: codeInput,
  refusals: ["CODE_WRONG", "CODE_EXPIRED", "STEP_UP_REQUIRED"],
  result: z.object({ recoveryCodes: recoveryCodes.nullable() }),
  run: (ctx, { body }) => confirmTotp(ctx, body),
});

const totpRemoval = endpoint({
  id: "removeTotp",
  method: "DELETE",
  path: "/second-factor/totp",
  tag,
  summary: "End the authenticator app's use",
  caller: "person",
  status: 204,
  refusals: ["STEP_UP_REQUIRED", "SECOND_FACTOR_NEEDED"],
  run: async (ctx) => {
    await removeTotp(ctx);
    return undefined;
  },
});

const passkeyRemoval = endpoint({
  id: "removePasskey",
  method: "DELETE",
  path: "/second-factor/passkeys/{passkeyId}",
  tag,
  summary: "End a passkey's use",
  caller: "person",
  params: z.strictObject({ passkeyId: id }),
  status: 204,
  refusals: ["STEP_UP_REQUIRED", "SECOND_FACTOR_NEEDED"],
  run: async (ctx, { params }) => {
    await removePasskey(ctx, params);
    return undefined;
  },
});

const codesRenewal = endpoint({
  id: "renewRecoveryCodes",
  method: "POST",
  path: "/second-factor/recovery-codes",
  tag,
  summary: "Ten new recovery codes in the place of all older ones",
  caller: "person",
  refusals: ["STEP_UP_REQUIRED"],
  result: z.object({ recoveryCodes }),
  run: (ctx) => renewRecoveryCodes(ctx),
});

/** Passkeys are made in a browser, on the page of this shop; here they prove, as the rest does. */
export const secondFactorEndpoints: readonly Endpoint[] = [
  standing,
  totpProof,
  recoveryProof,
  passkeyChallenge,
  passkeyProof,
  totpBegin,
  totpConfirm,
  totpRemoval,
  passkeyRemoval,
  codesRenewal,
];
