import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from "node:crypto";
import { isoCBOR } from "@simplewebauthn/server/helpers";
import { Secret, TOTP } from "otpauth";
import { beginPasskey, beginTotp, confirmTotp, finishPasskey } from "@/lib/identity";
import type { Ctx } from "@/lib/platform/ctx";
import { db } from "@/lib/platform/db";
import { buildDevice, buildPerson } from "./identity";

const ORIGIN = "http://localhost:3000";
const PRESENT = 0x01;
const VERIFIED = 0x04;
const ATTESTED = 0x40;

/** The code an authenticator app shows, `steps` half minutes from the database's now. */
export async function codeOf(secret: string, steps = 0): Promise<string> {
  const [row] = await db().$queryRaw<{ now: number }[]>`SELECT UNIX_TIMESTAMP(NOW(3)) AS now`;
  const timestamp = (Number(row?.now) + steps * 30) * 1000;
  return new TOTP({ secret: Secret.fromBase32(secret), algorithm: "SHA1", digits: 6, period: 30 }).generate({
    timestamp,
  });
}

/** Sets an authenticator app up on a device, which counts as its proof; gives what the app and the printed paper know. */
export async function addTotp(device: Ctx): Promise<{ secret: string; recoveryCodes: string[] }> {
  const { secret } = await beginTotp(device);
  const { recoveryCodes } = await confirmTotp(device, { code: await codeOf(secret) });
  return { secret, recoveryCodes: recoveryCodes ?? [] };
}

/** Somebody with an authenticator app, on the device that set it up; the code of that is used up. */
export async function buildProtected() {
  const person = await buildPerson();
  const device = await buildDevice(person.id);
  return { ...person, device, ...(await addTotp(device)) };
}

/** Lets minutes pass since a person's sessions proved their second factor. */
export async function ageProofs(userId: string, minutes: number): Promise<void> {
  await db()
    .$executeRaw`UPDATE Session SET secondFactorAt = secondFactorAt - INTERVAL ${minutes} MINUTE WHERE userId = ${userId}`;
}

/** What an authenticator app counts as its codes' past, so that the present code is good once more. */
export async function forgetUsedCodes(userId: string): Promise<void> {
  await db().totpSecret.updateMany({ where: { userId }, data: { lastStep: null } });
}

type Signing = {
  challenge: string;
  origin?: string;
  rpId?: string;
  verified?: boolean;
  counter?: number;
  certificates?: boolean;
};

/** An authenticator in software: makes one key and signs with it as WebAuthn says (ES256, attestation "none"). */
export function softPasskey() {
  const { privateKey, publicKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const id = randomBytes(16).toString("base64url");

  function create(asked: Signing) {
    const {
      challenge,
      origin = ORIGIN,
      rpId = "localhost",
      verified = true,
      counter = 0,
      certificates,
    } = asked;
    const credential = Buffer.concat([
      Buffer.alloc(16),
      Buffer.from([0, 16]),
      Buffer.from(id, "base64url"),
      isoCBOR.encode(coseKey(publicKey)),
    ]);
    const authData = authenticatorData({ rpId, verified, counter, credential });
    const attestation = new Map<string, Parameters<typeof isoCBOR.encode>[0]>([
      ["fmt", certificates ? "packed" : "none"],
      ["attStmt", new Map(certificates ? [["x5c", [new Uint8Array(8)]]] : [])],
      ["authData", new Uint8Array(authData)],
    ]);
    return {
      ...envelope(id),
      response: {
        clientDataJSON: clientData("webauthn.create", challenge, origin),
        attestationObject: Buffer.from(isoCBOR.encode(attestation)).toString("base64url"),
        transports: ["internal"],
      },
    };
  }

  function get({ challenge, origin = ORIGIN, rpId = "localhost", verified = true, counter = 0 }: Signing) {
    const authData = authenticatorData({ rpId, verified, counter });
    const clientDataJSON = clientData("webauthn.get", challenge, origin);
    const hash = createHash("sha256").update(Buffer.from(clientDataJSON, "base64url")).digest();
    return {
      ...envelope(id),
      response: {
        clientDataJSON,
        authenticatorData: authData.toString("base64url"),
        signature: sign("sha256", Buffer.concat([authData, hash]), privateKey).toString("base64url"),
      },
    };
  }

  return { id, create, get };
}
export type SoftPasskey = ReturnType<typeof softPasskey>;

/** Registers a passkey on a device. */
export async function addPasskey(device: Ctx, passkey: SoftPasskey, name = "Ponsel") {
  const { challengeId, options } = await beginPasskey(device);
  return finishPasskey(device, { challengeId, name, response: passkey.create(options) });
}

function envelope(id: string) {
  return { id, rawId: id, type: "public-key", clientExtensionResults: {} } as const;
}

function clientData(type: string, challenge: string, origin: string): string {
  return Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false })).toString("base64url");
}

function authenticatorData(input: {
  rpId: string;
  verified: boolean;
  counter: number;
  credential?: Buffer;
}): Buffer {
  const counter = Buffer.alloc(4);
  counter.writeUInt32BE(input.counter);
  const flags = PRESENT | (input.verified ? VERIFIED : 0) | (input.credential ? ATTESTED : 0);
  return Buffer.concat([
    createHash("sha256").update(input.rpId).digest(),
    Buffer.from([flags]),
    counter,
    input.credential ?? Buffer.alloc(0),
  ]);
}

// kty EC2, alg ES256, crv P-256, x, y.
function coseKey(publicKey: KeyObject): Map<number, number | Uint8Array> {
  const { x = "", y = "" } = publicKey.export({ format: "jwk" });
  return new Map<number, number | Uint8Array>([
    [1, 2],
    [3, -7],
    [-1, 1],
    [-2, new Uint8Array(Buffer.from(x, "base64url"))],
    [-3, new Uint8Array(Buffer.from(y, "base64url"))],
  ]);
}
