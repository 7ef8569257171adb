import http from "node:http";

export type Handler = (request: http.IncomingMessage, response: http.ServerResponse) => void;
/** Answers with the headers it was sent. */
export const answers: Handler = (request, response) => response.end(JSON.stringify(request.headers));
/** Ends the connection without a word, as a process that was killed does. */
export const dies: Handler = (request) => void request.socket.destroy();

/** Stands where an instance of the app would behind the gateway, and answers as it is told to. */
export class FakeInstance {
  readonly asked: string[] = [];
  answer: Handler = answers;
  readonly #server = http.createServer((request, response) => {
    if (request.url === "/api/health") return void response.end();
    this.asked.push(`${request.method} ${request.url}`);
    request.resume();
    this.answer(request, response);
  });
  constructor(readonly name: string) {}

  async start() {
    await new Promise<void>((resolve) => this.#server.listen(0, "127.0.0.1", resolve));
    const address = this.#server.address();
    if (address === null || typeof address === "string") throw new Error("no port");
    return { name: this.name, address: `127.0.0.1:${address.port}` };
  }
  stop() {
    this.#server.close();
    this.#server.closeAllConnections();
  }
}
