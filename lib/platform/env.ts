import { z } from "zod";
import { knowsTls } from "./database-tls";
import { type Problem, type Variables, withFiles } from "./secrets/files";

const flag = z.enum(["0", "1"], { error: "0 or 1" }).default("0");
const seconds = (fallback: number) => z.coerce.number().int().min(1).max(86_400).default(fallback);
const days = (fallback: number) => z.coerce.number().int().min(1).max(60).default(fallback);
const hours = (fallback: number) => z.coerce.number().int().min(1).max(240).default(fallback);
const optional = z
  .string()
  .optional()
  .transform((value) => value || undefined);
const baseUrl = (fallback: string) =>
  z
    .url({ protocol: /^https?$/, error: "an http(s) address" })
    .default(fallback)
    .transform((url) => url.replace(/\/+$/, ""));

const schema = z.object({
  NODE_ENV: z.enum(["development", "test", "production"]).default("development"),
  /** mysql://user:password@host:port/database; the server runs in UTC. `?ssl-mode=REQUIRED` or VERIFY_IDENTITY: by TLS. */
  DATABASE_URL: z
    .string()
    .regex(/^(mysql|mariadb):\/\//, "mysql://user:password@host:port/database")
    .refine((url) => !URL.canParse(url) || knowsTls(url), "ssl-mode REQUIRED or VERIFY_IDENTITY"),
  /** Connections of each of the two pools (Prisma's and mysql2's) of one process. */
  DATABASE_POOL: z.coerce.number().int().min(2).max(200).default(16),
  /** Only for proving that REPEATABLE READ, the servers' own default, changes no answer: see tests. */
  DATABASE_ISOLATION: z.enum(["READ COMMITTED", "REPEATABLE READ"]).default("READ COMMITTED"),
  /** Where a browser reaches this app; links in messages start with it. */
  APP_URL: z.url({ protocol: /^https?$/, error: "an http(s) address without a trailing path" }),
  NEXTAUTH_SECRET: z.string().min(32, "at least 32 characters"),
  /** Signed with it: session cookies and the links in messages. What was signed under these, comma-separated, is still good. */
  NEXTAUTH_SECRET_PREVIOUS: optional,
  /** Key of the HMAC under which one-time codes and cart tokens are stored, and of what the database keeps sealed. */
  OTP_PEPPER: z
    .string()
    .min(16, "at least 16 characters")
    .regex(/^[^,]*$/, "no comma"),
  /** Peppers, comma-separated, under which things were stored that must still open; or are about to be, on other instances. */
  OTP_PEPPER_PREVIOUS: optional,
  /** A private key (PEM, PKCS#8, P-256) that signs access tokens in place of those Gerai makes itself. */
  SIGNING_KEY: z
    .string()
    .regex(
      /^-----BEGIN PRIVATE KEY-----[\s\S]+-----END PRIVATE KEY-----\s*$/,
      "a PEM private key (PKCS#8, P-256)",
    )
    .optional(),
  /**
   * Whether staff and shops' owners and managers must have a second factor. By default `required` in production and `optional`
   * in a demo and in development; whoever has set one up is asked for it either way.
   */
  SECOND_FACTOR: z.enum(["required", "optional"]).optional(),
  /** 1: messages go to /dev/inbox, payments to the sandbox gateway, and a banner says so. */
  GERAI_DEMO: flag,
  /** Folder for pictures and, under `npm run up`, the database. */
  GERAI_DATA: z.string().default(".data"),
  /** How long unpaid stock stays locked. */
  LOCK_SECONDS: seconds(900),
  /** The most orders one process takes on at once; it finds its own measure below that. Further buyers are told BUSY and come again. */
  ORDERS_AT_ONCE: z.coerce.number().int().min(1).max(10_000).default(128),
  /** How long a buyer waits for his order before he is told BUSY, milliseconds. */
  ORDER_DEADLINE_MS: z.coerce.number().int().min(100).max(60_000).default(1500),
  /** How long after its ship-by time a shop may still hand a part over before it is cancelled and refunded by itself. */
  SHIP_BY_GRACE_HOURS: hours(24),
  /** How long before its ship-by time a shop is reminded, and the least time between that reminder and the cancellation. */
  SHIP_BY_REMIND_HOURS: hours(12),
  /** How long after delivery a part completes where the customer says nothing. */
  COMPLETE_AFTER_DAYS: days(7),
  /** Days a shop has to pay back what came back or was lost on its way, before Gerai does. */
  UNDELIVERED_DAYS: days(3),
  /** How long after completion the customer may still ask for a return. */
  RETURN_WITHIN_DAYS: days(7),
  JOBS_ENGINE: z.enum(["inngest", "in-process", "off"]).default("inngest"),
  /** Who brings committed events to the jobs engine: the app itself, or Debezium, which reads the binlog and posts to /api/outbox (deploy/cdc). */
  OUTBOX_RELAY: z.enum(["poll", "debezium"]).default("poll"),
  /** The secret Debezium signs with (Standard Webhooks): whsec_ and 24 to 64 bytes in base64; two, comma-separated, while it is changed. */
  OUTBOX_RELAY_SECRET: z
    .string()
    .refine((list) => namesIn(list).every(isSigningSecret), "whsec_ and 24 to 64 bytes in base64")
    .optional(),
  /** With OUTBOX_RELAY=debezium: events that nobody brought for this long are found and handled all the same. */
  OUTBOX_SWEEP_SECONDS: seconds(60),
  /** Secret of the sandbox gateway's webhook signature. */
  SANDBOX_GATEWAY_SECRET: z.string().min(16, "at least 16 characters").default("sandbox-gateway-secret"),
  /** Where the sandbox provider answers; APP_URL unless the app cannot reach itself there. */
  SANDBOX_GATEWAY_URL: optional,
  /** Names, comma-separated, of the gateways buyers may choose. */
  PAYMENT_GATEWAYS: optional,
  STRIPE_SECRET_KEY: optional,
  /** whsec_…, of the endpoint /api/webhooks/stripe. */
  STRIPE_WEBHOOK_SECRET: optional,
  /** Stands in for https://api.stripe.com, for tests. */
  STRIPE_BASE_URL: optional,
  PAYPAL_CLIENT_ID: optional,
  PAYPAL_CLIENT_SECRET: optional,
  /** The id PayPal gave the endpoint /api/webhooks/paypal; its signatures cover it. */
  PAYPAL_WEBHOOK_ID: optional,
  /** https://api-m.paypal.com, its sandbox, or what stands in for it in tests. */
  PAYPAL_BASE_URL: z.string().default("https://api-m.paypal.com"),
  /** Where certificates of PayPal's signatures may come from besides PayPal's own hosts; a demo's only. */
  PAYPAL_CERT_BASE_URL: optional,
  /** What a US dollar costs, in rupiah; for gateways that take no rupiah. Frozen into each attempt to pay. */
  IDR_PER_USD: z.coerce.number().int().min(1_000).max(1_000_000).optional(),
  /** Xendit's secret key (xnd_…) and the verification token its webhooks carry. */
  XENDIT_SECRET_KEY: optional,
  XENDIT_CALLBACK_TOKEN: optional,
  /** Stands in for Xendit's API host, for tests. */
  XENDIT_BASE_URL: baseUrl("https://api.xendit.co"),
  /** Midtrans' server key; it also signs what Midtrans sends us. */
  MIDTRANS_SERVER_KEY: optional,
  /** Midtrans' Core API; https://api.sandbox.midtrans.com with a sandbox key, or what stands in for it in tests. */
  MIDTRANS_BASE_URL: baseUrl("https://api.midtrans.com"),
  /** Where Midtrans' Snap pages are opened; https://app.sandbox.midtrans.com/snap/v1 with a sandbox key. */
  MIDTRANS_SNAP_BASE_URL: baseUrl("https://app.midtrans.com/snap/v1"),
  /** What of Midtrans buyers are offered, comma-separated: its page (snap), or one way each to pay on our own page (MIDTRANS_CHANNEL_NAMES). */
  MIDTRANS_CHANNELS: z.string().default("snap"),
  /** Rupiah up to which one member of staff corrects a balance alone; beyond, a second one has to confirm. 0: always. */
  ADJUSTMENT_ALONE_MAX: z.coerce.number().int().min(0).max(1e12).default(1_000_000),
  /** Seconds the sandbox courier, a demo's only, takes from one station to the next. */
  SANDBOX_COURIER_SECONDS: seconds(60),
  /** Key of Biteship's API; with it shops book couriers there. */
  BITESHIP_API_KEY: optional,
  BITESHIP_BASE_URL: z.url({ protocol: /^https?$/ }).default("https://api.biteship.com"),
  /** The header and its secret that Biteship's dashboard was told to send with each webhook. */
  BITESHIP_SIGNATURE_KEY: z.string().min(3).default("x-biteship-signature"),
  BITESHIP_SIGNATURE_SECRET: z.string().min(16, "at least 16 characters").optional(),
  /** How long a parcel's tracking link without signing in works after its end. */
  TRACKING_DAYS: z.coerce.number().int().min(1).max(365).default(30),
  /** How long a message stays in people's and staff's lists. */
  MESSAGE_DAYS: z.coerce.number().int().min(1).max(3650).default(365),
  /** How long what staff did is kept. */
  AUDIT_DAYS: z.coerce.number().int().min(30).max(3650).default(730),
  /** How long a person who asked to be forgotten may call it back. */
  ERASURE_DAYS: z.coerce.number().int().min(0).max(30).default(7),
  TWILIO_ACCOUNT_SID: optional,
  TWILIO_AUTH_TOKEN: optional,
  /** A sender number (+62…) or a messaging service id (MG…). */
  TWILIO_FROM: optional,
  /** Stands in for Twilio's API host, for tests. */
  TWILIO_BASE_URL: optional,
  /** What a segment of an SMS costs, in rupiah, for the metric of what was spent. */
  SMS_SEGMENT_PRICE: z.coerce.number().min(0).max(100_000).default(0),
  /** smtp(s)://user:password@host:port */
  SMTP_URL: optional,
  MAIL_FROM: z.string().default("Gerai <no-reply@gerai.invalid>"),
  /** The pair of keys that web push is signed with (npx web-push generate-vapid-keys); without them nobody is offered it. */
  VAPID_PUBLIC_KEY: optional,
  VAPID_PRIVATE_KEY: optional,
  /** mailto: or https: address at which a push service reaches whoever sends. */
  VAPID_SUBJECT: z
    .string()
    .regex(/^(mailto:|https:)/, "mailto:… or https:…")
    .default("mailto:no-reply@gerai.invalid"),
  /** Stands in for the push services that browsers name, for tests. */
  PUSH_BASE_URL: optional,
  /** 1: shops' webhooks may go to http and to addresses of this machine and its network; a demo's and tests' only. */
  WEBHOOKS_TO_PRIVATE: flag,
  /** Bearer token of GET /api/metrics; without one there are no metrics. */
  METRICS_TOKEN: z.string().min(16, "at least 16 characters").optional(),
  /** Where traces go over OTLP/HTTP (http://collector:4318); without it there are none, and they cost nothing. OpenTelemetry's parts read its other variables themselves. */
  OTEL_EXPORTER_OTLP_ENDPOINT: optional,
  OTEL_EXPORTER_OTLP_TRACES_ENDPOINT: optional,
  OTEL_SDK_DISABLED: z.string().optional(),
  /** OpenTelemetry's own samplers (always_on, parentbased_traceidratio, …). Without it a share of traces, OTEL_TRACES_SAMPLER_ARG, is kept. */
  OTEL_TRACES_SAMPLER: optional,
  OTEL_TRACES_SAMPLER_ARG: z.coerce.number().min(0).max(1).default(0.1),
  LOG_LEVEL: z.enum(["trace", "debug", "info", "warn", "error", "silent"]).default("info"),
  /** "<point>:<n>" of lib/platform/crash-point.ts, for chaos tests; a demo's only. */
  GERAI_CRASH_POINT: z
    .string()
    .regex(/^[a-z.-]+:\d{1,6}$/, "<point>:<n>")
    .optional(),
  /** "1" trusts x-forwarded-for (a proxy of ours stands in front and overwrites it). */
  TRUST_PROXY: flag,
  /** How long after SIGTERM a process goes on serving while its health page says 503: what a gateway takes to notice. */
  DRAIN_SECONDS: z.coerce.number().int().min(0).max(120).default(0),
  /** redis(s)://…: what several instances share: cached reads, their tags, quick counters. Without it each keeps its own. */
  REDIS_URL: z
    .string()
    .regex(/^rediss?:\/\//, "redis://host:port")
    .optional(),
  /** Requests to /api/v1 a minute: of one person, of one shop's key, or, for who shows neither, of one address. */
  API_REQUESTS_PER_MINUTE: z.coerce.number().int().min(1).max(10_000_000).default(600),
  /** How often the files of secrets and Vault are looked at again; what says where Vault is stands in secrets/vault-config.ts. */
  SECRETS_REFRESH_SECONDS: seconds(10),
  /** Inngest's package reads these two by itself. */
  INNGEST_EVENT_KEY: optional,
  INNGEST_SIGNING_KEY: optional,
});

/** Every variable there is. */
export const VARIABLE_NAMES: readonly string[] = schema.keyof().options;

/** Real gateways, and what each needs to be switched on. */
export const GATEWAY_KEYS = {
  stripe: ["STRIPE_SECRET_KEY", "STRIPE_WEBHOOK_SECRET"],
  paypal: ["PAYPAL_CLIENT_ID", "PAYPAL_CLIENT_SECRET", "PAYPAL_WEBHOOK_ID", "IDR_PER_USD"],
  xendit: ["XENDIT_SECRET_KEY", "XENDIT_CALLBACK_TOKEN"],
  midtrans: ["MIDTRANS_SERVER_KEY"],
} as const satisfies Record<string, readonly (keyof z.infer<typeof schema>)[]>;

export type Env = z.infer<typeof schema> & { demo: boolean; SECOND_FACTOR: "required" | "optional" };
export const MIDTRANS_CHANNEL_NAMES = ["snap", "qris", "bca", "bni", "bri", "mandiri", "permata"] as const;

// On globalThis: Next loads this module once for routes and once for instrumentation, and both must see a secret that was replaced.
const ENV_KEY = Symbol.for("gerai.env");
type GlobalWithEnv = typeof globalThis & { [ENV_KEY]?: Env };

/**
 * The process's configuration. Throws an Error that names every wrong variable and what was expected; instrumentation.ts calls it
 * first thing, so a misconfigured server never answers a request. Secrets in it may be replaced while the process runs
 * (lib/platform/secrets): read them where they are used, and keep none.
 */
export function env(): Env {
  const holder = globalThis as GlobalWithEnv;
  holder[ENV_KEY] ??= parseEnv(ownVariables());
  return holder[ENV_KEY];
}

/** Puts a configuration in the place of the one in use; lib/platform/secrets does, once it has proved itself. */
export function replaceEnv(next: Env): void {
  (globalThis as GlobalWithEnv)[ENV_KEY] = next;
}

/** What this process was started with, the files of its secrets read. @throws EnvProblems */
export function ownVariables(): Variables {
  const { variables, problems } = withFiles(process.env);
  if (problems.length > 0) throw new EnvProblems(problems);
  return variables;
}

/** The same where a file that cannot be read now is no reason to stop. */
export function ownVariablesAgain(): { variables: Variables; problems: Problem[] } {
  return withFiles(process.env);
}

/** For packages that read the environment by themselves. */
export function passOn(name: "INNGEST_EVENT_KEY" | "INNGEST_SIGNING_KEY", value: string): void {
  process.env[name] = value;
}

/** Names every variable that is wrong and what was expected; no value is in it. */
export class EnvProblems extends Error {
  override readonly name = "EnvProblems";
  constructor(readonly problems: Problem[]) {
    const lines = problems.map(({ name, words }) => `  - ${name}: ${words}`);
    super(`The environment is not usable:\n${lines.join("\n")}`);
  }
}

/** Parses a set of variables; see env(). Outside demo, production needs a real SMS sender, mail server and gateway. @throws EnvProblems */
export function parseEnv(variables: Variables): Env {
  const result = schema.safeParse(filled(variables));
  const problems = result.success
    ? [
        ...gatewayProblems(result.data),
        ...relayProblems(result.data),
        ...productionProblems(result.data),
      ].map(problemOf)
    : problemsOf(result.error);
  if (!result.success || problems.length > 0) throw new EnvProblems(problems);
  const demo = result.data.GERAI_DEMO === "1";
  const strict = result.data.NODE_ENV === "production" && !demo;
  return {
    ...result.data,
    demo,
    SECOND_FACTOR: result.data.SECOND_FACTOR ?? (strict ? "required" : "optional"),
  };
}

/** An empty variable counts as one that is not set. */
export function filled(variables: Variables): Variables {
  return Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ""));
}

