import { createTransport } from "nodemailer";
import { deliverToDemoInbox } from "./demo-inbox";
import { env } from "./env";
import { MessageNotSent } from "./message-not-sent";
import { watched } from "./watched-calls";

export type Mail = {
  to: string;
  subject: string;
  text: string;
  html?: string;
  /** Sent once under this id; a repeat after a crash carries the same Message-ID, by which mailboxes know it. */
  id?: string;
  /** Addresses of a one-click unsubscribe (RFC 8058) and of the page behind it. */
  unsubscribe?: { post: string; page: string };
};

export type MailSender = {
  /** For health and logs. */
  name: "smtp" | "demo-inbox";
  /** The provider's reference. @throws MessageNotSent when the mail server did not take it */
  send(mail: Mail): Promise<{ providerRef: string | null }>;
};

const TIMEOUT_MS = 10_000;

/** The sender this process uses: the mail server that is named, else the demo inbox. */
export function mailSender(): MailSender {
  const { SMTP_URL, MAIL_FROM } = env();
  return watched(SMTP_URL ? smtpSender(SMTP_URL, MAIL_FROM) : demoInboxSender, ["send"]);
}

const demoInboxSender: MailSender = {
  name: "demo-inbox",
  async send({ id, to, subject, text, html }) {
    await deliverToDemoInbox({ id, channel: "EMAIL", recipient: to, subject, body: text, html });
    return { providerRef: null };
  },
};

/** Sends over a mail server, smtp(s)://user:password@host:port. */
export function smtpSender(url: string, from: string): MailSender {
  const transport = createTransport(
    { url, connectionTimeout: TIMEOUT_MS, greetingTimeout: TIMEOUT_MS, socketTimeout: TIMEOUT_MS },
    { from },
  );
  return {
    name: "smtp",
    async send({ id, to, subject, text, html, unsubscribe }) {
      try {
        const { messageId } = await transport.sendMail({
          to,
          subject,
          text,
          ...(html && { html }),
          ...(id && { messageId: `<${id}@${new URL(env().APP_URL).hostname}>` }),
          headers: {
            // So that no mailbox's holiday notice answers (RFC 3834).
            "Auto-Submitted": "auto-generated",
            ...(unsubscribe && {
              "List-Unsubscribe": `<${unsubscribe.post}>`,
              "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
            }),
          },
        });
        return { providerRef: messageId };
      } catch (error) {
        throw notSent(error);
      }
    },
  };
}

/** What mail servers say of a mailbox that is not there (RFC 3463): no such mailbox, no such domain, moved, disabled. */
const NO_MAILBOX = /\b5\.(1\.(1|2|3|6|10)|2\.1)\b/;

// 5xx to a recipient or a message is for good; 5xx to our own sign-in is a matter of the server's setting, and may be mended.
function notSent(error: unknown): MessageNotSent {
  const { code, responseCode, command, response } = error as {
    code?: unknown;
    responseCode?: number;
    command?: string;
    response?: string;
  };
  const permanent = (responseCode ?? 0) >= 500 && !command?.startsWith("AUTH");
  const isGone = permanent && command === "RCPT TO" && NO_MAILBOX.test(response ?? "");
  return new MessageNotSent(`smtp: ${code ?? "failed"}${responseCode ? ` ${responseCode}` : ""}`, {
    permanent,
    recipient: isGone ? "gone" : null,
  });
}
