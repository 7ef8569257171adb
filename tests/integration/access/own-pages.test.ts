import { readFileSync } from "node:fs";
import { beforeAll, expect, test, vi } from "vitest";
import { newId } from "@/lib/platform/id";
import { testCtx } from "../../builders/ctx";
import { databaseState } from "./database-state";
import { exportedFunctions, routeFiles } from "./discover";

// Who asks is read from cookies, which only a running server has.
const caller = vi.hoisted(() => ({ ctx: null as unknown }));
vi.mock("@/lib/identity/request-ctx", () => ({ requestCtx: async () => caller.ctx }));

/** Routes that write and that no cookie authorises, so that another site's page gains nothing by calling them. */
const cookieless: Record<string, string> = {
  "app/api/inngest/route.ts": "signed by the job server",
  "app/api/notifications/unsubscribe/route.ts": "the link itself is signed; mail programs post it (RFC 8058)",
  "app/api/outbox/route.ts": "signed by Debezium with OUTBOX_RELAY_SECRET; closed without one",
  "app/api/sandbox-gateway/payments/route.ts": "bearer key of the provider's API",
  "app/api/sandbox-gateway/payments/[ref]/cancel/route.ts": "bearer key of the provider's API",
  "app/api/sandbox-gateway/payments/[ref]/refunds/route.ts": "bearer key of the provider's API",
  "app/api/telemetry/browser/route.ts":
    "asks for our Origin where traces are on, which they are not here; reads no cookie and stores nothing",
  "app/api/v1/[...path]/route.ts": "bearer tokens and keys; lib/api/caller.ts looks at no cookie",
  "app/api/webhooks/[gateway]/route.ts": "signed by the gateway",
  "app/api/webhooks/couriers/[courier]/route.ts": "carries the courier's secret",
  "app/api/webhooks/twilio/route.ts": "signed by Twilio",
};

const WRITES = /\b(POST|PUT|PATCH|DELETE)\b/;
type Handler = (request: Request, context: object) => Promise<Response>;
const writing: [file: string, method: string, handle: Handler][] = [];

beforeAll(async () => {
  caller.ctx = testCtx({ userId: newId() });
  const files = routeFiles().filter((file) => WRITES.test(readFileSync(file, "utf8")));
  expect(Object.keys(cookieless).filter((file) => !files.includes(file))).toEqual([]);
  for (const file of files.filter((one) => !(one in cookieless)))
    for (const [method, handle] of await exportedFunctions(file))
      if (WRITES.test(method)) writing.push([file, method, handle as Handler]);
});

test("whatever writes by a cookie refuses what comes from no page of ours", async () => {
  expect(writing.length).toBeGreaterThan(2);
  const before = await databaseState();
  for (const [file, method, handle] of writing)
    for (const origin of [undefined, "null", "https://elsewhere.example"]) {
      const headers = { "content-type": "application/json", ...(origin && { origin }) };
      const strange = new Request("http://localhost:3000/", { method, headers, body: "{}" });
      const params = Promise.resolve({ number: "GR-0", nextauth: ["signout"] });
      expect((await handle(strange, { params })).status, `${method} ${file} from ${origin}`).toBe(403);
    }
  expect(await databaseState()).toEqual(before);
});
