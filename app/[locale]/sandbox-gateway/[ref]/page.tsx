import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { SandboxDecision } from "@/components/payments/sandbox-decision";
import { Alert } from "@/components/ui/alert";
import { Card, CardBody } from "@/components/ui/card";
import { LocalTime } from "@/components/ui/local-time";
import { ClientMessages } from "@/i18n/client-messages";
import { requestCtx } from "@/lib/identity/request-ctx";
import { readSandboxPayment, type SandboxPayment } from "@/lib/payments";
import { env } from "@/lib/platform/env";
import { isDomainError } from "@/lib/platform/errors";
import { formatRupiah } from "@/lib/platform/money";

export const metadata: Metadata = { robots: { index: false } };

/** The pretend provider's page: pay, fail, or leave it alone. It knows the payment's reference and nothing of the order. */
export default async function SandboxGatewayPage({ params }: PageProps<"/[locale]/sandbox-gateway/[ref]">) {
  const { ref } = await params;
  const payment = await findPayment(ref);
  const t = await getTranslations("payments.sandbox");
  return (
    <main id="content" className="mx-auto flex min-h-dvh max-w-md flex-col justify-center gap-4 px-4 py-8">
      <h1 className="text-center text-xl font-bold">{t("title")}</h1>
      <Alert tone="info">{t("notice")}</Alert>
      <Card>
        <CardBody className="space-y-5">
          <Facts payment={payment} />
          <ClientMessages namespaces={["payments"]}>
            <SandboxDecision
              paymentRef={payment.ref}
              status={payment.status}
              returnUrl={payment.returnUrl}
              amount={formatRupiah(payment.amount)}
            />
          </ClientMessages>
        </CardBody>
      </Card>
    </main>
  );
}

async function Facts({ payment }: { payment: SandboxPayment }) {
  const t = await getTranslations("payments.sandbox");
  const facts = [
    { label: t("merchant"), value: "Gerai" },
    { label: t("order"), value: payment.title },
    { label: t("deadline"), value: <LocalTime value={payment.expiresAt} format="dateTime" /> },
  ];
  return (
    <div>
      <p className="text-sm text-muted-foreground">{t("amount")}</p>
      <p className="whitespace-nowrap text-3xl font-extrabold">{formatRupiah(payment.amount)}</p>
      <dl className="mt-4 space-y-2 text-sm">
        {facts.map((fact) => (
          <div key={fact.label} className="flex justify-between gap-4">
            <dt className="text-muted-foreground">{fact.label}</dt>
            <dd className="text-right font-medium">{fact.value}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

async function findPayment(ref: string): Promise<SandboxPayment> {
  if (!env().demo) notFound();
  try {
    return await readSandboxPayment(await requestCtx(), ref);
  } catch (error) {
    if (isDomainError(error, "NOT_FOUND")) notFound();
    throw error;
  }
}
