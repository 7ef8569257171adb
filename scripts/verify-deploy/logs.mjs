import { execFile } from "node:child_process";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { promisify } from "node:util";
import { askForCode, METRICS_TOKEN, openStage } from "../runtime/app-stage.mjs";
import { startChild } from "../runtime/children.mjs";
import { startElasticsearchDoor } from "../runtime/elasticsearch-door.mjs";
import { Failure } from "../runtime/failure.mjs";
import { OBSERVABILITY } from "../runtime/monitoring.mjs";
import { startSearchEngine } from "../runtime/search-engine.mjs";
import { copiedGoTool } from "../runtime/tools.mjs";

export const name = "logs";

const DATA_STREAM = "logs-gerai-default";
const PHONES = [1, 2, 3, 4].map((number) => `+62812555777${number}0`);
const FORGED = "not-a-token-of-ours";
const TALKATIVE = "a talkative library";
const WITHIN_MS = 60_000;
const runToEnd = promisify(execFile);

/**
 * The way of the logs: lines of the running app, in the envelope Docker gives them, through Filebeat with our configuration, into an
 * OpenSearch that setup.sh has set up. Each line arrives as a document of our index template, found by its trace; no secret does.
 */
export async function run({ data }) {
  const filebeat = await copiedGoTool({
    module: "github.com/elastic/beats/v7",
    package: "./filebeat",
    version: "7.17.29",
    data,
  });
  const stage = [];
  try {
    return await followLines({ filebeat, data, stage });
  } finally {
    for (const one of stage.reverse()) await one.stop();
  }
}

async function followLines({ filebeat, data, stage }) {
  const app = await openStage({ data, extra: { LOG_LEVEL: "debug" } });
  stage.push(app);
  const engine = await startSearchEngine({ data });
  stage.push(engine);
  const door = await startElasticsearchDoor({ engine: engine.url });
  stage.push(door);
  await runToEnd("sh", [path.join(OBSERVABILITY, "elasticsearch", "setup.sh")], {
    env: { ...process.env, ELASTICSEARCH_URL: door.url },
  });
  if (!door.policies.has("gerai-logs")) throw new Failure("setup.sh put no lifecycle policy.");

  rmSync(path.join(data, "log", "app.log"), { force: true });
  const gerai = await app.startProcess("app", "in-process");
  await makeLines(gerai.url, app.database);
  await gerai.stop();
  const lines = pinoLines(gerai.log);
  const folder = path.join(data, "containers");
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const password = new URL(app.database.url).password;
  const written = ["Ready in 3 ms", ...lines, talkativeLine({ password, secrets: app.secrets })];
  writeFileSync(path.join(folder, "app.log"), written.map(asDocker).join(""));

  stage.push(startFilebeat({ filebeat, folder, url: door.url, data }));
  const documents = await documentsOf(engine.url, lines.length + 1);
  checkDocuments({ lines, documents: documents.filter((one) => one.gerai.actor !== TALKATIVE) });
  await checkTrace({ engine: engine.url, documents });
  checkSecrets({ documents, secrets: app.secrets, password });
  return `${lines.length} lines of the app became ${documents.length - 1} documents of ${DATA_STREAM}, found by trace, without a secret`;
}

/** Sign-ins that begin, a refusal, jobs, and a database that goes away under them: what makes an app write. */
async function makeLines(url, database) {
  for (const phone of PHONES) await askForCode(url, phone);
  await fetch(`${url}/api/v1/orders`, { headers: { authorization: `Bearer ${FORGED}` } });
  await fetch(`${url}/api/metrics`, { headers: { authorization: `Bearer ${METRICS_TOKEN}` } });
  await sleep(6_000); // the scheduler looks every five seconds
  await database.stop();
  await fetch(`${url}/api/health`);
}

