/** A server that ends as the app does (lib/platform/shutdown.ts): a slow page, a live stream, a health page and a loop. */
import http from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import { atShutdown, installShutdown, isDraining } from "@/lib/platform/shutdown";
import { startTelemetry } from "@/lib/platform/telemetry/install";
import { inSpan } from "@/lib/platform/telemetry/span";

await startTelemetry();
installShutdown();
atShutdown("loops", async () => {
  await sleep(100);
  process.stdout.write("the loop finished its batch\n");
});

const pages: Record<string, (response: http.ServerResponse) => unknown> = {
  "/health": (response) => response.writeHead(isDraining() ? 503 : 200).end(),
  "/slow": (response) =>
    inSpan("slow page", { root: true }, async () => {
      await sleep(1_500);
      response.end("done");
    }),
  "/stream": (response) => {
    response.write("event: ready\n\n");
    const forget = atShutdown("streams", () => {
      forget();
      response.end();
    });
  },
};

const server = http.createServer((request, response) => void pages[request.url ?? ""]?.(response));
server.keepAliveTimeout = 60_000;
server.listen(Number(process.env.PORT), "127.0.0.1", () => process.stdout.write("listening\n"));
