import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import config from "../../.dependency-cruiser.mjs";
import { cruiseImports } from "../../scripts/check-deps.mjs";

/** One forbidden import for each rule: rule → [the importing file, what it imports]. */
const VIOLATIONS: Record<string, [file: string, imported: string]> = {
  "no-cycle": ["lib/catalog/ring-a.ts", "@/lib/catalog/ring-b"],
  resolvable: ["lib/catalog/lost.ts", "@/lib/catalog/nowhere"],
  "lib-is-below": ["lib/catalog/looks-up.ts", "@/components/cart/line"],
  "jobs-use-lib-only": ["inngest/functions/draws.ts", "@/components/cart/line"],
  "components-are-below-app": ["components/cart/climbs.tsx", "@/app/page"],
  "app-starts-no-jobs": ["app/sells/page.tsx", "@/inngest/functions/plain"],
  "no-test-code-in-production": ["lib/catalog/tests-inside.ts", "@/tests/builders/product"],
  "screens-have-no-prisma": ["app/reads/page.tsx", "@/generated/prisma/client"],
  "ui-knows-no-domain": ["components/ui/knows.tsx", "@/lib/catalog"],
  "front-door": ["lib/shops/back-door.ts", "@/lib/catalog/service"],
  "endpoint-front-door": ["lib/api/endpoints/back-door.ts", "@/lib/catalog/service"],
  "request-files-in-adapters": ["lib/catalog/asks-session.ts", "@/lib/identity/request-ctx"],
  "platform-is-lowest": ["lib/platform/climbs.ts", "@/lib/catalog"],
  "notifications-only-listens": ["lib/ordering/calls.ts", "@/lib/notifications"],
  "framework-in-adapters": ["lib/catalog/navigates.ts", "next/navigation"],
  "order-identity": ["lib/identity/up.ts", "@/lib/catalog"],
  "order-catalog": ["lib/catalog/up.ts", "@/lib/shops"],
  "order-shops": ["lib/shops/up.ts", "@/lib/inventory"],
  "order-inventory": ["lib/inventory/up.ts", "@/lib/delivery"],
  "order-delivery": ["lib/delivery/up.ts", "@/lib/ordering"],
  "order-ordering": ["lib/ordering/up.ts", "@/lib/payments"],
  "order-payments": ["lib/payments/up.ts", "@/lib/shipping"],
  "order-shipping": ["lib/shipping/up.ts", "@/lib/finance"],
  "order-finance": ["lib/finance/up.ts", "@/lib/returns"],
  "order-returns": ["lib/returns/up.ts", "@/lib/proof"],
  "order-proof": ["lib/proof/up.ts", "@/lib/notifications"],
  "order-notifications": ["lib/notifications/up.ts", "@/lib/recorder"],
  "order-recorder": ["lib/recorder/up.ts", "@/lib/privacy"],
  "order-privacy": ["lib/privacy/up.ts", "@/lib/webhooks"],
  "order-webhooks": ["lib/webhooks/up.ts", "@/lib/api"],
};

/** Imports that the rules must let through. */
const ALLOWED: [file: string, imported: string][] = [
  ["app/page.tsx", "@/lib/catalog"],
  ["components/cart/line.tsx", "@/components/ui/button"],
  ["components/ui/button.tsx", "@/lib/platform/money"],
  ["inngest/functions/plain.ts", "@/lib/ordering"],
  ["app/api/inngest/route.ts", "@/inngest/functions/plain"],
  ["lib/ordering/actions.ts", "next/cache"],
  ["lib/catalog/actions/products.ts", "@/lib/identity/action-clients"],
  ["lib/catalog/cached.ts", "next/cache"],
  ["lib/notifications/listen.ts", "@/lib/shipping"],
  ["lib/payments/uses.ts", "@/lib/ordering"],
  ["lib/webhooks/listen.ts", "@/lib/shops"],
  ["lib/identity/request-ctx.ts", "next/headers"],
];

const root = mkdtempSync(path.join(os.tmpdir(), "gerai-imports-"));
let found: { rule: string; from: string }[];

beforeAll(async () => {
  for (const domain of ["identity", "catalog", "shops", "inventory", "delivery", "ordering", "payments"]) {
    write(`lib/${domain}/index.ts`, "export const door = 1;");
  }
  for (const file of [
    "lib/shipping/index.ts",
    "lib/finance/index.ts",
    "lib/returns/index.ts",
    "lib/recorder/index.ts",
    "lib/privacy/index.ts",
    "lib/api/index.ts",
    "lib/proof/index.ts",
    "lib/notifications/index.ts",
    "lib/webhooks/index.ts",
    "lib/platform/money.ts",
  ]) {
    write(file, "export const door = 1;");
  }
  for (const file of ["lib/catalog/service.ts", "tests/builders/product.ts", "generated/prisma/client.ts"]) {
    write(file, "export const inner = 1;");
  }
  write("lib/identity/action-clients.ts", "export const userAction = 1;");
  write("lib/catalog/ring-b.ts", 'import * as a from "./ring-a";\nexport const b = a;');
  for (const [file, imported] of [...ALLOWED, ...Object.values(VIOLATIONS)]) {
    const jsx = file.endsWith("x") ? "export const shown = <p>text</p>;" : "";
    write(file, `import * as used from "${imported}";\nexport const kept = used;\n${jsx}`);
  }
  write("tsconfig.json", '{ "compilerOptions": { "paths": { "@/*": ["./*"] } } }');
  write("node_modules/next/package.json", '{ "name": "next", "version": "0.0.0" }');
  for (const entry of ["navigation", "cache", "headers"]) write(`node_modules/next/${entry}.js`, "");
  const { violations } = await cruiseImports(root);
  found = violations.map(({ rule, from }) => ({ rule: rule.name, from }));
});

afterAll(() => rmSync(root, { recursive: true, force: true }));

test("every rule has a seeded violation", () => {
  expect(Object.keys(VIOLATIONS).sort()).toEqual((config.forbidden ?? []).map(({ name }) => name).sort());
});

test.each(Object.entries(VIOLATIONS))("%s is found", (rule, [file]) => {
  expect(found).toContainEqual({ rule, from: file });
});

test.each(ALLOWED)("%s may import %s", (file) => {
  expect(found.filter(({ from }) => from === file)).toEqual([]);
});

function write(file: string, text: string): void {
  const full = path.join(root, file);
  mkdirSync(path.dirname(full), { recursive: true });
  writeFileSync(full, text);
}
