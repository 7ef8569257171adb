import { getTranslations } from "next-intl/server";
import { Badge } from "@/components/ui/badge";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { LinkButton } from "@/components/ui/link-button";
import { Picture } from "@/components/ui/picture";
import { Link } from "@/i18n/navigation";
import type { Ctx } from "@/lib/platform/ctx";
import { LOW_STOCK, listScarceOffers } from "@/lib/shops";

const SHOWN = 6;

/** Active offers that run out, sold-out ones first. */
export async function ScarceOffers({ ctx, shopId, base }: { ctx: Ctx; shopId: string; base: string }) {
  const t = await getTranslations("console-dashboard");
  const offers = await listScarceOffers(ctx, { shopId, limit: SHOWN });
  return (
    <Card>
      <CardHeader
        title={t("scarce")}
        description={t("scarceText", { count: LOW_STOCK })}
        actions={
          <LinkButton href={`${base}/inventory`} size="sm" variant="soft">
            {t("restock")}
          </LinkButton>
        }
      />
      <CardBody>
        {offers.length === 0 ? <p className="text-muted-foreground text-sm">{t("noScarce")}</p> : null}
        <ul className="grid grid-cols-1 gap-3">
          {offers.map((offer) => (
            <li key={offer.id} className="flex items-center gap-3">
              <Picture src={offer.imageUrl} alt="" className="w-10 shrink-0 rounded-lg" />
              <div className="min-w-0 flex-1 text-sm">
                <Link
                  href={`${base}/products/${offer.productId}`}
                  className="block truncate font-semibold hover:underline"
                >
                  {offer.name}
                </Link>
                <p className="truncate text-muted-foreground text-xs">{offer.variantTitle || offer.sku}</p>
              </div>
              <Badge tone={offer.available <= 0 ? "danger" : "warning"}>
                {t("left", { count: Math.max(0, offer.available) })}
              </Badge>
            </li>
          ))}
        </ul>
      </CardBody>
    </Card>
  );
}
