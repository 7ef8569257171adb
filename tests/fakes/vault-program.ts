import type { VaultWorld } from "../builders/vault-world";
/** placeholder */
export async function startRealVault(_program: string): Promise<VaultWorld> {
  throw new Error("none");
}
