import { unlinkSync } from "node:fs";
import { afterEach, expect, test } from "vitest";
import { env } from "@/lib/platform/env";
import { metrics } from "@/lib/platform/metrics";
import { acceptedSecrets } from "@/lib/platform/secrets/in-use";
import { loadSecrets, refreshSecrets, secretSources } from "@/lib/platform/secrets/refresh";
import { startWithFiles } from "../../builders/secret-files";
import { startFakeVault } from "../../fakes/vault-server";

type Files = Awaited<ReturnType<typeof startWithFiles>>;
let files: Files | undefined;
afterEach(async () => {
  await files?.end();
  files = undefined;
});

const PEPPER = "a-pepper-of-this-very-test";
const entries: { secret?: string; why?: string; secrets?: string[] }[] = [];
const log = {
  error: (entry: object) => void entries.push(entry),
  info: (entry: object) => void entries.push(entry),
} as never;

function refresh(holdMs = 0) {
  entries.length = 0;
  return refreshSecrets({ log }, { provers: {}, holdMs });
}

test("a secret comes from a file, without the line's end, and a new one from the same file at the next look", async () => {
  files = await startWithFiles({ XENDIT_SECRET_KEY: "xnd_first", XENDIT_CALLBACK_TOKEN: "token-first" });
  expect(env().XENDIT_SECRET_KEY).toBe("xnd_first");
  expect(secretSources().files).toEqual(["XENDIT_SECRET_KEY", "XENDIT_CALLBACK_TOKEN"]);
  files.write("XENDIT_SECRET_KEY", "xnd_second");
  expect(await refresh()).toEqual({ changed: ["XENDIT_SECRET_KEY"] });
  expect(env()).toMatchObject({ XENDIT_SECRET_KEY: "xnd_second", XENDIT_CALLBACK_TOKEN: "token-first" });
  expect(await refresh()).toEqual({ changed: [] });
});

test("a webhook's token that was replaced is still taken for a while, beside the new one", async () => {
  files = await startWithFiles({ XENDIT_CALLBACK_TOKEN: "token-first" });
  files.write("XENDIT_CALLBACK_TOKEN", "token-second");
  await refresh();
  expect(acceptedSecrets("XENDIT_CALLBACK_TOKEN")).toEqual(["token-second", "token-first"]);
});

test("a malformed value changes nothing, is named and counted, never shown, and holds up no other", async () => {
  files = await startWithFiles({ METRICS_TOKEN: "a-token-that-is-long", STRIPE_SECRET_KEY: "sk_first" });
  files.write("METRICS_TOKEN", "short");
  files.write("STRIPE_SECRET_KEY", "sk_second");
  const before = await failuresOf("METRICS_TOKEN");
  expect(await refresh()).toEqual({ changed: ["STRIPE_SECRET_KEY"] });
  expect(env()).toMatchObject({ METRICS_TOKEN: "a-token-that-is-long", STRIPE_SECRET_KEY: "sk_second" });
  expect(entries[0]).toEqual({ secret: "METRICS_TOKEN", why: "expected at least 16 characters" });
  expect(JSON.stringify(entries)).not.toContain("short");
  expect((await failuresOf("METRICS_TOKEN")) - before).toBe(1);
});

test("a file that is gone, or emptied, leaves the secret as it is", async () => {
  files = await startWithFiles({ STRIPE_SECRET_KEY: "sk_first", MIDTRANS_SERVER_KEY: "Mid-first" });
  unlinkSync(files.file("STRIPE_SECRET_KEY"));
  files.write("MIDTRANS_SERVER_KEY", "");
  expect(await refresh()).toEqual({ changed: [] });
  expect(env()).toMatchObject({ STRIPE_SECRET_KEY: "sk_first", MIDTRANS_SERVER_KEY: "Mid-first" });
  expect(entries.map(({ secret }) => secret).sort()).toEqual([
    "MIDTRANS_SERVER_KEY_FILE",
    "STRIPE_SECRET_KEY_FILE",
  ]);
});

test("a key that a gateway in use needs is not taken away by a file that lost it", async () => {
  files = await startWithFiles({ MIDTRANS_SERVER_KEY: "Mid-first" });
  process.env.PAYMENT_GATEWAYS = "midtrans";
  await loadSecrets();
  unlinkSync(files.file("MIDTRANS_SERVER_KEY"));
  await refresh();
  expect(env().MIDTRANS_SERVER_KEY).toBe("Mid-first");
});

