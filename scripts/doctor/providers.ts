import { createConnection } from "node:net";
import { createTransport } from "nodemailer";
import { createClient } from "redis";
import { namesIn } from "@/lib/platform/env";
import { skewFinding, skewOf } from "./clocks";
import { type Check, type Finding, findings, type World } from "./finding";

const { ok, warning, broken } = findings("Providers");
const TIMEOUT_MS = 6_000;

/** One question to a provider that changes nothing there, asked with our own key. */
type Probe = {
  name: string;
  url: string;
  headers?: Record<string, string>;
  method?: "GET" | "POST";
  body?: string;
  /** What stops while it is away. */
  stops: string;
  /** Variables that hold the key; empty where the question needs none. */
  keys: string[];
};

/** Asks each provider that is configured; a refused key counts as broken, as an address nobody answers at does. */
export const checkProviders: Check = async (world) => {
  const found = await Promise.all([
    ...probes(world).map(askProvider),
    mailFinding(world),
    redisFinding(world),
    otlpFinding(world),
    vaultFinding(world),
  ]);
  return found.flat();
};

function probes({ env, variables }: World): Probe[] {
  if (!env) return [];
  const chosen = namesIn(env.PAYMENT_GATEWAYS ?? "");
  const sells = "Buyers who chose it cannot pay.";
  const basic = (user: string, password = "") =>
    `Basic ${Buffer.from(`${user}:${password}`).toString("base64")}`;
  const gateways: Record<string, Probe> = {
    stripe: {
      name: "Stripe",
      url: `${env.STRIPE_BASE_URL ?? "https://api.stripe.com"}/v1/balance`,
      headers: { authorization: `Bearer ${env.STRIPE_SECRET_KEY}` },
      stops: sells,
      keys: ["STRIPE_SECRET_KEY"],
    },
    paypal: {
      name: "PayPal",
      url: `${env.PAYPAL_BASE_URL}/v1/oauth2/token`,
      method: "POST",
      headers: {
        authorization: basic(env.PAYPAL_CLIENT_ID ?? "", env.PAYPAL_CLIENT_SECRET),
        "content-type": "application/x-www-form-urlencoded",
      },
      body: "grant_type=client_credentials",
      stops: sells,
      keys: ["PAYPAL_CLIENT_ID", "PAYPAL_CLIENT_SECRET"],
    },
    xendit: {
      name: "Xendit",
      url: `${env.XENDIT_BASE_URL}/balance`,
      headers: { authorization: basic(env.XENDIT_SECRET_KEY ?? "") },
      stops: sells,
      keys: ["XENDIT_SECRET_KEY"],
    },
    midtrans: {
      name: "Midtrans",
      url: `${env.MIDTRANS_BASE_URL}/v2/gerai-doctor/status`, // there is no such order: 404 says that the key is good
      headers: { authorization: basic(env.MIDTRANS_SERVER_KEY ?? ""), accept: "application/json" },
      stops: sells,
      keys: ["MIDTRANS_SERVER_KEY"],
    },
  };
  const others: Probe[] = [];
  if (env.TWILIO_ACCOUNT_SID && !env.demo)
    others.push({
      name: "Twilio",
      url: `${env.TWILIO_BASE_URL ?? "https://api.twilio.com"}/2010-04-01/Accounts/${env.TWILIO_ACCOUNT_SID}.json`,
      headers: { authorization: basic(env.TWILIO_ACCOUNT_SID, env.TWILIO_AUTH_TOKEN) },
      stops: "Nobody can sign in.",
      keys: ["TWILIO_ACCOUNT_SID", "TWILIO_AUTH_TOKEN"],
    });
  if (env.BITESHIP_API_KEY)
    others.push({
      name: "Biteship",
      url: `${env.BITESHIP_BASE_URL}/v1/couriers`,
      headers: { authorization: env.BITESHIP_API_KEY },
      stops: "Shops cannot book couriers.",
      keys: ["BITESHIP_API_KEY"],
    });
  if (env.JOBS_ENGINE === "inngest" && variables.INNGEST_BASE_URL)
    others.push({
      name: "The Inngest server",
      url: `${variables.INNGEST_BASE_URL.replace(/\/+$/, "")}/health`,
      stops: "The app does its work itself, later.",
      keys: [],
    });
  return [...chosen.flatMap((name) => gateways[name] ?? []), ...others];
}

