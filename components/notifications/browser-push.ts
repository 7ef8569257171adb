import { subscribePushAction, unsubscribePushAction } from "@/lib/notifications/actions";

const WORKER = "/push-worker.js";

export type PushState = "unsupported" | "denied" | "off" | "on";

/** How this browser stands, without asking anybody anything. */
export async function readPushState(): Promise<PushState> {
  if (!("serviceWorker" in navigator) || !("PushManager" in window) || !("Notification" in window))
    return "unsupported";
  if (Notification.permission === "denied") return "denied";
  return (await ownSubscription()) && Notification.permission === "granted" ? "on" : "off";
}

/** Asks the person, then the browser's push service, then tells our server. Only ever after a press of a button. */
export async function turnPushOn(publicKey: string): Promise<PushState> {
  const permission = await Notification.requestPermission();
  if (permission !== "granted") return permission === "denied" ? "denied" : "off";
  await navigator.serviceWorker.register(WORKER);
  const registration = await navigator.serviceWorker.ready;
  const subscription = await registration.pushManager.subscribe({
    userVisibleOnly: true,
    applicationServerKey: publicKey,
  });
  const { endpoint, keys } = subscription.toJSON();
  const result = await subscribePushAction({
    endpoint: endpoint ?? "",
    p256dh: keys?.p256dh ?? "",
    auth: keys?.auth ?? "",
  });
  if (result.ok) return "on";
  await subscription.unsubscribe();
  throw new Error(result.error.code);
}

export async function turnPushOff(): Promise<PushState> {
  const subscription = await ownSubscription();
  if (!subscription) return "off";
  await unsubscribePushAction({ endpoint: subscription.endpoint });
  await subscription.unsubscribe();
  return "off";
}

async function ownSubscription(): Promise<PushSubscription | null> {
  const registration = await navigator.serviceWorker.getRegistration(WORKER);
  return (await registration?.pushManager.getSubscription()) ?? null;
}
