import { readFileSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { askForCode, METRICS_TOKEN, openStage } from "../runtime/app-stage.mjs";
import { Failure } from "../runtime/failure.mjs";
import {
  copyPrometheus,
  findMonitoring,
  OBSERVABILITY,
  renderRoutes,
  startAlertmanager,
  startPrometheus,
} from "../runtime/monitoring.mjs";
import { freePorts } from "../runtime/ports.mjs";
import { say, step } from "../runtime/progress.mjs";

export const name = "relay-alert";

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
  const app = await openStage({ data });
  stage.push(app);
  const front = await app.startProcess("front", "off");
  const worker = await app.startProcess("worker", "in-process");
  const pager = await startPager();
  stage.push(pager);
  const prometheus = await startWatchers({
    programs,
    targets: [front.address, worker.address],
    pager,
    data,
    stage,
  });

  await until("both processes are scraped", 60_000, async () => {
    const { result } = await prometheus.ask(`query?query=${encodeURIComponent('sum(up{job="gerai"})')}`);
    return result[0]?.value[1] === "2";
  });
  await askForCode(front.url, phone(1));
  await until(
    "the relay brings an event on",
    30_000,
    async () => (await value(prometheus, "max(gerai_outbox_due)")) === 0,
  );
  if ((await alertsOf(prometheus)).includes(ALERT)) throw new Failure(`${ALERT} fires while the relay runs.`);

  await worker.stop();
  const stoppedAt = Date.now();
  for (let number = 2; number < 5; number++) await askForCode(front.url, phone(number));
  await until(`${ALERT} fires`, FIRES_WITHIN_MS, async () => (await alertsOf(prometheus)).includes(ALERT));
  const lag = await value(prometheus, "max(gerai_outbox_oldest_seconds)");
  await until("the pager hears of it", 30_000, () => pager.heard(ALERT, "firing"));
  const firedAfter = seconds(stoppedAt);

  const startedAt = Date.now();
  await app.startProcess("worker", "in-process", worker.port);
  await until(`${ALERT} clears`, CLEARS_WITHIN_MS, async () => !(await alertsOf(prometheus)).includes(ALERT));
  await until("the pager hears that it is over", 60_000, () => pager.heard(ALERT, "resolved"));
  await requireRunbook(pager.last(ALERT));
  return `${ALERT} fired and paged ${firedAfter} s after the relay was stopped (lag ${Math.round(lag)} s), resolved ${seconds(startedAt)} s after it was started again`;
}

/** Prometheus and Alertmanager on copies of our files: only how long something must be so before it counts is shorter. */
async function startWatchers({ programs, targets, pager, data, stage }) {
  const [prometheusPort, alertmanagerPort] = await freePorts(2);
  const config = copyPrometheus({
    to: path.join(data, "prometheus"),
    token: METRICS_TOKEN,
    targets: {
      app: targets,
      prometheus: [`127.0.0.1:${prometheusPort}`],
      alertmanager: [`127.0.0.1:${alertmanagerPort}`],
    },
    change: (text) =>
      text
        .replace(/^( +for): \S+$/gm, "$1: 5s")
        .replace(/(scrape|evaluation)_interval: 15s/g, "$1_interval: 2s")
        .replace("scrape_timeout: 10s", "scrape_timeout: 2s"),
  });
  const routes = renderRoutes({
    url: pager.url,
    to: path.join(data, "alertmanager.yml"),
    change: (text) => text.replace(/(group_wait|group_interval): \S+/g, "$1: 1s"),
  });
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

async function alertsOf(prometheus) {
  const { alerts } = await prometheus.ask("alerts");
  return alerts.filter((one) => one.state === "firing").map((one) => one.labels.alertname);
}

async function value(prometheus, query) {
  const { result } = await prometheus.ask(`query?query=${encodeURIComponent(query)}`);
  return Number(result[0]?.value[1]);
}

async function requireRunbook(alert) {
  const link = new URL(alert.annotations.runbook_url);
  const runbook = path.join(OBSERVABILITY, "..", "..", "docs", "runbooks", path.basename(link.pathname));
  if (!readFileSync(runbook, "utf8").includes(ALERT)) throw new Failure(`${runbook} is not of ${ALERT}.`);
  say(`  The pager was told: "${alert.annotations.summary}" (${link})`);
  if (alert.labels.runbook_base) throw new Failure("The alert carries where runbooks are as a label.");
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

const phone = (number) => `+62812555000${number}`;
