import type http from "node:http";
import type { Who } from "./world";

/** Who, what, which statuses are right; headers and body beside. A path's {names} are rows of the world. */
export type Row = [
  who: Who,
  ask: string,
  right: number | number[],
  more?: { headers?: http.OutgoingHttpHeaders; body?: string },
];

const JSON_TYPE = { "content-type": "application/json" };
const FORM_TYPE = { "content-type": "application/x-www-form-urlencoded" };
const TREE = encodeURIComponent(
  JSON.stringify([
    "",
    { children: ["id", { children: ["admin", { children: ["__PAGE__", {}] }] }] },
    null,
    "refetch",
  ]),
);

/** Pages of somebody's own, who may not read them, and what they are told. */
const CLOSED: [path: string, nobody: number, client: number, owner: number][] = [
  ["/orders/{order}", 307, 404, 404],
  ["/orders/{order}/record", 307, 404, 404],
  ["/account/addresses/{address}", 307, 404, 404],
  ["/console/{other}/orders/{shopOrder}", 307, 404, 404],
  ["/admin/orders/{order}", 404, 404, 404],
  ["/admin/notifications", 404, 404, 404],
];

/** Headers by which the framework's parts talk to each other, or others' frameworks do. Each has opened a door somewhere once. */
const KEYS: Record<string, http.OutgoingHttpHeaders> = {
  "CVE-2025-29927": { "x-middleware-subrequest": "proxy:proxy:proxy:proxy:proxy" },
  "CVE-2025-29927, src": {
    "x-middleware-subrequest": "src/middleware:src/middleware:src/middleware:src/middleware:src/middleware",
  },
  "skips the proxy": {
    "x-middleware-next": "1",
    "x-middleware-rewrite": "/admin",
    "x-middleware-prefetch": "1",
  },
  "overridden headers": {
    "x-middleware-override-headers": "cookie,x-user",
    "x-middleware-request-x-user": "admin",
  },
  "parts of a page": { rsc: "1" },
  prefetch: { rsc: "1", "next-router-prefetch": "1" },
  "one segment": { rsc: "1", "next-router-prefetch": "1", "next-router-segment-prefetch": "/_tree" },
  "a tree of one's own": { rsc: "1", "next-router-state-tree": TREE },
  "page data": { "x-nextjs-data": "1" },
  "matched path": {
    "x-matched-path": "/id/admin",
    "x-invoke-path": "/admin",
    "x-invoke-status": "200",
    "x-invoke-output": "/admin",
  },
  "other hosts": {
    "x-forwarded-host": "evil.example",
    "x-forwarded-proto": "https",
    forwarded: "host=evil.example",
    "x-host": "evil.example",
  },
  host: { host: "evil.example" },
  "other addresses": {
    "x-original-url": "/admin",
    "x-rewrite-url": "/admin",
    "x-forwarded-prefix": "/admin",
  },
  "somebody inside": {
    "x-forwarded-for": "127.0.0.1",
    "x-real-ip": "127.0.0.1",
    "x-gerai-door": "0",
    via: "1.1 gerai",
  },
  "another method": {
    "x-http-method-override": "DELETE",
    "x-http-method": "PUT",
    "x-method-override": "POST",
  },
  preview: { "x-prerender-revalidate": "1", "x-vercel-protection-bypass": "1", "next-resume": "1" },
  "an odd nonce": { "content-security-policy": "script-src 'nonce-evil'", "x-nonce": "evil" },
};

