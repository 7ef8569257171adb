import { createTransport } from "nodemailer";
import { deliverToDemoInbox } from "./demo-inbox";
import { env } from "./env";
import { DomainError } from "./errors";

export type Mail = { to: string; subject: string; text: string };

export type MailSender = {
  /** For health and logs. */
  name: "smtp" | "demo-inbox";
  /** @throws MESSAGE_NOT_SENT when the mail server did not take it */
  send(mail: Mail): Promise<void>;
};

const TIMEOUT_MS = 10_000;

/** The sender this process uses; in a demo always the demo inbox. */
export function mailSender(): MailSender {
  const { demo, SMTP_URL, MAIL_FROM } = env();
  return demo || !SMTP_URL ? demoInboxSender : smtpSender(SMTP_URL, MAIL_FROM);
}

const demoInboxSender: MailSender = {
  name: "demo-inbox",
  send: ({ to, subject, text }) =>
    deliverToDemoInbox({ channel: "EMAIL", recipient: to, subject, body: text }),
};

function smtpSender(url: string, from: string): MailSender {
  const transport = createTransport(
    { url, connectionTimeout: TIMEOUT_MS, greetingTimeout: TIMEOUT_MS, socketTimeout: TIMEOUT_MS },
    { from },
  );
  return {
    name: "smtp",
    async send(mail) {
      try {
        await transport.sendMail(mail);
      } catch (error) {
        throw new DomainError("MESSAGE_NOT_SENT", {
          message: `smtp: ${(error as { code?: unknown }).code ?? "failed"}`,
        });
      }
    },
  };
}
