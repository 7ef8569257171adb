import { errors, type JWTHeaderParameters, jwtVerify, SignJWT } from "jose";
import type { UserActor } from "@/lib/platform/ctx";
import { env } from "@/lib/platform/env";
import { newId } from "@/lib/platform/id";
import { BoundedMap } from "@/lib/platform/shared-cache/bounded-map";
import type { SqlExecutor } from "@/lib/platform/sql";
import { type BearerReason, bearerRefused } from "./bearer";
import { OWED_COLUMNS, type OwedRow, owedBy } from "./second-factor/standing";
import { touchSession, UNSEEN } from "./sessions";
import { ALG, activeSigner, TOKEN_SECONDS, verifyingKey } from "./signing-keys";

const AUDIENCE = "gerai-api";
/** RFC 9068: no token made for another use passes for an access token. */
const TYPE = "at+jwt";
// The database's clock judges `exp`; this process's only keeps out what is long over.
const CLOCK_SECONDS = 300;
const ID = /^[0-9a-f-]{36}$/;

type Claims = { sub: string; sid: string; exp: number };

/** A token for ten minutes of a session that stands. */
export async function signAccessToken(
  sql: SqlExecutor,
  of: { userId: string; sessionId: string },
): Promise<{ accessToken: string; expiresIn: number }> {
  const { kid, key, now } = await activeSigner(sql);
  const accessToken = await new SignJWT({ sid: of.sessionId, amr: await provedBy(sql, of.sessionId) })
    .setProtectedHeader({ alg: ALG, kid, typ: TYPE })
    .setIssuer(env().APP_URL)
    .setAudience(AUDIENCE)
    .setSubject(of.userId)
    .setJti(newId())
    .setIssuedAt(now)
    .setExpirationTime(now + TOKEN_SECONDS)
    .sign(key);
  return { accessToken, expiresIn: TOKEN_SECONDS };
}

// RFC 8176: a code sent to the phone, and the second factor if this session has proved one. For others to read: what a caller may
// do is asked of the rows.
async function provedBy(sql: SqlExecutor, sessionId: string): Promise<string[]> {
  const [row] = await sql.rows<{ proved: number }>(
    "SELECT secondFactorAt IS NOT NULL AS proved FROM Session WHERE id = ?",
    [sessionId],
  );
  return row?.proved ? ["sms", "mfa"] : ["sms"];
}

/**
 * Who an access token names, if its session still stands, and what that session owes: the row is asked each time, as a cookie's
 * is, so what ends in the list of devices ends at once; so does every token of a key that is gone.
 *
 * @throws UNAUTHENTICATED with a reason
 */
export async function tokenActor(sql: SqlExecutor, token: string): Promise<UserActor> {
  const { claims, kid } = await readToken(sql, token);
  const [row] = await sql.rows<OwedRow & { live: number; unseen: number }>(
    `SELECT u.staffRole, ? > UNIX_TIMESTAMP() AS live, ${UNSEEN} AS unseen, ${OWED_COLUMNS}
     FROM Session s JOIN User u ON u.id = s.userId JOIN SigningKey k ON k.id = ?
     WHERE s.id = ? AND s.userId = ? AND s.revokedAt IS NULL AND s.expiresAt > NOW(3) AND u.status = 'ACTIVE'`,
    [claims.exp, kid, claims.sid, claims.sub],
  );
  if (!row) throw bearerRefused("ended");
  if (!row.live) throw bearerRefused("expired");
  if (row.unseen) await touchSession(sql, claims.sid);
  const owes = owedBy(row);
  const { sub: userId, sid: sessionId } = claims;
  return { kind: "user", userId, sessionId, staffRole: row.staffRole, ...(owes && { owes }) };
}

type ReadToken = { claims: Claims; kid: string };

/** Tokens whose signature was found good: an app shows one at each request of ten minutes, and the proof of it is slow. */
const known = new BoundedMap<ReadToken>(10_000);

/** The claims of a token that we signed, not long over; whether its session and its key stand is another question. */
export async function readToken(sql: SqlExecutor, token: string): Promise<ReadToken> {
  const read = known.get(token) ?? (await proveToken(sql, token));
  known.set(token, read);
  return read;
}

async function proveToken(sql: SqlExecutor, token: string): Promise<ReadToken> {
  try {
    const { payload, protectedHeader } = await jwtVerify<Claims>(token, (header) => keyOf(sql, header), {
      algorithms: [ALG],
      typ: TYPE,
      issuer: env().APP_URL,
      audience: AUDIENCE,
      requiredClaims: ["sub", "sid", "jti", "iat", "exp"],
      clockTolerance: CLOCK_SECONDS,
    });
    return { claims: payload, kid: protectedHeader.kid ?? "" };
  } catch (error) {
    if (error instanceof errors.JOSEError) throw bearerRefused(reasonOf(error));
    throw error;
  }
}

// Only ids are looked up, so a made-up kid costs no more than its form.
async function keyOf(sql: SqlExecutor, { kid }: JWTHeaderParameters) {
  const key = kid && ID.test(kid) ? await verifyingKey(sql, kid) : undefined;
  if (!key) throw bearerRefused("unknown");
  return key;
}

function reasonOf(error: errors.JOSEError): BearerReason {
  if (error instanceof errors.JWTExpired) return "expired";
  return error instanceof errors.JWSInvalid || error instanceof errors.JWTInvalid ? "malformed" : "unknown";
}
