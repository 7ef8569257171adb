/**
 * The buyers of `http`, in a process of their own: reads a plan from a file, asks over kept-alive connections, writes every answer to
 * another. `node bench/http-load.mjs PLAN RESULT`. A plan is { mode, targets, buyers: [{ cookie, body }], seconds, wishes }.
 */
import { randomUUID } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import http from "node:http";
import { setTimeout as sleep } from "node:timers/promises";

const [planFile, resultFile] = process.argv.slice(2);
const plan = JSON.parse(readFileSync(planFile, "utf8"));
const agent = new http.Agent({ keepAlive: true, maxSockets: Number.POSITIVE_INFINITY, scheduling: "lifo" });
const answers = [];

const started = performance.now();
await Promise.all(plan.buyers.map((buyer, index) => (plan.mode === "flash" ? crowd : steady)(buyer, index)));
const seconds = (performance.now() - started) / 1000;
agent.destroy();
writeFileSync(resultFile, JSON.stringify({ seconds, answers }));

/** Orders, is answered, orders again, until the time is up. */
async function steady(buyer, index) {
  while (performance.now() - started < plan.seconds * 1000) await ask(buyer, index, randomUUID());
}

/** Wants so many units, one an order; comes back when told BUSY, with the same key; goes home when told that all are sold. */
async function crowd(buyer, index) {
  for (let wish = 0; wish < plan.wishes; wish++) {
    const key = randomUUID();
    for (;;) {
      const answer = await ask(buyer, index, key);
      if (answer.status === 429) await sleep(1000 * (answer.retryAfter || 1));
      else if (answer.status === 201) break;
      else return; // sold out; anything else is counted against the shop
    }
  }
}

async function ask(buyer, index, idempotencyKey) {
  const asked = performance.now();
  const answer = await post(plan.targets[index % plan.targets.length], buyer, idempotencyKey).catch(
    (error) => ({
      status: 0,
      code: error.code ?? error.message,
    }),
  );
  const told = {
    ...answer,
    ms: performance.now() - asked,
    at: Date.now(),
    buyer: index,
    key: idempotencyKey,
  };
  answers.push(told);
  return told;
}

function post(target, { cookie, body }, idempotencyKey) {
  return new Promise((resolve, reject) => {
    const headers = { "content-type": "application/json", origin: plan.origin, cookie };
    const request = http.request(`${target}/api/orders`, { method: "POST", agent, headers }, (response) => {
      const chunks = [];
      response.on("data", (chunk) => chunks.push(chunk));
      response.on("error", reject);
      response.on("end", () => {
        const retryAfter = Number(response.headers["retry-after"]) || undefined;
        resolve({ status: response.statusCode, retryAfter, ...read(Buffer.concat(chunks)) });
      });
    });
    request.on("error", (error) => {
      // The server may close a kept connection just as it is used again; asked anew on a fresh one, as browsers do.
      if (request.reusedSocket && error.code === "ECONNRESET") {
        post(target, { cookie, body }, idempotencyKey).then(resolve, reject);
      } else reject(error);
    });
    request.end(JSON.stringify({ ...body, idempotencyKey }));
  });
}

function read(bytes) {
  try {
    const { code, number, params } = JSON.parse(bytes.toString("utf8"));
    return { code, number, left: params?.left };
  } catch {
    return { code: bytes.toString("utf8").slice(0, 80) };
  }
}
