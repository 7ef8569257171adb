import { createServer } from "node:net";

/** A mail server that speaks SMTP as far as it must to refuse every recipient with `answer`, such as "550 5.1.1 No such user". */
export async function startRefusingMailServer(
  answer: string,
): Promise<{ url: string; stop(): Promise<void> }> {
  const server = createServer((socket) => {
    socket.write("220 mail.test ESMTP\r\n");
    socket.on("error", () => socket.destroy());
    socket.on("data", (data) => {
      const [verb = ""] = data.toString().toUpperCase().split(/[\s:]/);
      if (verb === "QUIT") return void socket.end("221 2.0.0 Bye\r\n");
      socket.write(verb === "RCPT" ? `${answer}\r\n` : "250 2.0.0 Ok\r\n");
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  return {
    url: `smtp://127.0.0.1:${typeof address === "object" ? address?.port : 0}`,
    stop: () => new Promise((resolve) => void server.close(() => resolve())),
  };
}
