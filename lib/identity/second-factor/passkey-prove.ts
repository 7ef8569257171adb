import {
  type AuthenticationResponseJSON,
  generateAuthenticationOptions,
  type PublicKeyCredentialRequestOptionsJSON,
  verifyAuthenticationResponse,
} from "@simplewebauthn/server";
import type { Ctx } from "@/lib/platform/ctx";
import { DomainError } from "@/lib/platform/errors";
import { withTransaction } from "@/lib/platform/transaction";
import { requireUser } from "../policy";
import { credentialHash } from "./passkey-register";
import type { FinishProofInput } from "./schema";
import { markProved } from "./standing";
import { openChallenge, refusing, relyingParty, takeChallenge } from "./webauthn";

type KnownPasskey = { id: string; credentialId: string; publicKey: string; counter: number };

/** What the browser needs to have one of the person's passkeys sign. @throws PASSKEY_REFUSED for who has none, RATE_LIMITED */
export async function beginPasskeyProof(
  ctx: Ctx,
): Promise<{ challengeId: string; options: PublicKeyCredentialRequestOptionsJSON }> {
  const { userId } = requireUser(ctx);
  const passkeys = await ctx.sql.rows<{ credentialId: string; transports: string }>(
    "SELECT credentialId, transports FROM Passkey WHERE userId = ? ORDER BY createdAt",
    [userId],
  );
  if (passkeys.length === 0) throw new DomainError("PASSKEY_REFUSED");
  const { challengeId, challenge, timeout } = await openChallenge(ctx, "PROVE");
  const options = await generateAuthenticationOptions({
    rpID: relyingParty().id,
    challenge,
    timeout,
    userVerification: "required",
    allowCredentials: passkeys.map((one) => ({
      id: one.credentialId,
      transports: one.transports.split(",").filter(Boolean),
    })),
  });
  return { challengeId, options };
}

/**
 * Proves this session by what a passkey signed. One that counts must count up: a count that stands still or goes back means that a
 * copy of it is about.
 *
 * @throws PASSKEY_REFUSED
 */
export async function finishPasskeyProof(ctx: Ctx, input: FinishProofInput): Promise<void> {
  const { userId } = requireUser(ctx);
  const challenge = await takeChallenge(ctx, input.challengeId, "PROVE");
  const [passkey] = await ctx.sql.rows<KnownPasskey>(
    "SELECT id, credentialId, publicKey, counter FROM Passkey WHERE userId = ? AND credentialHash = ?",
    [userId, credentialHash(input.response.id)],
  );
  if (!passkey) throw new DomainError("PASSKEY_REFUSED");
  const counter = await refusing(ctx, () => verifySigned(input, passkey, challenge));
  await withTransaction(ctx, async (tx) => {
    const counted = await tx.sql.run(
      `UPDATE Passkey SET counter = ?, lastUsedAt = NOW(3)
       WHERE id = ? AND (counter < ? OR (counter = 0 AND ? = 0))`,
      [counter, passkey.id, counter, counter],
    );
    if (counted === 0) throw new DomainError("PASSKEY_REFUSED");
    await markProved(tx);
  });
}

async function verifySigned(
  { response }: FinishProofInput,
  passkey: KnownPasskey,
  expectedChallenge: string,
): Promise<number> {
  const { id, origin } = relyingParty();
  const { verified, authenticationInfo } = await verifyAuthenticationResponse({
    response: response as AuthenticationResponseJSON,
    expectedChallenge,
    expectedOrigin: origin,
    expectedRPID: id,
    requireUserVerification: true,
    credential: {
      id: passkey.credentialId,
      publicKey: new Uint8Array(Buffer.from(passkey.publicKey, "base64url")),
      counter: Number(passkey.counter),
    },
  });
  if (!verified) throw new Error("the signature is not that of the key");
  return authenticationInfo.newCounter;
}
