import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { type CategoryChoice, ProposeForm } from "@/components/console-products/propose-form";
import { consoleAccess } from "@/components/console-shell/console-access";
import { Card, CardBody } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { ClientMessages } from "@/i18n/client-messages";
import { type CategoryNode, getCategoryTree } from "@/lib/catalog";

type Props = { params: Promise<{ shop: string }>; searchParams: Promise<{ q?: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("console-products.propose"))("title") };
}

export default async function ProposePage({ params, searchParams }: Props) {
  const [{ shop: slug }, { q = "" }] = await Promise.all([params, searchParams]);
  const { ctx, shop, can } = await consoleAccess(slug, "/products/propose");
  if (!can.manage) notFound();
  const t = await getTranslations("console-products");
  const base = `/console/${slug}/products`;
  const categories = leaves(await getCategoryTree(ctx), ctx.locale);
  return (
    <div className="mx-auto max-w-3xl">
      <PageHeader
        title={t("propose.title")}
        description={t("propose.text")}
        breadcrumbs={[{ label: t("title"), href: base }, { label: t("propose.title") }]}
      />
      <Card>
        <CardBody>
          <ClientMessages namespaces={["console-products", "errors"]}>
            <ProposeForm
              shopId={shop.shopId}
              categories={categories}
              name={q}
              doneHref={`${base}/proposals`}
            />
          </ClientMessages>
        </CardBody>
      </Card>
    </div>
  );
}

// Products stand in the innermost categories only.
function leaves(nodes: CategoryNode[], locale: "id" | "en", above: string[] = []): CategoryChoice[] {
  return nodes.flatMap((node) => {
    const path = [...above, locale === "en" ? node.nameEn : node.name];
    return node.children.length > 0
      ? leaves(node.children, locale, path)
      : [{ id: node.id, label: path.join(" › ") }];
  });
}
