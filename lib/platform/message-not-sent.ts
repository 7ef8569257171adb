import { DomainError } from "./errors";

/** A provider did not take a message; says whether trying again can help. */
export class MessageNotSent extends DomainError {
  /** The same message would be refused again: no such number, no such mailbox. */
  readonly permanent: boolean;
  /** How long the provider asked to be left alone. */
  readonly retryAfterSeconds: number | null;

  constructor(message: string, detail: { permanent?: boolean; retryAfterSeconds?: number | null } = {}) {
    super("MESSAGE_NOT_SENT", { message });
    this.permanent = detail.permanent ?? false;
    this.retryAfterSeconds = detail.retryAfterSeconds ?? null;
  }
}
