import { ArrowLeft } from "lucide-react";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { consoleAccess } from "@/components/console-shell/console-access";
import { PrintButton } from "@/components/console-transfers/print-button";
import { TransferNote } from "@/components/console-transfers/transfer-note";
import { LinkButton } from "@/components/ui/link-button";
import { getTransfer } from "@/lib/inventory";
import { isDomainError } from "@/lib/platform/errors";

type Props = { params: Promise<{ shop: string; number: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { number } = await params;
  return { title: (await getTranslations("console-transfers"))("note.title", { number }) };
}

/** The paper that travels with the goods: on the screen as it will be printed. */
export default async function TransferNotePage({ params }: Props) {
  const { shop: slug, number } = await params;
  const { ctx, shop } = await consoleAccess(slug, `/transfers/${number}/note`);
  const transfer = await getTransfer(ctx, { shopId: shop.shopId, number }).catch((error: unknown) => {
    if (isDomainError(error, "NOT_FOUND")) notFound();
    throw error;
  });
  const t = await getTranslations("console-transfers.note");
  return (
    <>
      <div className="mb-4 flex flex-wrap justify-between gap-2 print:hidden">
        <LinkButton href={`/console/${slug}/transfers/${number}`} variant="outline">
          <ArrowLeft aria-hidden="true" />
          {t("back")}
        </LinkButton>
        <PrintButton label={t("print")} />
      </div>
      <TransferNote transfer={transfer} shopName={shop.name} />
    </>
  );
}
