import { getLocale, getTranslations } from "next-intl/server";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { LocalTime } from "@/components/ui/local-time";
import { Picture } from "@/components/ui/picture";
import type { ProposalDetail } from "@/lib/catalog";
import { flatten, labelOf } from "../admin-categories/category-paths";
import type { Taxonomy } from "../admin-product-editor/editor-form";

/** The proposal as its shop handed it in, read-only. */
export async function ProposalSummary({
  proposal,
  taxonomy,
}: {
  proposal: ProposalDetail;
  taxonomy: Taxonomy;
}) {
  const [t, locale] = await Promise.all([getTranslations("admin.proposals"), getLocale()]);
  const { draft } = proposal;
  const trail = flatten(taxonomy.tree).find((entry) => entry.node.id === draft.categoryId)?.trail ?? [];
  const brand = taxonomy.brands.find((entry) => entry.id === draft.brandId)?.name ?? draft.brandName;
  const facts = [
    { label: t("shop"), value: proposal.shop.name },
    { label: t("proposedBy"), value: proposal.proposedByName },
    { label: t("at"), value: <LocalTime value={proposal.createdAt} /> },
    { label: t("category"), value: trail.map((step) => labelOf(step, locale)).join(" › ") },
    { label: t("brand"), value: brand },
    ...draft.options.map((option) => ({
      label: labelOf(option, locale),
      value: option.values.map((value) => (locale === "en" ? value.valueEn : value.value)).join(", "),
    })),
  ];
  return (
    <Card>
      <CardHeader title={t("handedIn")} />
      <CardBody className="grid gap-3 text-sm">
        <p className="font-semibold">{draft.name}</p>
        {draft.media.length > 0 ? (
          <ul className="grid grid-cols-4 gap-2">
            {[...new Map(draft.media.map((picture) => [picture.url, picture])).values()]
              .slice(0, 8)
              .map((picture) => (
                <li key={picture.url}>
                  <Picture src={picture.url} alt={picture.alt ?? ""} className="rounded-lg" />
                </li>
              ))}
          </ul>
        ) : null}
        <dl className="grid gap-1.5">
          {facts.map(({ label, value }) => (
            <div key={label} className="flex justify-between gap-3">
              <dt className="shrink-0 text-muted-foreground">{label}</dt>
              <dd className="text-right">{value || "–"}</dd>
            </div>
          ))}
        </dl>
        <p className="line-clamp-6 whitespace-pre-line text-muted-foreground">{draft.description}</p>
      </CardBody>
    </Card>
  );
}
