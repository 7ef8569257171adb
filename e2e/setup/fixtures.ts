import { test as base } from "playwright/test";
import type { Flavour, RunningShop } from "./flavours";

export type ShopOptions = { flavour: Flavour };

/**
 * What every spec imports in place of Playwright's own `test`: `page.goto("/")` opens the shop of the project's
 * flavour, and `shop` names its address, database and data folder.
 */
export const test = base.extend<object, ShopOptions & { shop: RunningShop }>({
  flavour: ["default", { option: true, scope: "worker" }],
  shop: [
    async ({ flavour }, use) => {
      const response = await fetch(`${process.env.E2E_CONTROL_URL}/${flavour}`);
      const answer = (await response.json()) as RunningShop | { failure: string };
      if ("failure" in answer)
        throw new Error(`The shop "${flavour}" could not be started: ${answer.failure}`);
      await use(answer);
    },
    { scope: "worker", timeout: 600_000 },
  ],
  baseURL: async ({ shop }, use) => use(shop.url),
});

export { expect } from "playwright/test";
