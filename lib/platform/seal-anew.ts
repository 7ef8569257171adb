import type { Ctx } from "./ctx";
import { env } from "./env";
import { opensUnder, seal, unseal } from "./sealed";
import { acceptedSecrets } from "./secrets/in-use";

/** A column of sealed texts, each bound to its row's id. */
export type SealedColumn = { table: string; column: string; purpose: string };

const BATCH = 500;

/**
 * Seals under today's pepper what stands under one before, so that the old one can be taken out of the list. Does nothing where there
 * is none. What was changed meanwhile is left to the next run. Answers how many it sealed.
 */
export async function sealAnew(ctx: Ctx, columns: readonly SealedColumn[]): Promise<number> {
  if (acceptedSecrets("OTP_PEPPER").length === 1) return 0;
  let done = 0;
  for (const one of columns) done += await sealColumn(ctx, one);
  if (done > 0) ctx.log.info({ rows: done }, "sealed anew under today's pepper");
  return done;
}

async function sealColumn(ctx: Ctx, { table, column, purpose }: SealedColumn): Promise<number> {
  let done = 0;
  for (let after = ""; ; ) {
    const rows = await ctx.sql.rows<{ id: string; sealed: string }>(
      `SELECT id, ${column} AS sealed FROM ${table} WHERE id > ? AND ${column} IS NOT NULL ORDER BY id LIMIT ${BATCH}`,
      [after],
    );
    for (const { id, sealed } of rows) {
      if (opensUnder(env().OTP_PEPPER, purpose, id, sealed)) continue;
      const clear = unseal(purpose, id, sealed);
      if (clear === null) continue; // under a pepper that is gone: nothing opens it
      done += await ctx.sql.run(`UPDATE ${table} SET ${column} = ? WHERE id = ? AND ${column} = ?`, [
        seal(purpose, id, clear),
        id,
        sealed,
      ]);
    }
    const last = rows.at(-1);
    if (!last || rows.length < BATCH) return done;
    after = last.id;
  }
}
