import { readFileSync } from "node:fs";
import path from "node:path";
import { runInNewContext } from "node:vm";
import { beforeEach, expect, test, vi } from "vitest";

const SOURCE = readFileSync(path.join(import.meta.dirname, "../../public/push-worker.js"), "utf8");
const ORIGIN = "https://gerai.test";
const KEY = new Uint8Array([4, 255, 254, 62]);

type Event = Record<string, unknown>;
type Handler = (event: Event) => void;

const browser = {
  showNotification: vi.fn(async (..._shown: unknown[]) => undefined),
  windows: [] as { url: string; focus: () => string }[],
  openWindow: vi.fn(async (url: string) => url),
  subscribe: vi.fn(async (_asked: unknown) => subscription("https://push.example/new")),
  fetch: vi.fn(async (..._request: unknown[]) => undefined),
};
let handlers: Map<string, Handler>;

beforeEach(() => {
  vi.clearAllMocks();
  browser.windows = [];
  handlers = new Map();
  const self = {
    addEventListener: (name: string, handler: Handler) => handlers.set(name, handler),
    location: { origin: ORIGIN },
    registration: {
      showNotification: browser.showNotification,
      pushManager: { subscribe: browser.subscribe },
    },
    clients: { matchAll: async () => browser.windows, openWindow: browser.openWindow },
  };
  runInNewContext(SOURCE, { self, URL, fetch: browser.fetch, btoa });
});

/** Lets the worker do what it does at an event, to its end. */
async function fire(name: string, event: Event): Promise<unknown> {
  let done: unknown;
  const waitUntil = (work: unknown) => {
    done = work;
  };
  handlers.get(name)?.({ ...event, waitUntil });
  return done;
}

function subscription(endpoint: string) {
  return {
    endpoint,
    options: { applicationServerKey: KEY.buffer },
    toJSON: () => ({ endpoint, keys: { p256dh: "p", auth: "a" } }),
  };
}

test("a message is shown under its own tag, so that a repeat takes its place", async () => {
  const content = { id: "m1", title: "Pesanan diterima", body: "Rp10.000", url: `${ORIGIN}/orders/GR-1` };
  await fire("push", { data: { json: () => content } });
  expect(browser.showNotification).toHaveBeenCalledExactlyOnceWith(
    "Pesanan diterima",
    expect.objectContaining({ body: "Rp10.000", tag: "m1", data: { url: content.url } }),
  );
});

test("a message that cannot be read is shown as news all the same: the browser was promised to see something", async () => {
  await fire("push", { data: null });
  expect(browser.showNotification).toHaveBeenCalledExactlyOnceWith(
    "Gerai",
    expect.objectContaining({ data: { url: "/account/notifications" } }),
  );
});

test("a tap opens the page it tells of: the window that shows it already, else a new one", async () => {
  const close = vi.fn();
  const tap = () => fire("notificationclick", { notification: { close, data: { url: "/orders/GR-1" } } });
  browser.windows = [{ url: `${ORIGIN}/cart`, focus: () => "the cart" }];
  expect(await tap()).toBe(`${ORIGIN}/orders/GR-1`);
  browser.windows.push({ url: `${ORIGIN}/orders/GR-1`, focus: () => "the order" });
  expect(await tap()).toBe("the order");
  expect(browser.openWindow).toHaveBeenCalledOnce();
  expect(close).toHaveBeenCalledTimes(2);
});

test.each([
  ["given a new endpoint", subscription("https://push.example/new"), 0],
  ["left without one", null, 1],
])(
  "a browser that its push service has %s tells the server, in place of the old",
  async (_how, fresh, asked) => {
    const old = subscription("https://push.example/old");
    await fire("pushsubscriptionchange", { oldSubscription: old, newSubscription: fresh });
    expect(browser.subscribe).toHaveBeenCalledTimes(asked);
    const [url, { body }] = browser.fetch.mock.calls[0] as [string, { body: string }];
    expect(url).toBe("/api/notifications/push");
    expect(JSON.parse(body)).toEqual({
      endpoint: "https://push.example/new",
      p256dh: "p",
      auth: "a",
      serverKey: Buffer.from(KEY).toString("base64url"),
      replaces: "https://push.example/old",
    });
  },
);
