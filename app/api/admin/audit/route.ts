import { exportAudit } from "@/lib/identity";
import { requestCtx } from "@/lib/identity/request-ctx";
import { auditFilterInput } from "@/lib/identity/schema";
import { csvResponse } from "@/lib/platform/csv";
import { problemResponse } from "@/lib/platform/problem";

/** What staff did, as a file, filtered as on the screen. */
export async function GET(request: Request): Promise<Response> {
  const ctx = await requestCtx();
  try {
    const query = Object.fromEntries(new URL(request.url).searchParams);
    const rows = await exportAudit(ctx, auditFilterInput.parse(query));
    const head = [
      ...["at", "kind", "outcome", "refusal", "actor", "actor_id", "role", "shop", "subject", "subject_id"],
      ...["reason", "changes", "ip", "request_id", "trace_id"],
    ];
    const lines = rows.map((row) => [
      ...[
        row.at.toISOString(),
        row.kind,
        row.outcome,
        row.refusal ?? "",
        row.actorName ?? "",
        row.actorUserId,
      ],
      ...[row.staffRole ?? "", row.shopName ?? "", row.subjectType ?? "", row.subjectId ?? ""],
      ...[row.reason ?? "", JSON.stringify(row.changes), row.ip ?? "", row.requestId, row.traceId ?? ""],
    ]);
    return csvResponse("audit.csv", [head, ...lines]);
  } catch (error) {
    return problemResponse(error, ctx.log);
  }
}
