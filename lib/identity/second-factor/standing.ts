import type { StaffRole } from "@/generated/prisma/enums";
import type { Ctx, UserActor } from "@/lib/platform/ctx";
import { env } from "@/lib/platform/env";
import { DomainError } from "@/lib/platform/errors";
import type { SqlExecutor } from "@/lib/platform/sql";
import type { Tx } from "@/lib/platform/transaction";
import { requireNothingOwed, requireUser } from "../policy";

/** How long a proof serves for what is dangerous. */
export const FRESH_MINUTES = 10;

const TOTP = "EXISTS (SELECT 1 FROM TotpSecret t WHERE t.userId = u.id AND t.confirmedAt IS NOT NULL)";
const PASSKEY = "EXISTS (SELECT 1 FROM Passkey p WHERE p.userId = u.id)";
// The one fact identity reads of a table above it. A flag kept here would have to follow every change of a team, and one that was
// forgotten would leave an owner without a second factor; docs/decisions/0021 weighs it.
const LEADS_A_SHOP =
  "EXISTS (SELECT 1 FROM ShopMember m WHERE m.userId = u.id AND m.role IN ('MANAGER', 'OWNER'))";

/** Columns of a query over `User u` and `Session s`, for owedBy. */
export const OWED_COLUMNS = `s.secondFactorAt IS NOT NULL AS proved, (${TOTP} OR ${PASSKEY}) AS hasFactor,
  ${LEADS_A_SHOP} AS leadsAShop`;

export type OwedRow = { staffRole: StaffRole | null; proved: number; hasFactor: number; leadsAShop: number };

/** What a session still owes. One that was set up is asked for in every mode; setting one up is demanded in `required` only. */
export function owedBy(row: OwedRow): NonNullable<UserActor["owes"]> | null {
  if (row.hasFactor) return row.proved ? null : "proof";
  return demanded(row) ? "setup" : null;
}

function demanded({ staffRole, leadsAShop }: Pick<OwedRow, "staffRole" | "leadsAShop">): boolean {
  return env().SECOND_FACTOR === "required" && (staffRole !== null || leadsAShop === 1);
}

/** Whether the person's role demands a second factor here. */
export async function mustHaveFactor(sql: SqlExecutor, userId: string): Promise<boolean> {
  const [row] = await sql.rows<Pick<OwedRow, "staffRole" | "leadsAShop">>(
    `SELECT u.staffRole, ${LEADS_A_SHOP} AS leadsAShop FROM User u WHERE u.id = ?`,
    [userId],
  );
  return row !== undefined && demanded(row);
}

export type ProofMethod = "passkey" | "totp" | "recovery";

/** The ways the person can prove themselves by, and whether this session has done so in the last ten minutes. */
export async function proofStanding(
  ctx: Pick<Ctx | Tx, "actor" | "sql">,
): Promise<{ methods: ProofMethod[]; fresh: boolean }> {
  const { userId, sessionId } = requireUser(ctx);
  const [row] = await ctx.sql.rows<{ totp: number; passkey: number; recovery: number; fresh: number }>(
    `SELECT ${TOTP} AS totp, ${PASSKEY} AS passkey,
       EXISTS (SELECT 1 FROM RecoveryCode r WHERE r.userId = u.id AND r.usedAt IS NULL) AS recovery,
       EXISTS (SELECT 1 FROM Session s WHERE s.id = ? AND s.userId = u.id
         AND s.secondFactorAt > NOW(3) - INTERVAL ? MINUTE) AS fresh
     FROM User u WHERE u.id = ?`,
    [sessionId, FRESH_MINUTES, userId],
  );
  if (!row || (!row.totp && !row.passkey)) return { methods: [], fresh: false };
  const methods = (["passkey", "totp", "recovery"] as const).filter((method) => row[method] === 1);
  return { methods, fresh: row.fresh === 1 };
}

/**
 * For what is dangerous: this session must have proved the second factor in the last ten minutes. People without one pass, unless
 * their role demands one; so do jobs, and a shop's API keys: one was made with a fresh proof, its scopes say what for, and nobody is
 * there to give another.
 *
 * @throws STEP_UP_REQUIRED with the methods to choose from, SECOND_FACTOR_REQUIRED
 */
export async function requireFresh(ctx: Pick<Ctx | Tx, "actor" | "sql">): Promise<void> {
  if (ctx.actor.kind === "system") return;
  if (ctx.actor.kind === "user" && ctx.actor.apiKey) return;
  if (requireUser(ctx).owes === "setup") requireNothingOwed(ctx);
  await requireFreshIfAny(ctx);
}

/** The same for changing the factors themselves, where having none yet is no reason to refuse. @throws STEP_UP_REQUIRED */
export async function requireFreshIfAny(ctx: Pick<Ctx | Tx, "actor" | "sql">): Promise<void> {
  const { methods, fresh } = await proofStanding(ctx);
  if (methods.length === 0 || fresh) return;
  throw new DomainError("STEP_UP_REQUIRED", { params: { methods: methods.join(",") } });
}

/** Notes that this session has proved the second factor just now. */
export async function markProved(tx: Tx): Promise<void> {
  const { userId, sessionId } = requireUser(tx);
  const marked = await tx.sql.run(
    "UPDATE Session SET secondFactorAt = NOW(3) WHERE id = ? AND userId = ? AND revokedAt IS NULL",
    [sessionId, userId],
  );
  if (marked === 0) throw new DomainError("UNAUTHENTICATED");
}

/** Changes of one person's factors happen one after the other. */
export async function lockPerson(tx: Tx): Promise<string> {
  const { userId } = requireUser(tx);
  await tx.sql.rows("SELECT id FROM User WHERE id = ? FOR UPDATE", [userId]);
  return userId;
}
