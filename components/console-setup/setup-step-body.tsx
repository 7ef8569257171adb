import { getTranslations } from "next-intl/server";
import { CatalogueSearch } from "@/components/console-products/catalogue-search";
import { ChosenProduct } from "@/components/console-products/chosen-product";
import type { ConsoleAccess } from "@/components/console-shell/console-access";
import { Alert } from "@/components/ui/alert";
import { LinkButton } from "@/components/ui/link-button";
import { PROVINCES } from "@/lib/delivery";
import { newId } from "@/lib/platform/id";
import {
  getSellableProduct,
  listOffers,
  listSetupWarehouses,
  type ShopProfile,
  type ShopReadiness,
} from "@/lib/shops";
import { ProfileStep } from "./profile-step";
import { ReadyList } from "./ready-list";
import type { SetupStep } from "./setup-steps";
import { StockStep } from "./stock-step";
import { SubmitShopButton } from "./submit-step";
import { WarehouseStep } from "./warehouse-step";

type StepProps = {
  access: ConsoleAccess;
  profile: ShopProfile;
  readiness: ShopReadiness;
  base: string;
  nextHref: string;
};

/** What one step of the setup asks for. */
export async function SetupStepBody({
  step,
  q,
  productId,
  ...props
}: StepProps & { step: SetupStep; q: string; productId: string | undefined }) {
  const { can } = props.access;
  if (step === "stock" ? !can.stock : step !== "profile" && step !== "submit" && !can.manage)
    return <NotYours />;
  if (step === "profile") return <Profile {...props} />;
  if (step === "warehouse") return <FirstWarehouse {...props} />;
  if (step === "product") return <FirstProduct {...props} q={q} productId={productId} />;
  if (step === "stock") return <FirstStock {...props} />;
  return <Submit {...props} />;
}

async function NotYours() {
  const t = await getTranslations("errors");
  return <Alert tone="info">{t("FORBIDDEN")}</Alert>;
}

function Profile({ access, profile, nextHref }: StepProps) {
  return (
    <ProfileStep
      shopId={profile.id}
      values={profile}
      descriptionEn={profile.descriptionEn}
      provinces={PROVINCES}
      nextHref={nextHref}
      editable={access.can.own}
    />
  );
}

async function FirstWarehouse({ access, profile, nextHref }: StepProps) {
  const t = await getTranslations("console-setup.warehouse");
  const warehouses = await listSetupWarehouses(access.ctx, { shopId: profile.id });
  const form = (
    <WarehouseStep shopId={profile.id} provinces={PROVINCES} start={profile} nextHref={nextHref} />
  );
  if (warehouses.length === 0) return form;
  return (
    <div className="grid gap-4">
      <Alert tone="success" title={t("have", { count: warehouses.length })}>
        {warehouses.map((warehouse) => warehouse.name).join(", ")}
      </Alert>
      <details className="rounded-xl border border-border p-4">
        <summary className="cursor-pointer font-semibold text-sm">{t("add")}</summary>
        <div className="mt-4">{form}</div>
      </details>
    </div>
  );
}

async function FirstProduct({
  access,
  profile,
  base,
  q,
  productId,
  nextHref,
}: StepProps & { q: string; productId: string | undefined }) {
  const { ctx } = access;
  const path = `${base}/setup`;
  if (productId) {
    const product = await getSellableProduct(ctx, { shopId: profile.id, productId }).catch(() => null);
    const backHref = `${path}?step=product${q ? `&q=${encodeURIComponent(q)}` : ""}`;
    if (product) {
      return <ChosenProduct shopId={profile.id} product={product} backHref={backHref} nextHref={nextHref} />;
    }
  }
  return (
    <CatalogueSearch
      ctx={ctx}
      shopId={profile.id}
      q={q}
      path={path}
      extra={{ step: "product" }}
      proposeHref={`${base}/products/propose`}
    />
  );
}

async function FirstStock({ access, profile, base, nextHref }: StepProps) {
  const t = await getTranslations("console-setup");
  const shop = { shopId: profile.id };
  const [warehouses, offers] = await Promise.all([
    listSetupWarehouses(access.ctx, shop),
    listOffers(access.ctx, { ...shop, filter: "active" }),
  ]);
  const needs = warehouses.length === 0 ? "warehouse" : offers.rows.length === 0 ? "product" : null;
  if (needs) {
    return (
      <Alert
        tone="warning"
        action={
          <LinkButton href={`${base}/setup?step=${needs}`} size="sm" variant="outline">
            {t("submit.fix")}
          </LinkButton>
        }
      >
        {t(needs === "warehouse" ? "stock.needWarehouse" : "stock.needProduct")}
      </Alert>
    );
  }
  return (
    <StockStep
      shopId={profile.id}
      warehouses={warehouses}
      offers={offers.rows.map(({ variantId, name, variantTitle, imageUrl, onHand }) => ({
        variantId,
        name,
        variantTitle,
        imageUrl,
        onHand,
      }))}
      idempotencyKey={newId()}
      nextHref={nextHref}
    />
  );
}

async function Submit({ access, profile, readiness, base }: StepProps) {
  const t = await getTranslations("console-setup.submit");
  const ready = !Object.values(readiness).includes(false);
  return (
    <div className="grid gap-5">
      <ReadyList readiness={readiness} setupHref={`${base}/setup`} />
      {ready ? null : <p className="text-muted-foreground text-sm">{t("notReady")}</p>}
      {access.can.own ? (
        <div>
          <SubmitShopButton shopId={profile.id} ready={ready} />
        </div>
      ) : (
        <Alert tone="info">{t("onlyOwner")}</Alert>
      )}
    </div>
  );
}
