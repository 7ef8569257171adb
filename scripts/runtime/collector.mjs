import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { parse, stringify } from "yaml";
import { runCommand } from "./children.mjs";
import { withLock } from "./locks.mjs";
import { OBSERVABILITY } from "./monitoring.mjs";
import { cacheDir } from "./paths.mjs";
import { step } from "./progress.mjs";
import { goTool } from "./tools.mjs";

const MANIFEST = path.join(OBSERVABILITY, "collector", "build", "builder.yaml");

/** The Collector with the parts its manifest names, built once for all clones by OpenTelemetry's own builder. */
export async function buildCollector({ data }) {
  const manifest = parse(readFileSync(MANIFEST, "utf8"));
  const { name, version } = manifest.dist;
  const folder = path.join(cacheDir(), "tools", `${name}-${version}`);
  const program = path.join(folder, name);
  mkdirSync(folder, { recursive: true });
  await withLock(`${folder}.lock`, async () => {
    if (existsSync(program)) return;
    const builder = await goTool({ package: "go.opentelemetry.io/collector/cmd/builder", version, data });
    const work = path.join(data, "collector-build");
    rmSync(work, { recursive: true, force: true });
    mkdirSync(work, { recursive: true });
    const own = { ...manifest, dist: { ...manifest.dist, output_path: path.join(work, "out") } };
    writeFileSync(path.join(work, "builder.yaml"), stringify(own));
    await step(`Building the Collector ${version} (once, some minutes)`, () =>
      runCommand({
        name: "collector-build",
        command: builder,
        args: [`--config=${path.join(work, "builder.yaml")}`],
        env: { ...process.env, CGO_ENABLED: "0", GOTOOLCHAIN: "local", GOFLAGS: "" },
        data,
        failure: "Building the Collector failed",
      }),
    );
    cpSync(path.join(work, "out", name), program);
    rmSync(work, { recursive: true, force: true });
  });
  return program;
}
