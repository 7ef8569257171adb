import { createHash } from "node:crypto";
import {
  generateRegistrationOptions,
  type PublicKeyCredentialCreationOptionsJSON,
  type RegistrationResponseJSON,
  verifyRegistrationResponse,
} from "@simplewebauthn/server";
import { decodeAttestationObject, isoBase64URL } from "@simplewebauthn/server/helpers";
import type { Ctx } from "@/lib/platform/ctx";
import { DomainError, notFound } from "@/lib/platform/errors";
import { newId } from "@/lib/platform/id";
import { appendEvents } from "@/lib/platform/outbox";
import { isDuplicate, type Tx, withTransaction } from "@/lib/platform/transaction";
import { userSecondFactorAdded } from "../events";
import { requireUser } from "../policy";
import { firstRecoveryCodes } from "./recovery-codes";
import type { FinishRegistrationInput } from "./schema";
import { lockPerson, markProved, requireFreshIfAny } from "./standing";
import type { AddedFactor } from "./totp-setup";
import { ALGORITHMS, openChallenge, refusing, relyingParty, takeChallenge } from "./webauthn";

export const MAX_PASSKEYS = 10;

/** What the browser needs to make a passkey. @throws STEP_UP_REQUIRED, LIMIT_REACHED, RATE_LIMITED */
export async function beginPasskey(
  ctx: Ctx,
): Promise<{ challengeId: string; options: PublicKeyCredentialCreationOptionsJSON }> {
  const { userId } = requireUser(ctx);
  await requireFreshIfAny(ctx);
  const user = await ctx.db.user.findUnique({
    where: { id: userId },
    select: { phone: true, name: true, passkeys: { select: { credentialId: true, transports: true } } },
  });
  if (!user) throw notFound("user");
  if (user.passkeys.length >= MAX_PASSKEYS) throw new DomainError("LIMIT_REACHED");
  const { challengeId, challenge, timeout } = await openChallenge(ctx, "REGISTER");
  const { id, name } = relyingParty();
  const options = await generateRegistrationOptions({
    rpID: id,
    rpName: name,
    userName: user.phone,
    userDisplayName: user.name ?? user.phone,
    userID: new Uint8Array(Buffer.from(userId.replaceAll("-", ""), "hex")),
    challenge,
    timeout,
    attestationType: "none",
    supportedAlgorithmIDs: ALGORITHMS,
    authenticatorSelection: { residentKey: "preferred", userVerification: "required" },
    excludeCredentials: user.passkeys.map((one) => ({
      id: one.credentialId,
      transports: one.transports.split(",").filter(Boolean),
    })),
  });
  return { challengeId, options };
}

/**
 * Takes a passkey into use, by what the browser made of the options. Making it was a proof of this device.
 *
 * @throws PASSKEY_REFUSED, CONFLICT for a passkey that is known, LIMIT_REACHED, STEP_UP_REQUIRED
 */
export async function finishPasskey(ctx: Ctx, input: FinishRegistrationInput): Promise<AddedFactor> {
  await requireFreshIfAny(ctx);
  const challenge = await takeChallenge(ctx, input.challengeId, "REGISTER");
  const made = await refusing(ctx, () => verifyMade(input, challenge));
  return withTransaction(ctx, async (tx) => {
    const userId = await lockPerson(tx);
    await keepPasskey(tx, { ...made, name: input.name, transports: input.response.response.transports });
    await markProved(tx);
    await appendEvents(tx, [userSecondFactorAdded(userId)]);
    return { recoveryCodes: await firstRecoveryCodes(tx) };
  }).catch((error) => {
    throw isDuplicate(error, "credentialHash") ? new DomainError("CONFLICT") : error;
  });
}

type MadePasskey = { id: string; publicKey: Uint8Array; counter: number };

async function verifyMade(input: FinishRegistrationInput, expectedChallenge: string): Promise<MadePasskey> {
  const { attestationObject } = input.response.response;
  // Nobody was asked who made the authenticator. A chain of certificates that is sent all the same would be checked, and the lists of
  // revoked ones that it names be fetched from wherever it says.
  const statement = decodeAttestationObject(isoBase64URL.toBuffer(attestationObject)).get("attStmt");
  if (statement.get("x5c")) throw new Error("comes with certificates");
  const { id, origin } = relyingParty();
  const { verified, registrationInfo } = await verifyRegistrationResponse({
    response: input.response as RegistrationResponseJSON,
    expectedChallenge,
    expectedOrigin: origin,
    expectedRPID: id,
    requireUserVerification: true,
    supportedAlgorithmIDs: ALGORITHMS,
  });
  if (!verified) throw new Error("not verified");
  return registrationInfo.credential;
}

async function keepPasskey(
  tx: Tx,
  made: MadePasskey & { name: string; transports: string[] | undefined },
): Promise<void> {
  const { userId } = requireUser(tx);
  const [count] = await tx.sql.rows<{ passkeys: number }>(
    "SELECT COUNT(*) AS passkeys FROM Passkey WHERE userId = ?",
    [userId],
  );
  if ((count?.passkeys ?? 0) >= MAX_PASSKEYS) throw new DomainError("LIMIT_REACHED");
  await tx.sql.run(
    `INSERT INTO Passkey (id, userId, credentialHash, credentialId, publicKey, counter, transports, name)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
    [
      newId(),
      userId,
      credentialHash(made.id),
      made.id,
      Buffer.from(made.publicKey).toString("base64url"),
      made.counter,
      (made.transports ?? [])
        .filter((one) => /^[a-z-]+$/.test(one))
        .join(",")
        .slice(0, 120),
      made.name,
    ],
  );
}

/** What a credential is looked up by. */
export function credentialHash(credentialId: string): string {
  return createHash("sha256").update(credentialId).digest("hex");
}
