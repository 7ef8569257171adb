import { z } from "zod";
import {
  CHANNELS,
  countMessagesForStaff,
  KINDS,
  type Kind,
  listMessagesForStaff,
  sendAgain,
  sendAllAgain,
  sendAllAgainInput,
} from "@/lib/notifications";
import { type Endpoint, endpoint } from "../../endpoint";
import { cursor, id, pageOf, time, words } from "../../shapes";
import { units } from "../console/shapes";

const tag = "Staff: messages";
const caller = "staff";
const description = "SUPPORT and ADMIN.";
const status = z.enum(["QUEUED", "SENT", "DELIVERED", "FAILED", "SUPPRESSED"]);
const channel = z.enum(CHANNELS);
const kind = z.enum(["code", ...(Object.keys(KINDS) as Kind[])]);

const message = z
  .object({
    id,
    kind: z.string(),
    channel,
    status,
    reason: z.string().nullable().meta({ description: "Why it was not to be sent" }),
    title: z.string().nullable().meta({ description: "Null for a code, whose words are not kept" }),
    userName: z.string().nullable(),
    sentTo: z.string().nullable(),
    attempts: units,
    lastError: z.string().nullable(),
    createdAt: time,
    nextAttemptAt: time,
    sentAt: time.nullable(),
    deliveredAt: time.nullable(),
  })
  .meta({ id: "StaffMessage" });

const list = endpoint({
  id: "listMessagesForStaff",
  method: "GET",
  path: "/admin/messages",
  tag,
  summary: "Messages of everybody, newest first; FAILED ones were given up",
  description,
  caller,
  query: z.strictObject({
    status: status.optional(),
    kind: kind.optional(),
    channel: channel.optional(),
    cursor,
    include: words("counts"),
  }),
  result: pageOf(message).extend({
    counts: z
      .object({ queued: units, failed: units })
      .nullable()
      .meta({ description: "Counted up to 1,000; null unless include=counts" }),
  }),
  run: async (ctx, { query: { cursor: after, include, ...filter } }) => {
    const [page, counts] = await Promise.all([
      listMessagesForStaff(ctx, { ...filter, after }),
      include?.has("counts") ? countMessagesForStaff(ctx) : null,
    ]);
    return { ...page, counts };
  },
});

const again = endpoint({
  id: "sendMessageAgain",
  method: "POST",
  path: "/admin/messages/{messageId}/send-again",
  tag,
  summary: "Queues a message that was given up once more; a code is never sent again",
  description,
  caller,
  params: z.strictObject({ messageId: id }),
  status: 204,
  run: async (ctx, { params }) => {
    await sendAgain(ctx, { id: params.messageId });
    return undefined;
  },
});

const allAgain = endpoint({
  id: "sendMessagesAgain",
  method: "POST",
  path: "/admin/messages/send-again",
  tag,
  summary:
    "Queues what was given up once more, up to 10,000 messages: of a kind, a channel, the last hours, or all of it",
  description: `${description} What may have arrived (reason: unanswered) is not among it, and codes are never sent again.`,
  caller,
  body: sendAllAgainInput,
  result: z.object({
    queued: units,
    more: z.boolean().meta({ description: "There is more: ask once more" }),
  }),
  run: (ctx, { body }) => sendAllAgain(ctx, body),
});

export const messageEndpoints: readonly Endpoint[] = [list, again, allAgain];
