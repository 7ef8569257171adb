import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { decideSandboxPayment } from "@/lib/payments";
import { systemCtx } from "@/lib/platform/ctx";
import { withConnection } from "../../scripts/runtime/database-url.mjs";
import { buildBuyer, type Goods } from "./ordering";
import { openPage } from "./payments";
import { buildOrder, deliverEvents } from "./placed-orders";

/** Runs one of the two commands as an operator would; answers its exit code and what it said. */
export async function runKeeping(script: "backup" | "restore", args: string[], env: Record<string, string>) {
  const run = promisify(execFile)(process.execPath, [`scripts/${script}.mjs`, ...args], {
    env: { ...process.env, ...env },
    encoding: "utf8",
  });
  return run.then(
    ({ stderr, stdout }) => ({ code: 0, said: stdout + stderr }),
    (error: { code: number; stdout: string; stderr: string }) => ({
      code: error.code,
      said: error.stdout + error.stderr,
    }),
  );
}

/** Rows of a statement on any server's database. */
export async function query<Row = Record<string, unknown>>(
  url: string,
  sql: string,
  values: unknown[] = [],
): Promise<Row[]> {
  return withConnection(
    url,
    async (connection) => (await connection.query(sql, values))[0] as unknown as Row[],
  );
}

/** A buyer's whole way: one unit of each, ordered, paid, and the shops told. Answers the order's number. */
export async function placeAndPay(goods: readonly Goods[]): Promise<string> {
  const buyer = await buildBuyer();
  const order = await buildOrder(buyer, ...goods.map((one) => ({ goods: one, quantity: 1 })));
  const ref = await openPage({ ...order, buyer });
  await decideSandboxPayment(systemCtx("test"), { ref, outcome: "PAID", method: "QRIS" });
  await deliverEvents(); // by which the order is paid and its stock deducted
  return order.number;
}

/** Buyers who order and pay one after the other until told to stop; `paid` is what they were told. */
export function startBuyers(buyers: number, goods: readonly Goods[]) {
  const paid: string[] = [];
  let over = false;
  const all = Array.from({ length: buyers }, async () => {
    while (!over) paid.push(await placeAndPay(goods));
  });
  return {
    paid,
    async stop() {
      over = true;
      await Promise.all(all);
    },
  };
}

/** Resolves once it is so. */
export async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await isSo())) await new Promise((resolve) => setImmediate(resolve));
}

/** The same bytes with one bit turned. */
export function flipped(bytes: Buffer, at: number): Buffer {
  const copy = Buffer.from(bytes);
  copy[at] = (copy[at] ?? 0) ^ 1;
  return copy;
}
