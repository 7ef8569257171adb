import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import net from "node:net";
import os from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { Failure } from "./failure.mjs";
import { findProgram, projectRoot } from "./paths.mjs";
import { signal } from "./processes.mjs";
import { step } from "./progress.mjs";
import { supervise } from "./supervise.mjs";
import { canInstallPackages, installPackages } from "./system-packages.mjs";

const FOLDER = path.join(projectRoot, "deploy", "gateway");
/** One address may ask so often in ten seconds, static files aside: mobile networks put many people behind one. */
const REQUESTS_PER_10S = 1_000;
/** The database's clock judges a token's end; this machine's only keeps out what is long over. */
const CLOCK_SECONDS = 60;
const UP_WITHIN_MS = 15_000;
/** Behind one name; a name server's answer is as long as that. */
const MOST_DISCOVERED = 24;
const RESOLVERS = `
# What the container was told to ask for names.
resolvers own
    parse-resolv-conf
    accepted_payload_size 8192
    resolve_retries 3
    timeout resolve 1s
    timeout retry 1s
    hold valid 2s
    hold obsolete 5s
`;
/** Of HAProxy's `show stat`. */
const STATUS_COLUMN = 17;
/** A picture of 8 MiB arrives through a form. */
const BODY_BYTES = 10_000_000;

/** The gateway's program, installed where we may; null where it cannot be had. */
export async function findGateway({ data }) {
  const known = findProgram("haproxy");
  if (known || !canInstallPackages()) return known ?? null;
  await step("Installing HAProxy from the system's packages", () => installPackages(["haproxy"], { data }));
  return findProgram("haproxy") ?? null;
}

/**
 * HAProxy's configuration: deploy/gateway/haproxy.cfg filled in. With `resolve` the instances' names are asked for again and again, as
 * in a network of containers, where addresses change; `discover` is one name behind which all of them are.
 *
 * @param {{ bind: string, socket: string, instances?: { name: string, address: string }[], keys?: { kid: string, alg: string,
 *   file: string }[], tlsCertificate?: string, requestsPer10s?: number, logsAll?: boolean, folder?: string, resolve?: boolean,
 *   discover?: string }} options
 */
export function renderGateway({
  bind,
  socket,
  instances = [],
  keys = [],
  tlsCertificate,
  requestsPer10s = REQUESTS_PER_10S,
  logsAll = false,
  folder = FOLDER,
  resolve = false,
  discover,
}) {
  const named = resolve || discover ? " resolvers own init-addr none" : "";
  const servers = (rest) =>
    discover
      ? `    server-template app- 1-${MOST_DISCOVERED} ${discover} check${named}`
      : instances
          .map(({ name, address }) => `    server ${name} ${address} ${rest(name)}${named}`)
          .join("\n");
  const words = {
    socket,
    folder,
    bind: tlsCertificate ? `${bind} ssl crt ${tlsCertificate} alpn h2,http/1.1` : bind,
    scheme: tlsCertificate ? "https" : "http",
    log_option: logsAll ? "option dontlognull" : "option dontlog-normal",
    requests_per_10s: requestsPer10s,
    body_bytes: BODY_BYTES,
    rate_limited: refusal(429, "RATE_LIMITED", { params: { seconds: 10 }, headers: { "Retry-After": "10" } }),
    method_not_allowed: refusal(405, "METHOD_NOT_ALLOWED", {
      headers: { Allow: "GET, HEAD, POST, PUT, PATCH, DELETE" },
    }),
    body_too_large: refusal(413, "BODY_TOO_LARGE", { params: { limit: BODY_BYTES } }),
    jwt_keys: keys.map(jwtRules).join("\n"),
    servers: servers(() => "check"),
    tracking_servers: servers((name) => `track app/${name}`),
  };
  const template = readFileSync(path.join(FOLDER, "haproxy.cfg"), "utf8");
  const filled = template.replace(/{{(\w+)}}/g, (whole, name) => (name in words ? words[name] : whole));
  return named ? `${filled}${RESOLVERS}` : filled;
}

