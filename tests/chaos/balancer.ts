import net from "node:net";

/** What stands before the app's processes in life: passes each connection to one that is up, a random one where several are. */
export async function startBalancer(
  upPorts: () => readonly number[],
): Promise<{ url: string; stop: () => Promise<void> }> {
  const server = net.createServer((client) => {
    const ports = [...upPorts()].sort(() => Math.random() - 0.5);
    client.on("error", () => client.destroy());
    connect(client, ports);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as net.AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    stop: () => new Promise((resolve) => void server.close(() => resolve())),
  };
}

function connect(client: net.Socket, ports: readonly number[]): void {
  const [port, ...others] = ports;
  if (port === undefined) return void client.resetAndDestroy();
  const upstream = net.connect(port, "127.0.0.1");
  let connected = false;
  upstream.once("connect", () => {
    connected = true;
    client.pipe(upstream);
    upstream.pipe(client);
  });
  upstream.on("error", () => (connected ? client.destroy() : connect(client, others)));
  upstream.on("close", () => connected && client.destroy());
  client.on("close", () => upstream.destroy());
}
