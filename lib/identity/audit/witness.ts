import { type Ctx, traceIdOf, type UserActor } from "@/lib/platform/ctx";
import { env } from "@/lib/platform/env";
import { isDomainError } from "@/lib/platform/errors";
import { newId } from "@/lib/platform/id";
import type { SqlExecutor } from "@/lib/platform/sql";
import { type Act, actNamed } from "./acts";

type Fields = Record<string, unknown>;
type Values = Readonly<Record<string, unknown>>;

/**
 * Runs an act and writes down who did what, inside the first transaction the act commits, so that there is no act without its entry
 * and no entry without its act; only what the list calls bare is written right after it. What was refused to staff is written too, and
 * of a shop's people what their role forbids. What is no act of the list just runs.
 */
export async function witnessed<Result>(
  ctx: Ctx,
  { name, input }: { name: string; input: unknown },
  run: (ctx: Ctx) => Promise<Result>,
): Promise<Result> {
  const act = actNamed(name);
  if (!act || ctx.actor.kind !== "user" || (act.of === "staff" && !ctx.actor.staffRole)) return run(ctx);
  const entry: Entry = {
    ctx,
    actor: ctx.actor,
    act,
    input: await withShop(ctx, act, asFields(input)),
    before: null,
    kept: false,
  };
  try {
    entry.before = await subjectRow(entry, ctx.sql, subjectId(act, entry.input));
    const result = await run({ ...ctx, witness: (sql, made) => writeDone(entry, sql, made) });
    if (!entry.kept) await writeAfter(entry, result);
    return result;
  } catch (error) {
    await writeEnd(entry, error);
    throw error;
  }
}

/** A member of staff who was turned away at the door, before the act's input was looked at. */
export async function witnessRefusal(ctx: Ctx, name: string, error: unknown): Promise<void> {
  const act = actNamed(name);
  if (act?.of !== "staff" || ctx.actor.kind !== "user" || !ctx.actor.staffRole) return;
  await writeEnd({ ctx, actor: ctx.actor, act, input: {}, before: null, kept: false }, error);
}

type Entry = {
  ctx: Ctx;
  actor: UserActor;
  act: Act;
  input: Values;
  before: Fields | null;
  /** Whether it is committed: an act has one entry, however many transactions it takes. */
  kept: boolean;
};

/** Gives what to do once it is committed. */
async function writeDone(entry: Entry, sql: SqlExecutor, result: unknown): Promise<() => void> {
  if (entry.kept) return () => undefined;
  const made = asFields(result);
  const id =
    subjectId(entry.act, entry.input) ??
    subjectId(entry.act, made) ??
    subjectId(entry.act, asFields(made.result));
  const after = await subjectRow(entry, sql, id);
  await insert(sql, { ...factsOf(entry, id), outcome: "DONE", changes: changesOf(entry, after, made) });
  return () => {
    entry.kept = true;
  };
}

// Between the two a crash would leave an act that nobody finds. Outside production that is a fault, so that the tests find it.
async function writeAfter(entry: Entry, result: unknown): Promise<void> {
  if (!entry.act.bare && env().NODE_ENV !== "production")
    throw new Error(`${entry.act.kind} commits no transaction that could hold its entry`);
  (await writeDone(entry, entry.ctx.sql, result))();
}

// The refusal is what its asker is to hear, whatever becomes of its entry.
async function writeEnd(entry: Entry, error: unknown): Promise<void> {
  const { ctx, act } = entry;
  try {
    if (isNavigation(error)) {
      if (!entry.kept) await writeAfter(entry, null);
      return;
    }
    const refusal = isDomainError(error) ? error.code : null;
    const forbidden = refusal === "FORBIDDEN" || refusal === "SECOND_FACTOR_REQUIRED";
    if (act.of === "shop" && !forbidden) return;
    const outcome = refusal || isBadInput(error) ? "REFUSED" : "FAILED";
    await insert(ctx.sql, { ...factsOf(entry, subjectId(act, entry.input)), outcome, refusal });
  } catch (failure) {
    ctx.log.error({ err: failure, kind: act.kind }, "an end of an act was not written down");
  }
}

