import { randomUUID } from "node:crypto";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

/** A sandbox provider that opens every payment it is asked for, at once, and remembers none. */
export async function startPromptProvider(): Promise<{ url: string; stop: () => Promise<void> }> {
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const { reference, amount, currency } = JSON.parse(Buffer.concat(chunks).toString("utf8"));
    const ref = randomUUID();
    const opened = { ref, reference, amount, currency, status: "PENDING", method: null };
    response.writeHead(201, { "content-type": "application/json" });
    response.end(JSON.stringify({ ...opened, checkoutUrl: `http://localhost:3000/pay/${ref}` }));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
