import { createHash } from "node:crypto";
import { type Ctx, traceIdOf } from "@/lib/platform/ctx";
import { DomainError, isDomainError } from "@/lib/platform/errors";
import { newId } from "@/lib/platform/id";
import { appendEvents } from "@/lib/platform/outbox";
import { sweepDue } from "@/lib/platform/sweep";
import { withTransaction } from "@/lib/platform/transaction";
import { webhookUnverified } from "./events";
import { gatewayByName } from "./gateways";
import { type Delivered, storeWebhook } from "./store-webhook";

/** Anybody can fill this room, so it is small: a provider that finds it full comes again, and the poller needs no webhook. */
const ROOM = 500;
const MAX_BYTES = 64 * 1024;

/**
 * Keeps a delivery that cannot be verified without asking its provider, so that the provider's answer is waited for by a job and not
 * by the provider itself. Nothing of it is believed, and it does not touch the inbox. The same delivery is kept once.
 * @throws INVALID_INPUT for one too large, BUSY when there is no room
 */
export async function keepUnverified(ctx: Ctx, { gateway, body, headers }: Delivered): Promise<void> {
  const signature = Object.fromEntries(
    (gateway.asksToVerify?.headers ?? []).map((name) => [name, headers.get(name) ?? ""]),
  );
  const kept = JSON.stringify(signature);
  if (body.length + kept.length > MAX_BYTES)
    throw new DomainError("INVALID_INPUT", { message: "a delivery too large to be kept unverified" });
  const [room] = await ctx.sql.rows<{ taken: number }>("SELECT COUNT(*) AS taken FROM UnverifiedWebhook");
  if (!room || room.taken >= ROOM)
    throw new DomainError("BUSY", {
      params: { seconds: 60 },
      message: "no room for more unverified deliveries",
    });
  const id = newId();
  const digest = createHash("sha256").update(`${gateway.name}\n${kept}\n${body}`).digest("hex");
  await withTransaction(ctx, async (tx) => {
    const stored = await tx.sql.run(
      "INSERT IGNORE INTO UnverifiedWebhook (id, gateway, digest, headers, body, traceId) VALUES (?, ?, ?, ?, ?, ?)",
      [id, gateway.name, digest, kept, body, traceIdOf(ctx.traceparent)],
    );
    if (stored === 1) await appendEvents(tx, [webhookUnverified(id)]);
  });
}

type Row = { gateway: string; headers: string; body: string };

/**
 * Verifies a kept delivery, asking its provider for what that takes: a true one moves on to the inbox, any other is dropped. It may
 * run twice at once: the inbox takes an event once. @throws GATEWAY_UNAVAILABLE when it cannot be told yet
 */
export async function verifyKeptWebhook(ctx: Ctx, { unverifiedId }: { unverifiedId: string }): Promise<void> {
  const [row] = await ctx.sql.rows<Row>("SELECT gateway, headers, body FROM UnverifiedWebhook WHERE id = ?", [
    unverifiedId,
  ]);
  if (!row) return;
  const gateway = gatewayByName(row.gateway);
  const headers = new Headers(JSON.parse(row.headers) as Record<string, string>);
  const forget = (from: Pick<Ctx, "sql">) =>
    from.sql.run("DELETE FROM UnverifiedWebhook WHERE id = ?", [unverifiedId]);
  try {
    const verified = await gateway.verifyWebhook(row.body, headers);
    await withTransaction(ctx, async (tx) => {
      if ((await forget(tx)) === 1) await storeWebhook(tx, { gateway, body: row.body, headers }, verified);
    });
  } catch (error) {
    if (!isDomainError(error, "SIGNATURE_INVALID") && !isDomainError(error, "INVALID_INPUT")) throw error;
    ctx.log.warn({ err: error, gateway: row.gateway }, "a kept delivery was not true");
    await forget(ctx);
  }
}

const VERIFY_AGAIN_SECONDS = 120;
/** PayPal itself gives a delivery up after three days. */
const KEEP_DAYS = 3;

/** Verifies a batch of what no job has verified within a minute, and drops what nobody could verify for days. True when there may be more. */
export async function verifyLeftWebhooks(ctx: Ctx): Promise<boolean> {
  await ctx.sql.run(
    `DELETE FROM UnverifiedWebhook WHERE receivedAt < NOW(3) - INTERVAL ${KEEP_DAYS} DAY ORDER BY id LIMIT ${ROOM}`,
  );
  const left = {
    table: "UnverifiedWebhook",
    dueColumn: "sweepAt",
    where: "TRUE",
    againInSeconds: VERIFY_AGAIN_SECONDS,
  } as const;
  return sweepDue(ctx, left, (unverifiedId) => verifyKeptWebhook(ctx, { unverifiedId }));
}
