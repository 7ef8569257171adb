import { exportJWK, generateKeyPair, importJWK, type JWK } from "jose";
import { newId } from "@/lib/platform/id";
import { seal, unseal } from "@/lib/platform/sealed";
import type { SqlExecutor } from "@/lib/platform/sql";

/**
 * ES256: asymmetric, so that a gateway or another service can check a token without being able to make one, and, unlike EdDSA,
 * known to every gateway and library that checks tokens (HAProxy knows no EdDSA).
 */
export const ALG = "ES256";
const PURPOSE = "signing keys";

type SigningKey = Awaited<ReturnType<typeof importJWK>>;
export type Signer = {
  kid: string;
  key: SigningKey;
  /** The database's clock, in whole seconds. */
  now: number;
};

/**
 * The key that signs now. The first call ever makes it; of any number of processes that begin at once one row stands, by the
 * unique slot. Read each time, so that a key that was replaced signs nothing more anywhere.
 */
export async function activeSigner(sql: SqlExecutor): Promise<Signer> {
  for (let attempt = 1; attempt <= 3; attempt++) {
    const [row] = await sql.rows<{ id: string; privateJwk: string; now: number }>(
      "SELECT id, privateJwk, UNIX_TIMESTAMP() AS now FROM SigningKey WHERE slot = 'ACTIVE'",
    );
    const key = row && (await privateKey(row.id, row.privateJwk));
    if (row && key) return { kid: row.id, key, now: Number(row.now) };
    // Sealed under another OTP_PEPPER: nobody can sign with it any more, though what it signed is still good.
    if (row) await retireKey(sql, row.id);
    await insertKey(sql, "ACTIVE", 0);
  }
  throw new Error("no key to sign with");
}

/** The public half of a key that has a row; undefined for any other id. */
export async function verifyingKey(sql: SqlExecutor, kid: string): Promise<SigningKey | undefined> {
  const known = imported().get(`public:${kid}`);
  if (known) return known;
  const [row] = await sql.rows<{ publicJwk: JWK | string }>("SELECT publicJwk FROM SigningKey WHERE id = ?", [
    kid,
  ]);
  return row && remember(`public:${kid}`, await importJWK(asJwk(row.publicJwk), ALG));
}

/** What /.well-known/jwks.json says: every key that signs, is about to, or whose tokens may still be about. */
export async function publicKeys(sql: SqlExecutor): Promise<{ keys: JWK[] }> {
  await activeSigner(sql);
  const rows = await sql.rows<{ id: string; publicJwk: JWK | string }>(
    "SELECT id, publicJwk FROM SigningKey ORDER BY activateAt DESC, id",
  );
  return { keys: rows.map(({ id, publicJwk }) => ({ ...asJwk(publicJwk), kid: id, alg: ALG, use: "sig" })) };
}

/** How long a key that somebody asked for is published before it signs: twice as long as the JWKS may be kept. */
export const SOON_SECONDS = 600;

/** Puts a key, a new one unless it is given, into a slot that is free; does nothing when another process was first. */
export async function insertKey(
  sql: SqlExecutor,
  slot: "ACTIVE" | "NEXT",
  inSeconds: number,
  given?: { kid: string; key: JWK },
): Promise<boolean> {
  const { kid: id, key } = given ?? { kid: newId(), key: await newKey() };
  const { d: _private, ...publicJwk } = key;
  const inserted = await sql.run(
    `INSERT IGNORE INTO SigningKey (id, state, slot, alg, publicJwk, privateJwk, activateAt)
     VALUES (?, ?, ?, ?, ?, ?, NOW(3) + INTERVAL ? SECOND)`,
    [id, slot, slot, ALG, JSON.stringify(publicJwk), seal(PURPOSE, id, JSON.stringify(key)), inSeconds],
  );
  return inserted === 1;
}

async function newKey(): Promise<JWK> {
  return exportJWK((await generateKeyPair(ALG, { extractable: true })).privateKey);
}

/** An access token lasts this long. */
export const TOKEN_SECONDS = 600;
/** A key that signs no more is kept until its last token is over, on clocks that differ from ours as well. */
const RETIRING_SECONDS = TOKEN_SECONDS + 300;

/** Ends the signing of the key that signs now; false when it is not that one any more. */
export async function retireKey(sql: SqlExecutor, id: string): Promise<boolean> {
  const retired = await sql.run(
    `UPDATE SigningKey SET state = 'RETIRING', slot = NULL, removeAt = NOW(3) + INTERVAL ? SECOND
     WHERE id = ? AND slot = 'ACTIVE'`,
    [RETIRING_SECONDS, id],
  );
  return retired === 1;
}

async function privateKey(kid: string, sealed: string): Promise<SigningKey | null> {
  const known = imported().get(`private:${kid}`);
  if (known) return known;
  const clear = unseal(PURPOSE, kid, sealed);
  return clear === null ? null : remember(`private:${kid}`, await importJWK(JSON.parse(clear), ALG));
}

// A kid's key never changes, and whether it counts is asked of its row each time, so what is kept here cannot be wrong. Few: one a
// month. On globalThis because Next loads this module once for routes and once for pages.
const IMPORTED_KEY = Symbol.for("gerai.signing-keys");
type GlobalWithKeys = typeof globalThis & { [IMPORTED_KEY]?: Map<string, SigningKey> };

function imported(): Map<string, SigningKey> {
  const holder = globalThis as GlobalWithKeys;
  holder[IMPORTED_KEY] ??= new Map();
  return holder[IMPORTED_KEY];
}

function remember(name: string, key: SigningKey): SigningKey {
  imported().set(name, key);
  return key;
}

// MariaDB returns JSON columns as text, MySQL parsed.
function asJwk(value: JWK | string): JWK {
  return typeof value === "string" ? JSON.parse(value) : value;
}
