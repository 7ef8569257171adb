import type { SqlExecutor, SqlValue } from "@/lib/platform/sql";

/**
 * The names an inventory's `mine` may use, and what they stand for with one person: found once and then looked for by id, because a
 * subquery in an UPDATE or DELETE is carried out row by row on some servers.
 */
export type Subject = Readonly<Record<string, SqlValue>>;

type Ids = { id: string }[];

/** Finds what hangs on a person; null for nobody, or somebody who is erased already. Inside a transaction their row is locked. */
export async function findSubject(
  sql: SqlExecutor,
  userId: string,
  { lock = false }: { lock?: boolean } = {},
): Promise<Subject | null> {
  const [user] = await sql.rows<{ phone: string; email: string | null }>(
    `SELECT phone, email FROM User WHERE id = ? AND status <> 'ERASED' ${lock ? "FOR UPDATE" : ""}`,
    [userId],
  );
  if (!user) return null;
  const ids = async (query: string, values: readonly SqlValue[]) =>
    some((await sql.rows<{ id: string | null }>(query, values)).map((row) => row.id));
  const byUser = (table: string) => ids(`SELECT id FROM ${table} WHERE userId = ?`, [userId]);
  const orders = await byUser("`Order`");
  const parts = await ids("SELECT id FROM ShopOrder WHERE orderId IN (?)", [orders]);
  const ofOrders = (column: string, table: string) =>
    ids(`SELECT DISTINCT ${column} AS id FROM ${table} WHERE orderId IN (?)`, [orders]);
  const ofParts = (column: string, table: string) =>
    ids(`SELECT DISTINCT ${column} AS id FROM ${table} WHERE shopOrderId IN (?)`, [parts]);
  return {
    user: userId,
    phone: user.phone,
    email: user.email ?? NOWHERE,
    orders,
    parts,
    sessions: await byUser("Session"),
    carts: await byUser("Cart"),
    payments: await ofOrders("id", "Payment"),
    gateways: await ofOrders("gateway", "Payment"),
    paymentRefs: await ofOrders("providerRef", "Payment"),
    refunds: await ofOrders("id", "Refund"),
    returns: await ofParts("id", "ReturnRequest"),
    shipments: await ofParts("id", "Shipment"),
    carriers: await ofParts("carrier", "Shipment"),
    parcelRefs: await ofParts("carrierRef", "Shipment"),
    closedShops: await soleShops(sql, userId),
    pictures: some(await ownPictures(sql, userId, parts)),
  };
}

/** `mine` with its names replaced by placeholders, and their values. */
export function mineOf(mine: string, subject: Subject): { where: string; values: SqlValue[] } {
  const values: SqlValue[] = [];
  const where = mine.replaceAll(/:([a-zA-Z]+)/g, (_whole, name: string) => {
    const value = subject[name];
    if (value === undefined)
      throw new Error(`the inventory asks for :${name}, which a subject does not have`);
    values.push(value);
    return "?";
  });
  return { where, values };
}

// An empty list is no SQL, and "" stands in some rows for a reference that is not known: what is looked for in its place is nowhere.
const NOWHERE = "-";

function some(ids: readonly (string | null)[]): string[] {
  const found = ids.filter((id): id is string => id !== null && id !== "");
  return found.length > 0 ? found : [NOWHERE];
}

/** Shops in which nobody but this person is left to own anything. */
async function soleShops(sql: SqlExecutor, userId: string): Promise<string[]> {
  const rows: Ids = await sql.rows(
    `SELECT m.shopId AS id FROM ShopMember m WHERE m.userId = ? AND m.role = 'OWNER'
       AND NOT EXISTS (SELECT 1 FROM ShopMember o WHERE o.shopId = m.shopId AND o.userId <> m.userId AND o.role = 'OWNER')`,
    [userId],
  );
  return some(rows.map((row) => row.id));
}

const HASH = "SUBSTRING_INDEX(SUBSTRING_INDEX(p.url, '/', -1), '.', 1)";

/**
 * The pictures a person sent with returns, and those they uploaded for one and never sent. A picture that anything else shows stays,
 * and so does what somebody uploaded who ever set goods up for a shop or the platform: it is theirs.
 */
async function ownPictures(sql: SqlExecutor, userId: string, parts: readonly string[]): Promise<string[]> {
  const returns = await sql.rows<{ pictures: unknown }>(
    "SELECT pictures FROM ReturnRequest WHERE shopOrderId IN (?)",
    [parts],
  );
  const sent = returns.flatMap(({ pictures }) => hashesIn(pictures));
  const uploaded = await sql.rows<{ sha256: string }>(
    `SELECT f.sha256 FROM MediaFile f JOIN User u ON u.id = f.uploadedBy
     WHERE f.uploadedBy = ? AND (f.sha256 IN (?) OR (u.staffRole IS NULL
       AND NOT EXISTS (SELECT 1 FROM ShopMember m WHERE m.userId = u.id)))`,
    [userId, some(sent)],
  );
  const own = uploaded.map((row) => row.sha256);
  if (own.length === 0) return [];
  const shown = await shownElsewhere(sql, own, parts);
  return own.filter((hash) => !shown.includes(hash));
}

/** Those of the pictures that a product or another person's return shows: the same picture twice is one file. */
async function shownElsewhere(
  sql: SqlExecutor,
  hashes: readonly string[],
  parts: readonly string[],
): Promise<string[]> {
  const products = await sql.rows<{ hash: string }>(
    `SELECT ${HASH} AS hash FROM ProductMedia p WHERE ${HASH} IN (?)`,
    [hashes],
  );
  const returns = await sql.rows<{ pictures: unknown }>(
    `SELECT pictures FROM ReturnRequest WHERE shopOrderId NOT IN (?) AND (${hashes.map(() => "pictures LIKE ?").join(" OR ")})`,
    [parts, ...hashes.map((hash) => `%${hash}%`)],
  );
  return [...products.map((row) => row.hash), ...returns.flatMap(({ pictures }) => hashesIn(pictures))];
}

function hashesIn(pictures: unknown): string[] {
  const urls = (typeof pictures === "string" ? JSON.parse(pictures) : pictures) as string[];
  return urls.flatMap((url) => /([0-9a-f]{64})/.exec(url)?.[1] ?? []);
}
