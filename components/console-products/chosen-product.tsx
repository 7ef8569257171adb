import { ArrowLeft } from "lucide-react";
import { getTranslations } from "next-intl/server";
import { Picture } from "@/components/ui/picture";
import { Link } from "@/i18n/navigation";
import type { SellableProduct } from "@/lib/shops";
import { OfferForm } from "./offer-form";

/** A product picked from the catalogue, with the form that puts it on sale. Stands inside its ClientMessages. */
export async function ChosenProduct({
  shopId,
  product,
  backHref,
  nextHref,
}: {
  shopId: string;
  product: SellableProduct;
  backHref: string;
  nextHref: string;
}) {
  const t = await getTranslations("console-products.offer");
  return (
    <div className="grid gap-5">
      <Link
        href={backHref}
        className="inline-flex items-center gap-1.5 font-semibold text-link text-sm hover:underline"
      >
        <ArrowLeft aria-hidden="true" className="size-4" />
        {t("back")}
      </Link>
      <div className="flex items-center gap-4">
        <Picture src={product.imageUrl} alt="" className="w-20 shrink-0 rounded-xl" />
        <div className="min-w-0">
          <h2 className="font-bold text-lg leading-snug">{t("title", { name: product.name })}</h2>
          <p className="text-muted-foreground text-sm">
            {[product.brand, product.category].filter(Boolean).join(" · ")}
          </p>
        </div>
      </div>
      <OfferForm shopId={shopId} product={product} nextHref={nextHref} />
    </div>
  );
}
