import { setTimeout as sleep } from "node:timers/promises";
import { createClient } from "redis";
import { eventCatalogue, faultOf } from "@/inngest/event-catalogue";
import { systemCtx } from "@/lib/platform/ctx";
import { type fetchDebezium, startDebezium } from "../../scripts/runtime/debezium.mjs";
import { startRedis } from "../../scripts/runtime/redis-server.mjs";

const WAIT_MS = 60_000;

type Envelope = { id: string; type: string; aggregatetype: string; data: Record<string, unknown> };

/**
 * Others read the same events: the profile for Redis Streams, from the outbox's beginning. Answers what is wrong with what arrived:
 * events that are missing, and those that are not as docs/events says.
 */
export async function brokenFeed(
  debezium: Awaited<ReturnType<typeof fetchDebezium>>,
  given: { data: string; env: Record<string, string> },
): Promise<{ read: number; violations: string[] }> {
  const redis = await startRedis({ name: "redis-feed", data: given.data, keeps: false });
  if (!redis) return { read: 0, violations: ["there is no Redis for the feed"] };
  const feed = await startDebezium({
    ...debezium,
    data: given.data,
    name: "debezium-feed",
    profile: "redis",
    env: { ...given.env, CDC_SERVER_ID: "5702", CDC_REDIS_ADDRESS: `127.0.0.1:${redis.port}` },
  });
  const client = await createClient({ url: redis.url }).connect();
  try {
    const wanted = await outboxIds();
    let arrived = new Map<string, Envelope>();
    for (const end = Date.now() + WAIT_MS; arrived.size < wanted.size && Date.now() < end; await sleep(500))
      arrived = await readStreams(client);
    const missing = [...wanted].filter((id) => !arrived.has(id)).map((id) => `the feed lacks event ${id}`);
    const faults = [...arrived.values()].flatMap(
      (event) => faultOf({ type: event.type, aggregateType: event.aggregatetype, payload: event.data }) ?? [],
    );
    return { read: arrived.size, violations: [...missing, ...faults] };
  } finally {
    client.destroy();
    await feed.stop();
    await redis.stop();
  }
}

async function outboxIds(): Promise<Set<string>> {
  const rows = await systemCtx("cdc").sql.rows<{ id: string }>("SELECT id FROM OutboxEvent");
  return new Set(rows.map((row) => row.id));
}

async function readStreams(client: {
  xRange: (key: string, from: string, to: string) => Promise<Entry[] | null>;
}) {
  const found = new Map<string, Envelope>();
  for (const aggregate of new Set(Object.values(eventCatalogue).map((event) => event.aggregate))) {
    for (const { message } of (await client.xRange(`gerai.events.${aggregate}`, "-", "+")) ?? []) {
      const envelope = JSON.parse(message.value ?? "{}") as Envelope;
      found.set(envelope.id, envelope);
    }
  }
  return found;
}

type Entry = { message: Record<string, string> };
