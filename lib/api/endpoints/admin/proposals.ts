import { z } from "zod";
import { approvalTags, approveProposal, getProposal, listProposals, rejectProposal } from "@/lib/catalog";
import { approveProposalInput, proposalStatuses, rejectProposalInput } from "@/lib/catalog/schema";
import { type Endpoint, endpoint, reply } from "../../endpoint";
import { cursor, id, pageOf, time } from "../../shapes";
import { imageUrl } from "../console/shapes";
import { proposedDraft } from "./product-shapes";
import { WRITE_REFUSALS } from "./products";

const tag = "Staff: proposals";
const caller = "staff";
const description = "CATALOG and ADMIN.";
const path = z.strictObject({ proposalId: id });

const row = z
  .object({
    id,
    name: z.string(),
    status: z.enum(proposalStatuses),
    shop: z.object({ id, slug: z.string(), name: z.string() }),
    reason: z.string().nullable(),
    productId: id.nullable(),
    pictureUrl: imageUrl,
    createdAt: time,
    decidedAt: time.nullable(),
  })
  .meta({ id: "StaffProposal" });

const list = endpoint({
  id: "listProposalsForStaff",
  method: "GET",
  path: "/admin/proposals",
  tag,
  summary: "What shops proposed: waiting ones, the longest waiting first, or decided ones, newest first",
  caller,
  query: z.strictObject({ status: z.enum(proposalStatuses).optional(), cursor }),
  result: pageOf(row),
  run: (ctx, { query: { status = "PENDING", cursor: after = null } }) =>
    listProposals(ctx, { status, cursor: after }),
});

const read = endpoint({
  id: "getProposalForStaff",
  method: "GET",
  path: "/admin/proposals/{proposalId}",
  tag,
  summary: "One proposal with its whole draft",
  caller,
  params: path,
  result: row
    .extend({
      draft: proposedDraft,
      proposedByName: z.string().nullable(),
      decidedByName: z.string().nullable(),
    })
    .meta({ id: "StaffProposalDetail" }),
  run: (ctx, { params }) => getProposal(ctx, { id: params.proposalId }),
});

const approve = endpoint({
  id: "approveProposal",
  method: "POST",
  path: "/admin/proposals/{proposalId}/approve",
  tag,
  summary:
    "Takes a proposal into the catalogue, as proposed or with edits; on sale at once if nothing is missing",
  description,
  caller,
  bodyLimit: 256 * 1024,
  params: path,
  body: approveProposalInput.omit({ proposalId: true }),
  refusals: ["ALREADY_DECIDED", "NAME_TAKEN", ...WRITE_REFUSALS],
  result: z.object({ productId: id, slug: z.string(), status: z.enum(["ACTIVE", "DRAFT"]) }),
  run: async (ctx, { params, body }) => {
    const approval = await approveProposal(ctx, { ...params, ...body });
    return reply(approval, {
      headers: { location: `/api/v1/admin/products/${approval.productId}` },
      stale: approvalTags(approval),
    });
  },
});

const reject = endpoint({
  id: "rejectProposal",
  method: "POST",
  path: "/admin/proposals/{proposalId}/reject",
  tag,
  summary: "Turns a proposal down, with the reason its shop will read",
  description,
  caller,
  params: path,
  body: rejectProposalInput.omit({ proposalId: true }),
  status: 204,
  refusals: ["ALREADY_DECIDED"],
  run: async (ctx, { params, body }) => {
    await rejectProposal(ctx, { ...params, ...body });
    return undefined;
  },
});

export const proposalEndpoints: readonly Endpoint[] = [list, read, approve, reject];
