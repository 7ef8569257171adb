import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { migrate } from "../migrate.mjs";
import { ensureBuild } from "../runtime/app-build.mjs";
import { appEnv, startApp } from "../runtime/app-server.mjs";
import { installDatabase } from "../runtime/database.mjs";
import { startServer } from "../runtime/database-server.mjs";
import { Failure } from "../runtime/failure.mjs";
import {
  copyPrometheus,
  findMonitoring,
  OBSERVABILITY,
  startAlertmanager,
  startPrometheus,
} from "../runtime/monitoring.mjs";
import { freePorts } from "../runtime/ports.mjs";
import { say, step } from "../runtime/progress.mjs";
import { loadSecrets } from "../runtime/secrets.mjs";

export const name = "relay-alert";

const TOKEN = "the-token-of-the-metrics";
const ALERT = "RelayStopped";
const FIRES_WITHIN_MS = 180_000;
const CLEARS_WITHIN_MS = 120_000;

/**
 * Prometheus with our rules and Alertmanager with our routes on two processes of the built app: one serves, one does the jobs. The
 * second is ended, events wait, the alert fires and reaches the pager; it is started again, and the alert is resolved there.
 */
export async function run({ data }) {
  const stage = [];
  try {
    return await watch({ data, stage });
  } finally {
    for (const one of stage.reverse()) await one.stop();
  }
}

async function watch({ data, stage }) {
  const programs = await findMonitoring({ data });
  const app = await startApps({ data, stage });
  const pager = await startPager();
  stage.push(pager);
  const prometheus = await startWatchers({ programs, app, pager, data, stage });

  await until("both processes are scraped", 60_000, async () => {
    const { result } = await prometheus.ask(`query?query=${encodeURIComponent('sum(up{job="gerai"})')}`);
    return result[0]?.value[1] === "2";
  });
  await makeEvent(app.url, 1);
  await until(
    "the relay brings an event on",
    30_000,
    async () => (await value(prometheus, "max(gerai_outbox_due)")) === 0,
  );
  if ((await alertsOf(prometheus)).includes(ALERT)) throw new Failure(`${ALERT} fires while the relay runs.`);

  await app.worker.stop();
  const stoppedAt = Date.now();
  for (let number = 2; number < 5; number++) await makeEvent(app.url, number);
  await until(`${ALERT} fires`, FIRES_WITHIN_MS, async () => (await alertsOf(prometheus)).includes(ALERT));
  const lag = await value(prometheus, "max(gerai_outbox_oldest_seconds)");
  await until("the pager hears of it", 30_000, () => pager.heard(ALERT, "firing"));
  const firedAfter = seconds(stoppedAt);

  await app.startWorker();
  const startedAt = Date.now();
  await until(`${ALERT} clears`, CLEARS_WITHIN_MS, async () => !(await alertsOf(prometheus)).includes(ALERT));
  await until("the pager hears that it is over", 60_000, () => pager.heard(ALERT, "resolved"));
  await requireRunbook(pager.last(ALERT));
  return `${ALERT} fired and paged ${firedAfter} s after the relay was stopped (lag ${Math.round(lag)} s), resolved ${seconds(startedAt)} s after it ran again`;
}

/** A database and two processes of the built app. */
async function startApps({ data, stage }) {
  const secrets = loadSecrets(data);
  await installDatabase({ data });
  rmSync(path.join(data, "mysql"), { recursive: true, force: true });
  const database = await startServer({
    data,
    password: secrets.databasePassword,
    database: "gerai",
    throwaway: true,
  });
  stage.push(database);
  await migrate({ url: database.url });
  const [front, back] = await freePorts(2);
  const url = `http://127.0.0.1:${front}`;
  const env = appEnv({
    url,
    databaseUrl: database.url,
    data,
    secrets,
    extra: { METRICS_TOKEN: TOKEN, DATABASE_POOL: "4" },
  });
  const server = await ensureBuild({ data, env });
  const start = (title, port, engine) =>
    startApp({ server, port, data, name: title, title, env: { ...env, JOBS_ENGINE: engine } });
  stage.push(await start("front", front, "off"));
  const app = {
    url,
    targets: [`127.0.0.1:${front}`, `127.0.0.1:${back}`],
    async startWorker() {
      app.worker = await start("worker", back, "in-process");
      stage.push(app.worker);
    },
  };
  await app.startWorker();
  return app;
}

