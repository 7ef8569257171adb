import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { OperationDetails } from "@/components/developers/operation-details";
import { ReferenceFrame } from "@/components/developers/reference-frame";
import { ShapeList } from "@/components/developers/shape-list";
import { pageLinks } from "@/components/listing/page-links";
import { PageHeader } from "@/components/ui/page-header";
import { apiReference, type Group } from "@/lib/api";

type Props = { params: Promise<{ group: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const group = await groupOf(params);
  const [t, locale] = await Promise.all([getTranslations("developers"), getLocale()]);
  return {
    title: `${group.name} · ${t("title")}`,
    description: t("groupText", { count: group.operations.length }),
    alternates: pageLinks(`/developers/${group.slug}`, locale),
  };
}

export default async function GroupPage({ params }: Props) {
  const group = await groupOf(params);
  const t = await getTranslations("developers");
  return (
    <ReferenceFrame current={group}>
      <PageHeader
        breadcrumbs={[{ label: t("title"), href: "/developers" }, { label: group.name }]}
        title={group.name}
        description={t("groupText", { count: group.operations.length })}
      />
      <h2 className="sr-only">{t("sections.operations")}</h2>
      <div className="grid min-w-0 gap-3">
        {group.operations.map((operation) => (
          <OperationDetails key={operation.id} operation={operation} />
        ))}
      </div>
      {group.shapes.length > 0 ? (
        <section aria-labelledby="shapes" className="mt-10 grid min-w-0 gap-3">
          <h2 id="shapes" className="font-extrabold text-lg md:text-xl">
            {t("shapes")}
          </h2>
          <p className="text-muted-foreground text-sm">{t("shapesText")}</p>
          <ShapeList shapes={group.shapes} />
        </section>
      ) : null}
    </ReferenceFrame>
  );
}

async function groupOf(params: Props["params"]): Promise<Group> {
  const { group } = await params;
  return apiReference().groups.find(({ slug }) => slug === group) ?? notFound();
}
