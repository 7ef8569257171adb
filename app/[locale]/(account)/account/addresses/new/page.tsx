import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { AddressPage } from "@/components/account/address-page";
import { signedInCtx } from "@/components/account/signed-in-ctx";
import { getProfile, safeCallbackPath } from "@/lib/identity";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("account.addresses");
  return { title: t("newTitle") };
}

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** `?callbackUrl=/checkout` brings the person back to where the address was needed. */
export default async function NewAddressPage({ searchParams }: Props) {
  const ctx = await signedInCtx("/account/addresses/new");
  const [t, profile, { callbackUrl }] = await Promise.all([
    getTranslations("account.addresses"),
    getProfile(ctx),
    searchParams,
  ]);
  const address = { recipient: profile.name ?? "", phone: profile.phone };
  return (
    <AddressPage
      title={t("newTitle")}
      address={address}
      back={safeCallbackPath(callbackUrl, "/account/addresses")}
    />
  );
}
