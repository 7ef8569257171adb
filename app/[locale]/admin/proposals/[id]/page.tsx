import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ProposalReview } from "@/components/admin-proposals/proposal-review";
import { ProposalSummary } from "@/components/admin-proposals/proposal-summary";
import { Alert } from "@/components/ui/alert";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { getProposal } from "@/lib/catalog";
import { AdminWords, mayEditCatalog, orNotFound, staffCtx } from "../../staff-page";
import { readTaxonomy } from "../../taxonomy";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("admin.proposals");
  return { title: t("title") };
}

export default async function ProposalPage({ params }: PageProps<"/[locale]/admin/proposals/[id]">) {
  const ctx = await staffCtx("/admin/proposals");
  const { id } = await params;
  const proposal = await orNotFound(getProposal(ctx, { id }));
  const [t, taxonomy] = await Promise.all([getTranslations("admin.proposals"), readTaxonomy(ctx)]);
  const summary = <ProposalSummary proposal={proposal} taxonomy={taxonomy} />;
  return (
    <>
      <PageHeader
        title={proposal.name}
        breadcrumbs={[{ label: t("title"), href: "/admin/proposals" }, { label: proposal.name }]}
      />
      {proposal.status === "PENDING" ? (
        <AdminWords>
          <ProposalReview
            id={id}
            draft={proposal.draft}
            taxonomy={taxonomy}
            editable={mayEditCatalog(ctx)}
            handedIn={summary}
          />
        </AdminWords>
      ) : (
        <div className="grid max-w-2xl gap-4">
          <Alert
            tone={proposal.status === "APPROVED" ? "success" : "warning"}
            title={t(`decided.${proposal.status}`, { name: proposal.decidedByName ?? t("staff") })}
            action={
              proposal.productId ? (
                <LinkButton size="sm" variant="outline" href={`/admin/products/${proposal.productId}`}>
                  {t("openProduct")}
                </LinkButton>
              ) : null
            }
          >
            {proposal.reason}
          </Alert>
          {summary}
        </div>
      )}
    </>
  );
}
