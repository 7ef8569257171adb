import { createServer, type TLSSocket } from "node:tls";
import { selfSigned } from "./certificate";
import { readStrings, readVarint, writeFields, writeVarint } from "./protobuf-fields";

const VERSION = 41;
const TAGS = {
  heartbeatPing: 0,
  heartbeatAck: 1,
  loginRequest: 2,
  loginResponse: 3,
  dataMessage: 8,
} as const;
/** Fields of the messages, by the names Chromium's mcs.proto gives them. */
const LOGIN = { user: 3, authToken: 5, receivedPersistentId: 10 } as const;
const DATA = {
  id: 2,
  from: 3,
  category: 5,
  token: 6,
  appData: 7,
  persistentId: 9,
  ttl: 17,
  rawData: 21,
} as const;

/** A message on its way to a browser: for which of its subscriptions, and what only it can read. */
export type StreamMessage = {
  id: string;
  from: string;
  category: string;
  subtype: string;
  /** A newer message of the same topic takes the place of one that waits. */
  topic: string;
  ttl: number;
  body: Buffer;
};

export type GcmStream = {
  port: number;
  send(device: string, message: StreamMessage): void;
  stop(): Promise<void>;
};

/**
 * The connection a Chromium keeps to its push service (MCS): TLS, a version byte, then frames of tag, length and protobuf. A
 * message is kept until the browser says, as it connects anew, that it has it.
 */
export async function startGcmStream(knows: (device: string, secret: string) => boolean): Promise<GcmStream> {
  const { key, pem } = selfSigned(
    "push.test",
    new Date(Date.now() - 86_400_000),
    new Date(Date.now() + 86_400_000),
  );
  const connected = new Map<string, TLSSocket>();
  const kept = new Map<string, StreamMessage[]>();
  const sockets = new Set<TLSSocket>();

  const server = createServer({ key: key.export({ type: "pkcs8", format: "pem" }), cert: pem }, (socket) => {
    sockets.add(socket);
    socket.on("error", () => socket.destroy());
    socket.on("close", () => sockets.delete(socket));
    readFrames(socket, (tag, message) => {
      if (tag === TAGS.heartbeatPing) socket.write(frame(TAGS.heartbeatAck, Buffer.alloc(0)));
      if (tag === TAGS.loginRequest) logIn(socket, message);
    });
  });
  const logIn = (socket: TLSSocket, request: Buffer) => {
    const said = readStrings(request);
    const device = said(LOGIN.user)[0] ?? "";
    if (!knows(device, said(LOGIN.authToken)[0] ?? "")) return socket.destroy();
    connected.set(device, socket);
    socket.on("close", () => connected.get(device) === socket && connected.delete(device));
    socket.write(Buffer.concat([Buffer.from([VERSION]), frame(TAGS.loginResponse, writeFields([[1, "1"]]))]));
    const received = said(LOGIN.receivedPersistentId);
    const missing = (kept.get(device) ?? []).filter(({ id }) => !received.includes(id));
    kept.set(device, missing);
    for (const message of missing) socket.write(dataFrame(message));
  };

  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  return {
    port: address && typeof address === "object" ? address.port : 0,
    send(device, message) {
      const others = (kept.get(device) ?? []).filter(({ topic }) => !topic || topic !== message.topic);
      kept.set(device, [...others, message]);
      connected.get(device)?.write(dataFrame(message));
    },
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };
}

function readFrames(socket: TLSSocket, take: (tag: number, message: Buffer) => void): void {
  let unread = Buffer.alloc(0);
  let greeted = false;
  socket.on("data", (chunk: Buffer) => {
    unread = Buffer.concat([unread, chunk]);
    if (!greeted) unread = unread.subarray(1);
    greeted = true;
    for (;;) {
      const size = readVarint(unread, 1);
      if (!size || unread.length < size.end + size.value) return;
      const tag = unread[0] ?? 0;
      const message = unread.subarray(size.end, size.end + size.value);
      unread = unread.subarray(size.end + size.value);
      take(tag, message);
    }
  });
}

function dataFrame({ id, from, category, subtype, topic, ttl, body }: StreamMessage): Buffer {
  const appData = (name: string, value: string) =>
    [
      DATA.appData,
      writeFields([
        [1, name],
        [2, value],
      ]),
    ] as const;
  return frame(
    TAGS.dataMessage,
    writeFields([
      [DATA.id, id],
      [DATA.from, from],
      [DATA.category, category],
      [DATA.token, topic || undefined],
      appData("content-encoding", "aes128gcm"),
      appData("subtype", subtype),
      [DATA.persistentId, id],
      [DATA.ttl, ttl],
      [DATA.rawData, body],
    ]),
  );
}

function frame(tag: number, message: Buffer): Buffer {
  return Buffer.concat([Buffer.from([tag]), writeVarint(message.length), message]);
}
