import { parseMobile, requireFresh, requireStaff, requireUser } from "@/lib/identity";
import type { Ctx } from "@/lib/platform/ctx";
import { notFound } from "@/lib/platform/errors";
import { decodeCursor, type Page, toPage } from "@/lib/platform/page";
import { withTransaction } from "@/lib/platform/transaction";
import { type ErasureBlock, readStanding } from "./blocks";
import { collect, type PersonExport } from "./collect";
import { type Erasure, endErasure, openErasure } from "./erasure";
import type { CallBackForInput, FindPersonInput, ForPersonInput } from "./schema";

export type FoundPerson = {
  userId: string;
  name: string | null;
  phone: string;
  since: Date;
  blocks: ErasureBlock[];
  open: Pick<Erasure, "id" | "dueAt" | "heldBy"> | null;
};

/** The person of a number, for staff who act for them. @throws NOT_FOUND */
export async function findPerson(ctx: Ctx, input: FindPersonInput): Promise<FoundPerson> {
  requireStaff(ctx, "SUPPORT");
  const { e164 } = parseMobile(input.phone);
  const [user] = await ctx.sql.rows<{ id: string; name: string | null; phone: string; createdAt: Date }>(
    "SELECT id, name, phone, createdAt FROM User WHERE phone = ?",
    [e164],
  );
  if (!user) throw notFound("user");
  const [[open], { blocks }] = await Promise.all([
    ctx.sql.rows<Pick<Erasure, "id" | "dueAt" | "heldBy">>(
      "SELECT id, dueAt, heldBy FROM ErasureRequest WHERE openKey = ?",
      [user.id],
    ),
    readStanding(ctx.sql, user.id),
  ]);
  const { id, name, phone, createdAt } = user;
  return { userId: id, name, phone, since: createdAt, blocks, open: open ?? null };
}

/** A person's data for a person who asked staff for it. @throws NOT_FOUND, STEP_UP_REQUIRED */
export async function exportForPerson(ctx: Ctx, input: ForPersonInput): Promise<PersonExport> {
  requireStaff(ctx, "SUPPORT");
  await requireFresh(ctx);
  const data = await collect(ctx.sql, input.userId);
  if (!data) throw notFound("user");
  ctx.log.info({ subject: input.userId }, "personal data exported by staff");
  return data;
}

/** Asks for a person who asked staff for it; they are told, and may call it back. @throws ERASURE_BLOCKED, NOT_FOUND, STEP_UP_REQUIRED */
export async function requestErasureFor(ctx: Ctx, input: ForPersonInput): Promise<Erasure> {
  requireStaff(ctx, "SUPPORT");
  await requireFresh(ctx);
  const { userId: requestedBy } = requireUser(ctx);
  return withTransaction(ctx, (tx) => openErasure(tx, { ...input, requestedBy }));
}

/** Calls a request back for its person. @throws NOT_FOUND when it does not wait any more */
export async function callErasureBackFor(ctx: Ctx, input: CallBackForInput): Promise<void> {
  requireStaff(ctx, "SUPPORT");
  await endErasure(ctx, "id = ?", input.requestId);
}

export type ErasureRow = Erasure & {
  userId: string;
  byStaff: boolean;
  reason: string | null;
  endedAt: Date | null;
  /** Rows removed or made nobody's. */
  rows: number | null;
};

const PAGE = 25;

/** Requests to be forgotten, newest first. Of whom is an id: the name is nobody's business once it is gone. */
export async function listErasures(
  ctx: Ctx,
  input: { after?: string | undefined },
): Promise<Page<ErasureRow>> {
  requireStaff(ctx, "SUPPORT");
  const cursor = decodeCursor(input.after, 1);
  // Ids are made from the clock, so their order is the order of asking.
  const rows = await ctx.sql.rows<
    Omit<ErasureRow, "rows" | "byStaff"> & { byStaff: number; counts: unknown }
  >(
    `SELECT id, userId, status, requestedAt, dueAt, heldBy, requestedBy <> userId AS byStaff, reason, endedAt, counts
     FROM ErasureRequest ${cursor ? "WHERE id < ?" : ""} ORDER BY id DESC LIMIT ${PAGE + 1}`,
    cursor ?? [],
  );
  return toPage(
    rows.map(({ counts, byStaff, ...row }) => ({ ...row, byStaff: byStaff === 1, rows: sumOf(counts) })),
    PAGE,
    (row) => [row.id],
  );
}

function sumOf(counts: unknown): number | null {
  if (counts === null) return null;
  const read = (typeof counts === "string" ? JSON.parse(counts) : counts) as Record<string, number>;
  return Object.values(read).reduce((sum, rows) => sum + rows, 0);
}
