import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { BatchLines } from "@/components/console-batches/batch-lines";
import { BatchChange, BatchKind } from "@/components/console-batches/batch-words";
import { UndoBatch } from "@/components/console-batches/undo-batch";
import { listAddress } from "@/components/console-inventory/list-address";
import { ListFoot } from "@/components/console-inventory/list-foot";
import { consoleAccess } from "@/components/console-shell/console-access";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { LocalTime } from "@/components/ui/local-time";
import { PageHeader } from "@/components/ui/page-header";
import { ClientMessages } from "@/i18n/client-messages";
import { Link } from "@/i18n/navigation";
import { type BatchDetail, getBatch } from "@/lib/inventory";
import { isDomainError } from "@/lib/platform/errors";

type Props = {
  params: Promise<{ shop: string; number: string }>;
  searchParams: Promise<{ after?: string }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { number } = await params;
  return { title: `${(await getTranslations("console-batches"))("title")} ${number}` };
}

/** One batch: what it changed, and the way back. */
export default async function BatchPage({ params, searchParams }: Props) {
  const [{ shop: slug, number }, { after }] = await Promise.all([params, searchParams]);
  const { ctx, shop, can } = await consoleAccess(slug, `/inventory/batches/${number}`);
  const { shopId } = shop;
  const batch = await getBatch(ctx, { shopId, number, after }).catch((error: unknown) => {
    if (isDomainError(error, "NOT_FOUND")) notFound();
    throw error;
  });
  const t = await getTranslations("console-batches");
  const inventory = (await getTranslations("console-inventory"))("title");
  const base = `/console/${slug}/inventory`;
  const path = `${base}/batches`;
  return (
    <ClientMessages namespaces={["console-batches", "errors"]}>
      <PageHeader
        title={batch.number}
        badge={<BatchKind kind={batch.kind} />}
        breadcrumbs={[
          { label: inventory, href: base },
          { label: t("title"), href: path },
          { label: batch.number },
        ]}
      />
      <div className="grid items-start gap-4 xl:grid-cols-[minmax(0,1fr)_22rem]">
        <div className="min-w-0">
          <Card>
            <CardHeader
              title={t("detail.goods")}
              description={t("lines", { count: batch.lineCount })}
              actions={<BatchChange row={batch} />}
              className="pb-3 md:pb-4"
            />
            <BatchLines lines={batch.lines.rows} />
          </Card>
          <ListFoot
            firstHref={after ? `${path}/${number}` : null}
            nextHref={batch.lines.next ? listAddress(`${path}/${number}`, { after: batch.lines.next }) : null}
          />
        </div>
        <div className="grid gap-4 max-xl:order-first">
          <Card>
            <CardHeader title={t("detail.facts")} />
            <CardBody>
              <Facts batch={batch} base={base} />
            </CardBody>
          </Card>
          {can.stock && !batch.undoneBy && batch.lineCount > 0 ? (
            <Card>
              <CardHeader title={t(batch.kind === "UNDO" ? "detail.redoTitle" : "detail.undoTitle")} />
              <CardBody>
                <UndoBatch shopId={shopId} path={path} batch={batch} />
              </CardBody>
            </Card>
          ) : null}
        </div>
      </div>
    </ClientMessages>
  );
}

async function Facts({ batch, base }: { batch: BatchDetail; base: string }) {
  const t = await getTranslations("console-batches");
  const link = (href: string, words: string) => (
    <p>
      <Link href={href} className="font-semibold text-link hover:underline">
        {words}
      </Link>
    </p>
  );
  return (
    <div className="grid gap-2 text-sm">
      <p className="text-muted-foreground">
        {batch.person ?? t("member")} · <LocalTime value={batch.createdAt} />
      </p>
      {batch.note ? <p className="break-words">{batch.note}</p> : null}
      {batch.undoes ? link(`${base}/batches/${batch.undoes}`, t("undoes", { number: batch.undoes })) : null}
      {batch.undoneBy
        ? link(`${base}/batches/${batch.undoneBy}`, t("undoneBy", { number: batch.undoneBy }))
        : null}
      {batch.countNumber
        ? link(`${base}/counts/${batch.countNumber}`, t("ofCount", { number: batch.countNumber }))
        : null}
    </div>
  );
}
