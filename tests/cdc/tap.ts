import { type AddressInfo, connect, createServer } from "node:net";

/** An event's id in an envelope as it passes by. */
const ENVELOPE_ID = /"id":"([0-9a-f-]{36})","type":"/g;

/** Stands between Debezium and the app, passes every byte on, and counts how often each event was posted. */
export async function startTap(appPort: number) {
  const posted = new Map<string, number>();
  const server = createServer((from) => {
    const to = connect(appPort, "127.0.0.1");
    from.on("data", (chunk) => {
      for (const [, id = ""] of chunk.toString("latin1").matchAll(ENVELOPE_ID))
        posted.set(id, (posted.get(id) ?? 0) + 1);
    });
    for (const [one, other] of [
      [from, to],
      [to, from],
    ] as const) {
      one.pipe(other);
      one.on("error", () => other.destroy());
      one.on("close", () => other.destroy());
    }
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    posted,
    /** How many posts there were beyond the first of each event. */
    again: () => [...posted.values()].reduce((sum, times) => sum + times - 1, 0),
    stop: async () => void server.close(),
  };
}
