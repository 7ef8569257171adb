import { readFileSync } from "node:fs";
import { createServer } from "node:net";
import { MailDev } from "maildev";

export type CaughtMail = {
  subject: string;
  to: { address: string }[];
  html?: string;
  text?: string;
  /** As they came over the wire. */
  headers: Record<string, string>;
  /** When it came. */
  at: number;
};

export type MailCatcher = {
  url: string;
  /** Mails to an address, in their order. */
  to(address: string): CaughtMail[];
  stop(): Promise<void>;
  /** Comes back at the same address. */
  start(): Promise<void>;
};

/** A real mail server (maildev) that keeps what it is given. Goes down and comes up on demand. */
export async function startMailCatcher(at?: number): Promise<MailCatcher> {
  const port = at ?? (await freePort());
  const caught: CaughtMail[] = [];
  let server: MailDev;
  const start = async () => {
    server = new MailDev({ smtp: port, ip: "127.0.0.1", disableWeb: true, silent: true });
    const { smtp } = await server.start();
    smtp.on("new", (mail: CaughtMail & { source: string }) =>
      caught.push({ ...mail, headers: headersOf(readFileSync(mail.source, "utf8")), at: Date.now() }),
    );
  };
  await start();
  return {
    url: `smtp://127.0.0.1:${port}`,
    to: (address) => caught.filter((mail) => mail.to.some((one) => one.address === address)),
    start,
    stop: () => server.stop(),
  };
}

// The server's own list leaves out those it takes apart itself: Content-Type, List-Unsubscribe.
function headersOf(source: string): Record<string, string> {
  const head = source.slice(0, source.search(/\r?\n\r?\n/)).replace(/\r?\n[ \t]+/g, " ");
  const lines = head.split(/\r?\n/).map((line) => /^([^:]+):\s*(.*)$/.exec(line));
  return Object.fromEntries(lines.map((line) => [line?.[1]?.toLowerCase() ?? "", line?.[2] ?? ""]));
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, "127.0.0.1", resolve));
  const address = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  return typeof address === "object" && address ? address.port : 0;
}
