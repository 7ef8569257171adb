import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { Failure } from "../../runtime/failure.mjs";

/**
 * What `validate` would say of the roots of the cloud if their providers could be had: that each module is given the variables it has, and
 * that what is asked of a module, of another root or of a variable is there. And that no root asks what it is itself about to make.
 */
export async function rootsAndModules({ folder, parse }) {
  const places = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.name.endsWith(".tf"))
    .map((entry) => entry.parentPath);
  const faults = [];
  for (const place of new Set(places)) {
    const found = await faultsOf(place, folder, parse);
    faults.push(...found.map((fault) => `${path.relative(folder, place)}: ${fault}`));
  }
  if (faults.length > 0) throw new Failure(`Terraform's roots and modules:\n  ${faults.join("\n  ")}`);
}

async function faultsOf(place, folder, parse) {
  const own = await read(place, parse);
  const faults = [];
  for (const [name, [call]] of Object.entries(own.module)) {
    const { source, depends_on: _, for_each: __, ...given } = call;
    const from = path.join(place, source);
    if (!existsSync(from)) {
      faults.push(`module ${name}: there is no ${source}`);
      continue;
    }
    const module = await read(from, parse);
    for (const key of Object.keys(given))
      if (!(key in module.variable)) faults.push(`module ${name} has no "${key}"`);
    for (const [key, [variable]] of Object.entries(module.variable))
      if (!("default" in variable) && !(key in given)) faults.push(`module ${name} wants "${key}"`);
    for (const key of namesIn(own.text, new RegExp(`\\bmodule\\.${name}\\.(\\w+)`, "g")))
      if (!(key in module.output)) faults.push(`module.${name}.${key}: it tells no such thing`);
  }
  for (const name of namesIn(own.text, /\bmodule\.(\w+)\b/g))
    if (!(name in own.module)) faults.push(`there is no module ${name}`);
  for (const name of namesIn(own.text, /\bvar\.(\w+)/g))
    if (!(name in own.variable)) faults.push(`there is no variable ${name}`);
  const cloud = await read(path.join(folder, "gcp"), parse);
  for (const name of namesIn(own.text, /terraform_remote_state\.cloud\.outputs\.(\w+)/g))
    if (!(name in cloud.output)) faults.push(`gcp tells no "${name}"`);
  if ("google" in own.provider && "vault" in own.provider)
    faults.push("it would ask the Vault inside of the cluster that it makes");
  return faults;
}

/** The blocks of a folder by their kinds, and its text without comments and words in quotes that are no expressions. */
async function read(place, parse) {
  const blocks = { module: {}, variable: {}, output: {}, provider: {} };
  let text = "";
  for (const file of readdirSync(place).filter((name) => name.endsWith(".tf"))) {
    const source = readFileSync(path.join(place, file), "utf8");
    const parsed = await parse(file, source);
    for (const kind of Object.keys(blocks)) Object.assign(blocks[kind], parsed[kind]);
    text += source.replace(/^\s*#.*$/gm, "");
  }
  return { ...blocks, text };
}

function namesIn(text, pattern) {
  return new Set([...text.matchAll(pattern)].map(([, name]) => name));
}