/** What a schema found, by the names of the variables. */
export function problemsOf(error: z.ZodError): Problem[] {
  return error.issues.map((issue) => ({ name: issue.path.join("."), words: `expected ${issue.message}` }));
}

function problemOf(line: string): Problem {
  const [name = "", ...words] = line.split(": ");
  return { name, words: words.join(": ") };
}

function relayProblems(values: z.infer<typeof schema>): string[] {
  if (values.OUTBOX_RELAY !== "debezium" || values.OUTBOX_RELAY_SECRET) return [];
  return ["OUTBOX_RELAY_SECRET: required by OUTBOX_RELAY=debezium"];
}

function isSigningSecret(secret: string): boolean {
  const encoded = /^whsec_([A-Za-z0-9+/]+={0,2})$/.exec(secret)?.[1];
  const { length } = Buffer.from(encoded ?? "", "base64");
  return length >= 24 && length <= 64;
}

function gatewayProblems(values: z.infer<typeof schema>): string[] {
  const keys: Record<string, readonly (keyof typeof values)[]> = { sandbox: [], ...GATEWAY_KEYS };
  const names = namesIn(values.PAYMENT_GATEWAYS ?? "");
  const missing = names.flatMap((name) =>
    keys[name]
      ? keys[name].filter((key) => !values[key]).map((key) => `${key}: required by PAYMENT_GATEWAYS=${name}`)
      : [`PAYMENT_GATEWAYS: there is no gateway "${name}"`],
  );
  const known: readonly string[] = MIDTRANS_CHANNEL_NAMES;
  const unknown = namesIn(values.MIDTRANS_CHANNELS).filter((name) => !known.includes(name));
  const channels = unknown.map(
    (name) => `MIDTRANS_CHANNELS: there is no channel "${name}", only ${known.join(", ")}`,
  );
  return [...missing, ...channels];
}

