import { sqlExecutor, sqlPool } from "@/lib/platform/sql";

let tables: string | undefined;

/** A checksum of every table but the list of what staff tried, to which refusals are added: equal before and after a call that wrote nothing, be it a row or one column of one. */
export async function databaseState(): Promise<Record<string, string>> {
  const sql = sqlExecutor(sqlPool());
  tables ??= (
    await sql.rows<{ name: string }>(
      "SELECT TABLE_NAME AS name FROM information_schema.TABLES WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME <> 'AuditEntry'",
    )
  )
    .map(({ name }) => `\`${name}\``)
    .join(", ");
  const sums = await sql.rows<{ Table: string; Checksum: number | null }>(`CHECKSUM TABLE ${tables}`);
  return Object.fromEntries(sums.map((row) => [row.Table, String(row.Checksum)]));
}
