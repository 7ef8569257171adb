import { CircleAlert, CircleCheck, Store } from "lucide-react";
import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { ShopDecisions } from "@/components/admin-shops/shop-decisions";
import { Avatar } from "@/components/ui/avatar";
import { Badge, type BadgeTone } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkTabs } from "@/components/ui/link-tabs";
import { LocalTime } from "@/components/ui/local-time";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { SearchBox } from "@/components/ui/search-box";
import { getPathname, Link } from "@/i18n/navigation";
import { formatPhone } from "@/lib/identity";
import {
  countShopsForStaff,
  getShopReadinessForStaff,
  listShopsForStaff,
  type StaffShopRow,
} from "@/lib/shops";
import { AdminWords, mayDecideShops, one, staffCtx } from "../staff-page";

const statuses = ["PENDING", "OPEN", "PAUSED", "SUSPENDED", "REJECTED", "DRAFT"] as const;
const tones: Record<StaffShopRow["status"], BadgeTone> = {
  PENDING: "warning",
  OPEN: "success",
  PAUSED: "info",
  SUSPENDED: "danger",
  REJECTED: "danger",
  DRAFT: "neutral",
};

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("admin.shops");
  return { title: t("title") };
}

export default async function ShopsPage({ searchParams }: PageProps<"/[locale]/admin/shops">) {
  const ctx = await staffCtx("/admin/shops");
  const query = await searchParams;
  const status = statuses.find((entry) => entry === one(query.status)) ?? "PENDING";
  const q = one(query.q);
  const [t, locale, counts, page] = await Promise.all([
    getTranslations("admin.shops"),
    getLocale(),
    countShopsForStaff(ctx),
    listShopsForStaff(ctx, { status, q, after: one(query.after) }),
  ]);
  const href = (extra: Record<string, string>) =>
    `/admin/shops?${new URLSearchParams({ status, ...(q && { q }), ...extra })}`;
  return (
    <>
      <PageHeader title={t("title")} description={t("text")} />
      <div className="mb-4 grid gap-3">
        <LinkTabs
          label={t("tabs")}
          tabs={statuses.map((entry) => ({
            href: `/admin/shops?${new URLSearchParams({ status: entry, ...(q && { q }) })}`,
            label: t(`status.${entry}`),
            active: entry === status,
            count: counts[entry],
          }))}
        />
        <SearchBox
          action={getPathname({ href: "/admin/shops", locale })}
          label={t("search")}
          placeholder={t("search")}
          defaultValue={q}
          submitLabel={t("search")}
          className="max-w-96"
        >
          <input type="hidden" name="status" value={status} />
        </SearchBox>
      </div>
      <Card>
        {page.rows.length === 0 ? (
          <EmptyState
            icon={Store}
            title={t(q ? "nothingFound" : "emptyTitle")}
            text={q ? undefined : t("emptyText")}
          />
        ) : (
          <AdminWords>
            <ul className="divide-y divide-border">
              {page.rows.map((shop) => (
                <ShopLine key={shop.id} shop={shop} decidable={mayDecideShops(ctx)} />
              ))}
            </ul>
          </AdminWords>
        )}
      </Card>
      <Pagination
        className="mt-4"
        prevHref={query.after ? href({}) : null}
        nextHref={page.next ? href({ after: page.next }) : null}
      />
    </>
  );
}

async function ShopLine({ shop, decidable }: { shop: StaffShopRow; decidable: boolean }) {
  const t = await getTranslations("admin.shops");
  return (
    <li className="flex flex-wrap items-start gap-x-4 gap-y-3 p-4">
      <Avatar name={shop.name} src={shop.logoUrl} square />
      <div className="min-w-0 flex-1 basis-52">
        <p className="flex flex-wrap items-center gap-2">
          {shop.status === "OPEN" ? (
            <Link href={`/s/${shop.slug}`} className="font-bold hover:underline">
              {shop.name}
            </Link>
          ) : (
            <span className="font-bold">{shop.name}</span>
          )}
          <Badge tone={tones[shop.status]}>{t(`status.${shop.status}`)}</Badge>
        </p>
        <p className="text-muted-foreground text-sm">
          {shop.city}, {shop.province} · {shop.ownerName ?? t("noName")}{" "}
          <span className="whitespace-nowrap">{shop.ownerPhone ? formatPhone(shop.ownerPhone) : null}</span>
        </p>
        <p className="text-muted-foreground text-sm">
          {t("facts", { offers: shop.offers, warehouses: shop.warehouses })} ·{" "}
          <LocalTime value={shop.submittedAt ?? shop.createdAt} format="date" />
        </p>
        {shop.status === "PENDING" ? <Readiness shopId={shop.id} /> : null}
        {shop.statusReason ? (
          <p className="mt-1 text-sm">{t("reasonWas", { reason: shop.statusReason })}</p>
        ) : null}
      </div>
      {decidable ? (
        <div className="max-sm:ml-11">
          <ShopDecisions shop={{ id: shop.id, name: shop.name, status: shop.status }} />
        </div>
      ) : null}
    </li>
  );
}

const readinessItems = ["profile", "warehouse", "product", "stock"] as const;

/** Whether the applicant still has what it had when it applied. */
async function Readiness({ shopId }: { shopId: string }) {
  const [t, readiness] = await Promise.all([
    getTranslations("admin.shops"),
    staffCtx("/admin/shops").then((ctx) => getShopReadinessForStaff(ctx, { shopId })),
  ]);
  return (
    <ul aria-label={t("readinessTitle")} className="mt-2 flex flex-wrap gap-x-4 gap-y-1 text-sm">
      {readinessItems.map((item) => {
        const Icon = readiness[item] ? CircleCheck : CircleAlert;
        return (
          <li key={item} className="flex items-center gap-1.5">
            <Icon
              aria-label={t(readiness[item] ? "ready" : "notReady")}
              className={readiness[item] ? "size-4 text-success" : "size-4 text-warning"}
            />
            {t(`readiness.${item}`)}
          </li>
        );
      })}
    </ul>
  );
}
