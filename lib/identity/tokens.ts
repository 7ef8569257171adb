import type { Ctx } from "@/lib/platform/ctx";
import { isDomainError } from "@/lib/platform/errors";
import { withTransaction } from "@/lib/platform/transaction";
import { readToken, signAccessToken } from "./access-token";
import { bearerRefused } from "./bearer";
import { verifyOtp } from "./otp-verify";
import { firstRefreshToken, REFRESH_SECONDS, rotateToken, sessionOfToken } from "./refresh-token";
import type { IssueTokensInput, RefreshTokensInput, RevokeTokensInput } from "./schema";
import { endSession, startSession } from "./sessions";

/** As RFC 6749 5.1 names them, in the API's spelling. */
export type Tokens = {
  accessToken: string;
  tokenType: "Bearer";
  /** Seconds. */
  expiresIn: number;
  refreshToken: string;
  refreshExpiresIn: number;
};

/**
 * Signs an app in by a one-time code: a session of its own, which the person sees and ends in their list of devices.
 * @throws what verifyOtp does
 */
export async function issueTokens(ctx: Ctx, input: IssueTokensInput): Promise<Tokens> {
  const { challengeId, code, deviceName } = input;
  const { userId } = await verifyOtp(ctx, { challengeId, code });
  const { sessionId, refreshToken } = await withTransaction(ctx, async (tx) => {
    const started = await startSession(tx, { userId, appName: deviceName });
    return { sessionId: started, refreshToken: await firstRefreshToken(tx, started) };
  });
  ctx.log.info({ userId, sessionId }, "app signed in");
  return tokensOf(ctx, { userId, sessionId, refreshToken });
}

/**
 * A new pair for a refresh token, which is used up by it. A repeat within a minute, before the new one was used, gets the same
 * answer; any other repeat ends the session. @throws UNAUTHENTICATED with a reason
 */
export async function refreshTokens(ctx: Ctx, input: RefreshTokensInput): Promise<Tokens> {
  const rotation = await withTransaction(ctx, (tx) => rotateToken(tx, input.refreshToken));
  if (rotation.kind === "rotated") return tokensOf(ctx, rotation);
  const { reason, sessionId } = rotation;
  if (reason === "reused") ctx.log.warn({ sessionId }, "a used refresh token came again; session ended");
  throw bearerRefused(reason === "reused" ? "ended" : reason);
}

/**
 * Ends the session behind either kind of token (RFC 7009). What is no token of ours, or none any more, is answered the same: who
 * asks wanted it to be worth nothing, and so it is.
 */
export async function revokeTokens(ctx: Ctx, input: RevokeTokensInput): Promise<void> {
  const sessionId =
    (await sessionOfToken(ctx, input.token)) ?? (await sessionOfAccessToken(ctx, input.token));
  if (sessionId) await endSession(ctx, sessionId);
}

async function tokensOf(
  ctx: Ctx,
  of: { userId: string; sessionId: string; refreshToken: string },
): Promise<Tokens> {
  const { accessToken, expiresIn } = await signAccessToken(ctx.sql, of);
  return {
    accessToken,
    tokenType: "Bearer",
    expiresIn,
    refreshToken: of.refreshToken,
    refreshExpiresIn: REFRESH_SECONDS,
  };
}

async function sessionOfAccessToken(ctx: Ctx, token: string): Promise<string | null> {
  try {
    return (await readToken(ctx.sql, token)).claims.sid;
  } catch (error) {
    if (isDomainError(error, "UNAUTHENTICATED")) return null;
    throw error;
  }
}
