import { startRealVault } from "../fakes/vault-program";
import { startFakeVault } from "../fakes/vault-server";

/** A Vault with the mount, policy and roles of deploy/vault, and what its operator can do to it. */
export type VaultWorld = {
  url: string;
  roleId: string;
  secretId: string;
  podToken: string;
  /** Where Kubernetes' own part is played, Vault is told the same. */
  write(path: string, data: Record<string, unknown>): Promise<void>;
  remove(path: string): Promise<void>;
  /** Ends every token that an application holds. */
  revokeAll(): Promise<void>;
  setSealed(sealed: boolean): Promise<void>;
  stop(): Promise<void>;
};

/** The fake, or, where VAULT_PROGRAM names one, Vault itself. */
export async function startVaultWorld(): Promise<VaultWorld> {
  const program = process.env.VAULT_PROGRAM;
  if (program) return startRealVault(program);
  const fake = await startFakeVault();
  return {
    url: fake.url,
    roleId: fake.roleId,
    secretId: fake.secretId,
    podToken: fake.podToken,
    write: async (path, data) => fake.write(path, data),
    remove: async (path) => fake.remove(path),
    revokeAll: async () => fake.revokeAll(),
    setSealed: async (sealed) => {
      fake.sealed = sealed;
    },
    stop: () => fake.stop(),
  };
}
