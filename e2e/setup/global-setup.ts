import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { reapLeftovers } from "../../scripts/runtime/children.mjs";
import { startDatabase } from "../../scripts/runtime/database.mjs";
import { testDataDir } from "../../scripts/runtime/paths.mjs";
import { FLAVOURS, type Flavour } from "./flavours";
import { Shops } from "./shops";

/**
 * Runs in Playwright's own process, which outlives the workers, and starts a shop when the first test of its flavour
 * asks for it: a run of one file waits for one shop only.
 */
export default async function globalSetup(): Promise<() => Promise<void>> {
  const database = await testDatabase();
  const shops = new Shops(database.url, testDataDir("e2e"));

  const control = createServer((request, response) => {
    const flavour = (request.url ?? "").slice(1);
    const running = isFlavour(flavour)
      ? shops.start(flavour)
      : Promise.reject(new Error(`no shop ${flavour}`));
    // A build may take longer than fetch waits for an answer's head, or for its next byte.
    const alive = setInterval(() => response.write(" "), 20_000);
    response.flushHeaders();
    void running
      .catch((error: Error) => ({ failure: error.message }))
      .then((answer) => response.end(JSON.stringify(answer)))
      .finally(() => clearInterval(alive));
  });
  await new Promise<void>((resolve) => control.listen(0, "127.0.0.1", resolve));
  process.env.E2E_CONTROL_URL = `http://127.0.0.1:${(control.address() as AddressInfo).port}`;

  return async () => {
    control.close();
    await shops.stop();
    await database.stop();
  };
}

async function testDatabase(): Promise<{ url: string; stop: () => Promise<void> }> {
  const given = process.env.TEST_DATABASE_SERVER_URL;
  if (given) return { url: given, stop: async () => {} };
  const data = testDataDir("e2e");
  await reapLeftovers(data);
  const own = { ...process.env, DATABASE_URL: undefined };
  return startDatabase({ data, password: "test", database: "gerai", throwaway: true }, own);
}

function isFlavour(name: string): name is Flavour {
  return name in FLAVOURS;
}
