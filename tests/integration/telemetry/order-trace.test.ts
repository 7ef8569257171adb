import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { sendDue } from "@/lib/notifications";
import { decideSandboxPayment } from "@/lib/payments";
import { systemCtx } from "@/lib/platform/ctx";
import { db } from "@/lib/platform/db";
import { startOtlpReceiver } from "../../../scripts/runtime/otlp-receiver.mjs";
import { personToken } from "../../builders/api-caller";
import { apiClient } from "../../builders/api-client";
import { testCtx } from "../../builders/ctx";
import { buildDeliveryRates } from "../../builders/delivery";
import { buildBuyer, buildGoods } from "../../builders/ordering";
import { ownDatabase } from "../../builders/own-database";
import { type InngestServer, startInngestServer } from "../../fakes/inngest-server";
import { startSandboxProvider } from "../../fakes/sandbox-provider";

// Outside of a running server there is no cache to ask.
vi.mock("next/cache", () => ({ unstable_cache: (read: unknown) => read, revalidateTag: () => undefined }));

// Among the events and messages that other tests left, the relay does its work otherwise.
const own = await ownDatabase();
let receiver: Awaited<ReturnType<typeof startOtlpReceiver>>;
let provider: Awaited<ReturnType<typeof startSandboxProvider>>;
let jobs: InngestServer;
let orders: typeof import("../../builders/placed-orders");
let flush: () => Promise<void>;
beforeAll(async () => {
  receiver = await startOtlpReceiver();
  provider = await startSandboxProvider();
  jobs = await startInngestServer();
  orders = await import("../../builders/placed-orders"); // With the client of the jobs engine.
  vi.stubEnv("OTEL_EXPORTER_OTLP_ENDPOINT", receiver.url);
  vi.stubEnv("OTEL_TRACES_SAMPLER", "always_on");
  flush = (await import("@/lib/platform/telemetry/start")).startTraces();
  await buildDeliveryRates();
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await Promise.all([provider.stop(), receiver.stop(), jobs.stop()]);
  await db().$disconnect();
  await own.drop();
});

test("one order is one trace: the API's door, SQL, its gateway, the relay, the Inngest function, the mail; its provider's news is linked with it", async () => {
  const buyer = await buildBuyer();
  const email = `${buyer.userId}@example.test`;
  await db().user.update({ where: { id: buyer.userId }, data: { email, emailVerifiedAt: new Date() } });
  const customer = apiClient(await personToken(buyer.userId));
  const input = await orders.checkoutInput(buyer, [{ goods: await buildGoods(), quantity: 1 }]);
  const { idempotencyKey: _inItsHeader, ...body } = input;

  const { number, checkoutUrl } = (await customer.orders.placeOrder({ ...body, gateway: "sandbox" })).data;
  await jobs.relay();
  await sendDue(systemCtx("test"));
  const ref = checkoutUrl?.split("/").at(-1) ?? "";
  await decideSandboxPayment(testCtx(), { ref, outcome: "PAID", method: "QRIS" });
  await orders.deliverEvents();
  await flush();

  const { changes } = await db().order.findUniqueOrThrow({ where: { number }, include: { changes: true } });
  const traceOf = (status: string) => changes.find((change) => change.toStatus === status)?.traceId ?? "";
  const placed = receiver.spans.filter((span) => span.traceId === traceOf("PENDING_PAYMENT"));
  expect(lineTo("demo-inbox send", placed)).toEqual([
    "api placeOrder",
    "relay order.placed",
    "notifications.order-placed",
    "send order_placed EMAIL",
    "demo-inbox send",
  ]);
  expect(lineTo("sandbox create", placed)).toEqual(["api placeOrder", "sandbox create"]);
  const statement = placed.find(({ name }) => name.startsWith("INSERT Order,"));
  expect(lineTo(statement?.name ?? "", placed).slice(0, -1)).toEqual(["api placeOrder", "commit orders"]);
  expect(statement?.attributes["db.query.text"]).toContain("INSERT INTO `Order` (`id`");

  const paid = receiver.spans.filter((span) => span.traceId === traceOf("PAID"));
  expect(paid.map(({ name }) => name)).toEqual(
    expect.arrayContaining(["ordering.mark-paid", "sandbox read"]),
  );
  const told = paid.find(({ name }) => name === "payments.handle-webhook");
  expect(told?.links).toEqual([{ traceId: traceOf("PENDING_PAYMENT"), spanId: expect.any(String) }]);
  expect(placed.map(({ spanId }) => spanId)).toContain(told?.links[0]?.spanId);

  const everything = JSON.stringify(receiver.spans, (_key, value) =>
    typeof value === "bigint" ? String(value) : value,
  );
  for (const secret of [email, "Jl. Tebet", "Penerima Uji", number]) expect(everything).not.toContain(secret);
}, 30_000);

type Spans = typeof receiver.spans;

/** The names from a trace's first span down to this one. */
function lineTo(name: string, spans: Spans): string[] {
  const names: string[] = [];
  for (let span = spans.find((one) => one.name === name); span; span = parentOf(span, spans))
    names.unshift(span.name);
  return names;
}

function parentOf({ parentSpanId }: Spans[number], spans: Spans): Spans[number] | undefined {
  return spans.find((one) => one.spanId === parentSpanId);
}
