import { z } from "zod";
import {
  countUnread,
  getQuietHours,
  listBell,
  listMyMessages,
  listPreferences,
  markAllRead,
  markRead,
  setPreference,
  setQuietHours,
} from "@/lib/notifications";
import { markReadInput, quietHoursInput, setPreferenceInput } from "@/lib/notifications/schema";
import { type Endpoint, endpoint } from "../../endpoint";
import { cursor, id, pageOf, time, yesNo } from "../../shapes";

const tag = "Notifications";

export const notification = z
  .object({
    id,
    kind: z.string(),
    title: z.string(),
    body: z.string(),
    path: z.string().meta({ description: "Where it leads on the website, without a language" }),
    createdAt: time,
    read: z.boolean(),
  })
  .meta({ id: "Notification" });

const quiet = quietHoursInput.meta({
  id: "QuietHours",
  description: "Minutes of the day in the person's time zone",
});

const listEndpoint = endpoint({
  id: "listNotifications",
  method: "GET",
  path: "/notifications",
  tag,
  summary: "What the bell lists, newest first",
  caller: "person",
  query: z.strictObject({ cursor, unread: yesNo.optional() }),
  result: pageOf(notification).extend({
    unread: z.number().int().meta({ description: "Counted up to a hundred" }),
  }),
  run: async (ctx, { query }) => {
    const scope = { shopId: null };
    const [page, unread] = await Promise.all([
      listBell(ctx, { ...scope, after: query.cursor, unread: query.unread }),
      countUnread(ctx, scope),
    ]);
    return { ...page, unread };
  },
});

const readEndpoint = endpoint({
  id: "markNotificationsRead",
  method: "POST",
  path: "/notifications/read",
  tag,
  summary: "Mark these as read, or, with none named, all",
  caller: "person",
  status: 204,
  body: markReadInput.partial(),
  run: async (ctx, { body: { ids } }) => {
    await (ids ? markRead(ctx, { ids }) : markAllRead(ctx, { shopId: null }));
    return undefined;
  },
});

const historyEndpoint = endpoint({
  id: "listMessages",
  method: "GET",
  path: "/notifications/history",
  tag,
  summary: "What was sent over one channel, newest first, and what became of it",
  caller: "person",
  query: z.strictObject({ channel: z.enum(["PUSH", "EMAIL", "SMS"]), cursor }),
  result: pageOf(
    notification.extend({ status: z.string(), reason: z.string().nullable(), sentTo: z.string().nullable() }),
  ),
  run: (ctx, { query: { channel, cursor: after } }) => listMyMessages(ctx, { channel, after }),
});

const preferencesEndpoint = endpoint({
  id: "getNotificationPreferences",
  method: "GET",
  path: "/notifications/preferences",
  tag,
  summary: "What the caller wants to hear, kind by kind, as a customer or in a shop's team, and when not",
  caller: "person",
  query: z.strictObject({ audience: z.enum(["customer", "shop"]).default("customer") }),
  result: z.object({
    kinds: z.array(
      z.object({
        kind: z.string(),
        channels: z.array(z.object({ channel: z.string(), enabled: z.boolean() })),
      }),
    ),
    quietHours: quiet,
  }),
  run: async (ctx, { query: { audience } }) => {
    const [kinds, quietHours] = await Promise.all([listPreferences(ctx, { audience }), getQuietHours(ctx)]);
    return { kinds, quietHours };
  },
});

const setPreferenceEndpoint = endpoint({
  id: "setNotificationPreference",
  method: "PUT",
  path: "/notifications/preferences",
  tag,
  summary: "Hear of a kind over a channel from now on, or no more",
  caller: "person",
  status: 204,
  body: setPreferenceInput,
  run: async (ctx, { body }) => {
    await setPreference(ctx, body);
    return undefined;
  },
});

const quietEndpoint = endpoint({
  id: "setQuietHours",
  method: "PUT",
  path: "/notifications/quiet-hours",
  tag,
  summary: "When what can wait does wait",
  caller: "person",
  status: 204,
  body: quietHoursInput,
  run: async (ctx, { body }) => {
    await setQuietHours(ctx, body);
    return undefined;
  },
});

export const notificationEndpoints: readonly Endpoint[] = [
  listEndpoint,
  readEndpoint,
  historyEndpoint,
  preferencesEndpoint,
  setPreferenceEndpoint,
  quietEndpoint,
];
