import { judgeEnvironments } from "../environment/judge.mjs";
import { environmentOf, readDockerfile } from "../image/dockerfile.mjs";

/** The app's own processes: they read the whole configuration; the image's other commands read less of it. */
const APPS = ["app-1", "app-2", "tools"];

/** Settings that are no operator's: of the image, of tests, or refused where the image runs. */
const NOBODYS = [
  "NODE_ENV",
  "DATABASE_ISOLATION",
  "GERAI_CRASH_POINT",
  "PAYPAL_CERT_BASE_URL",
  "PUSH_BASE_URL",
  "TWILIO_BASE_URL",
  "BITESHIP_BASE_URL",
  "OTEL_EXPORTER_OTLP_TRACES_ENDPOINT",
  "OTEL_SDK_DISABLED",
];

/** What a shop that sells for good puts into .env.compose. */
const REAL = {
  GERAI_DEMO: "0",
  APP_URL: "https://gerai.example",
  PAYMENT_GATEWAYS: "stripe,paypal,xendit,midtrans",
  STRIPE_SECRET_KEY: "sk_live_of_nobody",
  STRIPE_WEBHOOK_SECRET: "whsec_of_nobody",
  PAYPAL_CLIENT_ID: "of-nobody",
  PAYPAL_CLIENT_SECRET: "of-nobody",
  PAYPAL_WEBHOOK_ID: "of-nobody",
  IDR_PER_USD: "16000",
  XENDIT_SECRET_KEY: "xnd_of_nobody",
  XENDIT_CALLBACK_TOKEN: "of-nobody",
  MIDTRANS_SERVER_KEY: "of-nobody",
  BITESHIP_API_KEY: "of-nobody",
  BITESHIP_SIGNATURE_SECRET: "of-nobody-at-all",
  TWILIO_ACCOUNT_SID: "of-nobody",
  TWILIO_AUTH_TOKEN: "of-nobody",
  TWILIO_FROM: "+6281200000000",
  SMTP_URL: "smtps://nobody:nothing@mail.example:465",
};
const WITH_VAULT = { VAULT_ADDR: "http://vault:8200", VAULT_ROLE_ID: "of-nobody" };

/** What the app would refuse to start over, as a demo, as a real shop and with Vault; and the variables that nobody could give it. */
export function faultsOfEnvironments({ read, settings, secrets }) {
  const more = (variables) =>
    settings +
    Object.entries(variables)
      .map(([name, value]) => `${name}=${value}\n`)
      .join("");
  // Vault's own file is an operator's to fill.
  const filled = { ...secrets, vault_secret_id: "of-nobody" };
  const kinds = { "as a demo": settings, "as a real shop": more(REAL), "with Vault": more(WITH_VAULT) };
  const sets = Object.fromEntries(
    Object.entries(kinds).flatMap(([kind, text]) => {
      const { services } = read(text);
      return APPS.map((service) => [`${service} ${kind}`, environmentIn(services[service], filled)]);
    }),
  );
  const { problems, variables } = judgeEnvironments(sets);
  const refused = Object.entries(problems).flatMap(([whose, lines]) =>
    lines.map((line) => `${whose}: ${line}`),
  );
  const { services } = read(settings);
  const given = services["app-1"].environment;
  const missing = variables.filter(
    (name) => !(name in given) && !(`${name}_FILE` in given) && !NOBODYS.includes(name),
  );
  const calls = given.SANDBOX_GATEWAY_URL || given.APP_URL;
  return [
    ...refused,
    ...missing.map((name) => `app-1: nobody could give it ${name}`),
    ...(isOneOf(services, calls)
      ? []
      : [`app-1: the demo's payments are at ${calls}, which it does not reach`]),
  ];
}

/** Whether an address is one of the containers', who do not reach each other at localhost. */
function isOneOf(services, url) {
  const aliases = Object.values(services).flatMap(({ networks = {} }) =>
    Object.values(networks).flatMap((network) => network?.aliases ?? []),
  );
  return [...Object.keys(services), ...aliases].includes(new URL(url).hostname);
}

/** What a process in the container sees: the image's variables under the service's, NAME_FILE read. */
function environmentIn({ environment, secrets }, made) {
  const image = environmentOf(readDockerfile().stages.get("app"));
  const mounted = new Map(secrets.map(({ source, target }) => [target ?? `/run/secrets/${source}`, source]));
  const pairs = Object.entries(environment).flatMap(([name, value]) => {
    if (!name.endsWith("_FILE") || !value) return [[name, value]];
    const content = made[mounted.get(value)];
    return content ? [[name.replace(/_FILE$/, ""), content]] : [];
  });
  return { ...image, ...Object.fromEntries(pairs) };
}
