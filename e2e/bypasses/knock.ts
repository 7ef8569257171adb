import http from "node:http";
import net from "node:net";

export type Answer = { status: number; headers: http.IncomingHttpHeaders; body: string };
export type Knock = {
  method?: string;
  path: string;
  headers?: http.OutgoingHttpHeaders;
  body?: string | Buffer;
};

const agent = new http.Agent({ keepAlive: true, maxSockets: 8 });
const PATIENCE_MS = 15_000;

/** One request, its path and headers sent as they are written here, and the whole answer. No redirect is followed. */
export function knock(url: string, { method = "GET", path, headers = {}, body }: Knock): Promise<Answer> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve, reject) => {
    const length = body === undefined ? {} : { "content-length": Buffer.byteLength(body) };
    const options = {
      agent,
      hostname,
      port,
      method,
      path,
      headers: { ...length, ...headers },
      timeout: PATIENCE_MS,
    };
    const request = http.request(options, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("error", reject);
      response.on("end", () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: Buffer.concat(chunks).toString(),
        }),
      );
    });
    request.on("timeout", () => request.destroy(new Error(`no answer to ${method} ${path}`)));
    request.on("error", reject);
    request.end(body);
  });
}

/** What no client of Node's would send: bytes on a socket; answers what came back until the server hung up. */
export function knockRaw(url: string, text: string): Promise<Answer> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve, reject) => {
    const socket = net.connect(Number(port), hostname, () => socket.write(text, "latin1"));
    let got = "";
    socket.setTimeout(PATIENCE_MS, () => socket.destroy(new Error("no answer to raw bytes")));
    socket.on("data", (chunk) => {
      got += chunk.toString("latin1");
    });
    socket.on("error", reject);
    socket.on("close", () => {
      const [head = "", ...rest] = got.split("\r\n\r\n");
      resolve({
        status: Number(/^HTTP\/1\.1 (\d{3})/.exec(head)?.[1] ?? 0),
        headers: {},
        body: `${head}\n${rest.join()}`,
      });
    });
  });
}