/** The names of a comma-separated variable. */
export function namesIn(list: string): string[] {
  return list === "" ? [] : list.split(",").map((name) => name.trim());
}

function productionProblems(values: z.infer<typeof schema>): string[] {
  if (values.NODE_ENV !== "production" || values.GERAI_DEMO === "1") return [];
  const problems: string[] = [];
  if (values.PAYPAL_CERT_BASE_URL) problems.push("PAYPAL_CERT_BASE_URL: not in production");
  if (values.PUSH_BASE_URL) problems.push("PUSH_BASE_URL: not in production");
  if (values.WEBHOOKS_TO_PRIVATE === "1") problems.push("WEBHOOKS_TO_PRIVATE: not in production");
  if (values.GERAI_CRASH_POINT) problems.push("GERAI_CRASH_POINT: not in production");
  for (const name of ["TWILIO_ACCOUNT_SID", "TWILIO_AUTH_TOKEN", "TWILIO_FROM", "SMTP_URL"] as const) {
    if (!values[name]) problems.push(`${name}: required in production (or set GERAI_DEMO=1 for a demo)`);
  }
  if (values.BITESHIP_API_KEY && !values.BITESHIP_SIGNATURE_SECRET)
    problems.push("BITESHIP_SIGNATURE_SECRET: required with BITESHIP_API_KEY");
  const gateways = values.PAYMENT_GATEWAYS?.split(",").filter((name) => name !== "sandbox") ?? [];
  if (gateways.length === 0) {
    problems.push("PAYMENT_GATEWAYS: no real gateway is switched on; the sandbox takes no real money");
  }
  return problems;
}
