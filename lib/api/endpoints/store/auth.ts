import { z } from "zod";
import { issueTokens, refreshTokens, requestOtp, revokeTokens } from "@/lib/identity";
import {
  issueTokensInput,
  refreshTokensInput,
  requestOtpInput,
  revokeTokensInput,
} from "@/lib/identity/schema";
import { type Endpoint, endpoint } from "../../endpoint";
import { challenge } from "./account-shapes";

const tag = "Signing in";

const tokens = z
  .object({
    accessToken: z.string().meta({ description: "JWT; its key is at /.well-known/jwks.json" }),
    tokenType: z.literal("Bearer"),
    expiresIn: z.number().int().meta({ description: "Seconds" }),
    refreshToken: z.string().meta({ description: "Used up by its first use" }),
    refreshExpiresIn: z.number().int(),
  })
  .meta({ id: "Tokens" });

const otpEndpoint = endpoint({
  id: "requestOtp",
  method: "POST",
  path: "/auth/otp",
  tag,
  summary: "Have a one-time code sent by SMS",
  caller: "anybody",
  status: 202,
  body: requestOtpInput,
  refusals: [
    "PHONE_INVALID",
    "COUNTRY_NOT_SERVED",
    "RESEND_TOO_SOON",
    "MESSAGE_NOT_SENT",
    "CODE_EXHAUSTED",
    "ACCOUNT_SUSPENDED",
  ],
  result: challenge,
  run: (ctx, { body }) => requestOtp(ctx, body),
});

const tokenEndpoint = endpoint({
  id: "issueTokens",
  method: "POST",
  path: "/auth/token",
  tag,
  summary: "Tokens for a code, or a new pair for a refresh token",
  description:
    "A refresh token that comes a second time ends its session: it was copied, or a copy is in use. A repeat within a minute, before the new pair was used, gets the same answer, for replies do get lost.",
  caller: "anybody",
  body: z.union([
    issueTokensInput.extend({ grant: z.literal("otp") }),
    refreshTokensInput.extend({ grant: z.literal("refresh") }),
  ]),
  refusals: ["CODE_WRONG", "CODE_EXPIRED", "CODE_EXHAUSTED", "ACCOUNT_SUSPENDED", "UNAUTHENTICATED"],
  result: tokens,
  run: (ctx, { body }) => {
    if (body.grant === "refresh") return refreshTokens(ctx, { refreshToken: body.refreshToken });
    const { grant: _grant, ...input } = body;
    return issueTokens(ctx, input);
  },
});

const revokeEndpoint = endpoint({
  id: "revokeTokens",
  method: "POST",
  path: "/auth/revoke",
  tag,
  summary: "End the session behind a token; an unknown one is answered the same",
  caller: "anybody",
  status: 204,
  body: revokeTokensInput,
  run: async (ctx, { body }) => {
    await revokeTokens(ctx, body);
    return undefined;
  },
});

export const authEndpoints: readonly Endpoint[] = [otpEndpoint, tokenEndpoint, revokeEndpoint];
