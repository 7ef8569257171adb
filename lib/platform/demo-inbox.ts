import type { MessageChannel } from "@/generated/prisma/enums";
import type { Ctx } from "./ctx";
import { env } from "./env";
import { DomainError } from "./errors";
import { newId } from "./id";
import { sqlExecutor, sqlPool } from "./sql";

export type DemoMessage = {
  id: string;
  channel: MessageChannel;
  recipient: string;
  subject: string | null;
  body: string;
  /** The mail as it would look. */
  html: string | null;
  createdAt: Date;
};

const SHOWN = 60;

/**
 * Whether /dev/inbox exists. Never in a real production: whoever reads it can sign in as anybody. Development without
 * GERAI_DEMO has it too, because there messages without a configured sender go nowhere else.
 */
export function demoInboxOpen(): boolean {
  return env().demo || env().NODE_ENV !== "production";
}

/** Puts a message where /dev/inbox shows it, in place of sending it. One that brings its id lies there once, however often it comes. */
export async function deliverToDemoInbox(
  message: Omit<DemoMessage, "id" | "createdAt" | "html"> & { id?: string; html?: string },
): Promise<void> {
  const { id = newId(), channel, recipient, subject, body, html = null } = message;
  await sqlExecutor(sqlPool()).run(
    "INSERT IGNORE INTO DemoMessage (id, channel, recipient, subject, body, html, createdAt) VALUES (?, ?, ?, ?, ?, ?, NOW(3))",
    [id, channel, recipient, subject?.slice(0, 200) ?? null, body, html],
  );
}

/** The newest messages, optionally those whose recipient contains `recipient`. @throws NOT_FOUND outside a demo */
export async function listDemoMessages(
  ctx: Pick<Ctx, "db">,
  input: { recipient?: string } = {},
): Promise<DemoMessage[]> {
  if (!demoInboxOpen()) throw new DomainError("NOT_FOUND", { message: "the demo inbox is closed" });
  return ctx.db.demoMessage.findMany({
    where: input.recipient ? { recipient: { contains: storedPart(input.recipient) } } : {},
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: SHOWN,
  });
}

// "0812 34" finds +6281234…; anything with a letter or @ is part of a mail address.
function storedPart(text: string): string {
  return /[a-z@]/i.test(text) ? text : text.replace(/\D/g, "").replace(/^0+/, "");
}
