import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { composeFiles } from "../compose-env.mjs";
import { Failure } from "../runtime/failure.mjs";
import { projectRoot } from "../runtime/paths.mjs";
import { outputOf, ownGoTool } from "../runtime/tools.mjs";
import { faultsOfEnvironments } from "./compose/app-environment.mjs";
import { ownersOf } from "./compose/volume-owners.mjs";

export const name = "compose";

/** What may write beside its volumes, and why it must: see compose.yaml. */
const WRITES = ["elasticsearch", "kibana", "logstash"];
/** What holds nothing that could ask for its health, or ends by itself. Ours say it in the Dockerfile. */
const UNASKED = [
  "collector",
  "filebeat",
  "elastic-setup",
  "kibana-setup",
  "migrate",
  "tools",
  "keeper",
  "restorer",
];
/** Docker's log files are root's. */
const ROOT = ["filebeat"];

/**
 * compose.yaml with all profiles on, each alone and none, read by the library that `docker compose config` reads it with; then our own
 * rules for services, and what the app says to the environments they are given.
 */
export async function run({ data }) {
  const load = await ownGoTool({ source: "scripts/verify-deploy/compose-load", data });
  mkdirSync(data, { recursive: true });
  const { settings, secrets } = composeFiles();
  const read = (text, profiles = "*") => readCompose(load, { text, profiles, data });
  const project = read(settings);
  const perService = Object.entries(project.services).flatMap(([service, spec]) =>
    faultsOf(service, spec, project).map((fault) => `${service}: ${fault}`),
  );
  const faults = [
    ...perService,
    ...faultsOfSecrets(project, secrets),
    ...faultsOfImages(project),
    ...faultsOfEnvironments({ read, settings, secrets }),
  ];
  if (faults.length > 0) throw new Failure(`compose.yaml:\n  ${faults.join("\n  ")}`);
  const profiles = profilesOf(project);
  for (const profile of ["", ...profiles]) read(settings, profile);
  wantsItsSettings(read);
  return `${Object.keys(project.services).length} services, ${Object.keys(project.secrets).length} secrets, ${profiles.length} profiles each alone`;
}

function readCompose(load, { text, profiles, data }) {
  const variables = path.join(data, "variables.env");
  writeFileSync(variables, text, { mode: 0o600 });
  const env = { PATH: process.env.PATH, HOME: process.env.HOME };
  const file = path.join(projectRoot, "compose.yaml");
  return JSON.parse(outputOf(load, [variables, profiles, file], { cwd: projectRoot, env }));
}

function profilesOf(project) {
  return [...new Set(Object.values(project.services).flatMap(({ profiles = [] }) => profiles))];
}

function faultsOf(service, spec, project) {
  const faults = [];
  const must = (holds, words) => holds || faults.push(words);
  const ours = Object.values(project.services).some(({ build, image }) => build && image === spec.image);
  must(ours || /:v?\d[\w.-]*$/.test(spec.image), `its image has no version: ${spec.image}`);
  must(spec.read_only || WRITES.includes(service), "its files can be written to");
  must(spec.cap_drop?.includes("ALL"), "it keeps capabilities");
  must(spec.security_opt?.includes("no-new-privileges:true"), "it may gain privileges");
  must(spec.user && (spec.user !== "root" || ROOT.includes(service)), "it runs as root");
  must(Number(spec.mem_limit) > 0 && spec.cpus > 0, "it has no limits");
  must(ours || spec.healthcheck?.test || UNASKED.includes(service), "nobody asks for its health");
  for (const { source, target, type, read_only } of spec.volumes ?? []) {
    if (type === "bind" && source.startsWith(projectRoot))
      must(existsSync(source), `there is no ${path.relative(projectRoot, source)} to mount`);
    if (type !== "volume" || read_only) continue;
    const owners = ownersOf(spec.image, target);
    must(owners, `${target} is a new folder in its image, as far as is known, and so root's`);
    must(
      !owners || owners === "all" || owners.includes(spec.user),
      `${spec.user} may not write to ${target}`,
    );
  }
  for (const [variable, value] of Object.entries(spec.environment ?? {}))
    must(value !== null, `${variable} is taken from whatever shell starts it`);
  return faults;
}

/** What has no file is copied into the container, which Docker refuses where its files are read-only. */
function faultsOfSecrets(project, made) {
  const faults = [];
  const folder = path.join(projectRoot, ".secrets");
  for (const kind of ["secrets", "configs"]) {
    for (const [name, { file }] of Object.entries(project[kind] ?? {})) {
      const usedBy = Object.entries(project.services).filter(([, spec]) =>
        spec[kind]?.some(({ source }) => source === name),
      );
      for (const [service, spec] of usedBy)
        if (!file && spec.read_only)
          faults.push(`${service}: ${name} is no file, and its own files are read-only`);
      if (usedBy.length === 0) faults.push(`nobody uses ${name}`);
      const known = !file || (path.dirname(file) === folder && made[path.basename(file)] !== undefined);
      if (!known) faults.push(`scripts/compose-env.mjs does not make ${file}`);
    }
  }
  return faults;
}

/** Two builds of one tag run at once, and one finds the other's image in its place. */
function faultsOfImages({ services }) {
  const built = Object.values(services)
    .filter(({ build }) => build)
    .map(({ image }) => image);
  return built
    .filter((image, index) => built.indexOf(image) !== index)
    .map((image) => `${image} is built twice`);
}

/** Without the file of settings nothing starts. */
function wantsItsSettings(read) {
  try {
    read("");
  } catch {
    return;
  }
  throw new Failure("compose.yaml can be started without .env.compose: some secret has a default.");
}
