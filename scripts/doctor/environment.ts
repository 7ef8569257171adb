import { stat } from "node:fs/promises";
import { namesIn } from "@/lib/platform/env";
import { type Check, type Finding, findings, type World } from "./finding";
import { secretFiles } from "./variables";

const { ok, note, warning, broken } = findings("Configuration");

/** Names of variables whose value must be hard to guess. */
const GUARDED = [
  "NEXTAUTH_SECRET",
  "OTP_PEPPER",
  "METRICS_TOKEN",
  "BITESHIP_SIGNATURE_SECRET",
  "XENDIT_CALLBACK_TOKEN",
  "BACKUP_PASSPHRASE",
] as const;

/** Keys that take no real money, by how they begin. */
const TEST_KEYS: Record<string, RegExp> = {
  STRIPE_SECRET_KEY: /^(sk|rk)_test_/,
  XENDIT_SECRET_KEY: /^xnd_development_/,
  MIDTRANS_SERVER_KEY: /^SB-/,
  PAYPAL_BASE_URL: /sandbox/,
  MIDTRANS_BASE_URL: /sandbox/,
  BITESHIP_API_KEY: /^biteship_test/,
};

const SAMPLE = /change.?me|example|secret|password|pepper|placeholder|xxxx|1234567|only-tests|your-/i;

export const checkUsable =
  (problems: string[]): Check =>
  () =>
    problems.length === 0
      ? [ok("Every variable is one the app can use")]
      : problems.map((problem) =>
          broken(problem, "The app refuses to start with it.", "Set it as README's table of variables says."),
        );

/** Why a secret is weak, or null for one that is hard to guess. */
export function weakness(value: string): string | null {
  const kinds = new Set(value).size;
  if (SAMPLE.test(value)) return "it holds words of an example";
  if (value.length < 24) return `it has ${value.length} characters`;
  if (kinds < 10) return `it is made of ${kinds} different characters`;
  return null;
}

export const checkSecrets =
  (demoSecrets: string[]): Check =>
  ({ variables, strict }) => {
    const set = GUARDED.flatMap((name) => (variables[name] ? [{ name, value: variables[name] }] : []));
    const level = strict ? broken : note;
    const renew = "Make a new one: `openssl rand -hex 32`.";
    const found = set.flatMap(({ name, value }): Finding[] => {
      if (strict && demoSecrets.includes(value))
        return [
          broken(
            `${name} is the demo's`,
            "It lies in this machine's data folder for anybody to read.",
            renew,
          ),
        ];
      const weak = weakness(value);
      return weak
        ? [
            level(
              `${name} is weak: ${weak}`,
              "Whoever guesses it can sign in as anybody, or read what it guards.",
              renew,
            ),
          ]
        : [];
    });
    const twice = set.filter(({ value }, at) => set.findIndex((other) => other.value === value) !== at);
    for (const { name } of twice)
      found.push(warning(`${name} is the same as another secret`, "Who learns one has both.", renew));
    for (const [name, pattern] of Object.entries(TEST_KEYS)) {
      if (strict && pattern.test(variables[name] ?? ""))
        found.push(
          broken(
            `${name} is a test key or address`,
            "Orders are paid with money that is none.",
            "Use the live account's.",
          ),
        );
    }
    return found.length > 0 ? found : [ok(`${set.length} secrets are there and hard to guess`)];
  };

/** Files of secrets: readable by this user and by nobody else who has no business with them. */
export const checkSecretFiles: Check = async ({ variables }) => {
  const found = await Promise.all(
    secretFiles(variables).map(async ({ name, file }): Promise<Finding[]> => {
      const known = await stat(file).catch(() => null);
      if (!known)
        return [
          broken(
            `${name}: ${file} cannot be read`,
            "What it holds is missing.",
            "Mount the secret there, or mend its rights.",
          ),
        ];
      const open = (known.mode & 0o004) !== 0;
      return open
        ? [
            warning(
              `${name}: ${file} may be read by every user of the machine`,
              "A secret is for one process.",
              `chmod 0400 ${file}`,
            ),
          ]
        : [ok(`${name} can be read`)];
    }),
  );
  return found.flat();
};

