import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { openVault } from "@/lib/platform/secrets/vault";
import { parseVault } from "@/lib/platform/secrets/vault-config";
import { startVaultWorld, type VaultWorld } from "../../builders/vault-world";

let world: VaultWorld;
beforeAll(async () => {
  world = await startVaultWorld();
});
afterAll(() => world.stop());
beforeEach(() =>
  world.write("gerai/app", { XENDIT_SECRET_KEY: "xnd_first", MIDTRANS_SERVER_KEY: "Mid-first" }),
);

function config(own: Record<string, string> = {}) {
  const approle = { VAULT_ROLE_ID: world.roleId, VAULT_SECRET_ID: world.secretId };
  const parsed = parseVault({ VAULT_ADDR: world.url, ...approle, ...own });
  if (!parsed) throw new Error("no Vault is configured");
  return parsed;
}

test("an app that shows its AppRole reads the secrets of its path", async () => {
  expect(await openVault().read(config())).toEqual({
    values: { XENDIT_SECRET_KEY: "xnd_first", MIDTRANS_SERVER_KEY: "Mid-first" },
    problems: [],
  });
});

test("a pod that shows its own token reads them as well", async () => {
  const file = await fileOf(world.podToken);
  const vault = openVault();
  const pod = { VAULT_AUTH: "kubernetes", VAULT_ROLE: "gerai-app", VAULT_JWT_FILE: file };
  expect((await vault.read(config(pod))).values).toMatchObject({ XENDIT_SECRET_KEY: "xnd_first" });
  const other = { ...pod, VAULT_JWT_FILE: await fileOf("somebody.elses.token") };
  await expect(openVault().read(config(other))).rejects.toThrow(/auth\/kubernetes\/login/);
});

test("a token that was handed over serves, and is renewed, but never signs in", async () => {
  const clock = movableClock();
  const giver = openVault();
  await giver.read(config());
  const handed = { VAULT_AUTH: "token", VAULT_TOKEN: giver.token() ?? "" };
  const vault = openVault(clock.now);
  await vault.read(config(handed));
  clock.pass(2_000);
  expect((await vault.read(config(handed))).problems).toEqual([]);
  expect(vault.token()).toBe(giver.token());
});

test("what is written in Vault is there at the next look, in one version whole", async () => {
  const vault = openVault();
  await vault.read(config());
  await world.write("gerai/app", { XENDIT_SECRET_KEY: "xnd_second" });
  expect((await vault.read(config())).values).toEqual({ XENDIT_SECRET_KEY: "xnd_second" });
});

test("several paths make one set; a name in two of them is in none's favour", async () => {
  await world.write("gerai/app/payments", { XENDIT_SECRET_KEY: "xnd_other", STRIPE_SECRET_KEY: "sk_1" });
  const { values, problems } = await openVault().read(
    config({ VAULT_PATHS: "gerai/app, gerai/app/payments" }),
  );
  expect(values).toMatchObject({ MIDTRANS_SERVER_KEY: "Mid-first", STRIPE_SECRET_KEY: "sk_1" });
  expect(problems).toEqual([
    { name: "XENDIT_SECRET_KEY", words: "gerai/app/payments in Vault: another path has it too" },
  ]);
});

test("a name that is no secret of ours, or a value that is no text, is said by its name", async () => {
  await world.write("gerai/app", { XENDIT_SECRT_KEY: "xnd_typo", MIDTRANS_SERVER_KEY: 12 });
  const { problems } = await openVault().read(config());
  expect(problems.map(({ name }) => name).sort()).toEqual(["MIDTRANS_SERVER_KEY", "XENDIT_SECRT_KEY"]);
  expect(JSON.stringify(problems)).not.toContain("xnd_typo");
});

test("a wrong secret id is refused in words that do not hold it", async () => {
  const wrong = openVault().read(config({ VAULT_SECRET_ID: "not-the-secret-id" }));
  await expect(wrong).rejects.toThrow(
    /Vault answered 400 to POST auth\/approle\/login: invalid role or secret ID/,
  );
  await expect(wrong).rejects.not.toThrow(/not-the-secret-id/);
});

test("a path the policy does not give, one that was deleted and one never written are told apart", async () => {
  const read = (path: string) => openVault().read(config({ VAULT_PATHS: path }));
  await expect(read("gerai/migrate")).rejects.toThrow(/403 to GET secret\/data\/gerai\/migrate/);
  await expect(read("gerai/app/never")).rejects.toThrow(/404/);
  await world.write("gerai/app/gone", { STRIPE_SECRET_KEY: "sk_1" });
  await world.remove("gerai/app/gone");
  await expect(read("gerai/app/gone")).rejects.toThrow(/404/);
});

test("half of its time over a token is renewed, and stays the same", async () => {
  const clock = movableClock();
  const vault = openVault(clock.now);
  await vault.read(config());
  const first = vault.token();
  clock.pass(1_900);
  await vault.read(config());
  expect(vault.token()).toBe(first);
  // Renewed: half of the first hour has been over for long, of the second it has not.
  clock.pass(1_700);
  expect((await vault.read(config())).values).toMatchObject({ XENDIT_SECRET_KEY: "xnd_first" });
  expect(vault.token()).toBe(first);
});

test("a token that was revoked is no end: the app signs in anew", async () => {
  const vault = openVault();
  await vault.read(config());
  const first = vault.token();
  await world.revokeAll();
  expect((await vault.read(config())).values).toMatchObject({ XENDIT_SECRET_KEY: "xnd_first" });
  expect(vault.token()).not.toBe(first);
});

test("a sealed Vault says so; unsealed, it serves the same token", async () => {
  const vault = openVault();
  await vault.read(config());
  await world.setSealed(true);
  await expect(vault.read(config())).rejects.toThrow(/503.*[Ss]ealed/);
  await world.setSealed(false);
  expect((await vault.read(config())).problems).toEqual([]);
});

test("a token that is given back opens nothing more", async () => {
  const vault = openVault();
  await vault.read(config());
  const token = vault.token() ?? "";
  await vault.close();
  const again = openVault().read(config({ VAULT_AUTH: "token", VAULT_TOKEN: token }));
  await expect(again).rejects.toThrow(/403/);
});

function movableClock() {
  let at = 0;
  const pass = (seconds: number) => {
    at += seconds * 1000;
  };
  return { now: () => at, pass };
}

async function fileOf(content: string): Promise<string> {
  const { mkdtempSync, writeFileSync } = await import("node:fs");
  const { tmpdir } = await import("node:os");
  const file = `${mkdtempSync(`${tmpdir()}/gerai-pod-`)}/token`;
  writeFileSync(file, content);
  return file;
}
