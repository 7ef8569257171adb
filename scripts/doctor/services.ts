import { createConnection } from "node:net";
import { createTransport } from "nodemailer";
import { createClient } from "redis";
import { redisTls } from "@/lib/platform/redis-tls";
import { type Finding, findings, type World } from "./finding";
import { reason, TIMEOUT_MS } from "./reason";

const { ok, warning, broken } = findings("Providers");

export async function mailFinding({ env }: World): Promise<Finding[]> {
  if (!env?.SMTP_URL) return [];
  const host = new URL(env.SMTP_URL).host;
  const transport = createTransport(env.SMTP_URL, {
    connectionTimeout: TIMEOUT_MS,
    greetingTimeout: TIMEOUT_MS,
  } as object);
  try {
    await transport.verify();
    return [ok(`The mail server ${host} answers and knows us`)];
  } catch (error) {
    return [
      broken(
        `The mail server ${host} does not take our mail (${reason(error)})`,
        "Receipts and verifications wait, and fail after a day.",
        "Compare SMTP_URL with the provider's settings.",
      ),
    ];
  } finally {
    transport.close();
  }
}

export async function redisFinding({ env }: World): Promise<Finding[]> {
  if (!env?.REDIS_URL) return [];
  const client = createClient({
    url: env.REDIS_URL,
    socket: { ...redisTls(env.REDIS_URL), connectTimeout: TIMEOUT_MS, reconnectStrategy: false },
  });
  client.on("error", () => {});
  try {
    await client.connect();
    const policy = /maxmemory_policy:(\S+)/.exec(await client.info("memory"))?.[1];
    const limited = /maxmemory:([1-9]\d*)/.test(await client.info("memory"));
    if (limited && policy === "noeviction")
      return [
        warning(
          "Redis is limited in memory and evicts nothing",
          "When it is full its writes fail, and each instance counts for itself.",
          "Set maxmemory-policy to volatile-lru.",
        ),
      ];
    return [ok(`Redis answers (${policy ?? "policy unknown"})`)];
  } catch (error) {
    return [
      warning(
        `Redis does not answer (${reason(error)})`,
        "Each instance caches and counts for itself: slower, and limits count per instance.",
        "Start it, or mend REDIS_URL.",
      ),
    ];
  } finally {
    client.destroy();
  }
}

export async function otlpFinding({ variables }: World): Promise<Finding[]> {
  const address = variables.OTEL_EXPORTER_OTLP_TRACES_ENDPOINT || variables.OTEL_EXPORTER_OTLP_ENDPOINT;
  if (!address) return [];
  const { hostname, port, protocol, host } = new URL(address);
  const answered = await connects(hostname, Number(port || (protocol === "https:" ? 443 : 80)));
  return answered === null
    ? [ok(`Traces go to ${host}, which answers`)]
    : [
        warning(
          `Nobody takes traces at ${host} (${answered})`,
          "They are lost; the shop goes on.",
          "Start the collector, or mend OTEL_EXPORTER_OTLP_ENDPOINT.",
        ),
      ];
}

export async function vaultFinding({ variables }: World): Promise<Finding[]> {
  const address = variables.VAULT_ADDR?.replace(/\/+$/, "");
  if (!address) return [];
  const todo = "Unseal or start it, or mend VAULT_ADDR.";
  try {
    const response = await fetch(`${address}/v1/sys/health?standbyok=true`, {
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    if (response.ok) return [ok("Vault answers and is unsealed")];
    const state = { 501: "not initialised", 503: "sealed" }[response.status] ?? `HTTP ${response.status}`;
    return [broken(`Vault is ${state}`, "No process can start, and no secret is renewed.", todo)];
  } catch (error) {
    return [
      broken(
        `Vault cannot be reached (${reason(error)})`,
        "No process can start, and no secret is renewed.",
        todo,
      ),
    ];
  }
}

/** Null when somebody listens there, else why not. */
function connects(host: string, port: number): Promise<string | null> {
  return new Promise((resolve) => {
    const socket = createConnection({ host, port, timeout: TIMEOUT_MS });
    const end = (answer: string | null) => {
      socket.destroy();
      resolve(answer);
    };
    socket.once("connect", () => end(null));
    socket.once("timeout", () => end("no answer"));
    socket.once("error", (error) => end(reason(error)));
  });
}
