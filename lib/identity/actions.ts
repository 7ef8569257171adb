"use server";

import { cookies } from "next/headers";
import { z } from "zod";
import { isDomainError } from "@/lib/platform/errors";
import { publicAction, userAction } from "./action-clients";
import { createAddress, removeAddress, setDefaultAddress, updateAddress } from "./addresses";
import { cookieOptions, sessionCookieName } from "./cookies";
import { requestEmailVerification, verifyEmail } from "./email-verification";
import { requestOtp } from "./otp-request";
import { changePhone, requestPhoneChange, updateProfile } from "./profile";
import {
  addressIdInput,
  addressInput,
  requestOtpInput,
  revokeAllSessionsInput,
  sessionIdInput,
  updateAddressInput,
  updateProfileInput,
  verifyEmailInput,
  verifyOtpInput,
} from "./schema";
import { endSession, revokeAllSessions, revokeSession } from "./sessions";

const nothing = z.strictObject({});

export const requestOtpAction = publicAction({
  name: "identity.requestOtp",
  input: requestOtpInput,
  run: requestOtp,
});

export const verifyEmailAction = publicAction({
  name: "identity.verifyEmail",
  input: verifyEmailInput,
  run: verifyEmail,
});

/** A changed address gets its link at once; when that cannot be sent the profile is saved all the same and the page says so. */
export const updateProfileAction = userAction({
  name: "identity.updateProfile",
  input: updateProfileInput,
  run: async (ctx, input) => {
    const { emailChanged } = await updateProfile(ctx, input);
    if (!emailChanged || !input.email) return { linkSentTo: null, linkFailed: false };
    try {
      const { email } = await requestEmailVerification(ctx);
      return { linkSentTo: email, linkFailed: false };
    } catch (error) {
      if (!isDomainError(error)) throw error;
      return { linkSentTo: null, linkFailed: true };
    }
  },
});

export const requestEmailVerificationAction = userAction({
  name: "identity.requestEmailVerification",
  input: nothing,
  run: (ctx) => requestEmailVerification(ctx),
});

export const requestPhoneChangeAction = userAction({
  name: "identity.requestPhoneChange",
  input: requestOtpInput,
  run: requestPhoneChange,
});

export const changePhoneAction = userAction({
  name: "identity.changePhone",
  input: verifyOtpInput,
  run: changePhone,
});

export const createAddressAction = userAction({
  name: "identity.createAddress",
  input: addressInput,
  run: createAddress,
});

export const updateAddressAction = userAction({
  name: "identity.updateAddress",
  input: updateAddressInput,
  run: updateAddress,
});

export const setDefaultAddressAction = userAction({
  name: "identity.setDefaultAddress",
  input: addressIdInput,
  run: setDefaultAddress,
});

export const removeAddressAction = userAction({
  name: "identity.removeAddress",
  input: addressIdInput,
  run: removeAddress,
});

export const revokeSessionAction = userAction({
  name: "identity.revokeSession",
  input: sessionIdInput,
  run: revokeSession,
});

export const revokeAllSessionsAction = userAction({
  name: "identity.revokeAllSessions",
  input: revokeAllSessionsInput,
  run: revokeAllSessions,
});

/** Ends this device's session: the row, and the cookie with it. A guest's call does nothing. */
export const signOutAction = publicAction({
  name: "identity.signOut",
  input: nothing,
  run: async (ctx) => {
    if (ctx.actor.kind === "user") await endSession(ctx, ctx.actor.sessionId);
    (await cookies()).set(sessionCookieName(), "", { ...cookieOptions(), maxAge: 0 });
  },
});
