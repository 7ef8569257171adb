import { type ChildProcess, spawn } from "node:child_process";
import http from "node:http";
import { afterEach, expect, test, vi } from "vitest";
import { startOtlpReceiver } from "../../scripts/runtime/otlp-receiver.mjs";
import { projectRoot } from "../../scripts/runtime/paths.mjs";
import { freePorts } from "../../scripts/runtime/ports.mjs";

let child: ChildProcess | undefined;
afterEach(() => child?.kill("SIGKILL"));

async function startEndingProcess(drainSeconds: number, told: Record<string, string> = {}) {
  const [port = 0] = await freePorts(1);
  const started = spawn(
    process.execPath,
    ["--import", "tsx", "--conditions=react-server", "tests/fakes/ending-process.ts"],
    {
      cwd: projectRoot,
      env: { ...process.env, PORT: String(port), DRAIN_SECONDS: String(drainSeconds), ...told },
      stdio: ["ignore", "pipe", "inherit"],
    },
  );
  child = started;
  let said = "";
  started.stdout.setEncoding("utf8").on("data", (text) => {
    said += text;
  });
  const ended = new Promise<number | null>((resolve) => started.once("exit", (code) => resolve(code)));
  await vi.waitFor(() => expect(said).toContain("listening"), { timeout: 12_000 });
  return { url: `http://127.0.0.1:${port}`, process: started, ended, said: () => said };
}

const agent = new http.Agent({ keepAlive: true });
function ask(url: string): Promise<{ status: number; text: string; connection: string | undefined }> {
  return new Promise((resolve, reject) => {
    http
      .get(url, { agent }, (response) => {
        let text = "";
        response.setEncoding("utf8").on("data", (part) => {
          text += part;
        });
        response.on("end", () =>
          resolve({ status: response.statusCode ?? 0, text, connection: response.headers.connection }),
        );
      })
      .on("error", reject);
  });
}

test("told to end, a process stops being healthy, still answers while it drains, then finishes what is under way, tells of it and leaves with 0", async () => {
  const collector = await startOtlpReceiver();
  const telling = {
    OTEL_EXPORTER_OTLP_ENDPOINT: collector.url,
    OTEL_TRACES_SAMPLER: "always_on",
    OTEL_BSP_SCHEDULE_DELAY: "60000",
  };
  const { url, process: own, ended, said } = await startEndingProcess(1, telling);
  expect((await ask(`${url}/health`)).status).toBe(200);
  const slow = ask(`${url}/slow`);
  const stream = ask(`${url}/stream`);
  await vi.waitFor(() => expect(Object.values(agent.sockets).flat().length).toBe(2));
  own.kill("SIGTERM");

  await vi.waitFor(async () => expect((await ask(`${url}/health`)).status).toBe(503), { interval: 20 });
  expect(await stream).toMatchObject({ status: 200, text: "event: ready\n\n" });
  expect(await slow).toMatchObject({ status: 200, text: "done" });
  expect(await ended).toBe(0);
  expect(said()).toContain("the loop finished its batch");
  await expect(ask(`${url}/health`)).rejects.toThrow();
  expect(collector.spans.map(({ name }) => name)).toEqual(["slow page"]);
  await collector.stop();
});