/** Ways to write a path that a guard and a router may read differently. */
const SPELLINGS: Row[] = [
  ["nobody", "GET /admin.rsc", [200, 404]],
  ["nobody", "GET /en/admin/notifications.rsc", [200, 404]],
  ["client", "GET /id/admin/notifications.rsc", [200, 404]],
  ["client", "GET /en/orders/{order}.rsc", [200, 404]],
  ["owner", "GET /id/console/{other}/orders/{shopOrder}.rsc", [200, 404]],
  ["nobody", "GET /orders/{order}.rsc", [200, 404]],
  ["nobody", "GET /orders/{order}.segments/_tree.segment.rsc", [200, 404]],
  ["client", "GET /orders/{order}.rsc", [200, 404]],
  ["client", "GET /orders/{order}?_rsc=abc", [307, 404]],
  ["client", "GET /_next/data/x/id/orders/{order}.json", 404],
  ["client", "GET /id/orders/{order}", [307, 404]],
  ["client", "GET /en/orders/{order}", 404],
  ["client", "GET /EN/orders/{order}", [307, 404]],
  ["client", "GET /%65n/orders/{order}", [307, 404]],
  ["client", "GET //admin", [307, 308, 404]],
  ["client", "GET /%61dmin/notifications", 404],
  ["client", "GET /%2561dmin/notifications", 404],
  ["client", "GET /admin%2Fnotifications", 404],
  ["client", "GET /admin%252Fnotifications", 404],
  ["client", "GET /./admin/notifications", 404],
  ["client", "GET /x/../admin/notifications", 404],
  ["client", "GET /x/%2e%2e/admin/notifications", 404],
  ["client", "GET /admin/notifications/", [307, 308, 404]],
  ["client", "GET /admin;x=1/notifications", 404],
  ["client", "GET /admin/notifications%00", 400],
  ["client", "GET /ADMIN/notifications", 404],
  ["client", "GET /\\admin/notifications", [308, 404]],
  ["client", "GET http://evil.example/orders/{order}", 404],
  // What a cache in front would keep as a file of everybody's.
  ["stranger", "GET /account/x.css", 404],
  ["stranger", "GET /account/profile.css", 404],
  ["stranger", "GET /account%2Fprofile%2Fx.css", 404],
  ["stranger", "GET /account;x.css", 404],
  ["stranger", "GET /orders/{order}%0Ax.css", 404],
  ["stranger", "GET /orders/{order}/x.js", 404],
  ["stranger", "GET /api/orders/{order}/status.css", 404],
  ["stranger", "GET /api/orders/{order}/x.css", 404],
  // Files that are not pictures of ours.
  ["nobody", "GET /media/../package.json", 404],
  ["nobody", "GET /media/..%2f..%2fpackage.json", 404],
  ["nobody", "GET /media/%2e%2e/%2e%2e/secrets.json", 404],
  ["nobody", "GET /media/..%252f..%252fsecrets.json", 404],
  ["nobody", "GET /media/%2fetc%2fpasswd", 404],
  ["nobody", "GET /media/..%5c..%5csecrets.json", 404],
  ["nobody", "GET /media/%00", 400],
  ["nobody", "GET /.env", 404],
  ["nobody", "GET /.git/config", 404],
  ["nobody", "GET /_next/static/../../server/app-paths-manifest.json", 404],
  ["nobody", "GET /_next/static/..%2f..%2fserver/app-paths-manifest.json", [400, 404]],
  ["nobody", "GET /_next/image?url=http://evil.example/x.png&w=640&q=75", [400, 404]],
  ["nobody", "GET /_next/image?url=%2F%2Fevil.example%2Fx.png&w=640&q=75", [400, 404]],
  ["nobody", "GET /__nextjs_original-stack-frame", 404],
  ["nobody", "GET /_next/mcp", 404],
];

