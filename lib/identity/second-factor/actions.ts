"use server";

import { z } from "zod";
import { userAction } from "../action-clients";
import { removePasskey, removeTotp, renamePasskey } from "./factors";
import { beginPasskeyProof, finishPasskeyProof } from "./passkey-prove";
import { beginPasskey, finishPasskey } from "./passkey-register";
import { qrPath } from "./qr-path";
import { proveRecoveryCode, renewRecoveryCodes } from "./recovery-codes";
import {
  codeInput,
  finishProofInput,
  finishRegistrationInput,
  passkeyIdInput,
  recoveryCodeInput,
  renamePasskeyInput,
} from "./schema";
import { proveTotp } from "./totp-prove";
import { beginTotp, confirmTotp } from "./totp-setup";

const nothing = z.strictObject({});

export const beginTotpAction = userAction({
  name: "identity.beginTotp",
  input: nothing,
  run: async (ctx) => {
    const { secret, uri } = await beginTotp(ctx);
    return { secret, uri, qr: qrPath(uri) };
  },
});

export const confirmTotpAction = userAction({
  name: "identity.confirmTotp",
  input: codeInput,
  run: confirmTotp,
});

export const removeTotpAction = userAction({
  name: "identity.removeTotp",
  input: nothing,
  run: (ctx) => removeTotp(ctx),
});

export const beginPasskeyAction = userAction({
  name: "identity.beginPasskey",
  input: nothing,
  run: (ctx) => beginPasskey(ctx),
});

export const finishPasskeyAction = userAction({
  name: "identity.finishPasskey",
  input: finishRegistrationInput,
  run: finishPasskey,
});

export const renamePasskeyAction = userAction({
  name: "identity.renamePasskey",
  input: renamePasskeyInput,
  run: renamePasskey,
});

export const removePasskeyAction = userAction({
  name: "identity.removePasskey",
  input: passkeyIdInput,
  run: removePasskey,
});

export const renewRecoveryCodesAction = userAction({
  name: "identity.renewRecoveryCodes",
  input: nothing,
  run: (ctx) => renewRecoveryCodes(ctx),
});

export const proveTotpAction = userAction({
  name: "identity.proveTotp",
  input: codeInput,
  run: proveTotp,
});

export const proveRecoveryCodeAction = userAction({
  name: "identity.proveRecoveryCode",
  input: recoveryCodeInput,
  run: proveRecoveryCode,
});

export const beginPasskeyProofAction = userAction({
  name: "identity.beginPasskeyProof",
  input: nothing,
  run: (ctx) => beginPasskeyProof(ctx),
});

export const finishPasskeyProofAction = userAction({
  name: "identity.finishPasskeyProof",
  input: finishProofInput,
  run: finishPasskeyProof,
});
