import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ServiceTable } from "@/components/admin-shipping/service-table";
import { PageHeader } from "@/components/ui/page-header";
import { ClientMessages } from "@/i18n/client-messages";
import { listServices } from "@/lib/delivery";
import { mayEditRates, staffCtx } from "../staff-page";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("parcels.rates");
  return { title: t("title") };
}

export default async function ShippingPage() {
  const ctx = await staffCtx("/admin/shipping");
  const [t, services] = await Promise.all([getTranslations("parcels.rates"), listServices(ctx)]);
  const editable = mayEditRates(ctx);
  return (
    <>
      <PageHeader title={t("title")} description={editable ? t("text") : t("readOnly")} />
      <ClientMessages namespaces={["admin", "parcels", "errors"]}>
        <ServiceTable services={services} editable={editable} />
      </ClientMessages>
    </>
  );
}
