import { randomBytes } from "node:crypto";
import { createServer, type IncomingMessage, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { signSandboxWebhook } from "@/lib/payments";
import { request } from "./request";

export type ProviderPayment = {
  ref: string;
  reference: string;
  status: "PENDING" | "PAID" | "EXPIRED" | "CANCELLED";
  amount: number;
  currency: string;
  method: string | null;
  /** The order's number, as the buyer sees it there. */
  title: string;
  expiresAt: string;
  checkoutUrl: string;
  refunded: number;
};

/**
 * The payment provider as it is in life: somebody else's program, which stands while ours fall, with books of its own. Speaks the
 * sandbox gateway's HTTP, and repeats each webhook until somebody answers 2xx; some it sends twice.
 */
export class OutsideProvider {
  readonly payments = new Map<string, ProviderPayment>();
  readonly #byReference = new Map<string, ProviderPayment>();
  readonly #refunds = new Set<string>();
  readonly #server: Server;
  readonly #secret: string;
  readonly #webhookUrl: () => string;
  #stopped = false;
  url = "";

  constructor(options: { secret: string; webhookUrl: () => string }) {
    this.#secret = options.secret;
    this.#webhookUrl = options.webhookUrl;
    this.#server = createServer(async (request, response) => {
      const answer = this.#answer(request, await readJson(request));
      response.writeHead(answer ? 200 : 404, { "content-type": "application/json" });
      response.end(JSON.stringify(answer ?? {}));
    });
  }

  async start(): Promise<this> {
    await new Promise<void>((resolve) => this.#server.listen(0, "127.0.0.1", resolve));
    this.url = `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
    return this;
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    this.#server.closeAllConnections();
    await new Promise<void>((resolve) => void this.#server.close(() => resolve()));
  }

  /** The buyer's choice on the provider's page; true when his money was taken. */
  pay(ref: string): boolean {
    const payment = this.payments.get(ref);
    if (payment?.status !== "PENDING" || Date.parse(payment.expiresAt) <= Date.now()) return false;
    payment.status = "PAID";
    payment.method = "QRIS";
    const event = JSON.stringify({ id: `evt_${randomBytes(12).toString("hex")}`, data: { ref } });
    const copies = Math.random() < 0.2 ? 2 : 1;
    for (let copy = 0; copy < copies; copy++) void this.#deliver(event);
    return true;
  }

  async #deliver(body: string): Promise<void> {
    for (let tries = 0; !this.#stopped; tries++) {
      const headers = {
        "content-type": "application/json",
        "sandbox-signature": signSandboxWebhook(body, this.#secret),
      };
      const post = { method: "POST", headers, body, deadlineMs: 5_000 };
      const answer = await request(this.#webhookUrl(), post).catch(() => null);
      if (answer?.ok) return;
      await sleep(Math.min(5_000, 300 * 2 ** tries));
    }
  }

  #answer(request: IncomingMessage, body: Record<string, unknown>): object | null {
    if (request.headers.authorization !== `Bearer ${this.#secret}`) return null;
    const [ref, verb] = new URL(request.url ?? "/", "http://provider").pathname.split("/").slice(4);
    if (!ref) return request.method === "POST" ? this.#create(body) : null;
    const payment = this.payments.get(ref);
    if (!payment) return null;
    if (verb === "cancel" && payment.status === "PENDING") payment.status = "CANCELLED";
    if (verb === "refunds") return this.#refund(payment, String(body.reference), Number(body.amount));
    const isOver = payment.status === "PENDING" && Date.parse(payment.expiresAt) <= Date.now();
    return isOver ? { ...payment, status: "EXPIRED" } : payment;
  }

  #create(body: Record<string, unknown>): ProviderPayment {
    const reference = String(body.reference);
    const known = this.#byReference.get(reference);
    if (known) return known;
    const ref = `sbx_${randomBytes(12).toString("hex")}`;
    const payment: ProviderPayment = {
      ref,
      reference,
      status: "PENDING",
      amount: Number(body.amount),
      currency: String(body.currency),
      method: null,
      title: String(body.title),
      expiresAt: String(body.expiresAt),
      checkoutUrl: `${this.url}/pay/${ref}`,
      refunded: 0,
    };
    this.payments.set(ref, payment);
    this.#byReference.set(reference, payment);
    return payment;
  }

  #refund(payment: ProviderPayment, reference: string, amount: number): object | null {
    const refundRef = `sbr_${reference}`;
    if (this.#refunds.has(refundRef)) return { refundRef };
    if (payment.status !== "PAID" || payment.refunded + amount > payment.amount) return null;
    this.#refunds.add(refundRef);
    payment.refunded += amount;
    return { refundRef };
  }
}

async function readJson(request: IncomingMessage): Promise<Record<string, unknown>> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return chunks.length === 0 ? {} : JSON.parse(Buffer.concat(chunks).toString("utf8") || "{}");
}
