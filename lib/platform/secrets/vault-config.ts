import { z } from "zod";
import { EnvProblems, filled, problemsOf } from "../env";
import type { Problem, Variables } from "./files";

const optional = z.string().optional();

// Apart from the schema of env.ts because it is read first: Vault holds part of what that one demands.
const schema = z.object({
  /** https://host:8200. A certificate of one's own authority: NODE_EXTRA_CA_CERTS. */
  VAULT_ADDR: z
    .url({ protocol: /^https?$/, error: "an http(s) address" })
    .transform((url) => url.replace(/\/+$/, "")),
  VAULT_NAMESPACE: optional,
  /** Where the KV version 2 engine is mounted, and the paths in it, comma-separated, that hold variables of ours. */
  VAULT_KV_MOUNT: z.string().default("secret"),
  VAULT_PATHS: z
    .string()
    .default("gerai/app")
    .transform((list) => list.split(",").map((path) => path.trim().replace(/^\/+|\/+$/g, ""))),
  VAULT_AUTH: z.enum(["approle", "kubernetes", "token"]).default("approle"),
  /** Where the method is mounted; under its own name unless said. */
  VAULT_AUTH_MOUNT: optional,
  VAULT_ROLE_ID: optional,
  VAULT_SECRET_ID: optional,
  /** The role of Kubernetes' method, and where the pod's own token is. */
  VAULT_ROLE: optional,
  VAULT_JWT_FILE: z.string().default("/var/run/secrets/kubernetes.io/serviceaccount/token"),
  VAULT_TOKEN: optional,
});

export type VaultConfig = z.infer<typeof schema>;

const NEEDS = {
  approle: ["VAULT_ROLE_ID", "VAULT_SECRET_ID"],
  kubernetes: ["VAULT_ROLE"],
  token: ["VAULT_TOKEN"],
} as const;

/** How Vault is reached, or null where none is named. @throws EnvProblems */
export function parseVault(variables: Variables): VaultConfig | null {
  if (!variables.VAULT_ADDR) return null;
  const result = schema.safeParse(filled(variables));
  if (!result.success) throw new EnvProblems(problemsOf(result.error));
  const config = result.data;
  const problems: Problem[] = NEEDS[config.VAULT_AUTH]
    .filter((name) => !config[name])
    .map((name) => ({ name, words: `required by VAULT_AUTH=${config.VAULT_AUTH}` }));
  if (variables.NODE_ENV === "production" && variables.GERAI_DEMO !== "1" && inTheClear(config.VAULT_ADDR))
    problems.push({ name: "VAULT_ADDR", words: "https in production, or http to an agent of this machine" });
  if (problems.length > 0) throw new EnvProblems(problems);
  return config;
}

function inTheClear(address: string): boolean {
  const { protocol, hostname } = new URL(address);
  return protocol === "http:" && !["localhost", "127.0.0.1", "[::1]"].includes(hostname);
}
