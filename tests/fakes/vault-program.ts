import { execFile, spawn } from "node:child_process";
import path from "node:path";
import { promisify } from "node:util";
import { generateKeyPair, SignJWT } from "jose";
import { projectRoot } from "../../scripts/runtime/paths.mjs";
import { freePorts } from "../../scripts/runtime/ports.mjs";
import type { VaultWorld } from "../builders/vault-world";
import { startProviderServer } from "./provider-server";

const ROOT = "root-of-this-test";

/** Vault itself, in memory, made ready by deploy/vault/setup.sh; the cluster it asks about pods is played. */
export async function startRealVault(program: string): Promise<VaultWorld> {
  const [port] = await freePorts(1);
  const url = `http://127.0.0.1:${port}`;
  const podToken = await podTokenOf("app");
  const cluster = await startCluster(podToken);
  const server = spawn(
    program,
    [
      "server",
      "-dev",
      `-dev-root-token-id=${ROOT}`,
      `-dev-listen-address=127.0.0.1:${port}`,
      "-dev-no-store-token",
    ],
    { stdio: ["ignore", "pipe", "pipe"] },
  );
  let said = "";
  for (const stream of [server.stdout, server.stderr])
    stream.on("data", (bytes) => {
      said += bytes;
    });
  await untilUp(url, () => said);

  const ask = async (
    method: string,
    address: string,
    body?: object,
  ): Promise<{ data: Record<string, string> }> => {
    const answer = await fetch(`${url}/v1/${address}`, {
      method,
      headers: { "x-vault-token": ROOT },
      body: body ? JSON.stringify(body) : null,
    });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`Vault: ${method} ${address}: ${answer.status} ${text}`);
    return text ? JSON.parse(text) : { data: {} };
  };
  await promisify(execFile)(path.join(projectRoot, "deploy/vault/setup.sh"), {
    env: {
      PATH: `${path.dirname(program)}:${process.env.PATH}`,
      HOME: process.env.HOME ?? "/",
      VAULT_ADDR: url,
      VAULT_TOKEN: ROOT,
      KUBERNETES_HOST: cluster.url,
      KUBERNETES_CA: "system",
    } as never,
  });
  const role = "auth/approle/role/gerai-app";
  const unsealKey = /Unseal Key: (\S+)/.exec(said)?.[1] ?? "";
  return {
    url,
    roleId: (await ask("GET", `${role}/role-id`)).data.role_id ?? "",
    secretId: (await ask("POST", `${role}/secret-id`)).data.secret_id ?? "",
    podToken,
    write: async (name, data) => void (await ask("POST", `secret/data/${name}`, { data })),
    remove: async (name) => void (await ask("DELETE", `secret/data/${name}`)),
    revokeAll: async () => void (await ask("POST", "sys/leases/revoke-prefix/auth/approle")),
    setSealed: async (sealed) =>
      void (sealed ? await ask("POST", "sys/seal") : await ask("POST", "sys/unseal", { key: unsealKey })),
    async stop() {
      const ended = new Promise((resolve) => server.once("exit", resolve));
      server.kill();
      await Promise.all([ended, cluster.stop()]);
    },
  };
}

async function untilUp(url: string, said: () => string): Promise<void> {
  for (
    const until = Date.now() + 30_000;
    Date.now() < until;
    await new Promise((go) => setTimeout(go, 100))
  ) {
    const up = await fetch(`${url}/v1/sys/health`).then(
      ({ ok }) => ok,
      () => false,
    );
    if (up && said().includes("Unseal Key")) return;
  }
  throw new Error(`Vault did not start:\n${said()}`);
}

/** A pod's own token as a cluster projects it; Vault has the cluster say whether it is good. */
async function podTokenOf(account: string): Promise<string> {
  const { privateKey } = await generateKeyPair("ES256");
  const own = { namespace: "gerai", serviceaccount: { name: account, uid: "b2f3-uid" } };
  return new SignJWT({ "kubernetes.io": own })
    .setProtectedHeader({ alg: "ES256" })
    .setIssuer("https://kubernetes.default.svc")
    .setSubject(`system:serviceaccount:gerai:${account}`)
    .setAudience(["vault"])
    .setIssuedAt()
    .setExpirationTime("1h")
    .sign(privateKey);
}

/** The one call of a cluster's API that Vault makes: TokenReview. */
function startCluster(podToken: string) {
  return startProviderServer(({ path: asked, body }) => {
    if (asked !== "/apis/authentication.k8s.io/v1/tokenreviews") return { status: 404, body: {} };
    const { spec } = JSON.parse(body) as { spec: { token: string; audiences?: string[] } };
    const user = { username: "system:serviceaccount:gerai:app", uid: "b2f3-uid", groups: [] };
    const known = { authenticated: true, user, audiences: spec.audiences };
    const status = spec.token === podToken ? known : { authenticated: false, error: "invalid bearer token" };
    return { status: 201, body: { apiVersion: "authentication.k8s.io/v1", kind: "TokenReview", status } };
  });
}
