import { readdirSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { answerHeaders } from "@/lib/platform/security-headers";
import { installOwnDoor } from "./own-door";

const FRAMEWORK = 418;
const server = createServer((_request, response) => response.writeHead(FRAMEWORK).end());
let url: string;

beforeAll(async () => {
  installOwnDoor();
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/v1`;
});
afterAll(() => void server.close());

test.each([
  ["POST", "/orders", 401],
  ["DELETE", "/addresses/0199c2f0-7a53-7cc1-9a2b-0f6c1a2b3c4d", 401],
  ["GET", "/orders", FRAMEWORK],
  ["POST", "/auth/otp", FRAMEWORK],
  ["PATCH", "/console/0199c2f0-7a53-7cc1-9a2b-0f6c1a2b3c4d", FRAMEWORK],
  ["POST", "/console/0199c2f0-7a53-7cc1-9a2b-0f6c1a2b3c4d/pause", FRAMEWORK],
  ["POST", "/no-such-place", FRAMEWORK],
  ["POST", "x/orders", FRAMEWORK],
])("%s %s is answered early only where nothing of the framework is needed", async (method, at, status) => {
  expect((await fetch(url + at, { method })).status).toBe(status);
});

test("no operation of the storefront empties the framework's cache: answered early, it could not", () => {
  const folder = path.join(import.meta.dirname, "endpoints", "store");
  const texts = readdirSync(folder).map((file) => readFileSync(path.join(folder, file), "utf8"));
  for (const text of texts) expect(text).not.toMatch(/\bstale\b/);
});

test("an answer given before the framework has the headers by which every answer of ours protects a browser", async () => {
  const { headers } = await fetch(`${url}/orders`, { method: "POST" });

  expect(Object.fromEntries(headers)).toMatchObject({
    "x-content-type-options": "nosniff",
    "referrer-policy": expect.any(String),
    "content-security-policy": expect.stringMatching(/script-src 'none'.*frame-ancestors 'none'/),
  });
  for (const [name, value] of Object.entries(answerHeaders("/api/v1/")))
    expect(headers.get(name)).toBe(value);
});