function startFilebeat({ filebeat, folder, url, data }) {
  const home = path.join(data, "filebeat");
  rmSync(home, { recursive: true, force: true });
  return startChild({
    name: "filebeat",
    command: filebeat,
    args: [
      ...["-e", "--strict.perms=false", "--path.home", home],
      ...["-c", path.join(OBSERVABILITY, "filebeat", "filebeat.yml")],
      // Logstash, which cannot be had here, would only hold back what Elasticsearch cannot take just now.
      ...["-E", "output.logstash.enabled=false"],
      ...["-E", `output.elasticsearch.hosts=["${url}"]`, "-E", `output.elasticsearch.index=${DATA_STREAM}`],
      ...["-E", "setup.template.enabled=false", "-E", "setup.ilm.enabled=false"],
    ],
    env: { ...process.env, FILEBEAT_PATHS: path.join(folder, "*.log") },
    data,
  });
}

/** What the app itself never writes: secrets in the words of a library, and under names of their own. For Filebeat's own net. */
function talkativeLine({ password, secrets }) {
  const words = `tried ${PHONES[0]} with Bearer ${FORGED} at mysql://gerai:${password}@127.0.0.1/gerai`;
  return JSON.stringify({
    ...{ level: "warn", time: new Date().toISOString(), service: "gerai", actor: TALKATIVE, msg: words },
    ...{
      token: secrets.otpPepper,
      phone: PHONES[1],
      err: { type: "Error", message: words, stack: `Error: ${words}` },
    },
  });
}

/** What the app wrote as JSON; the rest on its output is of Node or Next. */
function pinoLines(log) {
  return readFileSync(log, "utf8")
    .split("\n")
    .filter((line) => line.startsWith("{") && JSON.parse(line).service === "gerai");
}

const asDocker = (line) =>
  `${JSON.stringify({ log: `${line}\n`, stream: "stdout", time: new Date().toISOString() })}\n`;

async function documentsOf(engine, count) {
  const deadline = Date.now() + WITHIN_MS;
  for (;;) {
    await fetch(`${engine}/${DATA_STREAM}/_refresh`, { method: "POST" });
    const answer = await (await fetch(`${engine}/${DATA_STREAM}/_search?size=1000`)).json();
    const hits = answer.hits?.hits ?? [];
    if (hits.length >= count) return hits.map((hit) => hit._source);
    if (Date.now() > deadline)
      throw new Failure(`${hits.length} of ${count} lines arrived within ${WITHIN_MS / 1000} s.`);
    await sleep(500);
  }
}

function checkDocuments({ lines, documents }) {
  if (lines.length < 5) throw new Failure(`The app wrote ${lines.length} lines only.`);
  if (documents.length !== lines.length) throw new Failure("Lines were doubled.");
  const key = (time, message) => `${Date.parse(time)} ${message}`;
  const arrived = new Map(documents.map((one) => [key(one["@timestamp"], one.message), one]));
  for (const text of lines) {
    const line = JSON.parse(text);
    const document = arrived.get(key(line.time, line.msg));
    if (!document) throw new Failure(`This line did not arrive as it was: ${text}`);
    const same =
      document.log.level === line.level &&
      document.service.name === "gerai" &&
      document.trace?.id === line.trace_id &&
      document.gerai?.actor === line.actor;
    if (!same) throw new Failure(`${text} became ${JSON.stringify(document)}`);
  }
}

/** By the index, not by eye: the field is one that can be searched. */
async function checkTrace({ engine, documents }) {
  if (!documents.some((one) => one.error?.stack_trace)) throw new Failure("No error arrived.");
  const traced = documents.find((one) => /^[0-9a-f]{32}$/.test(one.trace?.id ?? ""));
  if (!traced) throw new Failure("No line names its trace.");
  const answer = await (await fetch(`${engine}/${DATA_STREAM}/_search?q=trace.id:${traced.trace.id}`)).json();
  const found = answer.hits.hits.every((hit) => hit._source.trace.id === traced.trace.id);
  if (answer.hits.total.value === 0 || !found) throw new Failure("A line is not found by its trace.");
}

function checkSecrets({ documents, secrets, password }) {
  const text = JSON.stringify(documents);
  const numbers = PHONES.map((phone) => phone.slice(3));
  const told = [...Object.values(secrets), METRICS_TOKEN, FORGED, password, ...numbers];
  const leaked = told.filter((secret) => text.includes(secret));
  if (leaked.length > 0) throw new Failure(`${leaked.length} secrets are in the documents.`);
}
