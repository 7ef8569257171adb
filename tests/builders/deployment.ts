import { parseEnv } from "@/lib/platform/env";
import type { Check, World } from "../../scripts/doctor/finding";

/** A secret that is hard to guess, as far as a test may have one; another for each letter. */
export function strongSecret(letter: string): string {
  return `${letter}8f3a91c2d7e64b05${letter}a1b9c0d3e7f25846`;
}

/** Nobody listens there. */
export const CLOSED = "127.0.0.1:2";

/** What a real shop sets. */
export const productionVariables = {
  NODE_ENV: "production",
  DATABASE_URL: `mysql://nobody@${CLOSED}/none`,
  APP_URL: "https://gerai.test",
  NEXTAUTH_URL: "https://gerai.test",
  NEXTAUTH_SECRET: strongSecret("n"),
  OTP_PEPPER: strongSecret("o"),
  METRICS_TOKEN: strongSecret("m"),
  TRUST_PROXY: "1",
  JOBS_ENGINE: "in-process",
  TWILIO_ACCOUNT_SID: "AC1",
  TWILIO_AUTH_TOKEN: strongSecret("t"),
  TWILIO_FROM: "+6281",
  TWILIO_BASE_URL: `http://${CLOSED}`,
  SMTP_URL: `smtp://${CLOSED}`,
  PAYMENT_GATEWAYS: "stripe",
  STRIPE_SECRET_KEY: "sk_live_1",
  STRIPE_WEBHOOK_SECRET: "whsec_1",
  STRIPE_BASE_URL: `http://${CLOSED}`,
  VAPID_PUBLIC_KEY: "v",
} as const;

/** A deployment that lacks nothing but what is said. */
export function aDeployment(over: Record<string, string | undefined> = {}, rest: Partial<World> = {}): World {
  const variables: World["variables"] = { ...productionVariables, ...over };
  const strict = variables.GERAI_DEMO !== "1";
  const nothing = { database: null, instances: 1, backupDir: null };
  return { variables, env: parseEnv(variables), strict, ...nothing, ...rest };
}

/** What a check finds besides what is well, a line each. */
export async function foundBy(check: Check, about: World): Promise<string[]> {
  const found = await check(about);
  return found.filter(({ level }) => level !== "ok").map(({ level, what }) => `${level}: ${what}`);
}
