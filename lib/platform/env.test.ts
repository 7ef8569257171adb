import { expect, test } from "vitest";
import { parseEnv } from "./env";

const DEMO = {
  NODE_ENV: "production",
  DATABASE_URL: "mysql://root@127.0.0.1:3306/gerai",
  APP_URL: "http://localhost:3000",
  NEXTAUTH_SECRET: "x".repeat(32),
  OTP_PEPPER: "y".repeat(16),
  GERAI_DEMO: "1",
};

const PRODUCTION = {
  ...DEMO,
  GERAI_DEMO: "0",
  TWILIO_ACCOUNT_SID: "AC1",
  TWILIO_AUTH_TOKEN: "t",
  TWILIO_FROM: "+62811",
  SMTP_URL: "smtp://mail.example:25",
  PAYMENT_GATEWAYS: "stripe",
  STRIPE_SECRET_KEY: "sk_live_1",
  STRIPE_WEBHOOK_SECRET: "whsec_1",
};

test("a demo starts with its defaults: fifteen minutes of lock, jobs by Inngest", () => {
  expect(parseEnv(DEMO)).toMatchObject({ demo: true, LOCK_SECONDS: 900, JOBS_ENGINE: "inngest" });
});

test("who leads needs a second factor in production, unless it is a demo or said otherwise", () => {
  const mode = (variables: object) => parseEnv({ ...PRODUCTION, ...variables }).SECOND_FACTOR;
  expect([mode({}), mode({ GERAI_DEMO: "1" }), mode({ NODE_ENV: "development" })]).toEqual([
    "required",
    "optional",
    "optional",
  ]);
  expect([mode({ SECOND_FACTOR: "optional" }), mode({ GERAI_DEMO: "1", SECOND_FACTOR: "required" })]).toEqual(
    ["optional", "required"],
  );
});

test("an empty variable counts as one that is not set", () => {
  expect(parseEnv({ ...DEMO, LOCK_SECONDS: "", TWILIO_FROM: "" })).toMatchObject({ LOCK_SECONDS: 900 });
});

test.each([
  ["DATABASE_URL", "postgres://nope", /DATABASE_URL: expected mysql:/],
  ["APP_URL", "localhost:3000", /APP_URL: expected an http/],
  ["NEXTAUTH_SECRET", "short", /NEXTAUTH_SECRET: expected at least 32/],
  ["OTP_PEPPER", undefined, /OTP_PEPPER/],
  ["LOCK_SECONDS", "soon", /LOCK_SECONDS/],
  ["JOBS_ENGINE", "cron", /JOBS_ENGINE/],
  ["GERAI_DEMO", "yes", /GERAI_DEMO: expected 0 or 1/],
])("a wrong %s is named, with what was expected", (name, value, words) => {
  expect(() => parseEnv({ ...DEMO, [name]: value })).toThrow(words);
});

test("every wrong variable is named at once", () => {
  const all = () => parseEnv({ ...DEMO, OTP_PEPPER: undefined, LOCK_SECONDS: "0" });
  expect(all).toThrow(/LOCK_SECONDS[\s\S]*OTP_PEPPER|OTP_PEPPER[\s\S]*LOCK_SECONDS/);
});

test.each(["TWILIO_ACCOUNT_SID", "TWILIO_AUTH_TOKEN", "TWILIO_FROM", "SMTP_URL", "PAYMENT_GATEWAYS"])(
  "production refuses to start without %s",
  (name) => {
    expect(() => parseEnv(PRODUCTION)).not.toThrow();
    expect(() => parseEnv({ ...PRODUCTION, [name]: undefined })).toThrow(name);
  },
);

test("production refuses to take its money at the sandbox", () => {
  expect(() => parseEnv({ ...PRODUCTION, PAYMENT_GATEWAYS: "sandbox" })).toThrow(/sandbox/);
});

