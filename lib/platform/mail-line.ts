import { connect } from "node:net";
import { PassThrough } from "node:stream";
import { createTransport } from "nodemailer";
import SMTPTransport from "nodemailer/lib/smtp-transport/index.js";

/** A server that is there says so soon. */
const GREETING_MS = 10_000;
const SUBMISSION_PORT = 587;
const SUBMISSION_TLS_PORT = 465;

/**
 * One mail's own way to a mail server. It is cut after `withinMs`, however slowly the server speaks, so that whoever has given the mail
 * up does not go on sending it. Says whether the server had the whole mail when the line ended.
 */
export function openLine(url: string, withinMs: number) {
  const over = AbortSignal.timeout(withinMs);
  // Not createTransport({ url, … }), which reads nothing beside the url.
  const smtp = new SMTPTransport({
    url,
    greetingTimeout: Math.min(GREETING_MS, withinMs),
    socketTimeout: withinMs,
    getSocket: ({ host = "localhost", port, secure }, done) => {
      const socket = connect({
        host,
        port: Number(port ?? (secure ? SUBMISSION_TLS_PORT : SUBMISSION_PORT)),
        timeout: Math.min(GREETING_MS, withinMs),
        signal: over,
      });
      socket.once("timeout", () => socket.destroy(timedOut()));
      socket.once("error", done);
      socket.once("connect", () => {
        socket.removeAllListeners("timeout").off("error", done);
        done(null, { connection: socket });
      });
    },
  });
  let handedOver = false;
  const transport = createTransport(smtp);
  transport.use("stream", ({ message }, done) => {
    // Read to its end only once the server has asked for it.
    message.processFunc((whole) => {
      const last = new PassThrough();
      last.once("end", () => {
        handedOver = true;
      });
      return whole.pipe(last);
    });
    done();
  });
  return { transport, wasHandedOver: () => handedOver };
}

function timedOut(): Error {
  return Object.assign(new Error("the mail server did not answer"), { code: "ETIMEDOUT" });
}
