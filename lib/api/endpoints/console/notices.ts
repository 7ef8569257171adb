import { z } from "zod";
import { countUnread, listBell, markAllRead } from "@/lib/notifications";
import { type Endpoint, endpoint } from "../../endpoint";
import { cursor, pageOf, yesNo } from "../../shapes";
import { notification } from "../store/notifications";
import { shopPath, units } from "./shapes";

const tag = "Shop";

const list = endpoint({
  id: "listShopNotifications",
  method: "GET",
  path: "/console/{shopId}/notifications",
  tag,
  summary: "What a shop's bell lists for the caller, newest first",
  caller: "person",
  params: shopPath,
  query: z.strictObject({ cursor, unread: yesNo.optional() }),
  result: pageOf(notification).extend({ unread: units.meta({ description: "Counted up to a hundred" }) }),
  run: async (ctx, { params, query }) => {
    const [page, unread] = await Promise.all([
      listBell(ctx, { ...params, after: query.cursor, unread: query.unread }),
      countUnread(ctx, params),
    ]);
    return { ...page, unread };
  },
});

const read = endpoint({
  id: "markShopNotificationsRead",
  method: "POST",
  path: "/console/{shopId}/notifications/read",
  tag,
  summary:
    "Marks all of a shop's notifications as read by the caller; single ones are marked as a person's own are",
  caller: "person",
  params: shopPath,
  status: 204,
  run: async (ctx, { params }) => {
    await markAllRead(ctx, params);
    return undefined;
  },
});

export const noticeEndpoints: readonly Endpoint[] = [list, read];
