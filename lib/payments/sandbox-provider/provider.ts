import { randomBytes } from "node:crypto";
import { z } from "zod";
import type { Ctx } from "@/lib/platform/ctx";
import { env } from "@/lib/platform/env";
import { DomainError, notFound } from "@/lib/platform/errors";
import { newId } from "@/lib/platform/id";
import { sign } from "./signature";

/**
 * The pretend payment provider behind the sandbox gateway. It keeps its own books, answers over HTTP and sends signed
 * webhooks, and knows nothing of orders: swap it for a real one and nothing but the gateway's client changes. Demo only.
 */
export type SandboxPayment = {
  ref: string;
  reference: string;
  status: "PENDING" | "PAID" | "FAILED" | "EXPIRED" | "CANCELLED";
  amount: number;
  currency: "IDR";
  method: string | null;
  title: string;
  returnUrl: string;
  expiresAt: Date;
  checkoutUrl: string;
};

export const createRequest = z.strictObject({
  reference: z.string().min(1).max(80),
  amount: z.number().int().positive(),
  currency: z.literal("IDR"),
  title: z.string().min(1).max(80),
  returnUrl: z.url({ protocol: /^https?$/ }).max(500),
  expiresAt: z.iso.datetime(),
});

export const refundRequest = z.strictObject({
  reference: z.string().min(1).max(80),
  amount: z.number().int().positive(),
});

type Row = Omit<SandboxPayment, "currency" | "checkoutUrl"> & { refunded: number; due: number };

const COLUMNS =
  "ref, reference, title, status, amount, refunded, method, returnUrl, expiresAt, expiresAt <= NOW(3) AS due";

/** Opens a payment; the same reference returns the one opened before. */
export async function openSandboxPayment(
  ctx: Ctx,
  input: z.infer<typeof createRequest>,
): Promise<SandboxPayment> {
  await ctx.sql.run(
    `INSERT IGNORE INTO SandboxPayment (ref, reference, title, amount, returnUrl, expiresAt) VALUES (?, ?, ?, ?, ?, ?)`,
    [
      `sbx_${randomBytes(12).toString("hex")}`,
      input.reference,
      input.title,
      input.amount,
      input.returnUrl,
      new Date(input.expiresAt),
    ],
  );
  return toPayment(await readRow(ctx, "reference", input.reference));
}

/** A payment as it stands; one past its deadline reads EXPIRED. @throws NOT_FOUND */
export async function readSandboxPayment(ctx: Ctx, ref: string): Promise<SandboxPayment> {
  return toPayment(await readRow(ctx, "ref", ref));
}

/** The buyer's choice on the provider's page. Once: a second press finds the payment decided and changes nothing. */
export async function decideSandboxPayment(
  ctx: Ctx,
  input: { ref: string; outcome: "PAID" | "FAILED"; method: string },
): Promise<SandboxPayment> {
  const decided = await ctx.sql.run(
    `UPDATE SandboxPayment SET status = ?, method = ?, updatedAt = NOW(3)
     WHERE ref = ? AND status = 'PENDING' AND expiresAt > NOW(3)`,
    [input.outcome, input.method, input.ref],
  );
  const payment = await readSandboxPayment(ctx, input.ref);
  if (decided === 1) await sendWebhook(ctx, payment);
  return payment;
}

/** Closes an open payment; a paid one stays paid. */
export async function cancelSandboxPayment(ctx: Ctx, ref: string): Promise<SandboxPayment> {
  await ctx.sql.run(
    "UPDATE SandboxPayment SET status = 'CANCELLED', updatedAt = NOW(3) WHERE ref = ? AND status = 'PENDING'",
    [ref],
  );
  return readSandboxPayment(ctx, ref);
}

/** Gives money back, once a reference, never above what was paid. @throws REFUND_TOO_LARGE */
export async function refundSandboxPayment(
  ctx: Ctx,
  ref: string,
  input: z.infer<typeof refundRequest>,
): Promise<{ refundRef: string }> {
  const refundRef = `sbr_${input.reference}`;
  // The reference is appended to the row itself, so the guard for "already given" and "not above" is one statement.
  const refunded = await ctx.sql.run(
    `UPDATE SandboxPayment SET refunded = refunded + ?, refundRefs = CONCAT(refundRefs, ?, ' '), updatedAt = NOW(3)
     WHERE ref = ? AND status = 'PAID' AND refunded + ? <= amount AND LOCATE(?, refundRefs) = 0`,
    [input.amount, refundRef, ref, input.amount, refundRef],
  );
  if (refunded === 1) return { refundRef };
  const [given] = await ctx.sql.rows(
    "SELECT ref FROM SandboxPayment WHERE ref = ? AND LOCATE(?, refundRefs) > 0",
    [ref, refundRef],
  );
  if (given) return { refundRef };
  throw new DomainError("REFUND_TOO_LARGE");
}

// Like a real provider: signed, and tried again on anything but a 2xx. A delivery lost for good is found by the poller.
async function sendWebhook(ctx: Ctx, payment: SandboxPayment): Promise<void> {
  const body = JSON.stringify({ id: `evt_${newId()}`, type: "payment.updated", data: { ref: payment.ref } });
  for (let attempt = 1; attempt <= 3; attempt++) {
    try {
      const answer = await fetch(`${env().SANDBOX_GATEWAY_URL ?? env().APP_URL}/api/webhooks/sandbox`, {
        method: "POST",
        headers: {
          "content-type": "application/json",
          "sandbox-signature": sign(body, env().SANDBOX_GATEWAY_SECRET),
        },
        body,
        signal: AbortSignal.timeout(5_000),
      });
      if (answer.ok) return;
      ctx.log.warn({ status: answer.status, attempt }, "sandbox webhook refused");
    } catch (error) {
      ctx.log.warn({ err: error, attempt }, "sandbox webhook not delivered");
    }
  }
}

async function readRow(ctx: Ctx, column: "ref" | "reference", value: string): Promise<Row> {
  const [row] = await ctx.sql.rows<Row>(`SELECT ${COLUMNS} FROM SandboxPayment WHERE ${column} = ?`, [value]);
  if (!row) throw notFound("sandbox payment");
  return row;
}

function toPayment(row: Row): SandboxPayment {
  const { refunded: _refunded, due, ...payment } = row;
  const status = payment.status === "PENDING" && due ? "EXPIRED" : payment.status;
  return { ...payment, status, currency: "IDR", checkoutUrl: `${env().APP_URL}/sandbox-gateway/${row.ref}` };
}