test.each([
  ["xendit", "XENDIT_SECRET_KEY"],
  ["xendit", "XENDIT_CALLBACK_TOKEN"],
  ["midtrans", "MIDTRANS_SERVER_KEY"],
])("%s switched on without its %s is named, in a demo too", (gateway, key) => {
  const switchedOn = {
    ...DEMO,
    PAYMENT_GATEWAYS: `sandbox, ${gateway}`,
    XENDIT_SECRET_KEY: "xnd_1",
    XENDIT_CALLBACK_TOKEN: "token-of-xendit",
    MIDTRANS_SERVER_KEY: "Mid-server-1",
  };
  expect(() => parseEnv(switchedOn)).not.toThrow();
  expect(() => parseEnv({ ...switchedOn, [key]: "" })).toThrow(`${key}: required by PAYMENT_GATEWAYS`);
});

test("a channel of Midtrans that does not exist is named, with those that do", () => {
  const midtrans = { ...DEMO, MIDTRANS_CHANNELS: "snap, qris,bca" };
  expect(() => parseEnv(midtrans)).not.toThrow();
  expect(() => parseEnv({ ...midtrans, MIDTRANS_CHANNELS: "qris,gopay" })).toThrow(
    /MIDTRANS_CHANNELS: there is no channel "gopay", only snap, qris/,
  );
  expect(() => parseEnv({ ...midtrans, MIDTRANS_CHANNELS: "qris," })).toThrow(/no channel ""/);
});

test("production refuses to be told where to die", () => {
  expect(() => parseEnv({ ...PRODUCTION, GERAI_CRASH_POINT: "outbox.relay.before-sent:1" })).toThrow(
    /GERAI_CRASH_POINT/,
  );
  expect(() => parseEnv({ ...DEMO, GERAI_CRASH_POINT: "somewhere" })).toThrow(/GERAI_CRASH_POINT/);
});

test.each([
  ["PAYPAL_CERT_BASE_URL", "http://127.0.0.1:1"],
  ["PUSH_BASE_URL", "http://127.0.0.1:1"],
  ["WEBHOOKS_TO_PRIVATE", "1"],
])("production refuses %s, which lifts a fence for tests; a demo takes it", (name, value) => {
  expect(() => parseEnv({ ...PRODUCTION, [name]: value })).toThrow(`${name}: not in production`);
  expect(() => parseEnv({ ...DEMO, [name]: value })).not.toThrow();
});

test.each([
  [
    "a gateway without its key",
    { PAYMENT_GATEWAYS: "stripe" },
    /STRIPE_SECRET_KEY: required by PAYMENT_GATEWAYS=stripe/,
  ],
  ["PayPal without the price of a dollar", { PAYMENT_GATEWAYS: "paypal" }, /IDR_PER_USD: required/],
  ["a gateway nobody knows", { PAYMENT_GATEWAYS: "stripe, barter" }, /there is no gateway "barter"/],
])("%s is a problem of the start, not of the first buyer", (_what, variables, words) => {
  expect(() => parseEnv({ ...DEMO, ...variables })).toThrow(words);
});

test("Debezium may drive the relay only with a secret of the form it signs with; two while it is changed", () => {
  const relay = (variables: object) => () => parseEnv({ ...DEMO, OUTBOX_RELAY: "debezium", ...variables });
  const secret = (bytes: number) => `whsec_${Buffer.alloc(bytes, 7).toString("base64")}`;
  expect(relay({})).toThrow("OUTBOX_RELAY_SECRET: required by OUTBOX_RELAY=debezium");
  for (const wrong of ["a-word-of-some-length", secret(23), secret(65), `${secret(32)},short`])
    expect(relay({ OUTBOX_RELAY_SECRET: wrong })).toThrow("OUTBOX_RELAY_SECRET: expected whsec_");
  expect(relay({ OUTBOX_RELAY_SECRET: `${secret(32)}, ${secret(24)}` })()).toMatchObject({
    OUTBOX_RELAY: "debezium",
    OUTBOX_SWEEP_SECONDS: 60,
  });
});
