import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { consoleAccess } from "@/components/console-shell/console-access";
import { RecordPage } from "@/components/recorder/record-page";
import { getShopOrder } from "@/lib/ordering";
import { isDomainError } from "@/lib/platform/errors";
import { recordForShop } from "@/lib/recorder";

type Props = PageProps<"/[locale]/console/[shop]/orders/[id]/record">;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("recorder"))("title") };
}

export default async function ShopOrderRecordPage({ params }: Props) {
  const { shop: slug, id } = await params;
  const { ctx, shop } = await consoleAccess(slug, `/orders/${id}/record`);
  const input = { shopId: shop.shopId, shopOrderId: id };
  const [part, record] = await Promise.all([getShopOrder(ctx, input), recordForShop(ctx, input)]).catch(
    (error: unknown) => {
      if (isDomainError(error, "NOT_FOUND")) notFound();
      throw error;
    },
  );
  const t = await getTranslations("console-orders");
  const above = [
    { label: t("title"), href: `/console/${slug}/orders` },
    { label: part.number, href: `/console/${slug}/orders/${id}` },
  ];
  return <RecordPage record={record} number={part.number} above={above} />;
}
