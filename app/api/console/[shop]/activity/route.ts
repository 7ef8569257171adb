import { shopActFilterInput } from "@/lib/identity";
import { requestCtx } from "@/lib/identity/request-ctx";
import { csvResponse } from "@/lib/platform/csv";
import { problemResponse } from "@/lib/platform/problem";
import { exportActivity, requireShopBySlug } from "@/lib/shops";

type Context = { params: Promise<{ shop: string }> };

/** A shop's activity log as a file, filtered as on the screen. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const [ctx, { shop: slug }] = await Promise.all([requestCtx(), params]);
  try {
    const { shopId } = await requireShopBySlug(ctx, slug, "MANAGER");
    const filter = shopActFilterInput.parse(Object.fromEntries(new URL(request.url).searchParams));
    const rows = await exportActivity(ctx, { ...filter, shopId });
    const head = [
      ...["at", "kind", "outcome", "refusal", "actor", "by_api_key", "subject", "subject_name"],
      ...["reason", "changes", "ip"],
    ];
    const lines = rows.map((row) => [
      ...[row.at.toISOString(), row.kind, row.outcome, row.refusal ?? ""],
      ...[row.byGerai ? "Gerai" : (row.actorName ?? ""), row.byApiKey ? "yes" : "no"],
      ...[row.subjectType ?? "", row.subjectName ?? "", row.reason ?? ""],
      ...[JSON.stringify(row.changes), row.ip ?? ""],
    ]);
    return csvResponse(`${slug}-activity.csv`, [head, ...lines]);
  } catch (error) {
    return problemResponse(error, ctx.log);
  }
}
