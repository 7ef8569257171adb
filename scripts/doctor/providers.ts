import { namesIn } from "@/lib/platform/env";
import { skewFinding, skewOf } from "./clocks";
import { type Check, type Finding, findings, type World } from "./finding";
import { reason, TIMEOUT_MS } from "./reason";
import { mailFinding, otlpFinding, redisFinding, vaultFinding } from "./services";

const { ok, warning, broken } = findings("Providers");

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
