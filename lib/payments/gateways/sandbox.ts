import { z } from "zod";
import { env } from "@/lib/platform/env";
import { DomainError } from "@/lib/platform/errors";
import { callOutside } from "@/lib/platform/outside-call";
import { byAnyOf } from "@/lib/platform/secrets/in-use";
import { traceHeaders } from "@/lib/platform/telemetry/traceparent";
import { verifySignature } from "../sandbox-provider/signature";
import type { CreateRequest, Gateway, ProviderPayment } from "./gateway";

const payment = z.object({
  ref: z.string(),
  reference: z.string(),
  status: z.enum(["PENDING", "PAID", "FAILED", "EXPIRED", "CANCELLED"]),
  amount: z.number().int(),
  currency: z.string(),
  method: z.string().nullable(),
  checkoutUrl: z.string(),
});

const webhook = z.object({
  id: z.string().min(1).max(120),
  data: z.object({ ref: z.string().min(1).max(120) }),
});

/** The client of the sandbox provider: the same HTTP, signatures and read-back as with a real one. */
export const sandboxGateway: Gateway = {
  name: "sandbox",
  currency: "IDR",
  methods: ["va", "qris", "wallet"],

  async create(request: CreateRequest) {
    const { locale: _locale, channel: _channel, ...given } = request; // It has its page and no more.
    const body = { ...given, expiresAt: request.expiresAt.toISOString() };
    const created = payment.parse(await call("POST", "", body));
    return { providerRef: created.ref, checkoutUrl: created.checkoutUrl };
  },

  async read(providerRef): Promise<ProviderPayment> {
    const { ref, reference, status, amount, currency, method } = payment.parse(
      await call("GET", `/${providerRef}`),
    );
    return {
      providerRef: ref,
      reference,
      status,
      amount,
      currency,
      method,
      captureRef: status === "PAID" ? ref : null,
      fee: null,
    };
  },

  async cancel(providerRef) {
    await call("POST", `/${providerRef}/cancel`);
  },

  async refund({ providerRef }, { reference, amount }) {
    const answer = await call("POST", `/${providerRef}/refunds`, { reference, amount });
    return { refundRef: z.object({ refundRef: z.string() }).parse(answer).refundRef, status: "SUCCEEDED" };
  },

  async verifyWebhook(body, headers) {
    byAnyOf("SANDBOX_GATEWAY_SECRET", (secret) =>
      verifySignature(body, headers.get("sandbox-signature"), secret),
    );
    const event = webhook.safeParse(JSON.parse(body));
    if (!event.success)
      throw new DomainError("INVALID_INPUT", { message: "sandbox webhook of unknown shape" });
    return { eventId: event.data.id, providerRef: event.data.data.ref };
  },
};

async function call(method: "GET" | "POST", path: string, body?: unknown): Promise<unknown> {
  const base = `${env().SANDBOX_GATEWAY_URL ?? env().APP_URL}/api/sandbox-gateway/payments`;
  try {
    const { status, text } = await callOutside({
      method,
      url: `${base}${path}`,
      headers: {
        authorization: `Bearer ${env().SANDBOX_GATEWAY_SECRET}`,
        "content-type": "application/json",
        ...traceHeaders(),
      },
      body: body === undefined ? null : JSON.stringify(body),
    });
    if (status < 300) return JSON.parse(text);
    throw new Error(`the sandbox gateway answered ${status}`);
  } catch (error) {
    throw new DomainError("GATEWAY_UNAVAILABLE", { message: String(error) });
  }
}
