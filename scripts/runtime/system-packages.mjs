import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { runCommand } from "./children.mjs";
import { withLock } from "./locks.mjs";
import { findProgram } from "./paths.mjs";

const POLICY = "/usr/sbin/policy-rc.d";

/** Whether packages of the system can be installed from here: root on Debian, Ubuntu or a child of theirs. */
export function canInstallPackages() {
  if (process.getuid?.() !== 0 || !findProgram("apt-get")) return false;
  const release = existsSync("/etc/os-release") ? readFileSync("/etc/os-release", "utf8") : "";
  return /^ID(_LIKE)?=.*(debian|ubuntu)/m.test(release);
}

/** Installs packages of the system without letting them start a service of their own. */
export async function installPackages(names, { data }) {
  await withLock(path.join(os.tmpdir(), "gerai-apt.lock"), () =>
    withoutServiceStarts(async () => {
      const apt = (name, ...args) =>
        runCommand({
          name,
          command: "apt-get",
          args: ["-o", "DPkg::Lock::Timeout=300", ...args],
          env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
          data,
          logFile: path.join(data, "log", "apt.log"),
          graceMs: 60_000, // an interrupted dpkg leaves half a package behind
        });
      const install = () => apt("apt-install", "install", "-y", "--no-install-recommends", ...names);

      await apt("apt-update", "update").catch(() => {}); // an older package list often still serves
      try {
        await install();
      } catch {
        // Seen on images whose perl-base is older than the package list: the pieces must be mended first.
        await apt("apt-update", "update");
        await apt("apt-fix", "--fix-broken", "install", "-y");
        await install();
      }
    }),
  );
}

/** Debian starts a service as it installs it, unless this script forbids it. Ours is a private one. */
async function withoutServiceStarts(run) {
  const aside = `${POLICY}.before-gerai`;
  if (existsSync(POLICY)) renameSync(POLICY, aside);
  writeFileSync(POLICY, "#!/bin/sh\nexit 101\n", { mode: 0o755 });
  try {
    return await run();
  } finally {
    if (existsSync(aside)) renameSync(aside, POLICY);
    else rmSync(POLICY, { force: true });
  }
}