/** Addresses: what browsers and providers are told, and what cookies need. */
export const checkAddresses: Check = ({ env, variables, strict }) => {
  if (!env) return [];
  const app = new URL(env.APP_URL);
  const found: Finding[] = [];
  const local = /^(localhost|127\.|10\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.|\[::1\])/.test(app.hostname);
  if (strict && app.protocol !== "https:")
    found.push(
      broken(
        `APP_URL is ${env.APP_URL}`,
        "Cookies and passwords travel in the clear, and passkeys do not work.",
        "Serve it over https and say so in APP_URL and NEXTAUTH_URL.",
      ),
    );
  if (strict && local)
    found.push(
      broken(
        `APP_URL is ${env.APP_URL}`,
        "No provider's webhook reaches it: payments are found only by reading them back.",
        "Set it to the public address.",
      ),
    );
  const auth = variables.NEXTAUTH_URL;
  if (auth && new URL(auth).origin !== app.origin)
    found.push(
      broken(
        `NEXTAUTH_URL is ${auth}, APP_URL ${env.APP_URL}`,
        "The session's cookie is made for another address: nobody stays signed in.",
        "Set both to the address browsers use.",
      ),
    );
  if (app.protocol === "https:" && env.TRUST_PROXY !== "1")
    found.push(
      warning(
        "APP_URL is https and TRUST_PROXY is not set",
        "Whatever speaks https stands in front, and all callers seem to come from its one address: limits hit everybody at once.",
        "Set TRUST_PROXY=1 if that proxy overwrites x-forwarded-for, -host and -proto (deploy/gateway does).",
      ),
    );
  if (env.demo && app.protocol === "https:" && !local)
    found.push(
      warning(
        "A demo (GERAI_DEMO=1) at a public address",
        "Anybody can read everybody's sign-in codes at /dev/inbox.",
        "Unset GERAI_DEMO for a real shop.",
      ),
    );
  return found.length > 0 ? found : [ok(`${env.APP_URL}: addresses and cookies fit together`)];
};

/** What is worth having and not set. */
export const checkOptional: Check = ({ env, instances, strict }) => {
  if (!env) return [];
  const found: Finding[] = [];
  if (!env.METRICS_TOKEN)
    found.push(
      note(
        "METRICS_TOKEN is not set",
        "Prometheus cannot look in: no alert ever fires.",
        "Set it here and in Prometheus.",
      ),
    );
  if (!env.VAPID_PUBLIC_KEY)
    found.push(
      note("VAPID_PUBLIC_KEY is not set", "Nobody is offered web push.", "npx web-push generate-vapid-keys"),
    );
  if (instances > 1 && !env.REDIS_URL)
    found.push(
      warning(
        `${instances} instances and no REDIS_URL`,
        "Each counts limits and caches pages for itself, up to an hour apart.",
        "Give them one Redis.",
      ),
    );
  if (env.JOBS_ENGINE === "off")
    found.push(
      broken(
        "JOBS_ENGINE=off",
        "Nothing releases unpaid stock, sends messages or tells shops.",
        "Set it to inngest or in-process.",
      ),
    );
  if (strict && namesIn(env.PAYMENT_GATEWAYS ?? "").length > 0)
    found.push(
      note(
        "Webhooks to be set at the providers",
        webhookAddresses({ env }).join("  "),
        "Compare with their dashboards.",
      ),
    );
  return found;
};

function webhookAddresses({ env }: Pick<World, "env">): string[] {
  if (!env) return [];
  const gateways = namesIn(env.PAYMENT_GATEWAYS ?? "").map((name) => `/api/webhooks/${name}`);
  const couriers = env.BITESHIP_API_KEY ? ["/api/webhooks/couriers/biteship"] : [];
  return [...gateways, ...couriers].map((place) => new URL(place, env.APP_URL).href);
}
