/**
 * The clients of `http`'s comparisons, in a process of their own: each asks over a kept connection, reads the whole answer and asks
 * again, until the time is up. Written on bare sockets, because a client that costs more than an empty answer would make every server
 * look alike. The plan comes as a message: { port, seconds, clients: [{ head, bodies }] }; the answer goes back as one.
 */
import { randomUUID } from "node:crypto";
import { connect } from "node:net";

const LAST_CHUNK = Buffer.from("\r\n0\r\n\r\n");

process.once("message", async ({ port, seconds, clients }) => {
  const latencies = [];
  const others = {};
  const started = performance.now();
  const end = started + seconds * 1000;
  await Promise.all(clients.map(client));
  const told = { seconds: (performance.now() - started) / 1000, latencies, others };
  // Half a megabyte of latencies takes its time: whoever hangs up at once cuts it short.
  process.send(told, () => process.disconnect());

  async function client({ head, bodies }) {
    const ask = await open(port);
    for (let turn = 0; performance.now() < end; turn++) {
      const asked = performance.now();
      const answer = await ask(requestOf(head, bodies[turn % bodies.length]));
      const status = Number(answer.subarray(9, 12).toString("latin1"));
      if (status === 200 || status === 201) latencies.push(performance.now() - asked);
      else if (others[status]) others[status].times++;
      else others[status] = { times: 1, said: answer.toString("utf8").slice(-400) };
    }
    ask.close();
  }
});

// What is posted has a key of its own each time.
function requestOf(head, body) {
  if (body === undefined) return `${head}\r\n`;
  return `${head}idempotency-key: ${randomUUID()}\r\ncontent-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
}

/** One connection: a function that sends a request and answers the response's bytes. */
async function open(port) {
  const socket = connect({ port, host: "127.0.0.1", noDelay: true });
  await new Promise((resolve, reject) => socket.once("connect", resolve).once("error", reject));
  let chunks = [];
  let missing;
  let waiting;
  socket.on("data", (chunk) => {
    chunks.push(chunk);
    if (missing === undefined && chunks.length > 1) chunks = [Buffer.concat(chunks)];
    missing = missing === undefined ? missingAfter(chunks[0]) : missing - chunk.length;
    const ended =
      missing === Number.POSITIVE_INFINITY
        ? isLastChunk(chunk.length < LAST_CHUNK.length ? Buffer.concat(chunks) : chunk)
        : missing <= 0;
    if (!ended) return;
    const answer = Buffer.concat(chunks);
    chunks = [];
    missing = undefined;
    waiting?.resolve(answer);
  });
  socket.on("error", (error) => waiting?.reject(error));
  socket.on("close", () => waiting?.reject(new Error("the server closed a connection in use")));
  const ask = (request) =>
    new Promise((resolve, reject) => {
      waiting = { resolve, reject };
      socket.write(request);
    });
  ask.close = () => {
    waiting = undefined;
    socket.destroy();
  };
  return ask;
}

// How many bytes of the answer are still to come; infinite where it comes in chunks; undefined until its head is whole.
function missingAfter(bytes) {
  const headEnd = bytes.indexOf("\r\n\r\n");
  if (headEnd < 0) return undefined;
  const head = bytes.toString("latin1", 0, headEnd).toLowerCase();
  const length = /\r\ncontent-length: *(\d+)/.exec(head)?.[1];
  if (length !== undefined) return headEnd + 4 + Number(length) - bytes.length;
  return head.includes("\r\ntransfer-encoding: chunked") ? Number.POSITIVE_INFINITY : 0;
}

function isLastChunk(bytes) {
  return bytes.subarray(-LAST_CHUNK.length).equals(LAST_CHUNK);
}