function factsOf({ ctx, actor, act, input }: Entry, id: string | null) {
  return {
    id: newId(),
    kind: act.kind,
    actorUserId: actor.userId,
    staffRole: act.of === "staff" ? actor.staffRole : null,
    shopId: (act.of === "shop" || act.told) && typeof input.shopId === "string" ? input.shopId : null,
    apiKeyId: actor.apiKey?.id ?? null,
    subjectType: act.subject?.type ?? null,
    subjectId: id,
    reason: typeof input.reason === "string" ? input.reason.slice(0, 500) : null,
    ip: ctx.ip,
    requestId: ctx.requestId.slice(0, 80),
    traceId: traceIdOf(ctx.traceparent) || null,
  };
}

function subjectId({ subject }: Act, from: Values): string | null {
  const value = subject?.named.map((name) => from[name]).find((one) => typeof one === "string");
  return typeof value === "string" ? value.slice(0, 80) : null;
}

// Who accepts an invitation names it, and it names the shop.
async function withShop(ctx: Ctx, { subject }: Act, input: Values): Promise<Values> {
  const id =
    subject?.tellsShop && subject.named.map((name) => input[name]).find((one) => typeof one === "string");
  if (!id) return input;
  const [row] = await ctx.sql.rows<Fields>(`SELECT shopId FROM \`${subject.table}\` WHERE id = ?`, [
    String(id),
  ]);
  return { ...input, ...row };
}

async function subjectRow(
  { act, input }: Entry,
  sql: SqlExecutor,
  id: string | null,
): Promise<Fields | null> {
  const { subject, of } = act;
  if (!subject?.columns || id === null) return null;
  const { table, key = "id", partly } = subject;
  const columns = [
    ...subject.columns.split(" ").map((column) => `\`${column}\``),
    ...(partly ? [partly] : []),
  ];
  const inShop = of === "shop" && !subject.named.includes("shopId");
  const [row] = await sql.rows<Fields>(
    `SELECT ${columns.join(", ")} FROM \`${table}\` WHERE \`${key}\` = ?${inShop ? " AND shopId = ?" : ""}`,
    inShop ? [id, String(input.shopId ?? "")] : [id],
  );
  return row ?? null;
}

function changesOf({ before, act, input }: Entry, after: Fields | null, made: Values): string | null {
  const names = new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})]);
  const changes: Record<string, [unknown, unknown]> = {};
  for (const name of names) {
    const [was, is] = [short(before?.[name]), short(after?.[name])];
    if (JSON.stringify(was) !== JSON.stringify(is)) changes[name] = [was, is];
  }
  for (const name of act.said ?? []) {
    const value = short(input[name] ?? made[name]);
    if (value !== null) changes[name] ??= [null, value];
  }
  return Object.keys(changes).length > 0 ? JSON.stringify(changes) : null;
}

async function insert(sql: SqlExecutor, entry: Record<string, string | null>): Promise<void> {
  const names = Object.keys(entry);
  await sql.run(
    `INSERT INTO AuditEntry (${names.map((name) => `\`${name}\``).join(", ")}) VALUES (${names.map(() => "?").join(", ")})`,
    names.map((name) => entry[name] ?? null),
  );
}

const SHOWN = 300;

// What is longer is told by its beginning: an entry says that and what, not all of it.
function short(value: unknown): unknown {
  if (value === undefined || value === null) return null;
  if (value instanceof Date || typeof value === "number" || typeof value === "boolean") return value;
  if (typeof value === "bigint") return Number(value);
  const text = typeof value === "string" ? value : JSON.stringify(value);
  return text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text;
}

function asFields(value: unknown): Values {
  return typeof value === "object" && value !== null ? (value as Values) : {};
}

// A form's own words come back as the schema's refusal.
function isBadInput(error: unknown): boolean {
  return error instanceof Error && error.name === "ZodError";
}

// redirect() and notFound() travel as errors with a digest; the act before them was done.
function isNavigation(error: unknown): boolean {
  const digest = (error as { digest?: unknown } | null)?.digest;
  return typeof digest === "string" && digest.startsWith("NEXT_");
}
