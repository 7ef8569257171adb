import { createServer, type Socket } from "node:net";

/** How it is slow: it never greets; it greets letter by letter; it takes the mail and then says nothing, or hangs up; it takes its time. */
export type Slowness = "no greeting" | "dripping" | "no receipt" | "hangs up" | { receiptAfterMs: number };

/** A mail server that speaks SMTP as far as it must, and makes its callers wait. */
export async function startSlowMailServer(slowness: Slowness) {
  const taken: string[] = [];
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on("error", () => socket.destroy());
    socket.on("close", () => sockets.delete(socket));
    if (slowness === "no greeting") return;
    if (slowness === "dripping") return drip(socket);
    speak(socket, () => {
      taken.push(new Date().toISOString());
      if (slowness === "hangs up") socket.destroy();
      if (typeof slowness === "object")
        setTimeout(() => socket.write("250 2.0.0 Ok\r\n"), slowness.receiptAfterMs);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  return {
    url: `smtp://127.0.0.1:${typeof address === "object" ? address?.port : 0}`,
    /** When each whole mail was taken. */
    taken,
    /** Callers that are still on the line. */
    open: () => sockets.size,
    async stop(): Promise<void> {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function drip(socket: Socket): void {
  socket.write("220-");
  const drop = setInterval(() => socket.write("."), 50);
  socket.on("close", () => clearInterval(drop));
}

function speak(socket: Socket, onMail: () => void): void {
  let mail: string | null = null;
  socket.write("220 mail.test ESMTP\r\n");
  socket.on("data", (chunk) => {
    const said = chunk.toString();
    if (mail !== null) {
      mail += said;
      if (!mail.endsWith("\r\n.\r\n")) return;
      mail = null;
      return onMail();
    }
    if (/^DATA/i.test(said)) mail = "";
    if (/^QUIT/i.test(said)) return void socket.end("221 2.0.0 Bye\r\n");
    socket.write(mail === null ? "250 2.0.0 Ok\r\n" : "354 Go ahead\r\n");
  });
}
