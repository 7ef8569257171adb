import { afterAll, beforeAll, expect, test } from "vitest";
import { dnsLookup, publicOnly } from "@/lib/platform/private-address";
import { postWebhook } from "@/lib/webhooks/post";
import { type DnsServer, startDnsServer } from "../../fakes/dns-server";
import { startWebhookReceiver, type WebhookReceiver } from "../../fakes/webhook-receiver";

let receiver: WebhookReceiver;
let dns: DnsServer;
let zone: (name: string) => readonly string[] = () => [];

beforeAll(async () => {
  receiver = await startWebhookReceiver();
  dns = await startDnsServer((name) => zone(name));
});
afterAll(() => Promise.all([receiver.close(), dns.close()]));

/** A post to a name, whose address the DNS is asked for when the connection is made. */
function postTo(name: string, { fenced = true } = {}) {
  const url = new URL(receiver.address());
  url.hostname = name;
  const lookup = dnsLookup([dns.address]);
  const fence = { anyUrl: true, lookup: fenced ? publicOnly(lookup) : lookup };
  return postWebhook({ url: url.href, headers: {}, body: "{}" }, fence, { timeoutMs: 500 });
}

const came = (name: string) =>
  receiver.all().filter((post) => String(post.headers.host).startsWith(name)).length;

test("the address a name has in the DNS is the one that is posted to", async () => {
  zone = () => ["127.0.0.1"];
  expect(await postTo("plain.toko.test", { fenced: false })).toMatchObject({ status: 204 });
  expect(came("plain.toko.test")).toBe(1);
});

test("a name that leads to an address of ours is not connected to", async () => {
  zone = () => ["127.0.0.1"];
  expect(await postTo("inside.toko.test")).toMatchObject({ status: null, error: "PRIVATE_ADDRESS" });
  expect(came("inside.toko.test")).toBe(0);
});

test("nor is one with an address of ours behind a public one", async () => {
  zone = () => ["203.0.114.1", "127.0.0.1"];
  expect(await postTo("both.toko.test")).toMatchObject({ error: "PRIVATE_ADDRESS" });
  expect(came("both.toko.test")).toBe(0);
});

test("a name that turns to an address of ours after it was looked at wins nothing: each connection asks, and looks, once", async () => {
  const asked = dns.asked.length;
  // What a check before the connection would have seen.
  zone = () => ["203.0.114.1"];
  await new Promise((resolve) =>
    publicOnly(dnsLookup([dns.address]))("rebind.toko.test", { all: true }, resolve),
  );
  zone = () => ["127.0.0.1"];
  expect(await postTo("rebind.toko.test")).toMatchObject({ error: "PRIVATE_ADDRESS" });
  expect(came("rebind.toko.test")).toBe(0);
  expect(dns.asked.slice(asked)).toEqual(["rebind.toko.test", "rebind.toko.test"]);
});

test("a name without an address, and a server that is not there, are told apart", async () => {
  zone = () => [];
  expect(await postTo("nobody.toko.test")).toMatchObject({ status: null, error: "DNS" });
  const closed = { url: "http://127.0.0.1:9/hooks", headers: {}, body: "{}" };
  const answer = await postWebhook(closed, { anyUrl: true, lookup: undefined });
  expect(answer).toMatchObject({ status: null, error: "CONNECTION", detail: "ECONNREFUSED" });
});

test("whatever a row says, an address that may not be posted to is not", async () => {
  const url = receiver.address();
  const answer = await postWebhook({ url, headers: {}, body: "{}" }, { anyUrl: false, lookup: undefined });
  expect(answer.error).toBe("PRIVATE_ADDRESS");
  expect(receiver.received(url)).toEqual([]);
});
