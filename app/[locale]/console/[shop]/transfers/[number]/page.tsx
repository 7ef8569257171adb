import { Printer } from "lucide-react";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { consoleAccess } from "@/components/console-shell/console-access";
import { CancelTransfer, ReopenTransfer } from "@/components/console-transfers/cancel-transfer";
import { DraftActions } from "@/components/console-transfers/draft-actions";
import { PickForm } from "@/components/console-transfers/pick-form";
import { ReceiveTransferForm } from "@/components/console-transfers/receive-transfer-form";
import { TransferFacts } from "@/components/console-transfers/transfer-facts";
import { TransferHistory } from "@/components/console-transfers/transfer-history";
import { TransferLines } from "@/components/console-transfers/transfer-lines";
import {
  TransferStatusBadge,
  TransferSteps,
  unitsInTransit,
} from "@/components/console-transfers/transfer-status";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { ClientMessages } from "@/i18n/client-messages";
import { getTransfer } from "@/lib/inventory";
import { isDomainError } from "@/lib/platform/errors";

type Props = { params: Promise<{ shop: string; number: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { number } = await params;
  return { title: `${(await getTranslations("console-transfers"))("title")} ${number}` };
}

/** One transfer on its way: what moves, how far it is, what can be done next. */
export default async function TransferPage({ params }: Props) {
  const { shop: slug, number } = await params;
  const { ctx, shop, can } = await consoleAccess(slug, `/transfers/${number}`);
  const transfer = await getTransfer(ctx, { shopId: shop.shopId, number }).catch((error: unknown) => {
    if (isDomainError(error, "NOT_FOUND")) notFound();
    throw error;
  });
  const t = await getTranslations("console-transfers");
  const path = `/console/${slug}/transfers`;
  const moving = transfer.status === "IN_TRANSIT" || transfer.status === "PARTLY_RECEIVED";
  // The form that picks says all that the list of goods would.
  const picking = can.stock && transfer.status === "READY";
  const ended = transfer.status === "RECEIVED" || transfer.status === "CANCELLED";
  const open = transfer.items
    .map((line) => ({ ...line, left: unitsInTransit(line) }))
    .filter((line) => line.left > 0);
  return (
    <ClientMessages namespaces={["console-transfers", "errors"]}>
      <PageHeader
        title={transfer.number}
        description={t(`explain.${transfer.status}`)}
        badge={<TransferStatusBadge status={transfer.status} />}
        breadcrumbs={[{ label: t("title"), href: path }, { label: transfer.number }]}
        actions={
          <>
            <LinkButton href={`${path}/${transfer.number}/note`} variant="ghost">
              <Printer aria-hidden="true" />
              {t("detail.print")}
            </LinkButton>
            {can.stock && !ended ? (
              <CancelTransfer shopId={shop.shopId} transfer={transfer} inTransit={unitsInTransit(transfer)} />
            ) : null}
          </>
        }
      />
      <TransferSteps status={transfer.status} />
      <div className="grid items-start gap-4 xl:grid-cols-[minmax(0,1fr)_22rem]">
        <div className="grid min-w-0 gap-4">
          {can.stock && transfer.status === "DRAFT" ? (
            <div className="flex flex-wrap gap-2">
              <DraftActions
                shopId={shop.shopId}
                draft={transfer}
                editHref={`${path}/${transfer.number}/edit`}
              />
            </div>
          ) : null}
          {picking ? (
            <Card>
              <CardHeader
                title={t("pick.title", { from: transfer.fromName })}
                description={t("pick.text")}
                actions={<ReopenTransfer shopId={shop.shopId} transferId={transfer.id} />}
              />
              <CardBody>
                <PickForm shopId={shop.shopId} transferId={transfer.id} lines={transfer.items} />
              </CardBody>
            </Card>
          ) : null}
          {can.stock && moving ? (
            <Card>
              <CardHeader
                title={t("receive.title", { to: transfer.toName })}
                description={t("receive.text")}
              />
              <CardBody>
                <ReceiveTransferForm
                  shopId={shop.shopId}
                  transferId={transfer.id}
                  ends={{ from: transfer.fromName, to: transfer.toName }}
                  lines={open}
                />
              </CardBody>
            </Card>
          ) : null}
          {picking ? null : (
            <Card>
              <CardHeader
                title={t("detail.goods")}
                description={[
                  t("variants", { count: transfer.lines }),
                  t("units", { count: transfer.quantity }),
                  moving ? t("inTransit", { count: unitsInTransit(transfer) }) : null,
                ]
                  .filter(Boolean)
                  .join(" · ")}
              />
              <CardBody>
                <TransferLines transfer={transfer} />
              </CardBody>
            </Card>
          )}
        </div>
        <div className="grid min-w-0 gap-4">
          <Card>
            <CardHeader title={t("detail.facts")} />
            <CardBody>
              <TransferFacts transfer={transfer} />
            </CardBody>
          </Card>
          <Card>
            <CardHeader title={t("history.title")} />
            <CardBody>
              <TransferHistory transfer={transfer} />
            </CardBody>
          </Card>
        </div>
      </div>
    </ClientMessages>
  );
}
