import type { Connection } from "mysql2/promise";
import type { Env } from "@/lib/platform/env";

/** `broken`: something does not work or loses data. `warning`: it works, and will not for ever. `note`: worth knowing. */
export type Level = "ok" | "note" | "warning" | "broken";

/** What was found, why that matters, and what to do about it. */
export type Finding = { area: string; level: Level; what: string; why?: string; todo?: string };

/** A deployment as the checks see it. */
export type World = {
  /** The variables of the app, files of secrets read. */
  variables: Record<string, string | undefined>;
  /** The same parsed, or null where it is not usable: then a finding says so. */
  env: Env | null;
  /** Production and no demo: there a shortcut is a fault. */
  strict: boolean;
  /** A connection to the database, or null where there is none. */
  database: Connection | null;
  /** Processes of the app that share the database. */
  instances: number;
  /** Where backups are kept, when that is a folder this machine sees. */
  backupDir: string | null;
};

export type Check = (world: World) => Promise<Finding[]> | Finding[];

/** The findings of one area. */
export function findings(area: string) {
  return {
    ok: (what: string): Finding => ({ area, level: "ok", what }),
    note: (what: string, why?: string, todo?: string): Finding => ({ area, level: "note", what, why, todo }),
    warning: (what: string, why: string, todo: string): Finding => ({
      area,
      level: "warning",
      what,
      why,
      todo,
    }),
    broken: (what: string, why: string, todo: string): Finding => ({
      area,
      level: "broken",
      what,
      why,
      todo,
    }),
  };
}

/** Rows of a statement on the deployment's database. */
export async function rowsOf<Row>(
  connection: Connection,
  sql: string,
  values: unknown[] = [],
): Promise<Row[]> {
  const [rows] = await connection.query(sql, values);
  return rows as unknown as Row[];
}
