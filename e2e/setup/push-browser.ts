import { mkdtempSync, rmSync } from "node:fs";
import { networkInterfaces, tmpdir } from "node:os";
import path from "node:path";
import { type BrowserContext, chromium, type Page, test } from "playwright/test";
import type { GcmService } from "../../tests/fakes/gcm-service";
import type { RunningShop } from "./flavours";

/** A browser of its own that keeps to this push service; windows of the shared one are private, and have no push. */
export async function startPushBrowser(
  shop: RunningShop,
  service: GcmService,
): Promise<{ context: BrowserContext; stop: () => Promise<void> }> {
  const { launchOptions, locale, timezoneId } = test.info().project.use;
  const profile = mkdtempSync(path.join(tmpdir(), "gerai-push-"));
  const context = await chromium.launchPersistentContext(profile, {
    ...launchOptions,
    args: [...(launchOptions?.args ?? []), ...service.chromiumArgs],
    baseURL: shop.url,
    ...(locale && { locale }),
    ...(timezoneId && { timezoneId }),
  });
  // The person's answer to the browser's own question, which no page can press.
  await context.grantPermissions(["notifications"], { origin: shop.url });
  return {
    context,
    async stop() {
      await context.close();
      rmSync(profile, { recursive: true, force: true });
    },
  };
}

/** Whether this machine has an address besides loopback's: a Chromium without one takes itself for offline and asks no push service. */
export function hasNetwork(): boolean {
  return Object.values(networkInterfaces()).some((addresses) => addresses?.some(({ internal }) => !internal));
}

/** What the shop's service worker shows now. */
export async function shownBy(page: Page): Promise<{ title: string; body: string; url: string }[]> {
  return page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    const shown = await registration.getNotifications();
    return shown.map(({ title, body, data }) => ({ title, body, url: String(data?.url) }));
  });
}

/** Whether the browser holds an agreement with its push service. */
export async function agrees(page: Page): Promise<boolean> {
  return page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    return (await registration.pushManager.getSubscription()) !== null;
  });
}

/** The browser gives its agreement up behind the shop's back, as it does when its person clears what sites have stored. */
export async function giveUp(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    await (await registration.pushManager.getSubscription())?.unsubscribe();
  });
}
