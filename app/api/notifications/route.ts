import { z } from "zod";
import { requestCtx } from "@/lib/identity/request-ctx";
import { countUnread, listBell } from "@/lib/notifications";
import { problemResponse } from "@/lib/platform/problem";

const query = z.strictObject({
  locale: z.enum(["id", "en"]).default("id"),
  shop: z
    .uuid()
    .optional()
    .transform((id) => id ?? null),
  after: z.string().max(300).optional(),
});

/** What the bell shows when it is opened: a page of messages and how many are unread. */
export async function GET(request: Request): Promise<Response> {
  const ctx = await requestCtx();
  try {
    const {
      locale,
      shop: shopId,
      after,
    } = query.parse(Object.fromEntries(new URL(request.url).searchParams));
    const [page, unread] = await Promise.all([
      listBell({ ...ctx, locale }, { shopId, after }),
      countUnread(ctx, { shopId }),
    ]);
    return Response.json({ ...page, unread }, { headers: { "cache-control": "private, no-store" } });
  } catch (error) {
    return problemResponse(error, ctx.log);
  }
}
