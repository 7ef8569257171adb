import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { parseAllDocuments } from "yaml";
import { goModule } from "../../runtime/tools.mjs";

/** Other projects' operators: what they define lies in their Go modules. External Secrets' newer modules cannot be had everywhere. */
const OPERATORS = [
  { module: "github.com/cert-manager/cert-manager", version: "1.21.1", crds: "deploy/crds" },
  {
    module: "github.com/external-secrets/external-secrets",
    version: "0.16.2",
    crds: "deploy/crds/bundle.yaml",
  },
  {
    module: "github.com/prometheus-operator/prometheus-operator",
    version: "0.93.1",
    crds: "example/prometheus-operator-crd",
  },
];

/** Writes the schemas of what operators define, strictly and by the names kubeconform looks for; answers the folder. */
export function schemasOfOperators(data) {
  const folder = path.join(data, "operators");
  mkdirSync(folder, { recursive: true });
  for (const { module, version, crds } of OPERATORS) {
    const place = path.join(goModule({ module, version }), crds);
    const files = statSync(place).isDirectory()
      ? readdirSync(place).map((one) => path.join(place, one))
      : [place];
    for (const file of files.filter((one) => one.endsWith(".yaml"))) writeSchemas(file, folder);
  }
  return folder;
}

function writeSchemas(file, folder) {
  for (const document of parseAllDocuments(readFileSync(file, "utf8"))) {
    const { kind, spec } = document.toJS() ?? {};
    if (kind !== "CustomResourceDefinition") continue;
    for (const { name, schema } of spec.versions) {
      const called = `${spec.names.kind}-${spec.group.split(".")[0]}-${name}`.toLowerCase();
      const strict = strictly(schema.openAPIV3Schema);
      Object.assign(strict.properties, {
        apiVersion: { type: "string" },
        kind: { type: "string" },
        metadata: {},
      });
      writeFileSync(path.join(folder, `${called}.json`), JSON.stringify(strict));
    }
  }
}

/** A cluster drops fields that are not in the schema, without a word. */
function strictly(schema) {
  if (Array.isArray(schema)) return schema.map(strictly);
  if (typeof schema !== "object" || schema === null) return schema;
  const inside = Object.fromEntries(Object.entries(schema).map(([key, value]) => [key, strictly(value)]));
  const closed =
    schema.properties && !schema.additionalProperties && !schema["x-kubernetes-preserve-unknown-fields"];
  return closed && schema.type === "object" ? { ...inside, additionalProperties: false } : inside;
}