/** A refusal as the app would say it (lib/platform/problem.ts). */
function refusal(status, code, { params = {}, headers = {} } = {}) {
  const words = JSON.parse(readFileSync(path.join(projectRoot, "messages", "id", "errors.json"), "utf8"));
  const title = words[code].replace(/{(\w+)}/g, (_, name) => params[name]);
  const problem = { type: "about:blank", title, status, code, params, fieldErrors: {} };
  const all = { ...headers, "Content-Language": "id", "Cache-Control": "no-store" };
  const said = Object.entries(all).map(([name, value]) => `hdr ${name} "${value.replaceAll('"', '\\"')}"`);
  return `return status ${status} content-type application/problem+json string '${JSON.stringify(problem)}' ${said.join(" ")}`;
}

// A token's own word on its algorithm counts for nothing: each key has one.
function jwtRules({ kid, alg, file }) {
  const error = 'Bearer realm="gerai", error="invalid_token"';
  const refuse = `http-request ${refusal(401, "UNAUTHENTICATED", { headers: { "WWW-Authenticate": error } })}`;
  return [
    `    acl key_${kid} var(txn.kid) -m str ${kid}`,
    `    ${refuse} if key_${kid} !{ var(txn.bearer),jwt_verify("${alg}","${file}") 1 }`,
    "    http-request set-var(txn.now) date()",
    `    ${refuse} if key_${kid} { var(txn.bearer),jwt_payload_query('$.exp','int'),sub(txn.now) -m int lt -${CLOCK_SECONDS} }`,
  ].join("\n");
}

/**
 * Runs the gateway on `port` in front of the instances, none of which need be up yet.
 *
 * @param {{ program: string, data: string, port: number, host?: string, instances: { name: string, address: string }[],
 *   keys: { kid: string, alg: string, file: string }[], requestsPer10s?: number, onTrouble?: (text: string) => void,
 *   onGiveUp?: (failure: Error) => void }} options
 */
export async function startGateway({
  program,
  data,
  port,
  host = "",
  instances,
  keys,
  onTrouble,
  onGiveUp,
  ...rest
}) {
  const folder = path.join(data, "gateway");
  const file = path.join(folder, "haproxy.cfg");
  const socket = socketPath(folder);
  mkdirSync(folder, { recursive: true });
  const write = (currentKeys) =>
    writeFileSync(
      file,
      renderGateway({ bind: `${host}:${port}`, socket, instances, keys: currentKeys, ...rest }),
    );
  write(keys);
  const server = await supervise({
    name: "gateway",
    title: "The gateway",
    command: program,
    args: ["-W", "-db", "-f", file],
    data,
    isReady: async () => (await ask(socket, "show info")).includes("Uptime"),
    onTrouble,
    onGiveUp,
  });
  return {
    stop: server.stop,
    /** Takes an instance out of turn, or back in: `drain` sends it nothing new, `ready` leaves it to its health. */
    async setState(name, state) {
      const answer = await ask(socket, `set server app/${name} state ${state}`);
      if (answer.trim()) throw new Failure(`The gateway would not ${state} ${name}: ${answer.trim()}`);
    },
    /** Resolves once an instance is sent requests again. */
    async untilUp(name) {
      const deadline = Date.now() + UP_WITHIN_MS;
      while (!(await isUp(socket, name))) {
        if (Date.now() > deadline) throw new Failure(`The gateway does not find ${name} healthy.`);
        await sleep(100);
      }
    },
    /** Takes other signing keys; not a connection is lost. */
    async setKeys(current) {
      write(current);
      const { program: own } = JSON.parse(readFileSync(path.join(data, "run", "gateway.json"), "utf8"));
      signal(own.pid, "SIGUSR2");
    },
  };
}

async function isUp(socket, name) {
  const table = await ask(socket, "show stat");
  const row = table.split("\n").find((line) => line.startsWith(`app,${name},`));
  return row?.split(",")[STATUS_COLUMN] === "UP";
}

function ask(socket, command) {
  return new Promise((resolve, reject) => {
    const connection = net.connect(socket);
    let answer = "";
    connection.setEncoding("utf8").on("data", (text) => {
      answer += text;
    });
    connection.once("error", reject).once("end", () => resolve(answer));
    connection.end(`${command}\n`);
  });
}

// Paths of sockets may not be long, and a data folder's may be.
function socketPath(folder) {
  const key = createHash("sha256").update(folder).digest("hex").slice(0, 12);
  return path.join(os.tmpdir(), `gerai-${key}-gateway.sock`);
}
