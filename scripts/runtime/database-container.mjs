import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { answers } from "./database-url.mjs";
import { findProgram } from "./paths.mjs";
import { freePorts } from "./ports.mjs";
import { supervise } from "./supervise.mjs";

const IMAGE = "mysql:8.4";

/** Whether a Docker daemon answers here. */
export function dockerRuns() {
  const docker = findProgram("docker");
  if (!docker) return false;
  try {
    execFileSync(docker, ["info"], { stdio: "ignore", timeout: 10_000 });
    return true;
  } catch {
    return false;
  }
}

/** Runs MySQL in a container whose files live in a named volume, on a free loopback port. */
export async function startContainer({ data, password, database, onTrouble, onGiveUp }) {
  const docker = findProgram("docker");
  const name = `gerai-${createHash("sha256").update(data).digest("hex").slice(0, 12)}`;
  const [port] = await freePorts(1);
  const url = `mysql://root:${encodeURIComponent(password)}@127.0.0.1:${port}/${database}`;
  removeContainer(docker, name); // one that a killed command left behind
  const supervised = await supervise({
    name: "database",
    title: `The database container (${IMAGE})`,
    command: docker,
    args: [
      ...["run", "--rm", "--name", name, "-p", `127.0.0.1:${port}:3306`, "-v", `${name}:/var/lib/mysql`],
      ...["-e", `MYSQL_ROOT_PASSWORD=${password}`, "-e", `MYSQL_DATABASE=${database}`, IMAGE],
      ...["--skip-log-bin", "--default-time-zone=+00:00", "--max-connections=300"],
      ...["--character-set-server=utf8mb4", "--collation-server=utf8mb4_unicode_ci"],
      ...["--transaction-isolation=READ-COMMITTED", "--innodb-buffer-pool-size=256M"],
    ],
    data,
    graceMs: 30_000,
    readyTimeoutMs: 300_000, // the image may have to be pulled first
    isReady: () => answers(url),
    onTrouble,
    onGiveUp,
  });
  const stop = async () => {
    await supervised.stop();
    removeContainer(docker, name);
  };
  return { ...supervised, stop, url, about: `${IMAGE} in the Docker container ${name}` };
}

function removeContainer(docker, name) {
  try {
    execFileSync(docker, ["rm", "-f", name], { stdio: "ignore" });
  } catch {
    // there was none
  }
}
