import { ListChecks } from "lucide-react";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { CancelCount } from "@/components/console-counts/cancel-count";
import { CountLines } from "@/components/console-counts/count-lines";
import { CountStatus } from "@/components/console-counts/count-status";
import { Counting } from "@/components/console-counts/counting";
import { listAddress } from "@/components/console-inventory/list-address";
import { ListFoot } from "@/components/console-inventory/list-foot";
import { consoleAccess } from "@/components/console-shell/console-access";
import { Alert } from "@/components/ui/alert";
import { Card } from "@/components/ui/card";
import { LinkButton } from "@/components/ui/link-button";
import { LinkTabs } from "@/components/ui/link-tabs";
import { PageHeader } from "@/components/ui/page-header";
import { ClientMessages } from "@/i18n/client-messages";
import { type CountRow, countFilters, findSoldVariants, getCount, listCountLines } from "@/lib/inventory";
import { isDomainError } from "@/lib/platform/errors";

type Query = { q?: string; filter?: string; after?: string };
type Props = { params: Promise<{ shop: string; number: string }>; searchParams: Promise<Query> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { number } = await params;
  return { title: `${(await getTranslations("console-counts"))("title")} ${number}` };
}

/** One count: while it is open the walk along the shelves, afterwards what it found. */
export default async function CountPage({ params, searchParams }: Props) {
  const [{ shop: slug, number }, { q = "", filter: asked, after }] = await Promise.all([
    params,
    searchParams,
  ]);
  const { ctx, shop, can } = await consoleAccess(slug, `/inventory/counts/${number}`);
  const { shopId } = shop;
  const count = await getCount(ctx, { shopId, number }).catch((error: unknown) => {
    if (isDomainError(error, "NOT_FOUND")) notFound();
    throw error;
  });
  const t = await getTranslations("console-counts");
  const inventory = (await getTranslations("console-inventory"))("title");
  const base = `/console/${slug}/inventory`;
  const path = `${base}/counts/${number}`;
  const counting = count.status === "OPEN" && can.stock;
  const blind = count.status === "OPEN" && count.blind;
  // What differs would tell a blind counter what is on record.
  const filters = countFilters.filter((one) => one !== "different" || !blind);
  const filter =
    filters.find((one) => one === asked) ?? (count.status === "OPEN" || asked ? "all" : "different");
  const query = { q, filter: asked === undefined ? "" : filter };
  const page = await listCountLines(ctx, { shopId, countId: count.id, blind, filter, q, after });
  const listed = new Set(page.rows.map((row) => row.variantId));
  const found =
    counting && q && filter === "all"
      ? await findSoldVariants(ctx, { shopId, warehouseId: count.warehouseId, q })
      : [];
  const unlisted = page.rows.length < 20 ? found.filter((variant) => !listed.has(variant.variantId)) : [];
  return (
    <ClientMessages namespaces={["console-counts", "console-inventory", "errors"]}>
      <PageHeader
        title={count.number}
        description={[count.warehouse, count.note].filter(Boolean).join(" · ")}
        badge={<CountStatus count={count} />}
        breadcrumbs={[
          { label: inventory, href: base },
          { label: t("title"), href: `${base}/counts` },
          { label: count.number },
        ]}
        actions={
          counting ? (
            <>
              <CancelCount shopId={shopId} countId={count.id} number={number} />
              <LinkButton href={`${path}/review`} variant="outline">
                <ListChecks aria-hidden="true" />
                {t("count.review")}
              </LinkButton>
            </>
          ) : null
        }
      />
      <Outcome count={count} base={base} />
      {counting ? <p className="mb-3 text-muted-foreground text-sm">{t("count.shelf")}</p> : null}
      <LinkTabs
        label={t("count.filters")}
        className="mb-3"
        tabs={filters.map((one) => ({
          href: listAddress(path, { q, filter: one }),
          label: t(`count.filter.${one}`),
          active: one === filter,
        }))}
      />
      {counting ? (
        <Counting
          key={JSON.stringify([q, filter, after])}
          shopId={shopId}
          path={path}
          count={{ id: count.id, lines: count.lines, counted: count.counted }}
          q={q}
          filter={filter}
          rows={page.rows}
          unlisted={unlisted.map((variant) => ({
            ...variant,
            counted: null,
            onHand: blind ? null : variant.onHand,
          }))}
        />
      ) : (
        <Card>
          {page.rows.length > 0 ? (
            <CountLines rows={page.rows} />
          ) : (
            <p className="p-8 text-center text-muted-foreground text-sm">{t("count.none")}</p>
          )}
        </Card>
      )}
      <ListFoot
        firstHref={after ? listAddress(path, query) : null}
        nextHref={page.next ? listAddress(path, { ...query, after: page.next }) : null}
      />
    </ClientMessages>
  );
}

async function Outcome({ count, base }: { count: CountRow; base: string }) {
  const t = await getTranslations("console-counts.closed");
  if (count.status === "OPEN") return null;
  if (count.status === "CANCELLED") {
    return (
      <Alert tone="info" className="mb-4">
        {t("cancelled")}
      </Alert>
    );
  }
  const number = count.batchNumber ?? "";
  return (
    <Alert
      tone="success"
      className="mb-4"
      action={
        count.different > 0 ? (
          <LinkButton href={`${base}/batches/${number}`} size="sm" variant="outline">
            {number}
          </LinkButton>
        ) : null
      }
    >
      {count.different > 0 ? t("batch", { number }) : t("nothing")}
    </Alert>
  );
}
