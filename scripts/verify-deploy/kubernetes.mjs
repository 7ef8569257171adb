import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { parse } from "yaml";
import { runCommand } from "../runtime/children.mjs";
import { Failure } from "../runtime/failure.mjs";
import { projectRoot } from "../runtime/paths.mjs";
import { goTool, outputOf, pythonTool } from "../runtime/tools.mjs";
import { schemasOfOperators } from "./kubernetes/operators.mjs";

export const name = "kubernetes";

const OVERLAYS = path.join(projectRoot, "deploy", "kubernetes", "overlays");
// Of the clusters we know of the oldest and the newest.
const VERSIONS = ["1.33.0", "1.37.0"];
/** They belong to the whole cluster; all else is somebody's, and without a namespace it lands in `default`. */
const OF_THE_CLUSTER = ["Namespace", "StorageClass", "ClusterIssuer", "ClusterSecretStore"];

/**
 * Each overlay is built by Kustomize, and what comes of it held against Kubernetes' own schemas and those of other projects' operators,
 * strictly; then our own rules, and whether the app would start with its settings.
 */
export async function run({ data }) {
  const kustomize = await goTool({ package: "sigs.k8s.io/kustomize/kustomize/v5", version: "5.8.1", data });
  const kubeconform = await goTool({
    package: "github.com/yannh/kubeconform/cmd/kubeconform",
    version: "0.8.0",
    data,
  });
  mkdirSync(data, { recursive: true });
  const schemas = await schemasOfKubernetes(data);
  const operators = schemasOfOperators(data);
  const seen = [];
  const settings = [];
  for (const [overlay, place] of Object.entries(whatIsBuilt(data))) {
    const text = outputOf(kustomize, ["build", place]);
    const file = path.join(data, `${overlay}.yaml`);
    writeFileSync(file, text);
    for (const version of VERSIONS) await conforms({ kubeconform, schemas, operators, version, file, data });
    const objects = text.split(/^---$/m);
    for (const object of objects) isConfined(object, overlay);
    const parsed = objects.map((object) => parse(object));
    hasNamespaces(parsed, overlay);
    hasWhatItNames(parsed, overlay);
    settings.push({ overlay, variables: variablesOfApp(parsed) });
    seen.push(`${overlay} ${objects.length} objects`);
  }
  await wouldStart(settings, data);
  const vault = path.join(OVERLAYS, "..", "cluster", "vault-tls.yaml");
  for (const version of VERSIONS)
    await conforms({ kubeconform, schemas, operators, version, file: vault, data });
  return `${seen.join(", ")}; Kubernetes ${VERSIONS.join(" and ")}`;
}

/** Every overlay; and what none of them takes by itself, put upon one. */
function whatIsBuilt(data) {
  const overlays = readdirSync(OVERLAYS).map((overlay) => [overlay, path.join(OVERLAYS, overlay)]);
  const place = path.join(data, "production with cdc");
  mkdirSync(place, { recursive: true });
  const from = (...words) => path.relative(place, path.join(...words));
  const kustomization = {
    resources: [from(OVERLAYS, "production")],
    components: [from(projectRoot, "deploy", "cdc")],
  };
  writeFileSync(path.join(place, "kustomization.yaml"), JSON.stringify(kustomization));
  return { ...Object.fromEntries(overlays), "production with cdc": place };
}

/**
 * They come with a Python package, for where kubeconform looks for them by itself cannot be reached from everywhere. That package's own
 * program resolves their references otherwise, so they are rewritten to be beside each other.
 */
async function schemasOfKubernetes(data) {
  const program = await pythonTool({ package: "kubernetes-validate", version: "1.37.0", data });
  const python = path.join(path.dirname(program), "python");
  const find =
    "import kubernetes_validate, pathlib; print(pathlib.Path(kubernetes_validate.__file__).parent)";
  const installed = outputOf(python, ["-c", find]).trim();
  const folder = path.join(data, "schemas");
  for (const version of VERSIONS.map((one) => `v${one}-local-strict`)) {
    const last = path.join(folder, version, "_definitions.json");
    if (existsSync(last)) continue;
    const from = path.join(installed, "kubernetes-json-schema", version);
    mkdirSync(path.join(folder, version), { recursive: true });
    for (const file of readdirSync(from).sort(
      (a, b) => Number(a === path.basename(last)) - Number(b === path.basename(last)),
    )) {
      const text = readFileSync(path.join(from, file), "utf8");
      const { $id: _, ...schema } = JSON.parse(
        text.replaceAll('"/api/_definitions.json', '"_definitions.json'),
      );
      writeFileSync(path.join(folder, version, file), JSON.stringify(schema));
    }
  }
  return folder;
}

