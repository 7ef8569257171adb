import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { runCommand } from "../../runtime/children.mjs";
import { projectRoot } from "../../runtime/paths.mjs";
import { requireProgram } from "../../runtime/tools.mjs";

/** The stages of a Dockerfile by their names: each its instructions, in order, after those of the stage it begins from; and the arguments' defaults. */
export function readDockerfile(file = path.join(projectRoot, "Dockerfile")) {
  const lines = readFileSync(file, "utf8")
    .replace(/^\s*#.*\n/gm, "")
    .replace(/\\\n/g, " ")
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean);
  const args = {};
  const stages = new Map();
  let stage;
  for (const line of lines) {
    const [, word, rest] = /^(\w+)\s+([\s\S]*)$/.exec(line) ?? [];
    if (word === "FROM") {
      const [, base, name] = /^(\S+) AS (\w+)$/.exec(rest);
      stage = [...(stages.get(base) ?? [])];
      stages.set(name, stage);
    } else if (word === "ARG" && !stage) {
      const [name, value] = rest.split("=");
      args[name] = value;
    } else stage?.push({ word, rest });
  }
  return { args, stages };
}

/** What a stage says last, of one kind: its USER, its ENTRYPOINT. */
export function lastOf(stage, word) {
  return stage.findLast((instruction) => instruction.word === word)?.rest;
}

/** All variables a stage sets. */
export function environmentOf(stage) {
  const pairs = stage.filter(({ word }) => word === "ENV").flatMap(({ rest }) => rest.split(/\s+/));
  return Object.fromEntries(pairs.map((pair) => pair.split(/=(.*)/s).slice(0, 2)));
}

/** The files `docker build` would be sent: those of git that .dockerignore leaves. */
export function buildContext() {
  const git = requireProgram("git", "to list files with");
  const files = execFileSync(git, ["ls-files", "-co", "--exclude-standard"], {
    cwd: projectRoot,
    encoding: "utf8",
  });
  const rules = readFileSync(path.join(projectRoot, ".dockerignore"), "utf8")
    .split("\n")
    .filter((line) => line && !line.startsWith("#"))
    .map((line) => ({ keeps: line.startsWith("!"), pattern: patternOf(line.replace(/^!/, "")) }));
  const isSent = (file) => rules.findLast(({ pattern }) => pattern.test(file))?.keeps ?? true;
  return files.split("\n").filter((file) => file && isSent(file));
}

/** A pattern also means everything below what it names. */
function patternOf(glob) {
  const source = glob
    .split(/(\*\*\/|\*)/)
    .map((part) =>
      part === "**/" ? "(?:.*/)?" : part === "*" ? "[^/]*" : part.replace(/[.+?^${}()|[\]\\]/g, "\\$&"),
    )
    .join("");
  return new RegExp(`^${source}(?:/.*)?$`);
}

/** Carries out the COPY and RUN lines of a stage in a folder, `/out` being another one. */
export async function runStage(stage, { files, folder, out, env, data }) {
  mkdirSync(folder, { recursive: true });
  mkdirSync(out, { recursive: true });
  for (const { word, rest } of stage) {
    if (word === "COPY") copy(rest, { files, folder });
    if (word !== "RUN") continue;
    const command = rest.replace(/^(--\S+\s+)+/, "").replaceAll("/out/", `${out}/`);
    await runCommand({
      name: "docker-run-line",
      command: requireProgram("bash", "to run the Dockerfile's lines with"),
      args: ["-euc", command],
      cwd: folder,
      env,
      data,
      failure: `The Dockerfile's line failed: ${command.slice(0, 120)}`,
    });
  }
}

function copy(rest, { files, folder }) {
  const words = rest.split(/\s+/);
  const to = words.pop();
  const isDirectory = (name) => statSync(path.join(projectRoot, name)).isDirectory();
  for (const from of words) {
    const below = from === "." ? "" : from;
    const chosen = files.filter((file) => below === "" || file === below || file.startsWith(`${below}/`));
    if (chosen.length === 0) throw new Error(`COPY ${rest}: .dockerignore leaves nothing of ${from}`);
    for (const file of chosen) {
      const name =
        below && isDirectory(below) ? path.join(to, path.relative(below, file)) : path.join(to, file);
      cpSync(path.join(projectRoot, file), path.join(folder, name), { recursive: true });
    }
  }
}
