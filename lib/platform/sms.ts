import twilio from "twilio";
import { deliverToDemoInbox } from "./demo-inbox";
import { env } from "./env";
import { DomainError } from "./errors";

export type SmsSender = {
  /** For health and logs. */
  name: "twilio" | "demo-inbox";
  /** @throws MESSAGE_NOT_SENT when the message did not demonstrably leave */
  send(message: { to: string; body: string }): Promise<void>;
};

export type TwilioConfig = {
  accountSid: string;
  authToken: string;
  /** A sender number (+62…) or a messaging service id (MG…). */
  from: string;
  /** Stands in for https://api.twilio.com. */
  baseUrl?: string;
  timeoutMs?: number;
};

const TIMEOUT_MS = 10_000;

/** The sender this process uses: the demo inbox in a demo, whatever else is configured, so that a demo costs nobody money. */
export function smsSender(): SmsSender {
  const { demo, TWILIO_ACCOUNT_SID, TWILIO_AUTH_TOKEN, TWILIO_FROM, TWILIO_BASE_URL } = env();
  if (demo || !TWILIO_ACCOUNT_SID || !TWILIO_AUTH_TOKEN || !TWILIO_FROM) return demoInboxSender;
  return twilioSender({
    accountSid: TWILIO_ACCOUNT_SID,
    authToken: TWILIO_AUTH_TOKEN,
    from: TWILIO_FROM,
    baseUrl: TWILIO_BASE_URL,
  });
}

const demoInboxSender: SmsSender = {
  name: "demo-inbox",
  send: ({ to, body }) => deliverToDemoInbox({ channel: "SMS", recipient: to, subject: null, body }),
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
    async send({ to, body }) {
      try {
        await client.messages.create({ to, body, ...source });
      } catch (error) {
        throw new DomainError("MESSAGE_NOT_SENT", { message: `twilio: ${reasonOf(error)}` });
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

// Twilio's errors carry its own code (21211: not a mobile number) and status; network errors carry neither. No number, no body.
function reasonOf(error: unknown): string {
  const { status, code } = error as { status?: unknown; code?: unknown };
  return `status ${status ?? "none"}, code ${code ?? "none"}`;
}
