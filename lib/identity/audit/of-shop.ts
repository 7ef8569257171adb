import type { AuditOutcome } from "@/generated/prisma/enums";
import { type Page, toPage } from "@/lib/platform/page";
import type { SqlExecutor } from "@/lib/platform/sql";
import { subjectOf, TOLD_KINDS } from "./acts";
import { type Changes, type Condition, conditions, EXPORTED, PAGE, readChanges, whereOf } from "./list";
import type { ShopActFilterInput } from "./shop-act-filter";

/** An act as its shop reads of it. Of staff it hears that it was Gerai, and neither who nor from where. */
export type ShopAct = {
  id: string;
  at: Date;
  kind: string;
  outcome: AuditOutcome;
  refusal: string | null;
  byGerai: boolean;
  actorUserId: string | null;
  actorName: string | null;
  byApiKey: boolean;
  subjectType: string | null;
  subjectId: string | null;
  /** What people call it, of what was done; of what was refused nobody is told about the row it named. */
  subjectName: string | null;
  reason: string | null;
  changes: Changes;
  ip: string | null;
};

export type ShopActFilter = ShopActFilterInput & { after?: string | null | undefined };

/** A shop's acts, newest first, for callers that have checked who asks. */
export async function pageOfShopActs(
  sql: SqlExecutor,
  shopId: string,
  { after, ...filter }: ShopActFilter,
): Promise<Page<ShopAct>> {
  const page = toPage(await read(sql, shopId, { ...filter, after }, PAGE + 1), PAGE, (row) => [
    row.at,
    row.id,
  ]);
  return { ...page, rows: await named(sql, page.rows) };
}

/** The same as one list, the newest five thousand of it. */
export async function allShopActs(
  sql: SqlExecutor,
  shopId: string,
  filter: ShopActFilter,
): Promise<ShopAct[]> {
  return named(sql, await read(sql, shopId, { ...filter, after: null }, EXPORTED));
}

/** Who stands among the newest five thousand, for choosing among; former members too. */
export async function actorsOfShop(
  sql: SqlExecutor,
  shopId: string,
): Promise<{ userId: string; name: string | null }[]> {
  return sql.rows(
    `SELECT DISTINCT a.actorUserId AS userId, u.name FROM (SELECT actorUserId FROM AuditEntry
       WHERE shopId = ? AND staffRole IS NULL ORDER BY at DESC, id DESC LIMIT ${EXPORTED}) a
     JOIN User u ON u.id = a.actorUserId ORDER BY u.name IS NULL, u.name, userId`,
    [shopId],
  );
}

type Raw = Omit<ShopAct, "changes" | "byApiKey" | "byGerai" | "subjectName"> &
  Record<"changes", unknown> &
  Record<"byApiKey" | "byGerai", number>;

async function read(
  sql: SqlExecutor,
  shopId: string,
  { person, ...filter }: ShopActFilter,
  limit: number,
): Promise<ShopAct[]> {
  const { where, values } = whereOf([...conditions({ ...filter, shopId }), TOLD, ...byPerson(person)]);
  const rows = await sql.rows<Raw>(
    `SELECT a.id, a.at, a.kind, a.outcome, a.refusal, a.staffRole IS NOT NULL AS byGerai,
       IF(a.staffRole IS NULL, a.actorUserId, NULL) AS actorUserId, IF(a.staffRole IS NULL, u.name, NULL) AS actorName,
       a.apiKeyId IS NOT NULL AS byApiKey, a.subjectType, a.subjectId, a.reason, a.changes, IF(a.staffRole IS NULL, a.ip, NULL) AS ip
     FROM AuditEntry a LEFT JOIN User u ON u.id = a.actorUserId
     WHERE ${where} ORDER BY a.at DESC, a.id DESC LIMIT ${limit}`,
    values,
  );
  return rows.map(({ changes, byApiKey, byGerai, ...row }) => ({
    ...row,
    byApiKey: byApiKey === 1,
    byGerai: byGerai === 1,
    subjectName: null,
    changes: readChanges(changes),
  }));
}

const TOLD: Condition = ["(a.staffRole IS NULL OR (a.outcome = 'DONE' AND a.kind IN (?)))", [TOLD_KINDS]];

// A person's id finds what they did as one of the shop's people; what they did as staff, nobody finds by it.
function byPerson(person: ShopActFilter["person"]): Condition[] {
  if (!person) return [];
  return person === "gerai"
    ? [["a.staffRole IS NOT NULL", []]]
    : [["a.staffRole IS NULL AND a.actorUserId = ?", [person]]];
}

async function named(sql: SqlExecutor, rows: readonly ShopAct[]): Promise<ShopAct[]> {
  const done = rows.filter(({ outcome }) => outcome === "DONE");
  const types = new Set(done.flatMap(({ subjectType }) => subjectType ?? []));
  const names = new Map<string, string | null>();
  for (const type of types) {
    const called = subjectOf(type)?.called;
    if (!called) continue;
    const { from, name } = typeof called === "string" ? { from: type, name: called } : called;
    const ids = done.flatMap((row) => (row.subjectType === type && row.subjectId ? row.subjectId : []));
    const found = await sql.rows<{ id: string; name: string | null }>(
      `SELECT id, ${name} AS name FROM \`${from}\` WHERE id IN (?)`,
      [[...new Set(ids)]],
    );
    for (const one of found) names.set(`${type} ${one.id}`, one.name);
  }
  return rows.map((row) => ({
    ...row,
    subjectName: (row.outcome === "DONE" && names.get(`${row.subjectType} ${row.subjectId}`)) || null,
  }));
}