/** Ids of another's rows where one's own are meant. */
const OTHERS_IDS: Row[] = [
  ["nobody", "GET /api/orders/{order}/status", 401],
  ["client", "GET /api/orders/{order}/status", 404],
  ["client", "POST /api/orders/{order}/payments", 404, { headers: JSON_TYPE, body: '{"gateway":"sandbox"}' }],
  ["owner", "GET /console/{mine}/orders/{shopOrder}", 404],
  ["owner", "GET /console/{mine}/orders/{shopOrder}/record", 404],
  ["owner", "GET /console/{mine}/requests/{request}", 404],
  ["owner", "GET /console/{mine}/requests/{cancel}", 404],
  ["owner", "GET /console/{mine}/transfers/{transfer}", 404],
  ["owner", "GET /console/{mine}/inventory/batches/{batch}", 404],
  ["owner", "GET /console/{mine}/inventory/counts/{count}", 404],
  ["owner", "GET /api/console/{mine}/documents/labels?order={shopOrder}", 404],
  ["owner", "GET /api/console/{mine}/documents/slips?order={shopOrder}", 404],
  ["owner", "GET /api/console/{other}/documents/labels?order={shopOrder}", 404],
  ["owner", "GET /api/console/{other}/documents/pick-list?order={shopOrder}", 404],
  [
    "owner",
    "GET /api/console/{mine}/stock-changes?warehouse={warehouse}&from=2026-01-01T00:00:00Z&to=2036-01-01T00:00:00Z",
    404,
  ],
  ["owner", "GET /api/console/{other}/statement?month=2026-11", 404],
  ["owner", "GET /api/admin/payout-runs/{payout}", 403],
  ["client", "GET /api/console/{other}/documents/labels?order={shopOrder}", 404],
  ["nobody", "GET /api/console/{other}/documents/labels?order={shopOrder}", 401],
  ["nobody", "GET /track/{shipment}", 404],
  ["nobody", "GET /sandbox-gateway/sbx_000000000000000000000000", 404],
  ["nobody", "GET /api/metrics", 404],
  ["nobody", "POST /api/outbox", 404, { headers: JSON_TYPE, body: "{}" }],
  ["nobody", "POST /api/telemetry/browser", 404, { headers: JSON_TYPE, body: "{}" }],
  ["nobody", "GET /api/sandbox-gateway/payments/sbx_000000000000000000000000", 401],
  ["nobody", "GET /api/notifications", 401],
  [
    "nobody",
    "POST /api/webhooks/sandbox",
    401,
    { headers: JSON_TYPE, body: '{"id":"evt_1","data":{"ref":"sbx_0"}}' },
  ],
  [
    "nobody",
    "POST /api/webhooks/couriers/biteship",
    401,
    { headers: JSON_TYPE, body: '{"event":"order.status"}' },
  ],
];

const ORDER =
  '"addressId":"{address}","idempotencyKey":"{notification}","expectedTotal":1,"shops":[],"lines":[]';

/** Bodies no form of ours sends. */
const BODIES: Row[] = [
  [
    "client",
    "POST /api/orders",
    422,
    { headers: JSON_TYPE, body: `{${ORDER},"__proto__":{"staffRole":"ADMIN"}}` },
  ],
  [
    "client",
    "POST /api/orders",
    422,
    { headers: JSON_TYPE, body: `{${ORDER},"constructor":{"prototype":{"staffRole":"ADMIN"}}}` },
  ],
  [
    "client",
    "POST /api/orders",
    422,
    { headers: JSON_TYPE, body: `{${ORDER},"userId":"{address}","total":1}` },
  ],
  ["client", "POST /api/orders", 422, { headers: JSON_TYPE, body: "{" }],
  ["client", "POST /api/orders", 422, { headers: JSON_TYPE, body: "[]" }],
  ["client", "POST /api/orders", 422, { headers: JSON_TYPE, body: '"x"' }],
  ["client", "POST /api/orders", 422, { headers: JSON_TYPE, body: "null" }],
  ["client", "POST /api/orders", 422, { headers: JSON_TYPE }],
  ["client", "POST /api/orders", 422, { headers: JSON_TYPE, body: `{"a":${"[".repeat(20_000)}` }],
  [
    "client",
    "POST /api/orders",
    422,
    { headers: JSON_TYPE, body: JSON.stringify({ a: "x".repeat(100_000) }) },
  ],
  ["client", "POST /api/orders", 422, { headers: FORM_TYPE, body: "addressId={address}" }],
  ["client", "POST /api/orders", 422, { headers: { "content-type": "text/plain" }, body: `{${ORDER}}` }],
  ["client", "POST /api/orders/{order}/payments", [404, 422], { headers: JSON_TYPE, body: "null" }],
  ["client", "PUT /api/orders", 405],
  ["client", "DELETE /api/orders/{order}/status", 405],
  ["client", "TRACE /api/orders", 405],
  [
    "nobody",
    "POST /api/auth/callback/otp",
    200,
    { headers: FORM_TYPE, body: "challengeId=x&code=000000&json=true" },
  ],
  [
    "nobody",
    "POST /api/auth/callback/otp",
    200,
    { headers: FORM_TYPE, body: "__proto__[x]=1&constructor[prototype][x]=1&json=true" },
  ],
  [
    "nobody",
    "POST /api/auth/signin/otp",
    [200, 302, 400],
    { headers: FORM_TYPE, body: "callbackUrl=https://evil.example/&json=true" },
  ],
  ["nobody", "GET /api/auth/signin?callbackUrl=https://evil.example/", 302],
  ["nobody", "GET /api/auth/signout?callbackUrl=https://evil.example/", 302],
  ["nobody", "GET /api/auth/error?error=%3Cscript%3E", 302],
  ["nobody", "GET /api/auth/callback/otp?callbackUrl=//evil.example", 405],
  ["nobody", "GET /sign-in?callbackUrl=https://evil.example/", 200],
  ["nobody", `GET /search?q=${"x".repeat(12_000)}`, [200, 404, 414, 431]],
  ["nobody", `GET /search?${"a=1&".repeat(3_000)}`, [200, 414, 431]],
  ["nobody", "GET /search?q=%00%0d%0aSet-Cookie:%20evil=1", 200],
  ["nobody", "GET /search?__proto__[x]=1&constructor=1&q=sepatu", 200],
  ["nobody", "GET /search?q[]=1&q=2&page=__proto__", 200],
  ["nobody", "GET /c/constructor", 404],
  ["nobody", "GET /p/__proto__", 404],
  ["nobody", "GET /p/%00", 400],
  ["nobody", "GET /p/%c0%ae%c0%ae", 400],
  ["nobody", "GET /p/%0d%0aSet-Cookie:%20evil=1", [400, 404]],
  ["nobody", "GET /%0d%0aLocation:%20https://evil.example/", [308, 404]],
  ["nobody", "GET /en/%0d%0aLocation:%20https://evil.example/", [308, 404]],
  ["nobody", "GET /id//evil.example", [307, 308, 404]],
  ["nobody", "GET //evil.example/%2f..", [307, 308, 404]],
  ["nobody", "GET /%5cevil.example", 404],
  ["nobody", "POST /admin", 405],
  [
    "client",
    "POST /orders/{order}",
    405,
    { headers: { "content-type": "multipart/form-data; boundary=x" }, body: "--x\r\nnonsense" },
  ],
];