/** Prometheus and Alertmanager on copies of our files: only how long something must be so before it counts is shorter. */
async function startWatchers({ programs, app, pager, data, stage }) {
  const [prometheusPort, alertmanagerPort] = await freePorts(2);
  const config = copyPrometheus({
    to: path.join(data, "prometheus"),
    token: TOKEN,
    targets: {
      app: app.targets,
      prometheus: [`127.0.0.1:${prometheusPort}`],
      alertmanager: [`127.0.0.1:${alertmanagerPort}`],
    },
    change: (text) =>
      text
        .replace(/^( +for): \S+$/gm, "$1: 5s")
        .replace(/(scrape|evaluation)_interval: 15s/g, "$1_interval: 2s")
        .replace("scrape_timeout: 10s", "scrape_timeout: 2s"),
  });
  const routes = path.join(data, "alertmanager.yml");
  mkdirSync(data, { recursive: true });
  writeFileSync(routes, routesTo(pager.url));
  const alertmanager = await startAlertmanager({
    program: programs.alertmanager,
    config: routes,
    port: alertmanagerPort,
    data,
  });
  stage.push(alertmanager);
  rmSync(path.join(data, "prometheus-data"), { recursive: true, force: true });
  const prometheus = await startPrometheus({
    program: programs.prometheus,
    config,
    port: prometheusPort,
    data,
  });
  stage.push(prometheus);
  return prometheus;
}

/** Our routes, to this pager, with waits of a second. */
function routesTo(url) {
  const text = readFileSync(path.join(OBSERVABILITY, "alertmanager", "alertmanager.yml"), "utf8");
  return text
    .replace(/url_file: \/etc\/alertmanager\/secrets\/(\w+)-url/g, (_, way) => `url: ${url}/${way}`)
    .replace(/(group_wait|group_interval): \S+/g, "$1: 1s");
}

/** Takes what Alertmanager's webhook receivers are sent. */
async function startPager() {
  const alerts = [];
  const server = createServer((request, response) => {
    let body = "";
    request.setEncoding("utf8").on("data", (text) => {
      body += text;
    });
    request.on("end", () => {
      if (request.url === "/pages") alerts.push(...JSON.parse(body).alerts);
      response.end();
    });
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${server.address().port}`,
    heard: (alert, status) => alerts.some((one) => one.labels.alertname === alert && one.status === status),
    last: (alert) => alerts.findLast((one) => one.labels.alertname === alert),
    stop: () => new Promise((resolve) => server.close(resolve)),
  };
}

/** A code is asked for: whatever comes of it, an event of it is written. */
async function makeEvent(url, number) {
  const response = await fetch(`${url}/api/v1/auth/otp`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ phone: `+6281255500${String(number).padStart(2, "0")}` }),
  });
  if (response.status !== 202)
    throw new Failure(`POST /auth/otp: ${response.status} ${await response.text()}`);
}

async function alertsOf(prometheus) {
  const { alerts } = await prometheus.ask("alerts");
  return alerts.filter((one) => one.state === "firing").map((one) => one.labels.alertname);
}

async function value(prometheus, query) {
  const { result } = await prometheus.ask(`query?query=${encodeURIComponent(query)}`);
  return Number(result[0]?.value[1]);
}

async function requireRunbook(alert) {
  const runbook = path.join(OBSERVABILITY, "..", "..", alert.annotations.runbook);
  if (!readFileSync(runbook, "utf8").includes(ALERT)) throw new Failure(`${runbook} is not of ${ALERT}.`);
  say(`  The pager was told: "${alert.annotations.summary}" (${alert.annotations.runbook})`);
}

function until(what, withinMs, isSo) {
  return step(`Waiting until ${what}`, async () => {
    const deadline = Date.now() + withinMs;
    while (!(await isSo())) {
      if (Date.now() > deadline)
        throw new Failure(`It did not come about within ${withinMs / 1000} s that ${what}.`);
      await sleep(500);
    }
  });
}

const seconds = (since) => Math.round((Date.now() - since) / 1000);
