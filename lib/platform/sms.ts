import twilio from "twilio";
import { deliverToDemoInbox } from "./demo-inbox";
import { env } from "./env";
import { MessageNotSent } from "./message-not-sent";
import { counter } from "./metrics";
import { watched } from "./watched-calls";

export type SmsSender = {
  /** For health and logs. */
  name: "twilio" | "demo-inbox";
  /**
   * The provider's reference. With an id, what becomes of the message is reported back under it (app/api/webhooks/twilio).
   * @throws MessageNotSent when the message did not demonstrably leave
   */
  send(message: { to: string; body: string; id?: string }): Promise<{ providerRef: string | null }>;
};

export type TwilioConfig = {
  accountSid: string;
  authToken: string;
  /** A sender number (+62…) or a messaging service id (MG…). */
  from: string;
  /** Stands in for https://api.twilio.com. */
  baseUrl?: string;
  /** Where Twilio reaches this app, to report what became of a message. */
  callbackBase?: string;
  timeoutMs?: number;
};

const TIMEOUT_MS = 10_000;

/**
 * The sender this process uses: the demo inbox in a demo, whatever else is configured, so that a demo costs nobody money; what
 * stands in for Twilio costs nothing.
 */
export function smsSender(): SmsSender {
  return watched(ownSender(), ["send"]);
}

function ownSender(): SmsSender {
  const { demo, TWILIO_ACCOUNT_SID, TWILIO_AUTH_TOKEN, TWILIO_FROM, TWILIO_BASE_URL } = env();
  const costs = demo && !TWILIO_BASE_URL;
  if (costs || !TWILIO_ACCOUNT_SID || !TWILIO_AUTH_TOKEN || !TWILIO_FROM) return demoInboxSender;
  return twilioSender({
    accountSid: TWILIO_ACCOUNT_SID,
    authToken: TWILIO_AUTH_TOKEN,
    from: TWILIO_FROM,
    baseUrl: TWILIO_BASE_URL,
    callbackBase: callbackBase(env().APP_URL),
  });
}

/** The address Twilio is told to report a message's fate to; its signature covers this very text. */
export function smsCallbackUrl(base: string, id: string): string {
  return new URL(`/api/webhooks/twilio?message=${id}`, base).href;
}

// Twilio refuses a message (21609) that names an address it cannot reach.
function callbackBase(appUrl: string): string | undefined {
  return appUrl.startsWith("https:") ? appUrl : undefined;
}

const demoInboxSender: SmsSender = {
  name: "demo-inbox",
  async send({ id, to, body }) {
    await deliverToDemoInbox({ id, channel: "SMS", recipient: to, subject: null, body });
    return { providerRef: null };
  },
};

/** Sends through Twilio's Messages API. Nothing is retried: a second try could deliver twice, and the person can ask again. */
export function twilioSender(config: TwilioConfig): SmsSender {
  const timeout = config.timeoutMs ?? TIMEOUT_MS;
  const client = twilio(config.accountSid, config.authToken, {
    httpClient: new RebasedClient(timeout, config.baseUrl),
  });
  const source = config.from.startsWith("MG") ? { messagingServiceSid: config.from } : { from: config.from };
  return {
    name: "twilio",
    async send({ to, body, id }) {
      const statusCallback = id && config.callbackBase ? smsCallbackUrl(config.callbackBase, id) : undefined;
      try {
        const { sid, numSegments } = await client.messages.create({
          to,
          body,
          ...source,
          ...(statusCallback && { statusCallback }),
        });
        countSegments(Number(numSegments));
        return { providerRef: sid };
      } catch (error) {
        throw notSent(error);
      }
    },
  };
}

/** Twilio's own HTTP client, which offers no setting for the API's address: scheme, host and port are replaced here. */
class RebasedClient extends twilio.RequestClient {
  readonly #base: URL | null;

  constructor(timeout: number, baseUrl: string | undefined) {
    super({ timeout });
    this.#base = baseUrl ? new URL(baseUrl) : null;
  }

  override request<TData>(options: Parameters<twilio.RequestClient["request"]>[0]) {
    if (!this.#base) return super.request<TData>(options as never);
    const { pathname, search } = new URL(options.uri);
    return super.request<TData>({ ...options, uri: new URL(pathname + search, this.#base).href } as never);
  }
}

// Twilio charges by the segment, and says 0 or nothing where it has not yet cut the message: one at least it will be.
function countSegments(told: number): void {
  const segments = Math.max(1, told || 0);
  counter("gerai_sms_segments_total").inc(segments);
  counter("gerai_sms_spend_rupiah_total").inc(segments * env().SMS_SEGMENT_PRICE);
}

/** The person has answered STOP to this sender; Twilio keeps that, and takes START back. */
const ANSWERED_STOP = 21610;

/** What a call dies of before Twilio can have heard it. */
const NEVER_LEFT = new Set([
  "ECONNREFUSED",
  "ENOTFOUND",
  "EAI_AGAIN",
  "EHOSTUNREACH",
  "ENETUNREACH",
  "CERT_HAS_EXPIRED",
  "ERR_TLS_CERT_ALTNAME_INVALID",
  "DEPTH_ZERO_SELF_SIGNED_CERT",
]);
/** What something before Twilio says that lost its answer: bad gateway, gateway timeout. */
const NO_WORD_OF_TWILIO = new Set([502, 504]);

// Twilio's errors carry its own code (21211: not a mobile number) and status; network errors carry neither. No number, no body.
// What it calls a bad request stays one; 401 is our own key, 429 the pace.
function notSent(error: unknown): MessageNotSent {
  const { status, code } = error as { status?: unknown; code?: unknown };
  return new MessageNotSent(`twilio: status ${status ?? "none"}, code ${code ?? "none"}`, {
    permanent: status === 400,
    unanswered: status === undefined ? !NEVER_LEFT.has(String(code)) : NO_WORD_OF_TWILIO.has(Number(status)),
    recipient: code === ANSWERED_STOP ? "stopped" : null,
  });
}
