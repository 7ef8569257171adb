import { execFileSync } from "node:child_process";
import { chownSync, cpSync, mkdirSync, readdirSync, rmSync } from "node:fs";
import path from "node:path";
import { cloneTemp } from "./paths.mjs";
import { requireProgram } from "./tools.mjs";

/** Who runs the image: nobody's user number, of the image's `USER` and of Kubernetes' runAsUser. */
export const IMAGE_USER = 65532;

/**
 * A place for the image's tree and its data that the image's user can reach: below the system's temporary folder, because a clone
 * may lie where only root comes. What an earlier run left there goes.
 */
export function placeForImage(name) {
  const folder = cloneTemp(`image-${name}`);
  const remove = () => rmSync(folder, { recursive: true, force: true });
  remove();
  mkdirSync(folder, { mode: 0o755 });
  const data = path.join(folder, "data");
  mkdirSync(data);
  return { folder, tree: path.join(folder, "app"), data, remove };
}

/** Takes everybody's right to write away from a tree; root's files cannot be changed by the image's user anyhow. */
export function makeReadOnly(tree) {
  execFileSync("chmod", ["-R", "a-w,a+rX", tree]);
}

/** Gives a folder of data to the image's user, where we are root and he is somebody else. */
export function giveToImageUser(folder) {
  if (process.getuid?.() !== 0) return;
  chownSync(folder, IMAGE_USER, IMAGE_USER);
  for (const entry of readdirSync(folder, { recursive: true })) {
    chownSync(path.join(folder, entry), IMAGE_USER, IMAGE_USER);
  }
}

/**
 * The command that runs a Node program as the image's user with no rights to gain any: as root by setpriv, else as who we are,
 * which is not root either. Where Node itself lies out of his reach, a copy beside the tree is taken.
 *
 * @param {{ node?: string, args: string[], near: string }} options `near` is the folder that placeForImage made
 */
export function asImageUser({ node = process.execPath, args, near }) {
  if (process.getuid?.() !== 0) return { command: node, args };
  const confined = [
    `--reuid=${IMAGE_USER}`,
    `--regid=${IMAGE_USER}`,
    "--clear-groups",
    "--no-new-privs",
    "--inh-caps=-all",
    "--bounding-set=-all",
  ];
  const setpriv = requireProgram("setpriv", "to be somebody else than root with");
  let program = node;
  try {
    execFileSync(setpriv, [...confined, program, "--version"], { stdio: "ignore" });
  } catch {
    program = path.join(near, "node");
    cpSync(node, program);
  }
  return { command: setpriv, args: [...confined, program, ...args] };
}
