import { DomainError } from "./errors";

type Detail = {
  permanent?: boolean;
  retryAfterSeconds?: number | null;
  recipient?: "gone" | "stopped" | null;
  unanswered?: boolean;
};

/** A provider did not take a message; says whether trying again can help. */
export class MessageNotSent extends DomainError {
  /** The same message would be refused again: no such number, no such mailbox. */
  readonly permanent: boolean;
  /** How long the provider asked to be left alone. */
  readonly retryAfterSeconds: number | null;
  /** Whose doing it is where any message would be refused: the mailbox is not there, or the person wants to hear nothing from us. */
  readonly recipient: "gone" | "stopped" | null;
  /** The provider had the message and did not say what it did with it: it may arrive all the same. */
  readonly unanswered: boolean;

  constructor(message: string, detail: Detail = {}) {
    super("MESSAGE_NOT_SENT", { message });
    this.permanent = detail.permanent ?? false;
    this.retryAfterSeconds = detail.retryAfterSeconds ?? null;
    this.recipient = detail.recipient ?? null;
    this.unanswered = detail.unanswered ?? false;
  }
}
