import { MapPin, Plus } from "lucide-react";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { AddressActions } from "@/components/account/address-actions";
import { signedInCtx } from "@/components/account/signed-in-ctx";
import { Alert } from "@/components/ui/alert";
import { Badge } from "@/components/ui/badge";
import { Card, CardBody } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { ClientMessages } from "@/i18n/client-messages";
import { type AddressRow, formatPhone, listAddresses } from "@/lib/identity";
import { MAX_ADDRESSES } from "@/lib/identity/schema";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("account.addresses");
  return { title: t("title") };
}

export default async function AddressesPage() {
  const ctx = await signedInCtx("/account/addresses");
  const [t, addresses] = await Promise.all([getTranslations("account.addresses"), listAddresses(ctx)]);
  const full = addresses.length >= MAX_ADDRESSES;
  const add = (
    <LinkButton href="/account/addresses/new">
      <Plus aria-hidden="true" />
      {t("add")}
    </LinkButton>
  );
  if (addresses.length === 0) {
    return (
      <>
        <PageHeader title={t("title")} description={t("intro")} />
        <Card>
          <EmptyState icon={MapPin} title={t("empty")} text={t("emptyText")} action={add} />
        </Card>
      </>
    );
  }
  return (
    <ClientMessages namespaces={["account", "auth", "errors"]}>
      <PageHeader title={t("title")} description={t("intro")} actions={full ? null : add} />
      {full ? (
        <Alert tone="info" className="mb-4">
          {t("full", { max: MAX_ADDRESSES })}
        </Alert>
      ) : null}
      <ul className="grid gap-3 xl:grid-cols-2">
        {addresses.map((address) => (
          <li key={address.id} className="grid">
            <AddressCard address={address} defaultWord={t("default")} />
          </li>
        ))}
      </ul>
    </ClientMessages>
  );
}

function AddressCard({ address, defaultWord }: { address: AddressRow; defaultWord: string }) {
  const { id, label, isDefault } = address;
  return (
    <Card className={isDefault ? "border-primary" : undefined}>
      <CardBody className="flex h-full flex-col gap-3">
        <div className="min-w-0 flex-1 text-sm leading-relaxed">
          <h2 className="mb-1 flex flex-wrap items-center gap-2 font-bold text-base">
            <span className="break-words">{label}</span>
            {isDefault ? <Badge tone="primary">{defaultWord}</Badge> : null}
          </h2>
          <p className="break-words font-semibold">
            {address.recipient}{" "}
            <span className="font-normal text-muted-foreground tabular-nums">
              {formatPhone(address.phone)}
            </span>
          </p>
          <p className="break-words text-muted-foreground">
            {address.line}, {address.district}, {address.city}, {address.province} {address.postcode}
          </p>
          {address.note ? (
            <p className="mt-1 break-words text-muted-foreground italic">{address.note}</p>
          ) : null}
        </div>
        <AddressActions address={{ id, label, isDefault }} />
      </CardBody>
    </Card>
  );
}
