import { z } from "zod";
import { listAudit } from "@/lib/identity";
import { auditFilterInput } from "@/lib/identity/schema";
import { type Endpoint, endpoint } from "../../endpoint";
import { cursor, id, pageOf, time } from "../../shapes";
import { flag } from "../console/shapes";

const entry = z
  .object({
    id,
    at: time,
    kind: z.string().meta({ example: "shops.approveShop" }),
    outcome: z.enum(["DONE", "REFUSED", "FAILED"]),
    refusal: z.string().nullable(),
    actorUserId: id,
    actorName: z.string().nullable(),
    staffRole: z.enum(["SUPPORT", "CATALOG", "ADMIN"]).nullable(),
    shopId: id.nullable(),
    shopName: z.string().nullable(),
    byApiKey: flag,
    subjectType: z.string().nullable(),
    subjectId: z.string().nullable(),
    reason: z.string().nullable(),
    changes: z.record(z.string(), z.array(z.unknown())).meta({ description: "Field: [before, after]" }),
    ip: z.string().nullable(),
    requestId: z.string(),
    traceId: z.string().nullable(),
  })
  .meta({ id: "AuditEntry" });

const list = endpoint({
  id: "listAudit",
  method: "GET",
  path: "/admin/audit",
  tag: "Staff: platform",
  summary: "What staff did or tried, and what is dangerous in shops, newest first",
  description: "ADMIN. Entries are only ever added.",
  caller: "staff",
  query: auditFilterInput.extend({ cursor }),
  result: pageOf(entry),
  run: (ctx, { query: { cursor: after, ...filter } }) => listAudit(ctx, { ...filter, after }),
});

export const auditEndpoints: readonly Endpoint[] = [list];
