import { createSocket } from "node:dgram";

/** Answers an A question for a name; an empty list is "no such record". */
type Zone = (name: string) => readonly string[];

export type DnsServer = {
  /** "address:port". */
  address: string;
  /** Names that were asked for an IPv4 address, in order. */
  asked: string[];
  close(): Promise<void>;
};

const TYPE_A = 1;

/** A name server with a mind of its own: each question for an IPv4 address is answered as `zone` says at that moment (RFC 1035). */
export async function startDnsServer(zone: Zone): Promise<DnsServer> {
  const asked: string[] = [];
  const socket = createSocket("udp4", (query, from) => {
    const { name, type, end } = questionOf(query);
    if (type === TYPE_A) asked.push(name);
    const addresses = type === TYPE_A ? zone(name) : [];
    const head = Buffer.from([...query.subarray(0, 2), 0x81, 0x80, 0, 1, 0, addresses.length, 0, 0, 0, 0]);
    socket.send(
      Buffer.concat([head, query.subarray(12, end), ...addresses.map(recordOf)]),
      from.port,
      from.address,
    );
  });
  await new Promise<void>((resolve) => socket.bind(0, "127.0.0.1", resolve));
  return {
    address: `127.0.0.1:${socket.address().port}`,
    asked,
    close: () => new Promise((resolve) => socket.close(() => resolve())),
  };
}

function questionOf(query: Buffer): { name: string; type: number; end: number } {
  const labels: string[] = [];
  let at = 12;
  for (let length = query[at] ?? 0; length > 0; length = query[at] ?? 0) {
    labels.push(query.subarray(at + 1, at + 1 + length).toString());
    at += 1 + length;
  }
  return { name: labels.join("."), type: query.readUInt16BE(at + 1), end: at + 5 };
}

// The name is a pointer to the question's; nobody may keep the answer.
function recordOf(address: string): Buffer {
  return Buffer.from([0xc0, 12, 0, 1, 0, 1, 0, 0, 0, 0, 0, 4, ...address.split(".").map(Number)]);
}
