import type { Ctx } from "@/lib/platform/ctx";
import { gauge } from "@/lib/platform/metrics";
import { readProof } from "./proofs";

/** Sets the gauges of the last proof from the database, so that every process tells the same; called when they are asked for. */
export async function measureProof(ctx: Ctx): Promise<void> {
  const [proof, [clock]] = await Promise.all([
    readProof(ctx.sql),
    ctx.sql.rows<{ now: Date }>("SELECT NOW(3) AS now"),
  ]);
  const violations = gauge("gerai_stock_proof_violations");
  violations.reset();
  if (!proof || !clock) return;
  for (const { name, rule, violations: count } of proof.checks) violations.set({ check: name, rule }, count);
  gauge("gerai_stock_proof_age_seconds").set((clock.now.getTime() - proof.startedAt.getTime()) / 1000);
  gauge("gerai_stock_proof_duration_seconds").set(proof.durationMs / 1000);
  gauge("gerai_stock_proof_rows").set(proof.rowsSeen);
}
