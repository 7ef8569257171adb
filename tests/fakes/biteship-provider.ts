import { randomBytes } from "node:crypto";
import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { POST as webhook } from "@/app/api/webhooks/couriers/[courier]/route";

type Order = {
  id: string;
  reference_id: string | null;
  status: string;
  tracking_id: string;
  waybill_id: string;
  history: { status: string; note: string; updated_at: string }[];
  request: Record<string, unknown>;
};

export type BiteshipMisbehaviour = {
  /** The next this many calls are answered 500. */
  failCalls: number;
  /** The next this many orders are taken, and their reply is lost on its way. */
  loseReplies: number;
  /** The next order is refused with these words. */
  refuse: string | null;
  /** The next this many webhooks do not arrive. */
  loseWebhooks: number;
  /** Each webhook arrives this many times. */
  deliveries: number;
  /** What reading an order claims, instead of the truth. */
  lie: Record<string, unknown> | null;
};

const SECRET = "a-biteship-secret-only-tests-know";

/**
 * Biteship as its documentation describes it, over HTTP: prices, orders unique by reference, trackings, cancelling, webhooks with
 * a shared secret in a header. It misbehaves on demand. Sets the environment, so it must start before that is first read.
 */
export async function startBiteship() {
  const orders = new Map<string, Order>();
  const misbehave: BiteshipMisbehaviour = {
    failCalls: 0,
    loseReplies: 0,
    refuse: null,
    loseWebhooks: 0,
    deliveries: 1,
    lie: null,
  };
  const calls: string[] = [];
  const server = createServer(async (incoming, outgoing) => {
    const path = new URL(incoming.url ?? "/", "http://fake").pathname;
    const body = await readJson(incoming);
    calls.push(`${incoming.method} ${path.replace(/bs[ot]_[0-9a-f]+/, ":id")}`);
    const [status, answer] = answerTo(incoming, path, body, orders, misbehave);
    if (status === 0) return void outgoing.destroy(); // The reply is lost.
    outgoing.writeHead(status, { "content-type": "application/json" });
    outgoing.end(JSON.stringify(answer));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  process.env.BITESHIP_BASE_URL = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  process.env.BITESHIP_API_KEY = "biteship_test.key";
  process.env.BITESHIP_SIGNATURE_SECRET = SECRET;

  /** A station of an order's way, told by webhook unless it is lost. */
  async function report(orderId: string, status: string, at = new Date()): Promise<number | null> {
    const order = orders.get(orderId);
    if (!order) throw new Error(`no order ${orderId}`);
    order.status = status;
    order.history.push({ status, note: `Catatan ${status}`, updated_at: at.toISOString() });
    if (misbehave.loseWebhooks > 0) {
      misbehave.loseWebhooks--;
      return null;
    }
    return deliver({
      event: "order.status",
      order_id: orderId,
      status,
      courier_waybill_id: order.waybill_id,
    });
  }

  /** A webhook with whatever body and secret. */
  async function deliver(body: object, secret = SECRET): Promise<number> {
    const post = () =>
      webhook(
        new Request("http://app/api/webhooks/couriers/biteship", {
          method: "POST",
          body: JSON.stringify(body),
          headers: { "x-biteship-signature": secret },
        }),
        { params: Promise.resolve({ courier: "biteship" }) },
      );
    const answers = await Promise.all(Array.from({ length: misbehave.deliveries }, post));
    return answers[0]?.status ?? 0;
  }

  const stop = () => new Promise<void>((resolve) => void server.close(() => resolve()));
  return { orders, misbehave, calls, report, deliver, stop };
}

function answerTo(
  incoming: IncomingMessage,
  path: string,
  body: Record<string, unknown>,
  orders: Map<string, Order>,
  misbehave: BiteshipMisbehaviour,
): [number, object] {
  if (incoming.headers.authorization !== "biteship_test.key")
    return [401, { success: false, code: 40000001, error: "Authorization failed" }];
  if (misbehave.failCalls > 0) {
    misbehave.failCalls--;
    return [500, {}];
  }
  if (path === "/v1/rates/couriers") return [200, prices(String(body.couriers))];
  if (path === "/v1/orders" && incoming.method === "POST") return create(body, orders, misbehave);
  const [, , kind, id, verb] = path.split("/");
  if (kind === "trackings") return tracking(id ?? "", orders);
  const order = orders.get(id ?? "");
  if (!order) return [404, { success: false, code: 40002005, error: "Order not found" }];
  if (verb === "cancel") {
    if (!["confirmed", "scheduled", "allocated", "picking_up"].includes(order.status))
      return [400, { success: false, code: 40002050, error: "Order can not be cancelled" }];
    order.status = "cancelled";
  }
  return [200, { ...orderAnswer(order), ...misbehave.lie }];
}

function create(
  body: Record<string, unknown>,
  orders: Map<string, Order>,
  misbehave: BiteshipMisbehaviour,
): [number, object] {
  if (misbehave.refuse) {
    const error = misbehave.refuse;
    misbehave.refuse = null;
    return [400, { success: false, code: 40002020, error }];
  }
  const reference = typeof body.reference_id === "string" ? body.reference_id : null;
  const first = [...orders.values()].find((order) => reference !== null && order.reference_id === reference);
  if (first) {
    const details = { order_id: first.id, waybill_id: first.waybill_id, reference_id: reference };
    return [400, { success: false, code: 40002060, error: "Reference ID is used", details }];
  }
  const order: Order = {
    id: `bso_${randomBytes(8).toString("hex")}`,
    reference_id: reference,
    status: "confirmed",
    tracking_id: `bst_${randomBytes(8).toString("hex")}`,
    waybill_id: `WYB-${randomBytes(5).toString("hex").toUpperCase()}`,
    history: [{ status: "confirmed", note: "Menunggu kurir", updated_at: new Date().toISOString() }],
    request: body,
  };
  orders.set(order.id, order);
  if (misbehave.loseReplies > 0) {
    misbehave.loseReplies--;
    return [0, {}];
  }
  return [200, orderAnswer(order)];
}

function orderAnswer({ id, reference_id, status, tracking_id, waybill_id }: Order): object {
  return {
    success: true,
    object: "order",
    id,
    reference_id,
    status,
    courier: { tracking_id, waybill_id, company: "jne", type: "reg" },
  };
}

// Trackings spell a status pickingUp where orders say picking_up.
function tracking(id: string, orders: Map<string, Order>): [number, object] {
  const order = [...orders.values()].find((one) => one.tracking_id === id);
  if (!order) return [404, { success: false, code: 40003003, error: "Tracking not found" }];
  const camel = (status: string) =>
    status.replaceAll(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
  const history = order.history.map((station) => ({ ...station, status: camel(station.status) }));
  return [
    200,
    { success: true, object: "tracking", id, history, order_id: order.id, status: camel(order.status) },
  ];
}

function prices(couriers: string): object {
  const pricing = couriers.split(",").map((courier_code) => ({
    courier_code,
    courier_service_code: "REG",
    price: 18_000,
  }));
  return { success: true, object: "courier_pricing", pricing };
}

async function readJson(incoming: IncomingMessage): Promise<Record<string, unknown>> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Buffer);
  const text = Buffer.concat(chunks).toString();
  return text ? (JSON.parse(text) as Record<string, unknown>) : {};
}
