import { execFile } from "node:child_process";
import { generateKeyPairSync, randomBytes } from "node:crypto";
import path from "node:path";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { SECRET_NAMES, type SecretName } from "@/lib/platform/secrets/names";
import { packageProgram, projectRoot } from "../../../scripts/runtime/paths.mjs";

const key = generateKeyPairSync("ec", { namedCurve: "P-256" }).privateKey;
const FORMS: Partial<Record<SecretName, (password: string) => string>> = {
  DATABASE_URL: (password) => `mysql://gerai:${encodeURIComponent(password)}@127.0.0.1:3306/gerai`,
  REDIS_URL: (password) => `redis://:${encodeURIComponent(password)}@127.0.0.1:6379`,
  SMTP_URL: (password) => `smtp://user:${encodeURIComponent(password)}@mail:587`,
  OUTBOX_RELAY_SECRET: (password) => `whsec_${Buffer.from(password.slice(0, 32)).toString("base64")}`,
  SIGNING_KEY: () => key.export({ type: "pkcs8", format: "pem" }).toString(),
};

test("whatever an error, an address, a header or a package says of a secret, none is in what the process prints", async () => {
  // With the characters that addresses, JSON and base64 write in another way.
  const planted = SECRET_NAMES.map((name) => [name, `${randomBytes(27).toString("base64")}/"+:@`] as const);
  const env = Object.fromEntries(planted.map(([name, value]) => [name, FORMS[name]?.(value) ?? value]));
  const run = promisify(execFile)(
    packageProgram("tsx"),
    ["--conditions=react-server", path.join(projectRoot, "tests/fakes/leaking-process.ts")],
    { env: { ...process.env, ...env, LOG_LEVEL: "info", NODE_ENV: "test" }, maxBuffer: 64e6 },
  );
  const { stdout, stderr } = await run;
  const printed = stdout + stderr;
  expect(printed).toContain("all was let out");
  for (const [name, value] of planted) {
    const inItself = name === "OUTBOX_RELAY_SECRET" ? (env[name] ?? "") : value;
    const secrets = name === "SIGNING_KEY" ? [env.SIGNING_KEY?.split("\n")[1] ?? ""] : [inItself];
    for (const secret of secrets) {
      const core = Buffer.from(secret.slice(0, 12)).toString("base64");
      for (const form of [secret, encodeURIComponent(secret), JSON.stringify(secret).slice(1, -1), core])
        expect(printed.includes(form), `${name} as ${form.slice(0, 3)}…`).toBe(false);
    }
  }
});
