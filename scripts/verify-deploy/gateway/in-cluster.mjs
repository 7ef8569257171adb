import { execFileSync, spawn } from "node:child_process";
import dgram from "node:dgram";
import { once } from "node:events";
import { copyFileSync, writeFileSync } from "node:fs";
import http from "node:http";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import tls from "node:tls";
import { Failure } from "../../runtime/failure.mjs";
import { renderGateway } from "../../runtime/gateway.mjs";
import { projectRoot } from "../../runtime/paths.mjs";
import { freePorts } from "../../runtime/ports.mjs";
import { requireProgram } from "../../runtime/tools.mjs";

const WITHIN_MS = 20_000;
const NO_SUCH_NAME = 3;

/**
 * The gateway as a cluster runs it, by serve.sh: it finds an instance by asking a name server that completes no names, and takes a renewed
 * certificate while it serves.
 */
export async function runsInCluster({ haproxy, discover, data }) {
  const service = discover.split(":")[0];
  const [port, names] = await freePorts(2);
  const app = http.createServer((_, answer) => answer.end("app")).listen(0, "127.0.0.1");
  await once(app, "listening");
  const resolver = await answerNames({ port: names, known: service });
  const certificate = path.join(data, "tls-combined.pem");
  makeCertificate(certificate, "first");
  const config = path.join(data, "in-cluster.cfg");
  const rendered = renderGateway({
    bind: `127.0.0.1:${port}`,
    socket: path.join(data, "in-cluster.sock"),
    tlsCertificate: certificate,
    discover: `${service}:${app.address().port}`,
  });
  writeFileSync(config, rendered.replace("parse-resolv-conf", `nameserver test 127.0.0.1:${names}`));
  const door = spawn("bash", [path.join(projectRoot, "deploy", "gateway", "serve.sh"), config, certificate], {
    env: { ...process.env, PATH: `${path.dirname(haproxy)}:${process.env.PATH}`, LOOK_SECONDS: "1" },
    stdio: "ignore",
  });
  const ended = once(door, "exit");
  try {
    await until("the gateway finds an instance", async () => (await ask(port)).answer.includes(" 200 "));
    makeCertificate(certificate, "second");
    await until("the gateway takes the new certificate", async () => (await ask(port)).name === "second");
  } finally {
    door.kill("SIGUSR1");
    const late = setTimeout(() => door.kill("SIGTERM"), 5_000);
    await ended;
    clearTimeout(late);
    app.close();
    resolver.close();
  }
}

/** A name server that knows one name, as a cluster's does: whoever leaves its end away is told that there is none. */
async function answerNames({ port, known }) {
  const socket = dgram.createSocket("udp4");
  socket.on("message", (query, from) => {
    const question = query.subarray(12, query.indexOf(0, 12) + 5);
    const isKnown = nameIn(question) === known;
    const head = Buffer.from(query.subarray(0, 12));
    head.writeUInt16BE(isKnown ? 0x8580 : 0x8580 | NO_SUCH_NAME, 2);
    head.writeUInt16BE(isKnown && isForAddress(question) ? 1 : 0, 6);
    head.writeUInt32BE(0, 8);
    const record = Buffer.from([0xc0, 12, 0, 1, 0, 1, 0, 0, 0, 5, 0, 4, 127, 0, 0, 1]);
    const parts = isKnown && isForAddress(question) ? [head, question, record] : [head, question];
    socket.send(Buffer.concat(parts), from.port, from.address);
  });
  socket.bind(port, "127.0.0.1");
  await once(socket, "listening");
  return socket;
}

function nameIn(question) {
  const labels = [];
  for (let at = 0; question[at] > 0; at += question[at] + 1)
    labels.push(question.toString("latin1", at + 1, at + 1 + question[at]));
  return labels.join(".").toLowerCase();
}

function isForAddress(question) {
  return question.readUInt16BE(question.length - 4) === 1;
}

function makeCertificate(file, name) {
  const openssl = requireProgram("openssl", "to make a certificate with");
  const made = `${file}.new`;
  const args = ["req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", `/CN=${name}`];
  execFileSync(openssl, [...args, "-keyout", made, "-out", `${made}.crt`], { stdio: "ignore" });
  execFileSync("sh", ["-c", 'cat "$1.crt" >> "$1"', "sh", made]);
  copyFileSync(made, file);
}

/** One request: what was answered, and by whose certificate. */
async function ask(port) {
  const socket = tls.connect({ port, host: "127.0.0.1", rejectUnauthorized: false });
  await once(socket, "secureConnect");
  const name = socket.getPeerCertificate().subject.CN;
  socket.end("GET / HTTP/1.0\r\nHost: gateway\r\n\r\n");
  const [answer] = await once(socket, "data");
  socket.destroy();
  return { name, answer: answer.toString("latin1") };
}

async function until(what, isSo) {
  const deadline = Date.now() + WITHIN_MS;
  while (!(await isSo().catch(() => false))) {
    if (Date.now() > deadline) throw new Failure(`It did not come about that ${what}.`);
    await sleep(200);
  }
}
