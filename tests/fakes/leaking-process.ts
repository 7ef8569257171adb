/** Started by tests with a value planted in every secret: lets each out in every way that errors and packages know. */
import { createServer } from "node:http";
import { env } from "@/lib/platform/env";
import { rootLog } from "@/lib/platform/log";
import { SECRET_NAMES } from "@/lib/platform/secrets/names";
import { installRedactor } from "@/lib/platform/secrets/redactor";
import { loadSecrets } from "@/lib/platform/secrets/refresh";

await loadSecrets();
installRedactor();
const log = rootLog();
const server = createServer((_, response) => response.writeHead(500).end());
await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));

for (const name of SECRET_NAMES) {
  const value = env()[name] ?? "";
  const headers = { authorization: `Bearer ${value}`, "x-callback-token": value };
  const basic = `Basic ${Buffer.from(`${value}:`).toString("base64")}`;
  const cause = Object.assign(new Error(`refused ${value}`), {
    config: { headers, auth: basic },
    sql: value,
  });
  log.info(
    { url: `https://host/path?key=${encodeURIComponent(value)}`, headers, basic },
    `calling with ${value}`,
  );
  log.child({ key: value }).warn("a child of the log");
  log.error(
    { err: new Error(`provider: Invalid API Key provided: ${value}`, { cause }) },
    "a provider failed",
  );
  log.error({
    err: Object.assign(new AggregateError([cause], value), { response: { body: { echo: value } } }),
  });
  console.error(new Error(value, { cause }));
  console.log({ name, value, deep: { deep: { deep: [value] } } });
  await fetch(`http://127.0.0.1:1/?key=${encodeURIComponent(value)}`).catch((error) =>
    log.error({ err: error }),
  );
  process.stderr.write(`${new URL(`redis://user:${encodeURIComponent(value)}@host`).href}\n`);
}
server.close();
log.info("all was let out");
