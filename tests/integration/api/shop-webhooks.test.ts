import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { type ApiCaller, apiCaller, personToken, shopKey } from "../../builders/api-caller";
import { buildShop } from "../../builders/shops";
import { sendAllWebhooks } from "../../builders/webhooks";
import { startWebhookReceiver, type WebhookReceiver } from "../../fakes/webhook-receiver";

// Outside of a running server there is no cache to ask.
vi.mock("next/cache", () => ({ unstable_cache: (read: unknown) => read, revalidateTag: () => undefined }));

let receiver: WebhookReceiver;
beforeAll(async () => {
  receiver = await startWebhookReceiver();
});
afterAll(() => receiver.close());

type Messages = { rows: { id: string; status: string; attempts: number }[] };

async function messagesOf(erp: ApiCaller, webhook: string): Promise<Messages["rows"]> {
  return (await erp<Messages>("GET", `${webhook}/messages`)).body.rows;
}

test("a shop's software sets up where it is told of things, tests it, reads its log and has it sent again", async () => {
  const shop = await buildShop();
  const erp = apiCaller(await shopKey(shop.ownerId, shop.id, ["webhooks:read", "webhooks:write"]));
  const at = `/console/${shop.id}/webhooks`;
  const url = receiver.address();
  const wish = { body: { url, events: ["shop_order.new"] }, key: "endpoint-1" };
  const made = await erp<{ endpointId: string; secret: string }>("POST", at, wish);
  expect([made.status, made.body.secret]).toEqual([201, expect.stringMatching(/^whsec_/)]);
  expect((await erp("POST", at, wish)).body).toEqual(made.body);
  expect((await erp("POST", at, { body: { url: "ftp://x.example", events: null } })).status).toBe(422);
  const webhook = `${at}/${made.body.endpointId}`;
  const read = await erp("GET", webhook);
  expect([JSON.stringify(read.body).includes("whsec_"), read.body.status]).toEqual([false, "ACTIVE"]);

  const ping = { key: "ping-1" };
  const sent = await erp<{ messageId: string }>("POST", `${webhook}/ping`, ping);
  expect([sent.status, (await erp("POST", `${webhook}/ping`, ping)).body]).toEqual([202, sent.body]);
  receiver.answer(url, 204);
  await sendAllWebhooks();
  expect(receiver.received(url)).toHaveLength(1);
  expect(await messagesOf(erp, webhook)).toMatchObject([{ id: sent.body.messageId, status: "DELIVERED" }]);
  const message = `${webhook}/messages/${sent.body.messageId}`;
  expect((await erp("GET", message)).body).toMatchObject({ type: "webhook.ping", tries: [{ status: 204 }] });
  expect((await erp("POST", `${message}/replay`)).body).toMatchObject({ status: "QUEUED", attempts: 0 });
  const since = { body: { since: "2020-01-01T00:00:00Z" } };
  expect((await erp("POST", `${webhook}/replay`, since)).body).toEqual({ replayed: 0 });

  const headers = { "if-match": read.headers.get("etag") ?? "" };
  const changed = { body: { url, description: "ERP", events: null }, headers };
  expect((await erp("PUT", webhook, changed)).status).toBe(412);
  expect((await erp("PUT", webhook, { body: changed.body })).body).toMatchObject({
    description: "ERP",
    events: null,
  });
  const rotated = await erp<{ secret: string }>("POST", `${webhook}/secret`);
  expect(rotated.body.secret).not.toBe(made.body.secret);
  expect((await erp("GET", webhook)).body.oldSecretUntil).not.toBeNull();
  expect((await erp("POST", `${webhook}/disable`)).body).toMatchObject({
    status: "DISABLED",
    disabledCause: "PERSON",
  });
  expect((await erp("POST", `${webhook}/ping`)).body.code).toBe("WEBHOOK_DISABLED");
  expect((await erp("POST", `${webhook}/enable`)).body.status).toBe("ACTIVE");
  expect((await erp("DELETE", webhook)).status).toBe(204);
  expect((await erp("GET", at)).body).toEqual({ rows: [] });
});

test("a key that only reads sets up nothing, and another shop's endpoint does not exist", async () => {
  const [shop, other] = [await buildShop(), await buildShop()];
  const body = { url: receiver.address(), events: null };
  const reader = apiCaller(await shopKey(shop.ownerId, shop.id, ["webhooks:read"]));
  expect((await reader("POST", `/console/${shop.id}/webhooks`, { body })).status).toBe(403);
  const stranger = apiCaller(await personToken(other.ownerId));
  const own = await stranger<{ endpointId: string }>("POST", `/console/${other.id}/webhooks`, { body });
  expect((await reader("GET", `/console/${other.id}/webhooks`)).status).toBe(404);
  expect((await reader("GET", `/console/${shop.id}/webhooks/${own.body.endpointId}`)).status).toBe(404);
});

test("a shop's bell is the caller's own: people read and clear it, a key has none", async () => {
  const shop = await buildShop();
  const [owner, key] = [
    apiCaller(await personToken(shop.ownerId)),
    apiCaller(await shopKey(shop.ownerId, shop.id, ["orders:read"])),
  ];
  const at = `/console/${shop.id}/notifications`;
  expect((await owner("GET", at)).body).toEqual({ rows: [], next: null, unread: 0 });
  expect((await owner("POST", `${at}/read`)).status).toBe(204);
  expect((await key("GET", at)).status).toBe(403);
  const wanted = await owner<{ kinds: { kind: string }[] }>(
    "GET",
    "/notifications/preferences?audience=shop",
  );
  expect(wanted.body.kinds.length).toBeGreaterThan(0);
});
