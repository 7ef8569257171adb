import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { AnswerRequest } from "@/components/console-requests/answer-request";
import {
  RequestHistory,
  RequestLines,
  RequestMoney,
  RequestReason,
  ReturnParcel,
} from "@/components/console-requests/request-facts";
import { RequestBadge } from "@/components/console-requests/request-status";
import { consoleAccess } from "@/components/console-shell/console-access";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { LinkButton } from "@/components/ui/link-button";
import { LocalTime } from "@/components/ui/local-time";
import { PageHeader } from "@/components/ui/page-header";
import { ClientMessages } from "@/i18n/client-messages";
import { isDomainError } from "@/lib/platform/errors";
import { formatRupiah } from "@/lib/platform/money";
import { getRequest, type RequestDetail } from "@/lib/returns";

type Props = { params: Promise<{ shop: string; id: string }> };

const WAITING = [
  "cancelOPEN",
  "returnREQUESTED",
  "returnAPPROVED",
  "returnSENT",
  "returnAPPEALED",
  "missingREQUESTED",
] as const;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("console-requests"))("title") };
}

/** One request with all that is needed to answer it. */
export default async function RequestPage({ params }: Props) {
  const { shop: slug, id } = await params;
  const { ctx, shop, can } = await consoleAccess(slug, `/requests/${id}`);
  const request = await getRequest(ctx, { shopId: shop.shopId, requestId: id }).catch((error: unknown) => {
    if (isDomainError(error, "NOT_FOUND")) notFound();
    throw error;
  });
  const t = await getTranslations("console-requests");
  return (
    <ClientMessages namespaces={["console-requests", "errors"]}>
      <PageHeader
        title={`${t(request.code === "NOT_RECEIVED" ? "kind.missing" : `kind.${request.kind}`)} ${request.number}`}
        badge={<RequestBadge request={request} />}
        description={t.rich("asked", { time: () => <LocalTime value={request.createdAt} /> })}
        breadcrumbs={[{ label: t("title"), href: `/console/${slug}/requests` }, { label: request.number }]}
        actions={
          <LinkButton href={`/console/${slug}/orders/${request.shopOrderId}`} variant="outline">
            {t("order")}
          </LinkButton>
        }
      />
      <div className="grid items-start gap-4 xl:grid-cols-[minmax(0,1fr)_22rem]">
        <div className="grid min-w-0 gap-4">
          <WhatNext request={request} shopId={shop.shopId} mayAnswer={can.manage} />
          <Card>
            <CardHeader title={t("reason")} />
            <CardBody>
              <RequestReason request={request} />
            </CardBody>
          </Card>
          <Card>
            <CardHeader title={t("lines")} />
            <CardBody>
              <RequestLines request={request} />
            </CardBody>
          </Card>
        </div>
        <div className="grid min-w-0 gap-4">
          <Card>
            <CardHeader title={t("refund")} />
            <CardBody>
              <RequestMoney request={request} />
            </CardBody>
          </Card>
          {request.kind === "return" && request.code !== "NOT_RECEIVED" ? (
            <Card>
              <CardHeader title={t("parcel")} />
              <CardBody>
                <ReturnParcel request={request} />
              </CardBody>
            </Card>
          ) : null}
          <Card>
            <CardHeader title={t("history")} />
            <CardBody>
              <RequestHistory request={request} />
            </CardBody>
          </Card>
        </div>
      </div>
    </ClientMessages>
  );
}

async function WhatNext(props: { request: RequestDetail; shopId: string; mayAnswer: boolean }) {
  const { request, shopId, mayAnswer } = props;
  const missing = request.code === "NOT_RECEIVED" && request.status === "REQUESTED";
  const step = WAITING.find((one) => one === `${missing ? "missing" : request.kind}${request.status}`);
  if (!step) return null;
  const t = await getTranslations("console-requests");
  return (
    <Card>
      <CardBody className="grid gap-4 text-sm">
        <p>
          {t.rich(`next.${step}`, {
            amount: formatRupiah(request.amount),
            due: () => <LocalTime value={request.due} />,
          })}
        </p>
        {mayAnswer ? (
          <AnswerRequest shopId={shopId} request={request} />
        ) : (
          <p className="text-muted-foreground">{t("managerOnly")}</p>
        )}
      </CardBody>
    </Card>
  );
}
