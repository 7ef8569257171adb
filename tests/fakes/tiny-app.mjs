/** Stands where the built app would: a health page, pages that take a moment, and an end as lib/platform/shutdown.ts makes it. */
import http from "node:http";
import { setTimeout as sleep } from "node:timers/promises";

let draining = false;
const server = http.createServer(async (request, response) => {
  if (request.url === "/api/health") return response.writeHead(draining ? 503 : 200).end();
  await sleep(20);
  response.end(`${process.argv[1]}#${process.pid}`);
});
server.keepAliveTimeout = 75_000;
server.listen(Number(process.env.PORT), "127.0.0.1");

process.on("SIGTERM", async () => {
  draining = true;
  await sleep(Number(process.env.DRAIN_SECONDS) * 1000);
  server.close(() => process.exit(0));
  setInterval(() => server.closeIdleConnections(), 20);
});
