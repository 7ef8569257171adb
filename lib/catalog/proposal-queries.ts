import type { Prisma } from "@/generated/prisma/client";
import type { ProposalStatus } from "@/generated/prisma/enums";
import { requireStaff } from "@/lib/identity";
import type { Ctx } from "@/lib/platform/ctx";
import { notFound } from "@/lib/platform/errors";
import { decodeCursor, type Page, toPage } from "@/lib/platform/page";
import { type ProposalDraft, proposalDraft } from "./schema";

const PAGE_SIZE = 25;

export type ProposalRow = {
  id: string;
  name: string;
  status: ProposalStatus;
  shop: { id: string; slug: string; name: string };
  reason: string | null;
  productId: string | null;
  pictureUrl: string | null;
  createdAt: Date;
  decidedAt: Date | null;
};

export type ProposalDetail = ProposalRow & {
  draft: ProposalDraft;
  proposedByName: string | null;
  decidedByName: string | null;
};

const rowFields = {
  id: true,
  name: true,
  status: true,
  reason: true,
  productId: true,
  draft: true,
  createdAt: true,
  decidedAt: true,
  shop: { select: { id: true, slug: true, name: true } },
} satisfies Prisma.ProductProposalSelect;

/** The staff's queue: those that wait longest first; decided ones newest first. */
export async function listProposals(
  ctx: Ctx,
  { status, cursor }: { status: ProposalStatus; cursor?: string | null },
): Promise<Page<ProposalRow>> {
  requireStaff(ctx);
  return pageOf(ctx, { status }, status === "PENDING" ? "asc" : "desc", cursor);
}

/** A shop's own proposals, newest first. Inner query of lib/shops, which has checked the role. */
export async function listShopProposals(
  ctx: Pick<Ctx, "db">,
  { shopId, cursor }: { shopId: string; cursor?: string | null },
): Promise<Page<ProposalRow>> {
  return pageOf(ctx, { shopId }, "desc", cursor);
}

/** How many proposals wait, for the staff's overview and menu. */
export async function countWaitingProposals(ctx: Ctx): Promise<number> {
  requireStaff(ctx);
  return ctx.db.productProposal.count({ where: { status: "PENDING" } });
}

/** One proposal with its whole draft. @throws NOT_FOUND */
export async function getProposal(ctx: Ctx, { id }: { id: string }): Promise<ProposalDetail> {
  requireStaff(ctx);
  const row = await ctx.db.productProposal.findUnique({
    where: { id },
    select: { ...rowFields, proposedBy: true, decidedBy: true },
  });
  if (!row) throw notFound("proposal");
  const { proposedBy, decidedBy, ...rest } = row;
  const people = await ctx.db.user.findMany({
    where: { id: { in: [proposedBy, decidedBy].filter((id) => id !== null) } },
    select: { id: true, name: true },
  });
  const nameOf = (id: string | null) => people.find((person) => person.id === id)?.name ?? null;
  return {
    ...toRow(rest),
    draft: proposalDraft.parse(row.draft),
    proposedByName: nameOf(proposedBy),
    decidedByName: nameOf(decidedBy),
  };
}

async function pageOf(
  ctx: Pick<Ctx, "db">,
  where: Prisma.ProductProposalWhereInput,
  order: "asc" | "desc",
  cursor: string | null | undefined,
): Promise<Page<ProposalRow>> {
  const seek = decodeCursor(cursor, 2);
  const beyond = order === "asc" ? "gt" : "lt";
  const after = seek?.[0] && seek[1] ? { at: new Date(seek[0]), id: seek[1] } : null;
  const rows = await ctx.db.productProposal.findMany({
    where: {
      ...where,
      ...(after && {
        OR: [{ createdAt: { [beyond]: after.at } }, { createdAt: after.at, id: { [beyond]: after.id } }],
      }),
    },
    orderBy: [{ createdAt: order }, { id: order }],
    take: PAGE_SIZE + 1,
    select: rowFields,
  });
  return toPage(rows.map(toRow), PAGE_SIZE, (row) => [row.createdAt, row.id]);
}

type StoredRow = Omit<ProposalRow, "pictureUrl"> & { draft: unknown };

function toRow({ draft, ...row }: StoredRow): ProposalRow {
  const media = (draft as { media?: { url?: string }[] } | null)?.media;
  return { ...row, pictureUrl: media?.[0]?.url ?? null };
}