export const rows: Row[] = [
  ...CLOSED.flatMap(([path, nobody, client, owner]): Row[] => [
    ["nobody", `GET ${path}`, nobody],
    ["client", `GET ${path}`, client],
    ["owner", `GET ${path}`, owner],
  ]),
  ...Object.values(KEYS).flatMap((headers): Row[] => [
    ["nobody", "GET /orders/{order}", [200, 204, 307], { headers }],
    ["client", "GET /orders/{order}", [200, 204, 404], { headers }],
    ["client", "GET /console/{other}/orders/{shopOrder}", [200, 204, 404], { headers }],
    ["client", "GET /admin/notifications", [200, 204, 404], { headers }],
  ]),
  ...Object.values(KEYS).map((headers): Row => ["nobody", "GET /id/search?q=a", [200, 307], { headers }]),
  ...SPELLINGS,
  ...OTHERS_IDS,
  ...BODIES,
];

/** Bytes that are no HTTP, or two messages in one. HOST stands for the server's own. */
export const rawRows: [bytes: string, right: number[]][] = [
  ["GET / HTTP/1.1\r\nHost: HOST\r\nX-Odd: a\0b\r\nConnection: close\r\n\r\n", [400]],
  ["GET / HTTP/1.1\r\nHost: HOST\r\nX-Odd: a\rb\r\nConnection: close\r\n\r\n", [400]],
  ["GET /\0 HTTP/1.1\r\nHost: HOST\r\nConnection: close\r\n\r\n", [400]],
  ["GET / HTTP/1.1\r\nConnection: close\r\n\r\n", [400]],
  [
    "POST /api/orders HTTP/1.1\r\nHost: HOST\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nGET /admin HTTP/1.1\r\n\r\n",
    [400],
  ],
  ["POST /api/orders HTTP/1.1\r\nHost: HOST\r\nContent-Length: 4\r\nContent-Length: 5\r\n\r\n{}{}", [400]],
  ["GET / HTTP/9.9\r\nHost: HOST\r\n\r\n", [400, 505]],
  [`GET / HTTP/1.1\r\nHost: HOST\r\nX-Long: ${"x".repeat(20_000)}\r\n\r\n`, [431]],
];
