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

/** Puts a message where /dev/inbox shows it, in place of sending it. */
export async function deliverToDemoInbox(message: Omit<DemoMessage, "id" | "createdAt">): Promise<void> {
  await sqlExecutor(sqlPool()).run(
    "INSERT INTO DemoMessage (id, channel, recipient, subject, body, createdAt) VALUES (?, ?, ?, ?, ?, NOW(3))",
    [newId(), message.channel, message.recipient, message.subject, message.body],
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
