import { confirmPushAction, subscribePushAction, unsubscribePushAction } from "@/lib/notifications/actions";

const WORKER = "/push-worker.js";
/** In localStorage: the person said no to push here; they are not asked again. */
const REFUSED = "gerai-push-later";

/** `install`: a phone that has push only for pages on its home screen. */
export type PushState = "unsupported" | "install" | "denied" | "off" | "on";

let reading: Promise<PushState> | undefined;
/** The endpoint that this load of the page has asked the server about: signing in and out are loads of their own. */
let confirmed: string | undefined;

/**
 * How this browser stands, without asking anybody anything. An agreement that no longer fits is put right on the way: it moves to the
 * server's present key, and goes on under today's sign-in; one that is another person's is given up.
 */
export function readPushState(publicKey: string): Promise<PushState> {
  reading ??= readState(publicKey).finally(() => {
    reading = undefined;
  });
  return reading;
}

async function readState(publicKey: string): Promise<PushState> {
  if (!("serviceWorker" in navigator) || !("PushManager" in window) || !("Notification" in window))
    return isAppleTouch() ? "install" : "unsupported";
  if (Notification.permission !== "granted") return Notification.permission === "denied" ? "denied" : "off";
  const subscription = await (await ownRegistration())?.pushManager.getSubscription();
  if (!subscription) return "off";
  if (confirmed === subscription.endpoint) return "on";
  const answer = await confirmPushAction({ endpoint: subscription.endpoint });
  if (!answer.ok) return "off";
  if (!answer.data.known) {
    await subscription.unsubscribe();
    return "off";
  }
  if (keyOf(subscription) !== publicKey) return subscribe(publicKey);
  confirmed = subscription.endpoint;
  return "on";
}

/** Asks the person, then the browser's push service, then tells our server. Only ever after a press of a button. */
export async function turnPushOn(publicKey: string): Promise<PushState> {
  const permission = await Notification.requestPermission();
  if (permission !== "granted") return permission === "denied" ? "denied" : "off";
  localStorage.removeItem(REFUSED);
  return subscribe(publicKey);
}

/** The person wants no push on this device. */
export async function turnPushOff(): Promise<PushState> {
  refusePush();
  await forgetBrowser();
  return "off";
}

/** Takes this browser's agreement back, here and at our server, and what it still shows: at signing out, so that the next person sees none of it. */
export async function forgetBrowser(): Promise<void> {
  const registration = await ownRegistration();
  const subscription = await registration?.pushManager.getSubscription();
  if (!registration || !subscription) return;
  await unsubscribePushAction({ endpoint: subscription.endpoint });
  await subscription.unsubscribe();
  for (const shown of await registration.getNotifications()) shown.close();
}

/** They are not asked again on this device. */
export function refusePush(): void {
  localStorage.setItem(REFUSED, "1");
}

export function hasRefusedPush(): boolean {
  return localStorage.getItem(REFUSED) !== null;
}

async function subscribe(publicKey: string): Promise<PushState> {
  await navigator.serviceWorker.register(WORKER);
  const { pushManager } = await navigator.serviceWorker.ready;
  const before = await pushManager.getSubscription();
  // A browser refuses a second key beside the first.
  if (before && keyOf(before) !== publicKey) await before.unsubscribe();
  const subscription = await pushManager.subscribe({
    userVisibleOnly: true,
    applicationServerKey: publicKey,
  });
  const { endpoint = "", keys } = subscription.toJSON();
  const result = await subscribePushAction({
    endpoint,
    p256dh: keys?.p256dh ?? "",
    auth: keys?.auth ?? "",
    serverKey: publicKey,
    ...(before && { replaces: before.endpoint }),
  });
  if (!result.ok) {
    await subscription.unsubscribe();
    throw new Error(result.error.code);
  }
  confirmed = endpoint;
  return "on";
}

function ownRegistration(): Promise<ServiceWorkerRegistration | undefined> {
  return navigator.serviceWorker.getRegistration(WORKER);
}

/** The server's key that an agreement was made for, as the server writes it. */
function keyOf({ options }: PushSubscription): string {
  const bytes = new Uint8Array(options.applicationServerKey ?? new ArrayBuffer(0));
  return btoa(String.fromCharCode(...bytes))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replaceAll("=", "");
}

function isAppleTouch(): boolean {
  const { userAgent, maxTouchPoints } = navigator;
  return /iP(hone|ad|od)/.test(userAgent) || (/Macintosh/.test(userAgent) && maxTouchPoints > 1);
}