async function askProvider({ name, url, keys, stops, ...request }: Probe): Promise<Finding[]> {
  const askedAt = Date.now();
  const host = new URL(url).host;
  try {
    const response = await fetch(url, {
      ...request,
      redirect: "manual",
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    await response.body?.cancel();
    if (response.status === 401 || response.status === 403)
      return [
        broken(
          `${name} refuses our key (HTTP ${response.status} of ${host})`,
          stops,
          `Compare ${keys.join(" and ")} with its dashboard.`,
        ),
      ];
    if (response.status >= 500)
      return [
        warning(
          `${name} has trouble (HTTP ${response.status} of ${host})`,
          stops,
          "See its status page; ask again later.",
        ),
      ];
    const skew = skewOf(response, askedAt);
    const clock = skew !== null && Math.abs(skew) > 2 ? [skewFinding(`${name}'s clock`, skew)] : [];
    return [
      ok(`${name} answers in ${Date.now() - askedAt} ms${keys.length > 0 ? " and knows our key" : ""}`),
      ...clock,
    ];
  } catch (error) {
    return [
      broken(
        `${name} cannot be reached at ${host} (${reason(error)})`,
        stops,
        "Look at DNS, the firewall's way out, and its status page.",
      ),
    ];
  }
}

async function mailFinding({ env }: World): Promise<Finding[]> {
  if (!env?.SMTP_URL) return [];
  const host = new URL(env.SMTP_URL).host;
  const transport = createTransport(env.SMTP_URL, {
    connectionTimeout: TIMEOUT_MS,
    greetingTimeout: TIMEOUT_MS,
  } as object);
  try {
    await transport.verify();
    return [ok(`The mail server ${host} answers and knows us`)];
  } catch (error) {
    return [
      broken(
        `The mail server ${host} does not take our mail (${reason(error)})`,
        "Receipts and verifications wait, and fail after a day.",
        "Compare SMTP_URL with the provider's settings.",
      ),
    ];
  } finally {
    transport.close();
  }
}

async function redisFinding({ env }: World): Promise<Finding[]> {
  if (!env?.REDIS_URL) return [];
  const client = createClient({
    url: env.REDIS_URL,
    socket: { connectTimeout: TIMEOUT_MS, reconnectStrategy: false },
  });
  client.on("error", () => {});
  try {
    await client.connect();
    const policy = /maxmemory_policy:(\S+)/.exec(await client.info("memory"))?.[1];
    const limited = /maxmemory:([1-9]\d*)/.test(await client.info("memory"));
    if (limited && policy === "noeviction")
      return [
        warning(
          "Redis is limited in memory and evicts nothing",
          "When it is full its writes fail, and each instance counts for itself.",
          "Set maxmemory-policy to volatile-lru.",
        ),
      ];
    return [ok(`Redis answers (${policy ?? "policy unknown"})`)];
  } catch (error) {
    return [
      warning(
        `Redis does not answer (${reason(error)})`,
        "Each instance caches and counts for itself: slower, and limits count per instance.",
        "Start it, or mend REDIS_URL.",
      ),
    ];
  } finally {
    client.destroy();
  }
}

async function otlpFinding({ variables }: World): Promise<Finding[]> {
  const address = variables.OTEL_EXPORTER_OTLP_TRACES_ENDPOINT || variables.OTEL_EXPORTER_OTLP_ENDPOINT;
  if (!address) return [];
  const { hostname, port, protocol, host } = new URL(address);
  const answered = await connects(hostname, Number(port || (protocol === "https:" ? 443 : 80)));
  return answered === null
    ? [ok(`Traces go to ${host}, which answers`)]
    : [
        warning(
          `Nobody takes traces at ${host} (${answered})`,
          "They are lost; the shop goes on.",
          "Start the collector, or mend OTEL_EXPORTER_OTLP_ENDPOINT.",
        ),
      ];
}

async function vaultFinding({ variables }: World): Promise<Finding[]> {
  const address = variables.VAULT_ADDR?.replace(/\/+$/, "");
  if (!address) return [];
  const todo = "Unseal or start it, or mend VAULT_ADDR.";
  try {
    const response = await fetch(`${address}/v1/sys/health?standbyok=true`, {
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    if (response.ok) return [ok("Vault answers and is unsealed")];
    const state = { 501: "not initialised", 503: "sealed" }[response.status] ?? `HTTP ${response.status}`;
    return [broken(`Vault is ${state}`, "No process can start, and no secret is renewed.", todo)];
  } catch (error) {
    return [
      broken(
        `Vault cannot be reached (${reason(error)})`,
        "No process can start, and no secret is renewed.",
        todo,
      ),
    ];
  }
}

/** Null when somebody listens there, else why not. */
function connects(host: string, port: number): Promise<string | null> {
  return new Promise((resolve) => {
    const socket = createConnection({ host, port, timeout: TIMEOUT_MS });
    const end = (answer: string | null) => {
      socket.destroy();
      resolve(answer);
    };
    socket.once("connect", () => end(null));
    socket.once("timeout", () => end("no answer"));
    socket.once("error", (error) => end(reason(error)));
  });
}

/** The shortest true word on why a call failed. */
export function reason(error: unknown): string {
  const { cause, code, message, name } = error as NodeJS.ErrnoException & { cause?: NodeJS.ErrnoException };
  if (name === "TimeoutError") return "no answer in 6 s";
  return cause?.code ?? code ?? (cause?.message || message || String(error)).split("\n")[0] ?? "unknown";
}
