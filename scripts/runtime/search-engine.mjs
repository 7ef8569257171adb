import { cpSync, existsSync, mkdirSync, rmSync } from "node:fs";
import path from "node:path";
import { runCommand } from "./children.mjs";
import { withLock } from "./locks.mjs";
import { cacheDir, projectRoot } from "./paths.mjs";
import { freePorts } from "./ports.mjs";
import { step } from "./progress.mjs";
import { supervise } from "./supervise.mjs";
import { requireProgram } from "./tools.mjs";

const FOLDER = path.join(projectRoot, "scripts", "runtime", "search-engine");
const VERSION = "2.19.6";

/** Runs an empty OpenSearch, whose libraries Maven brings once for all clones. Answers `{ url, stop }`. */
export async function startSearchEngine({ data }) {
  const libraries = await fetchLibraries({ data });
  const home = path.join(data, "search-engine");
  rmSync(home, { recursive: true, force: true });
  mkdirSync(home, { recursive: true });
  const [port, transportPort] = await freePorts(2);
  const url = `http://127.0.0.1:${port}`;
  const server = await supervise({
    name: "search-engine",
    title: "OpenSearch",
    command: requireProgram("java", "to run OpenSearch with"),
    args: [
      ...["-Xmx512m", "-cp", path.join(libraries, "*"), path.join(FOLDER, "SearchEngine.java")],
      ...[home, String(port), String(transportPort)],
    ],
    data,
    isReady: async () => (await fetch(`${url}/_cluster/health`)).ok,
  });
  return { url, stop: server.stop };
}

async function fetchLibraries({ data }) {
  const folder = path.join(cacheDir(), "tools", `opensearch-${VERSION}`);
  const done = path.join(folder, `opensearch-${VERSION}.jar`);
  mkdirSync(folder, { recursive: true });
  await withLock(`${folder}.lock`, async () => {
    if (existsSync(done)) return;
    const work = path.join(data, "search-engine-libraries");
    rmSync(work, { recursive: true, force: true });
    cpSync(path.join(FOLDER, "pom.xml"), path.join(work, "pom.xml"));
    await step("Fetching OpenSearch (once)", () =>
      runCommand({
        name: "maven-opensearch",
        command: requireProgram("mvn", "to fetch OpenSearch with"),
        args: ["-q", "-B", "dependency:copy-dependencies", `-DoutputDirectory=${path.join(work, "lib")}`],
        cwd: work,
        data,
        failure: "Fetching OpenSearch failed",
      }),
    );
    cpSync(path.join(work, "lib"), folder, { recursive: true });
  });
  return folder;
}
