import type { ReactNode } from "react";
import { Card, CardBody } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { ClientMessages } from "@/i18n/client-messages";
import { type AddressRow, formatPhone } from "@/lib/identity";
import { AddressForm } from "./address-form";
import { regions } from "./regions";

/** The page of a new address and of one being changed. */
export function AddressPage({
  title,
  address,
  back,
}: {
  title: ReactNode;
  address: Partial<AddressRow> & Pick<AddressRow, "phone">;
  back: string;
}) {
  return (
    <ClientMessages namespaces={["account", "auth", "errors"]}>
      <PageHeader title={title} />
      <Card>
        <CardBody>
          <AddressForm
            regions={regions()}
            address={{ ...address, phone: formatPhone(address.phone) }}
            back={back}
          />
        </CardBody>
      </Card>
    </ClientMessages>
  );
}
