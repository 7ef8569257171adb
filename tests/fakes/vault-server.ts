import { randomBytes } from "node:crypto";
import { type Answer, type Call, startProviderServer } from "./provider-server";

type Version = { data: Record<string, unknown>; deletedAt: string };
type HeldToken = { endsAt: number; lastEnd: number; ttl: number };

export type FakeVault = {
  url: string;
  roleId: string;
  secretId: string;
  /** The pod's token that Kubernetes' method takes for the role `gerai-app`. */
  podToken: string;
  /** Tokens given from now on last so many seconds, renewed ones `maxTtl` after their sign-in at most. */
  ttl: number;
  maxTtl: number;
  sealed: boolean;
  /** `hang-up`: calls die without an answer; `garbage`: something in between answers with a page of its own. */
  trouble: "hang-up" | "garbage" | null;
  /** Sign-ins so far. */
  signIns: number;
  renewals: number;
  /** Lets time pass for tokens. */
  pass(seconds: number): void;
  write(path: string, data: Record<string, unknown>): void;
  /** As `vault kv delete`: the newest version is gone, its number is not. */
  remove(path: string): void;
  /** Every token there is, as an operator does who fears one is out. */
  revokeAll(): void;
  tokens(): string[];
  stop(): Promise<void>;
};

/** Vault's HTTP API as far as an application sees it: KV version 2 at `secret/`, AppRole, Kubernetes, tokens that end. */
export async function startFakeVault(): Promise<FakeVault> {
  const secrets = new Map<string, Version[]>();
  const tokens = new Map<string, HeldToken>();
  let clock = 0;

  const refuse = (status: number, ...errors: string[]): Answer => ({ status, body: { errors } });
  const denied = () => refuse(403, "permission denied");

  function giveToken(): Answer {
    vault.signIns++;
    const value = `hvs.${randomBytes(24).toString("base64url")}`;
    tokens.set(value, { ttl: vault.ttl, endsAt: clock + vault.ttl, lastEnd: clock + vault.maxTtl });
    return authAnswer(value, vault.ttl);
  }

  function signIn(path: string, body: Record<string, string>): Answer {
    if (path === "/v1/auth/approle/login")
      return body.role_id === vault.roleId && body.secret_id === vault.secretId
        ? giveToken()
        : refuse(400, "invalid role or secret ID");
    return body.role === "gerai-app" && body.jwt === vault.podToken ? giveToken() : denied();
  }

  function renew(value: string, token: HeldToken): Answer {
    vault.renewals++;
    token.endsAt = Math.min(clock + token.ttl, token.lastEnd);
    return authAnswer(value, token.endsAt - clock);
  }

  function read(path: string): Answer {
    const versions = secrets.get(path) ?? [];
    const newest = versions.at(-1);
    // deploy/vault/app.hcl.
    if (!/^gerai\/app(\/|$)/.test(path)) return denied();
    if (!newest) return refuse(404);
    const metadata = {
      created_time: "2026-01-01T00:00:00Z",
      custom_metadata: null,
      deletion_time: newest.deletedAt,
      destroyed: false,
      version: versions.length,
    };
    if (newest.deletedAt) return { status: 404, body: envelope({ data: { data: null, metadata } }) };
    return { status: 200, body: envelope({ data: { data: newest.data, metadata } }) };
  }

  function answer({ method, path, headers, body }: Call): Answer {
    if (vault.sealed) return refuse(503, "Vault is sealed");
    if (method === "POST" && /^\/v1\/auth\/(approle|kubernetes)\/login$/.test(path))
      return signIn(path, JSON.parse(body));
    const value = headers["x-vault-token"] ?? "";
    const token = tokens.get(value);
    if (!token || token.endsAt <= clock) return refuse(403, "permission denied", "invalid token");
    if (path === "/v1/auth/token/renew-self") return renew(value, token);
    if (path === "/v1/auth/token/lookup-self")
      return {
        status: 200,
        body: envelope({ data: { ttl: token.endsAt - clock, renewable: true, creation_ttl: token.ttl } }),
      };
    if (path === "/v1/auth/token/revoke-self") {
      tokens.delete(value);
      return { status: 204 };
    }
    return method === "GET" && path.startsWith("/v1/secret/data/")
      ? read(path.slice("/v1/secret/data/".length))
      : denied();
  }

  const server = await startProviderServer((call) => {
    if (vault.trouble === "hang-up") server.loseReply = "this";
    if (vault.trouble === "garbage") return { status: 200, html: "<h1>Welcome to nginx!</h1>" };
    return { ...answer(call), lose: "this" };
  });
  const vault: FakeVault = {
    url: server.url,
    roleId: "2f1c1e0e-5f5f-4b5b-9f3c-gerai-role",
    secretId: randomBytes(18).toString("hex"),
    podToken: `pod.${randomBytes(18).toString("hex")}`,
    ttl: 3_600,
    maxTtl: 86_400,
    sealed: false,
    trouble: null,
    signIns: 0,
    renewals: 0,
    pass: (seconds) => {
      clock += seconds;
    },
    write: (path, data) =>
      void secrets.set(path, [...(secrets.get(path) ?? []), { data: { ...data }, deletedAt: "" }]),
    remove: (path) => {
      const newest = secrets.get(path)?.at(-1);
      if (newest) newest.deletedAt = "2026-01-02T00:00:00Z";
    },
    revokeAll: () => tokens.clear(),
    tokens: () => [...tokens.keys()],
    stop: () => server.stop(),
  };
  return vault;
}

function authAnswer(value: string, seconds: number): Answer {
  return {
    status: 200,
    body: envelope({
      auth: {
        client_token: value,
        accessor: randomBytes(12).toString("hex"),
        policies: ["default", "gerai-app"],
        token_policies: ["default", "gerai-app"],
        metadata: { role_name: "gerai-app" },
        lease_duration: seconds,
        renewable: true,
        token_type: "service",
        orphan: true,
        num_uses: 0,
      },
    }),
  };
}

function envelope(body: { data?: unknown; auth?: unknown }): object {
  return {
    request_id: randomBytes(8).toString("hex"),
    lease_id: "",
    renewable: false,
    lease_duration: 0,
    data: null,
    wrap_info: null,
    warnings: null,
    auth: null,
    ...body,
  };
}