test("a pepper that would be forgotten is refused until it stands in the list of those before", async () => {
  files = await startWithFiles({ OTP_PEPPER: PEPPER, OTP_PEPPER_PREVIOUS: "an-older-pepper-of-theirs" });
  files.write("OTP_PEPPER", "another-pepper-of-this-test");
  expect(await refresh()).toEqual({ changed: [] });
  expect(entries[0]?.why).toContain("put the value before into OTP_PEPPER_PREVIOUS");
  files.write("OTP_PEPPER_PREVIOUS", `${PEPPER},an-older-pepper-of-theirs`);
  expect((await refresh()).changed).toContain("OTP_PEPPER");
});

test("a new pepper is accepted at once and used only when the other instances had the time to see it", async () => {
  files = await startWithFiles({ OTP_PEPPER: PEPPER, OTP_PEPPER_PREVIOUS: "an-older-pepper-of-theirs" });
  files.write("OTP_PEPPER", "another-pepper-of-this-test");
  files.write("OTP_PEPPER_PREVIOUS", `${PEPPER},an-older-pepper-of-theirs`);
  await refresh(60_000);
  expect(env().OTP_PEPPER).toBe(PEPPER);
  expect(acceptedSecrets("OTP_PEPPER")).toContain("another-pepper-of-this-test");
  expect(await refresh(60_000)).toEqual({ changed: [] });
  const later = Date.now() + 61_000;
  const { takeOver } = await import("@/lib/platform/secrets/take-over");
  const seen = { ...process.env, OTP_PEPPER: "another-pepper-of-this-test" };
  const others = { OTP_PEPPER_PREVIOUS: `${PEPPER},an-older-pepper-of-theirs` };
  await takeOver({ ...seen, ...others }, { provers: {}, holdMs: 60_000, now: later });
  expect(env().OTP_PEPPER).toBe("another-pepper-of-this-test");
  expect(acceptedSecrets("OTP_PEPPER").slice(0, 2)).toEqual(["another-pepper-of-this-test", PEPPER]);
});

test("at the start a file that is missing stops the app, by its name and what to do", async () => {
  files = await startWithFiles({ STRIPE_SECRET_KEY: "sk_first" });
  process.env.NEXTAUTH_SECRET_FILE = "/nowhere/at-all";
  await expect(loadSecrets()).rejects.toThrow(/NEXTAUTH_SECRET: set it or NEXTAUTH_SECRET_FILE, not both/);
  const given = process.env.NEXTAUTH_SECRET;
  delete process.env.NEXTAUTH_SECRET;
  await expect(loadSecrets()).rejects.toThrow(
    /NEXTAUTH_SECRET_FILE: \/nowhere\/at-all cannot be read \(ENOENT\)/,
  );
  process.env.NEXTAUTH_SECRET = given;
});

test("Vault fills in what the environment leaves out, and what it loses is kept", async () => {
  const vault = await startFakeVault();
  files = await startWithFiles({ VAULT_SECRET_ID: vault.secretId });
  Object.assign(process.env, { VAULT_ADDR: vault.url, VAULT_ROLE_ID: vault.roleId });
  await expect(loadSecrets()).rejects.toThrow(/404 to GET secret\/data\/gerai\/app/);
  vault.write("gerai/app", { STRIPE_SECRET_KEY: "sk_vault", OTP_PEPPER: "not-asked-for-it-is-set" });
  await loadSecrets();
  expect(secretSources().vault).toEqual(["STRIPE_SECRET_KEY"]);
  expect(env().STRIPE_SECRET_KEY).toBe("sk_vault");
  for (const trouble of ["hang-up", "garbage"] as const) {
    vault.trouble = trouble;
    expect(await refresh()).toEqual({ changed: [] });
    expect(entries[0]).toMatchObject({ secret: "vault" });
  }
  vault.trouble = null;
  vault.remove("gerai/app");
  await refresh();
  expect(env().STRIPE_SECRET_KEY).toBe("sk_vault");
  vault.write("gerai/app", { STRIPE_SECRET_KEY: "sk_next" });
  expect(await refresh()).toEqual({ changed: ["STRIPE_SECRET_KEY"] });
  await vault.stop();
});

async function failuresOf(name: string): Promise<number> {
  const counted = metrics().getSingleMetric("gerai_secrets_refresh_failures_total");
  const values = (await counted?.get())?.values ?? [];
  return values.find(({ labels }) => labels.name === name)?.value ?? 0;
}
