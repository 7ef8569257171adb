import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { Failure } from "./failure.mjs";
import { findProgram, projectRoot } from "./paths.mjs";
import { supervise } from "./supervise.mjs";
import { canInstallPackages, installPackages } from "./system-packages.mjs";

/** What Prometheus and Alertmanager read: this folder is mounted into theirs. */
export const OBSERVABILITY = path.join(projectRoot, "deploy", "observability");

const PACKAGES = { promtool: "prometheus", "prometheus-alertmanager": "prometheus-alertmanager" };

/** Prometheus, its promtool, and Alertmanager with its amtool: of this machine, installed from the system's packages where we may. */
export async function findMonitoring({ data }) {
  const missing = Object.keys(PACKAGES).filter((program) => !findProgram(program));
  if (missing.length > 0 && canInstallPackages()) {
    await installPackages(
      missing.map((program) => PACKAGES[program]),
      { data },
    );
  }
  const programs = {
    prometheus: findProgram("prometheus"),
    promtool: findProgram("promtool"),
    alertmanager: findProgram("prometheus-alertmanager", "alertmanager"),
    amtool: findProgram("amtool"),
  };
  for (const [name, program] of Object.entries(programs)) {
    if (!program) throw new Failure(`There is no ${name} on this machine, and it cannot be installed.`);
  }
  return programs;
}

/**
 * A copy of Prometheus's folder with this run's targets and token.
 *
 * @param {{ to: string, token: string, targets: Record<string, string[]>, change?: (text: string) => string }} options
 *   `change` is done to the configuration and the rules: a test cannot wait for what people wait for.
 */
export function copyPrometheus({ to, token, targets, change = (text) => text }) {
  rmSync(to, { recursive: true, force: true });
  cpSync(path.join(OBSERVABILITY, "prometheus"), to, { recursive: true });
  mkdirSync(path.join(to, "secrets"));
  writeFileSync(path.join(to, "secrets", "metrics-token"), token);
  for (const file of readdirSync(path.join(to, "targets"))) {
    const addresses = targets[path.basename(file, ".yml")] ?? [];
    writeFileSync(path.join(to, "targets", file), JSON.stringify([{ targets: addresses }]));
  }
  const rules = readdirSync(path.join(to, "rules")).map((file) => path.join("rules", file));
  for (const file of ["prometheus.yml", ...rules]) {
    const full = path.join(to, file);
    writeFileSync(full, change(readFileSync(full, "utf8")));
  }
  return path.join(to, "prometheus.yml");
}

/**
 * Our routes of alerts, to receivers under one address: /pages, /tickets, /watchdog. Debian's Alertmanager is too old to read an address
 * from a file, and a check has no such files.
 */
export function renderRoutes({ url, to, change = (text) => text }) {
  const text = readFileSync(path.join(OBSERVABILITY, "alertmanager", "alertmanager.yml"), "utf8");
  const own = text.replace(
    /url_file: \/etc\/alertmanager\/secrets\/(\w+)-url/g,
    (_, way) => `url: ${url}/${way}`,
  );
  mkdirSync(path.dirname(to), { recursive: true });
  writeFileSync(to, change(own));
  return to;
}

/** Runs Prometheus on a copy of its folder; answers `{ url, ask, stop }`. */
export async function startPrometheus({ program, config, port, data }) {
  const url = `http://127.0.0.1:${port}`;
  const server = await supervise({
    name: "prometheus",
    title: "Prometheus",
    command: program,
    args: [
      `--config.file=${config}`,
      `--storage.tsdb.path=${path.join(data, "prometheus-data")}`,
      `--web.listen-address=127.0.0.1:${port}`,
    ],
    data,
    isReady: async () => (await fetch(`${url}/-/ready`)).ok,
  });
  const ask = async (path_) => {
    const answer = await (await fetch(`${url}/api/v1/${path_}`)).json();
    if (answer.status !== "success") throw new Failure(`Prometheus: ${answer.error}`);
    return answer.data;
  };
  return { url, ask, stop: server.stop };
}

/** Runs Alertmanager on a configuration file; answers `{ url, stop }`. */
export async function startAlertmanager({ program, config, port, data }) {
  const url = `http://127.0.0.1:${port}`;
  const server = await supervise({
    name: "alertmanager",
    title: "Alertmanager",
    command: program,
    args: [
      `--config.file=${config}`,
      `--storage.path=${path.join(data, "alertmanager-data")}`,
      `--web.listen-address=127.0.0.1:${port}`,
      "--cluster.listen-address=",
    ],
    data,
    isReady: async () => (await fetch(`${url}/-/ready`)).ok,
  });
  return { url, stop: server.stop };
}
