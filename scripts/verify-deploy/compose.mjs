import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { composeEnv } from "../compose-env.mjs";
import { Failure } from "../runtime/failure.mjs";
import { projectRoot } from "../runtime/paths.mjs";
import { outputOf, ownGoTool } from "../runtime/tools.mjs";

export const name = "compose";

/** What may write beside its volumes, and why it must: see compose.yaml. */
const WRITES = ["elasticsearch", "kibana", "logstash"];
/** What holds nothing that could ask for its health, or ends by itself. Ours say it in the Dockerfile. */
const UNASKED = ["collector", "filebeat", "elastic-setup", "kibana-setup", "migrate", "tools", "keeper"];
/** Docker's log files are root's. */
const ROOT = ["filebeat"];

/** compose.yaml with all profiles on, read by the library that `docker compose config` reads it with; then our own rules for services. */
export async function run({ data }) {
  const load = await ownGoTool({ source: "scripts/verify-deploy/compose-load", data });
  mkdirSync(data, { recursive: true });
  const variables = path.join(data, "variables.env");
  writeFileSync(variables, composeEnv(), { mode: 0o600 });
  const project = JSON.parse(read(load, variables));
  const faults = Object.entries(project.services).flatMap(([service, spec]) =>
    faultsOf(service, spec).map((fault) => `${service}: ${fault}`),
  );
  if (faults.length > 0) throw new Failure(`compose.yaml:\n  ${faults.join("\n  ")}`);
  wantsItsSecrets(load, data);
  return `${Object.keys(project.services).length} services, ${Object.keys(project.secrets).length} secrets`;
}

function read(load, variables) {
  const env = { PATH: process.env.PATH, HOME: process.env.HOME };
  return outputOf(load, [variables, path.join(projectRoot, "compose.yaml")], { cwd: projectRoot, env });
}

function faultsOf(service, spec) {
  const faults = [];
  const must = (holds, words) => holds || faults.push(words);
  must(spec.build || /:v?\d[\w.-]*$/.test(spec.image), `its image has no version: ${spec.image}`);
  must(spec.read_only || WRITES.includes(service), "its files can be written to");
  must(spec.cap_drop?.includes("ALL"), "it keeps capabilities");
  must(spec.security_opt?.includes("no-new-privileges:true"), "it may gain privileges");
  must(spec.user && (spec.user !== "root" || ROOT.includes(service)), "it runs as root");
  must(Number(spec.mem_limit) > 0 && spec.cpus > 0, "it has no limits");
  must(spec.build || spec.healthcheck?.test || UNASKED.includes(service), "nobody asks for its health");
  for (const { source, type } of spec.volumes ?? []) {
    if (type !== "bind" || !source.startsWith(projectRoot)) continue;
    must(existsSync(source), `there is no ${path.relative(projectRoot, source)} to mount`);
  }
  for (const [variable, value] of Object.entries(spec.environment ?? {}))
    must(value !== null, `${variable} is taken from whatever shell starts it`);
  return faults;
}

/** Without the file of secrets nothing starts. */
function wantsItsSecrets(load, data) {
  const empty = path.join(data, "empty.env");
  writeFileSync(empty, "");
  try {
    read(load, empty);
  } catch {
    return;
  }
  throw new Failure("compose.yaml can be started without .env.compose: some secret has a default.");
}
