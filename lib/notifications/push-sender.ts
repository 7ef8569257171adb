import webPush from "web-push";
import { env } from "@/lib/platform/env";
import { MessageNotSent } from "@/lib/platform/message-not-sent";
import { watched } from "@/lib/platform/watched-calls";
import { type PushAnswer, postPush } from "./push-request";

export type PushTarget = { endpoint: string; p256dh: string; auth: string };
export type PushContent = {
  /** A repeat under the same id takes the place of the first. */
  id: string;
  title: string;
  body: string;
  url: string;
};

export type PushSender = {
  name: "web-push";
  /** Browsers that agreed to another key's owner take nothing from it. */
  publicKey: string;
  /** "gone" when the browser has taken its agreement back. @throws MessageNotSent */
  send(to: PushTarget, content: PushContent): Promise<"sent" | "gone">;
};

/** How long a push service keeps a message for a device that is off. */
const KEEP_SECONDS = 24 * 3600;

/** The sender of web push, or null where no keys are set up. */
export function pushSender(): PushSender | null {
  const { VAPID_PUBLIC_KEY, VAPID_PRIVATE_KEY, VAPID_SUBJECT, PUSH_BASE_URL } = env();
  if (!VAPID_PUBLIC_KEY || !VAPID_PRIVATE_KEY) return null;
  const keys = { publicKey: VAPID_PUBLIC_KEY, privateKey: VAPID_PRIVATE_KEY, subject: VAPID_SUBJECT };
  const sender = vapidSender(keys, { baseUrl: PUSH_BASE_URL });
  return watched(sender, ["send"]);
}

/** A sender that signs with these keys. `baseUrl` stands in for the hosts that browsers name. */
export function vapidSender(
  vapidDetails: { publicKey: string; privateKey: string; subject: string },
  options: { baseUrl?: string | undefined } = {},
): PushSender {
  return {
    name: "web-push",
    publicKey: vapidDetails.publicKey,
    async send({ endpoint, p256dh, auth }, content) {
      const details = webPush.generateRequestDetails(
        { endpoint, keys: { p256dh, auth } },
        JSON.stringify(content),
        { vapidDetails, TTL: KEEP_SECONDS, urgency: "normal", topic: content.id.replaceAll("-", "") },
      );
      const headers = details.headers as Record<string, string | number>;
      const answer = await postPush(
        { endpoint, headers, body: details.body ?? Buffer.alloc(0) },
        options,
      ).catch((error: unknown) => {
        throw new MessageNotSent(`push: ${(error as { code?: unknown }).code ?? "no answer"}`);
      });
      return outcomeOf(answer);
    },
  };
}

// RFC 8030: 201 taken; 404 and 410 gone for good; 429 slower; 4xx else is a request that stays wrong.
function outcomeOf({ status, retryAfterSeconds }: PushAnswer): "sent" | "gone" {
  if (status >= 200 && status < 300) return "sent";
  if (status === 404 || status === 410) return "gone";
  throw new MessageNotSent(`push: status ${status}`, {
    permanent: status >= 400 && status < 500 && status !== 429 && status !== 408,
    retryAfterSeconds,
  });
}
