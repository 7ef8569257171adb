import type { Ctx } from "@/lib/platform/ctx";
import { newId } from "@/lib/platform/id";
import type { Gateway, ProviderDispute, ProviderPayment } from "./gateways/gateway";

type Disputed = { id: string; providerRef: string | null };

/**
 * Reads a dispute back that a delivery named, and keeps how it stands; told again, in whatever order, it stands as the provider says
 * now. Money is not moved by it: the provider does that, and its settlement file tells. Answers the payment's name at the provider,
 * null where the dispute is of none we know.
 */
export async function learnDispute(ctx: Ctx, gateway: Gateway, name: string): Promise<string | null> {
  const told = await gateway.disputes?.read(name);
  if (!told) return null;
  const [payment] = await ctx.sql.rows<Disputed>(
    `SELECT id, providerRef FROM Payment WHERE gateway = ? AND (id = ? OR providerRef = ?)
     UNION SELECT p.id, p.providerRef FROM PaymentTransaction t JOIN Payment p ON p.id = t.paymentId
     WHERE t.providerRef = ? AND t.kind = 'CAPTURE' AND p.gateway = ?`,
    [gateway.name, told.paymentName, told.paymentName, told.paymentName, gateway.name],
  );
  await keepDispute(ctx, gateway.name, payment?.id ?? null, told);
  return payment?.providerRef ?? null;
}

/**
 * Money we had that is gone again without a refund of ours: the buyer's bank charged it back, or the provider takes back its word that
 * it was paid, as Midtrans may of a virtual account.
 */
export async function noteTakenBack(ctx: Ctx, gateway: string, theirs: ProviderPayment): Promise<void> {
  const { chargedBack, status } = theirs;
  const undone = status === "FAILED" || status === "CANCELLED" || status === "EXPIRED";
  if (!chargedBack && !undone) return;
  const [taken] = await ctx.sql.rows<Disputed>(
    `SELECT id, providerRef FROM Payment WHERE gateway = ? AND id = ? AND captured > 0${undone ? " AND refunded < captured" : ""}`,
    [gateway, theirs.reference],
  );
  if (!taken) return;
  await keepDispute(ctx, gateway, taken.id, {
    disputeRef: `${chargedBack ? "chargeback" : "reversal"} ${theirs.reference}`,
    paymentName: theirs.reference,
    state: "LOST",
    reason: null,
    told: chargedBack ?? status,
    amount: undone ? theirs.amount : null,
    currency: theirs.currency,
    respondBy: null,
  });
}

async function keepDispute(
  ctx: Ctx,
  gateway: string,
  paymentId: string | null,
  told: ProviderDispute,
): Promise<void> {
  const { disputeRef, state, amount, currency, respondBy } = told;
  ctx.log.error({ paymentId, gateway, disputeRef, state }, "payment disputed");
  await ctx.sql.run(
    `INSERT INTO PaymentDispute (id, gateway, disputeRef, paymentId, state, reason, told, amount, currency, respondBy)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
     ON DUPLICATE KEY UPDATE paymentId = COALESCE(paymentId, VALUES(paymentId)), state = VALUES(state), reason = VALUES(reason),
       told = VALUES(told), amount = VALUES(amount), currency = VALUES(currency), respondBy = VALUES(respondBy), toldAt = NOW(3)`,
    [
      ...[newId(), gateway, disputeRef, paymentId, state],
      ...[told.reason?.slice(0, 120) ?? null, told.told.slice(0, 60), amount, currency, respondBy],
    ],
  );
}
