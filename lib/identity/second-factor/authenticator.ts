import { Secret, TOTP } from "otpauth";
import { seal, unseal } from "@/lib/platform/sealed";
import type { SqlExecutor } from "@/lib/platform/sql";

const STEP_SECONDS = 30;
/** A code of the step before or after counts too: clocks of phones go wrong, and people type slowly. */
const STEPS_AROUND = 1;
const SECRET_BYTES = 20;
const PURPOSE = "totp";

/** A fresh key for an authenticator app, as it is stored, as it is typed, and as a QR code says it. */
export function newAuthenticator(owner: { secretId: string; label: string }): {
  sealed: string;
  secret: string;
  uri: string;
} {
  const secret = new Secret({ size: SECRET_BYTES });
  const uri = authenticator(secret, owner.label).toString();
  return { sealed: seal(PURPOSE, owner.secretId, secret.base32), secret: secret.base32, uri };
}

/** The step whose code this is, or null when it is of none around `now` (seconds). Whether the step is used up is not looked at. */
export function stepOfCode(row: { id: string; sealed: string }, code: string, now: number): number | null {
  const clear = unseal(PURPOSE, row.id, row.sealed);
  if (clear === null) throw new Error(`the authenticator ${row.id} was sealed under another OTP_PEPPER`);
  const secret = Secret.fromBase32(clear);
  const timestamp = now * 1000;
  const delta = authenticator(secret).validate({ token: code, timestamp, window: STEPS_AROUND });
  return delta === null ? null : Math.floor(now / STEP_SECONDS) + delta;
}

/** The database's clock in seconds, by which codes are judged. */
export async function databaseSeconds(sql: SqlExecutor): Promise<number> {
  const [row] = await sql.rows<{ now: number }>("SELECT UNIX_TIMESTAMP(NOW(3)) AS now");
  return Number(row?.now);
}

// What every authenticator app takes: SHA-1, six digits, thirty seconds. Several of them ignore any other wish.
function authenticator(secret: Secret, label = ""): TOTP {
  return new TOTP({ issuer: "Gerai", label, algorithm: "SHA1", digits: 6, period: STEP_SECONDS, secret });
}
