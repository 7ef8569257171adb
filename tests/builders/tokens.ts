import { decodeJwt } from "jose";
import { issueTokens, requestOtp, type Tokens } from "@/lib/identity";
import { sqlExecutor, sqlPool } from "@/lib/platform/sql";
import { testCtx } from "./ctx";
import { capturingSender, uniquePhone } from "./identity";

/** A code sent to a number. */
export async function openChallenge(phone = uniquePhone()): Promise<{ challengeId: string; code: string }> {
  const sender = capturingSender();
  const { challengeId } = await requestOtp(testCtx(), { phone }, sender);
  return { challengeId, code: sender.lastCode() };
}

export type AppSession = { tokens: Tokens; userId: string; sessionId: string };

/** A person who has just signed in on an app. */
export async function signInOnApp(deviceName = "Gerai di Ponsel"): Promise<AppSession> {
  const tokens = await issueTokens(testCtx(), { ...(await openChallenge()), deviceName });
  const { sub, sid } = decodeJwt<{ sid: string }>(tokens.accessToken);
  return { tokens, userId: sub ?? "", sessionId: sid };
}

/** A request to the API with that in its Authorization header. */
export function bearerRequest(token: string, headers: Record<string, string> = {}): Request {
  return new Request("http://localhost:3000/api/v1/profile", {
    headers: { authorization: `Bearer ${token}`, ...headers },
  });
}

/** Lets time pass for the use of a session's refresh tokens. */
export async function passRefreshTime(sessionId: string, seconds: number): Promise<void> {
  await sqlExecutor(sqlPool()).run(
    "UPDATE RefreshToken SET usedAt = usedAt - INTERVAL ? SECOND WHERE sessionId = ?",
    [seconds, sessionId],
  );
}
