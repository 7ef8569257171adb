import { access, constants, statfs } from "node:fs/promises";
import path from "node:path";
import { type Check, type Finding, findings } from "./finding";

const { ok, warning, broken } = findings("Machine");

/** When the Node.js project stops mending a line. */
const NODE_ENDS: Record<number, string> = {
  20: "2026-04-30",
  22: "2027-04-30",
  24: "2028-04-30",
  26: "2029-04-30",
};
const LEAST_NODE = [20, 19] as const;

/** Node's version: old enough to be refused, or no longer mended. */
export function nodeFinding(version: string, today: Date): Finding {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  if (major < LEAST_NODE[0] || (major === LEAST_NODE[0] && minor < LEAST_NODE[1]))
    return broken(
      `Node ${version}`,
      "Gerai uses what older ones lack.",
      `Install Node ${LEAST_NODE.join(".")} or newer.`,
    );
  const end = NODE_ENDS[major];
  if (end && new Date(end) < today)
    return warning(
      `Node ${version}`,
      `Its line has had no security fixes since ${end}.`,
      "Move to a line that is maintained (22 or newer).",
    );
  return ok(`Node ${version}`);
}

export const checkNode: Check = () => [nodeFinding(process.versions.node, new Date())];

/** How full a disk may be. */
export function diskFinding(about: string, { free, total }: { free: number; total: number }): Finding {
  const share = total > 0 ? free / total : 1;
  const words = `${about}: ${(free / 1e9).toFixed(1)} GB free (${Math.round(share * 100)} %)`;
  if (share < 0.05 || free < 1e9)
    return broken(
      words,
      "A full disk stops uploads, backups, and a database that lies on it.",
      "Free space or enlarge it now.",
    );
  if (share < 0.15) return warning(words, "It is filling up.", "Enlarge it, or keep fewer backups and logs.");
  return ok(words);
}

export const checkDisk: Check = async ({ env, backupDir }) => {
  const folders = [
    ["Pictures (GERAI_DATA)", path.resolve(env?.GERAI_DATA ?? ".data")],
    ...(backupDir ? [["Backups (BACKUP_DIR)", path.resolve(backupDir)]] : []),
  ] as [string, string][];
  return Promise.all(folders.map(([about, folder]) => folderFinding(about, folder)));
};

async function folderFinding(about: string, folder: string): Promise<Finding> {
  try {
    await access(folder, constants.W_OK);
    const { bavail, blocks, bsize } = await statfs(folder);
    return diskFinding(about, { free: bavail * bsize, total: blocks * bsize });
  } catch (error) {
    return broken(
      `${about}: ${folder} cannot be written (${(error as NodeJS.ErrnoException).code ?? error})`,
      "What should be kept there is refused.",
      "Create the folder, and give it to the user that runs the app.",
    );
  }
}
