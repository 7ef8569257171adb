import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { AddressPage } from "@/components/account/address-page";
import { signedInCtx } from "@/components/account/signed-in-ctx";
import { getAddress, safeCallbackPath } from "@/lib/identity";
import { isDomainError } from "@/lib/platform/errors";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("account.addresses");
  return { title: t("editTitle") };
}

type Props = {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default async function EditAddressPage({ params, searchParams }: Props) {
  const [{ id }, { callbackUrl }] = await Promise.all([params, searchParams]);
  const ctx = await signedInCtx(`/account/addresses/${id}`);
  const [t, address] = await Promise.all([
    getTranslations("account.addresses"),
    getAddress(ctx, { id }).catch((error) => {
      if (isDomainError(error, "NOT_FOUND")) return notFound();
      throw error;
    }),
  ]);
  return (
    <AddressPage
      title={t("editTitle")}
      address={address}
      back={safeCallbackPath(callbackUrl, "/account/addresses")}
    />
  );
}
