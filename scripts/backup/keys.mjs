import { readFileSync } from "node:fs";
import { Readable } from "node:stream";
import { Decrypter, Encrypter, generateX25519Identity, identityToRecipient } from "age-encryption";
import { Failure } from "../runtime/failure.mjs";

const LEAST_PASSPHRASE = 16;

/**
 * What backups are sealed with: the public keys of BACKUP_RECIPIENTS, or BACKUP_PASSPHRASE. With public keys the machine that makes
 * backups cannot read them.
 *
 * @param {Record<string, string | undefined>} env
 */
export function sealingKeys(env) {
  const recipients = words(secret(env, "BACKUP_RECIPIENTS"));
  const passphrase = secret(env, "BACKUP_PASSPHRASE");
  if (recipients.length > 0 && passphrase)
    throw new Failure("Set BACKUP_RECIPIENTS or BACKUP_PASSPHRASE, not both: a backup is sealed one way.");
  if (recipients.length === 0 && !passphrase) {
    throw new Failure(
      "Nothing to encrypt the backup with. `npm run -s backup -- --new-key` makes a pair of keys: put its public one into " +
        "BACKUP_RECIPIENTS here, and keep the secret one away from this machine. Or set BACKUP_PASSPHRASE.",
    );
  }
  const bad = recipients.find((key) => !/^age1[0-9a-z]{20,}$/.test(key));
  if (bad) throw new Failure(`BACKUP_RECIPIENTS: "${bad.slice(0, 12)}…" is no public key of age (age1…).`);
  if (passphrase && passphrase.length < LEAST_PASSPHRASE)
    throw new Failure(
      `BACKUP_PASSPHRASE: at least ${LEAST_PASSPHRASE} characters; whoever guesses it has every customer.`,
    );
  return { recipients, passphrase };
}

/** What backups are opened with: BACKUP_KEY (AGE-SECRET-KEY-1…, several are tried) or BACKUP_PASSPHRASE. */
export function openingKeys(env) {
  const identities = words(secret(env, "BACKUP_KEY"));
  const passphrase = secret(env, "BACKUP_PASSPHRASE");
  if (identities.length === 0 && !passphrase)
    throw new Failure(
      "Set BACKUP_KEY (AGE-SECRET-KEY-1…, or BACKUP_KEY_FILE), or BACKUP_PASSPHRASE, to open the backup.",
    );
  const bad = identities.some((key) => !/^AGE-SECRET-KEY-1[0-9A-Z]{20,}$/.test(key));
  if (bad) throw new Failure("BACKUP_KEY is no secret key of age (AGE-SECRET-KEY-1…).");
  return { identities, passphrase };
}

/** A new pair of keys. */
export async function newKey() {
  const secretKey = await generateX25519Identity();
  return { secretKey, publicKey: await identityToRecipient(secretKey) };
}

/**
 * The sealed form of a stream of bytes: an age file, which the `age` program opens as well.
 *
 * @param {import("node:stream").Readable} clear
 * @param {{ recipients: string[], passphrase: string, workFactor?: number }} keys `workFactor` is for tests in a hurry.
 */
export async function seal(clear, { recipients, passphrase, workFactor }) {
  const encrypter = new Encrypter();
  if (workFactor) encrypter.setScryptWorkFactor(workFactor);
  if (passphrase) encrypter.setPassphrase(passphrase);
  for (const key of recipients) encrypter.addRecipient(key);
  const sealed = Readable.fromWeb(await encrypter.encrypt(Readable.toWeb(clear)));
  // Whoever reads it hears of a failure. Who could not even begin to, for want of a folder, has a failure of their own to tell.
  for (const stream of [clear, sealed]) stream.on("error", () => {});
  return sealed;
}

/**
 * The bytes of a sealed stream, chunk by chunk as each is proved to be what was sealed.
 *
 * @throws {Failure} for a wrong key; while reading, for bytes that were altered or are missing at the end.
 */
export async function* open(sealed, { identities, passphrase }, name) {
  const decrypter = new Decrypter();
  if (passphrase) decrypter.addPassphrase(passphrase);
  for (const key of identities) decrypter.addIdentity(key);
  try {
    const clear = await decrypter.decrypt(Readable.toWeb(sealed));
    for await (const chunk of clear) yield chunk;
  } catch (error) {
    throw refused(error, name);
  }
}

function refused(error, name) {
  if (error instanceof Failure || error?.code) return error; // the file system's own words
  const said = error?.message ?? String(error);
  if (/no identity matched|incorrect passphrase|passphrase/i.test(said))
    return new Failure(
      `${name} was sealed for another key: this BACKUP_KEY or BACKUP_PASSPHRASE does not open it.`,
    );
  if (/version|header|stanza|HMAC|recipient/i.test(said))
    return new Failure(`${name} is no backup, or its beginning was altered (${said}).`);
  return new Failure(
    `${name} was altered or is cut off: it is not, to the last byte, what was sealed (${said}).`,
  );
}

/** A variable, or the content of the file that NAME_FILE names. */
function secret(env, name) {
  if (env[name]) return env[name].trim();
  const file = env[`${name}_FILE`];
  if (!file) return "";
  try {
    return readFileSync(file, "utf8").trim();
  } catch (error) {
    throw new Failure(`${name}_FILE: ${error.message}`);
  }
}

/** Keys are separated by commas, spaces or lines; lines of age's own key files that begin with # are comments. */
function words(text) {
  const lines = text.split("\n").filter((line) => !line.trimStart().startsWith("#"));
  return lines.flatMap((line) => line.split(/[\s,]+/)).filter(Boolean);
}
