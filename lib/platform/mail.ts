import { deliverToDemoInbox } from "./demo-inbox";
import { env } from "./env";
import { openLine } from "./mail-line";
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

type Patience = {
  /** The longest a mail takes, whatever the server does. */
  withinMs?: number;
};

/** Servers look into a mail before they say that they have it; what is given up too early comes twice. */
const WITHIN_MS = 90_000;

/** The sender this process uses: the mail server that is named, else the demo inbox. */
export function mailSender(patience: Patience = {}): MailSender {
  const { SMTP_URL, MAIL_FROM } = env();
  return watched(SMTP_URL ? smtpSender(SMTP_URL, MAIL_FROM, patience) : demoInboxSender, ["send"]);
}

const demoInboxSender: MailSender = {
  name: "demo-inbox",
  async send({ id, to, subject, text, html }) {
    await deliverToDemoInbox({ id, channel: "EMAIL", recipient: to, subject, body: text, html });
    return { providerRef: null };
  },
};

/** Sends over a mail server, smtp(s)://user:password@host:port. */
export function smtpSender(url: string, from: string, { withinMs = WITHIN_MS }: Patience = {}): MailSender {
  return {
    name: "smtp",
    async send({ id, to, subject, text, html, unsubscribe }) {
      const line = openLine(url, withinMs);
      try {
        const { messageId } = await line.transport.sendMail({
          from,
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
        throw notSent(error, line.wasHandedOver());
      }
    },
  };
}

/** What mail servers say of a mailbox that is not there (RFC 3463): no such mailbox, no such domain, moved, disabled. */
const NO_MAILBOX = /\b5\.(1\.(1|2|3|6|10)|2\.1)\b/;

// 5xx to a recipient or a message is for good; 5xx to our own sign-in is a matter of the server's setting, and may be mended.
function notSent(error: unknown, handedOver: boolean): MessageNotSent {
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
    unanswered: handedOver && responseCode === undefined,
  });
}
