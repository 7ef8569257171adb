import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { runCommand } from "../../runtime/children.mjs";
import { Failure } from "../../runtime/failure.mjs";
import { cacheDir } from "../../runtime/paths.mjs";
import { step } from "../../runtime/progress.mjs";
import { madeOnce, requireProgram } from "../../runtime/tools.mjs";
import { rootsAndModules } from "./modules.mjs";

/** Types of every resource and block, generated from the providers' own schemas; and HCL's parser. */
const PACKAGES = [
  "@cdktf/hcl2json@0.21.0",
  "@cdktf/provider-google@16.12.1",
  "@cdktf/provider-vault@15.6.1",
  "@cdktf/provider-random@12.0.1",
];
const META = ["count", "for_each", "depends_on", "lifecycle", "provider", "provisioner", "connection"];

/**
 * Holds each resource of the Terraform code against its provider's schema: no attribute or block that it does not have, none missing
 * that it demands, and no reference to one. Answers how many were looked at.
 */
export async function resourcesAgainstProviders({ folder, data }) {
  const packages = await installed(data);
  const { parse } = createRequire(path.join(packages, "package.json"))("@cdktf/hcl2json");
  await rootsAndModules({ folder, parse });
  const files = readdirSync(folder, { recursive: true }).filter((file) => file.endsWith(".tf"));
  const faults = [];
  let count = 0;
  for (const file of files) {
    const text = readFileSync(path.join(folder, file), "utf8");
    const { resource = {} } = await parse(file, text);
    for (const [type, named] of Object.entries(resource)) {
      if (type === "terraform_data") continue;
      const schema = schemaOf(packages, type);
      for (const [name, [body]] of Object.entries(named)) {
        count++;
        faults.push(
          ...faultsOf(schema, schema.config, body).map((fault) => `${file}: ${type}.${name}: ${fault}`),
        );
      }
    }
    faults.push(...referenceFaults(packages, text).map((fault) => `${file}: ${fault}`));
  }
  if (faults.length > 0) throw new Failure(`Their providers would not take:\n  ${faults.join("\n  ")}`);
  return count;
}

async function installed(data) {
  const folder = path.join(cacheDir(), "tools", "terraform-schemas-1");
  await madeOnce(path.join(folder, "node_modules", ".package-lock.json"), () =>
    step("Installing the schemas of Terraform's providers (once)", () => {
      mkdirSync(folder, { recursive: true });
      writeFileSync(path.join(folder, "package.json"), '{"private":true}\n');
      return runCommand({
        name: "terraform-schemas",
        command: requireProgram("npm", "to install packages with"),
        // What they are written for, CDK itself, is not needed to read their types.
        args: ["install", "--ignore-scripts", "--legacy-peer-deps", "--no-audit", "--no-fund", ...PACKAGES],
        cwd: folder,
        data,
        failure: "Installing the providers' schemas failed",
      });
    }),
  );
  return folder;
}

/** The declarations of a resource: its interfaces by name, and what it can be asked for. */
function schemaOf(packages, type) {
  const [provider, ...words] = type.split("_");
  const folder = path.join(
    packages,
    "node_modules",
    "@cdktf",
    `provider-${provider}`,
    "lib",
    words.join("-"),
  );
  if (!existsSync(folder)) throw new Failure(`There is no resource ${type} in the provider ${provider}.`);
  const declarations = readdirSync(folder, { recursive: true }).filter((file) => file.endsWith(".d.ts"));
  const text = declarations.map((file) => readFileSync(path.join(folder, file), "utf8")).join("\n");
  const interfaces = new Map();
  for (const [, name, body] of text.matchAll(/export interface (\w+)[^{]*\{([\s\S]*?)\n\}/g)) {
    interfaces.set(name, propertiesIn(body));
  }
  const config = /constructor\(scope: Construct, id: string, config\??: (\w+)\)/.exec(text)?.[1] ?? "";
  const name = config.slice(0, -"Config".length);
  const resource = new RegExp(`export declare class ${name} extends[\\s\\S]*?\\n\\}`).exec(text)?.[0] ?? "";
  const readable = new Set([...resource.matchAll(/^ {4}get (\w+)\(/gm)].map(([, getter]) => snake(getter)));
  return { interfaces, config, readable };
}

function propertiesIn(body) {
  const properties = new Map();
  for (const [, name, optional, type] of body.matchAll(/readonly (\w+)(\?)?: ([^;{]+|\{[^}]*\});/g)) {
    properties.set(snake(name), { needed: !optional, type });
  }
  return properties;
}

function faultsOf(schema, name, body, at = "") {
  const known = schema.interfaces.get(name);
  const given = Object.keys(body).filter((key) => at !== "" || !META.includes(key));
  const faults = given.filter((key) => !known.has(key)).map((key) => `it has no "${at}${key}"`);
  for (const [key, { needed }] of known) {
    if (needed && !(key in body)) faults.push(`it wants "${at}${key}"`);
  }
  for (const key of given) {
    const block = [...schema.interfaces.keys()].find((other) =>
      new RegExp(`\\b${other}\\b`).test(known.get(key)?.type ?? ""),
    );
    const values = [body[key]].flat();
    if (block && values.every((value) => typeof value === "object" && value !== null)) {
      for (const value of values) faults.push(...faultsOf(schema, block, value, `${at}${key}.`));
    } else if (!block && Array.isArray(body[key]) && typeof body[key][0] === "object") {
      if (!/\[key: string\]/.test(known.get(key)?.type ?? "")) faults.push(`"${at}${key}" is no block`);
    }
  }
  return faults;
}

/** google_x_y.name.attribute, wherever it stands. */
function referenceFaults(packages, text) {
  const references = text.matchAll(/\b((?:google|vault|random)_[a-z0-9_]+)\.(\w+)(?:\[[^\]]*\])?\.(\w+)/g);
  const faults = [];
  for (const [whole, type, , attribute] of references) {
    const { readable } = schemaOf(packages, type);
    if (attribute !== "id" && !readable.has(attribute)) faults.push(`${whole}: it has no such attribute`);
  }
  return faults;
}

function snake(name) {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