function conforms({ kubeconform, schemas, operators, version, file, data }) {
  const folders = [path.join(schemas, `v${version}-local-strict`), operators];
  const locations = folders.flatMap((folder) => [
    "-schema-location",
    path.join(folder, "{{.ResourceKind}}{{.KindSuffix}}.json"),
  ]);
  return runCommand({
    name: "kubeconform",
    command: kubeconform,
    args: ["-strict", "-summary", ...locations, file],
    data,
    failure: `What Kubernetes ${version} would not take of ${path.basename(file)}`,
  });
}

/** What no schema demands: every container confined, every image of a version, every one with its resources. */
function isConfined(object, overlay) {
  if (!/^kind: (Deployment|StatefulSet|Job|CronJob)$/m.test(object)) return;
  const called = /^ {2}name: (\S+)/m.exec(object)?.[1];
  const containers = object.match(/^ +image: /gm)?.length ?? 0;
  const wanted = {
    "runAsNonRoot: true": 1,
    "type: RuntimeDefault": 1,
    "readOnlyRootFilesystem: true": containers,
    "allowPrivilegeEscalation: false": containers,
    "requests:\n": containers,
    "limits:\n": containers,
  };
  for (const [words, times] of Object.entries(wanted)) {
    if (object.split(words).length - 1 < times)
      throw new Failure(`${overlay}: ${called} lacks "${words.trim()}" on a container.`);
  }
  const loose = object
    .match(/^ +image: \S+$/gm)
    ?.filter((line) => !/:[\w][\w.-]*$/.test(line.trim().slice(7)) || /:latest$/.test(line));
  if (loose?.length)
    throw new Failure(`${overlay}: ${called} has an image without a version: ${loose.join(", ")}`);
}

function hasNamespaces(objects, overlay) {
  const lost = objects.filter(({ kind, metadata }) => !OF_THE_CLUSTER.includes(kind) && !metadata.namespace);
  const names = lost.map(({ kind, metadata }) => `${kind} ${metadata.name}`);
  if (names.length > 0) throw new Failure(`${overlay}: without a namespace: ${names.join(", ")}`);
}

/** Claims and classes are made beside those who name them; other things (secrets, ConfigMaps of the cluster's keepers) need not be. */
function hasWhatItNames(objects, overlay) {
  const made = (kind) => objects.filter((one) => one.kind === kind).map((one) => one.metadata.name);
  const named = objects
    .filter(({ kind }) => kind === "PersistentVolumeClaim")
    .flatMap(({ spec }) => spec.storageClassName ?? []);
  const lost = named.filter((one) => !made("StorageClass").includes(one));
  if (lost.length > 0) throw new Failure(`${overlay}: no StorageClass of ours: ${lost.join(", ")}`);
}

/** What the app's process is given: its ConfigMap, and what its container says besides. */
function variablesOfApp(objects) {
  const settings = objects.find(
    ({ kind, metadata }) => kind === "ConfigMap" && /^gerai-/.test(metadata.name),
  );
  const app = objects.find(({ kind, metadata }) => kind === "Deployment" && metadata.name === "app");
  const { env = [] } = app.spec.template.spec.containers[0];
  return { ...settings.data, ...Object.fromEntries(env.map(({ name: one, value }) => [one, value])) };
}

/** By the app's own words for what it needs (lib/platform/env.ts). */
function wouldStart(settings, data) {
  const file = path.join(data, "settings.json");
  writeFileSync(file, JSON.stringify(settings));
  return runCommand({
    name: "settings",
    command: path.join(projectRoot, "node_modules", ".bin", "tsx"),
    args: [
      "--conditions=react-server",
      path.join(projectRoot, "scripts", "verify-deploy", "kubernetes", "settings.ts"),
      file,
    ],
    cwd: projectRoot,
    data,
    failure: "The app would not start with these settings",
  });
}
