import { decideSandboxPayment, signSandboxWebhook } from "@/lib/payments";
import { systemCtx } from "@/lib/platform/ctx";
import { db } from "@/lib/platform/db";
import { newId } from "@/lib/platform/id";
import { startSandboxProvider } from "../../../fakes/sandbox-provider";
import { gatewayContract } from "./contract";
import type { Delivery, GatewayWorld } from "./world";

const SECRET = "sandbox-gateway-secret";
const ctx = systemCtx.bind(null, "test");
let provider: Awaited<ReturnType<typeof startSandboxProvider>>;

const decide = async (ref: string, outcome: "PAID" | "FAILED") => {
  await decideSandboxPayment(ctx(), { ref, outcome, method: "test" });
};

const world: GatewayWorld = {
  gateway: "sandbox",
  async start() {
    provider = await startSandboxProvider();
    provider.misbehave.keep = [];
  },
  stop: () => provider.stop(),
  pay: (ref) => decide(ref, "PAID"),
  fail: (ref) => decide(ref, "FAILED"),
  refuse: null,
  async expire(ref) {
    await db()
      .$executeRaw`UPDATE SandboxPayment SET expiresAt = NOW(3) - INTERVAL 1 SECOND WHERE ref = ${ref}`;
  },
  async payLate(ref) {
    await db()
      .$executeRaw`UPDATE SandboxPayment SET status = 'PENDING', expiresAt = NOW(3) + INTERVAL 1 HOUR WHERE ref = ${ref}`;
    await decide(ref, "PAID");
  },
  async payOther(ref, what) {
    const data = what === "sum" ? { amount: 1n } : { reference: newId() };
    await db().sandboxPayment.update({ where: { ref }, data });
    await decide(ref, "PAID");
  },
  others: ["sum", "order"],
  takeDeliveries: () => provider.misbehave.keep?.splice(0) ?? [],
  claimPaid: (ref) => signed(JSON.stringify({ id: `evt_${newId()}`, data: { ref, status: "PAID" } })),
  forgeries: ({ body, headers }) => [
    { body: `${body} `, headers },
    { body, headers: {} },
    signed(body, "not-the-secret-at-all"),
    signed(body, SECRET, Date.now() - 301_000),
    signed(body, SECRET, Date.now() + 310_000),
  ],
  down(is) {
    provider.misbehave.failCalls = is ? Number.POSITIVE_INFINITY : 0;
  },
  loseReply(of) {
    provider.misbehave.loseReply = of === "capture" ? null : of;
  },
  captures: false,
  dispute: null,
  refunds: null,
  async books(reference) {
    const rows = await db().sandboxPayment.findMany({ where: { reference } });
    const paid = rows.filter((row) => row.status === "PAID");
    return {
      opened: rows.length,
      charged: Number(paid.reduce((sum, row) => sum + row.amount, 0n)),
      refunded: Number(paid.reduce((sum, row) => sum + row.refunded, 0n)),
    };
  },
};

function signed(body: string, secret = SECRET, at?: number): Delivery {
  return { body, headers: { "sandbox-signature": signSandboxWebhook(body, secret, at) } };
}

gatewayContract(world);
