/**
 * The visitors of `gateway`, in a process of their own: asks at a constant rate, however long the answers take, until told to stop,
 * and sends back what became of each request. A page is asked for once: whatever the visitor sees counts. An order is asked for again
 * with its key when the connection was lost or the answer was not the shop's, as an app on a phone does.
 */
import http from "node:http";
import { setTimeout as sleep } from "node:timers/promises";

/** Where an order is placed; the key goes in the header and, as this route wants it, in the body. */
const ORDERS = "/api/orders";
const ATTEMPTS = 12;
const PATIENCE_MS = 30_000;
const NOT_THE_SHOPS = new Set([0, 429, 500, 502, 503, 504]);

const agent = new http.Agent({ keepAlive: true, maxSockets: 256 });
const results = [];
let stopped = false;

process.on("disconnect", () => process.exit(1));
process.on("message", (message) => {
  if (message === "stop") stopped = true;
  else void run(message);
});

async function run({ url, rate, pages, orders }) {
  const began = performance.now();
  const asked = [];
  for (let index = 0; !stopped; index++) {
    const due = began + (1000 * index) / rate;
    await sleep(Math.max(due - performance.now(), 0));
    // One in six orders.
    asked.push(index % 6 === 5 ? order(url, orders.pop(), due) : page(url, pages[index % pages.length], due));
  }
  await Promise.all(asked);
  agent.destroy();
  process.send({ seconds: (performance.now() - began) / 1000, results }, () => process.exit(0));
}

async function page(url, path, due) {
  const answer = await ask(url, path, {});
  results.push({
    kind: "page",
    ms: performance.now() - due,
    attempts: 1,
    status: answer.status,
    why: answer.why,
  });
}

async function order(url, one, due) {
  if (!one) return;
  for (let attempt = 1; ; attempt++) {
    const answer = await ask(url, ORDERS, one);
    if (!NOT_THE_SHOPS.has(answer.status) || attempt === ATTEMPTS) {
      const number = answer.status === 201 ? JSON.parse(answer.text).number : undefined;
      const why = answer.status === 201 ? undefined : `${answer.why ?? ""}${answer.text.slice(0, 120)}`;
      const { key } = one;
      results.push({
        kind: "order",
        ms: performance.now() - due,
        attempts: attempt,
        status: answer.status,
        key,
        number,
        why,
      });
      return;
    }
    await sleep(Math.min(100 * 2 ** attempt, 1_000));
  }
}

/** Status 0: the connection was lost, before or in the middle of the answer. */
function ask(url, path, { body, cookie, key }) {
  return new Promise((resolve) => {
    const lost = (error) => resolve({ status: 0, text: "", why: error.code ?? error.message });
    const headers = body && {
      "content-type": "application/json",
      cookie,
      "idempotency-key": key,
      origin: url,
    };
    const request = http.request(
      `${url}${path}`,
      { agent, method: body ? "POST" : "GET", headers },
      (response) => {
        const parts = [];
        response.on("data", (part) => parts.push(part));
        response.on("error", lost);
        response.on("end", () =>
          resolve({ status: response.statusCode, text: Buffer.concat(parts).toString("utf8") }),
        );
      },
    );
    request.setTimeout(PATIENCE_MS, () => request.destroy(new Error("no answer in time")));
    request.on("error", lost);
    request.end(body && JSON.stringify(body));
  });
}
