import { sqlPool } from "@/lib/platform/sql";

export type PlanRow = { table: string | null; type: string | null; key: string | null };

/** A statement with how the server meant to run it at that moment; one that only adds rows needs no plan. */
export type Sent = { statement: string; plan: PlanRow[] };

type Query = (statement: string, values?: unknown) => Promise<unknown>;

/** Keeps every statement this process sends through its mysql2 pool while `work` runs, in whatever transaction, each with its plan. */
export async function recordStatements(work: () => Promise<unknown>): Promise<Sent[]> {
  const pool = sqlPool();
  const sent: Sent[] = [];
  const listening = (query: Query): Query => {
    return async (packet, values) => {
      const statements = statementsOf(packet, values).map((one) => ({ ...one, plan: [] as PlanRow[] }));
      sent.push(...statements); // before anything is awaited: in the order they were sent
      for (const one of statements) one.plan = await explain(query, one.statement, one.own);
      return query(packet, values);
    };
  };
  const own = { query: pool.query, getConnection: pool.getConnection };
  const getConnection = async () => {
    const connection = await own.getConnection.call(pool);
    // Each is an object of its own around the driver's connection, so this listens for one transaction only.
    return Object.assign(connection, { query: listening(connection.query.bind(connection) as Query) });
  };
  Object.assign(pool, { query: listening(own.query.bind(pool) as Query), getConnection });
  try {
    await work();
  } finally {
    Object.assign(pool, own);
  }
  return sent;
}

// A transaction sends what nobody waits for along with its next statement; each is looked at for itself.
function statementsOf(packet: string, values: unknown): { statement: string; own: unknown[] }[] {
  const left = Array.isArray(values) ? [...values] : [];
  return packet.split(";\n").map((statement) => ({
    statement,
    own: left.splice(0, statement.split("?").length - 1),
  }));
}

async function explain(query: Query, statement: string, values: unknown): Promise<PlanRow[]> {
  if (!/^\s*(SELECT|UPDATE|DELETE)/i.test(statement)) return [];
  const [rows] = (await query(`EXPLAIN ${statement}`, values)) as [PlanRow[]];
  return rows.filter((row) => row.table !== null && !row.table.startsWith("<"));
}
