import { MapPin } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { AddressForm } from "@/components/account/address-form";
import type { Region } from "@/components/account/regions";
import { Button } from "@/components/ui/button";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { RadioCard, RadioGroup } from "@/components/ui/radio-group";
import type { CheckoutAddress as Address, CheckoutQuote } from "@/lib/ordering";

type Props = {
  quote: CheckoutQuote;
  regions: Region[];
  busy: boolean;
  onChoose: (addressId: string) => void;
};

type Mode = "shown" | "choosing" | "adding";

/** Where the order goes: the chosen address, another one from the book, or a new one, all in place. */
export function CheckoutAddress({ quote, regions, busy, onChoose }: Props) {
  const t = useTranslations("checkout");
  const [wanted, setMode] = useState<Mode>("shown");
  const chosen = quote.addresses.find(({ id }) => id === quote.addressId);
  const mode = chosen ? wanted : "adding";

  function choose(addressId: string) {
    setMode("shown");
    onChoose(addressId);
  }

  return (
    <Card>
      <CardHeader
        title={t("address")}
        description={mode === "adding" ? t("addAddressText") : undefined}
        actions={
          chosen ? (
            <Button
              size="sm"
              variant="outline"
              disabled={busy}
              onClick={() => setMode(mode === "shown" ? "choosing" : "shown")}
            >
              {t(mode === "shown" ? "changeAddress" : "keepAddress")}
            </Button>
          ) : null
        }
      />
      <CardBody>
        {mode === "shown" && chosen ? (
          <div className="flex gap-3">
            <MapPin aria-hidden="true" className="mt-0.5 size-5 shrink-0 text-link" />
            <AddressText address={chosen} />
          </div>
        ) : null}
        {mode === "choosing" ? (
          <div className="grid gap-3">
            <RadioGroup legend={t("chooseAddress")} hideLegend>
              {quote.addresses.map((address) => (
                <RadioCard
                  key={address.id}
                  name="address"
                  value={address.id}
                  checked={address.id === quote.addressId}
                  onChange={() => choose(address.id)}
                  label={address.label}
                  description={<AddressText address={address} />}
                />
              ))}
            </RadioGroup>
            <Button variant="soft" className="justify-self-start" onClick={() => setMode("adding")}>
              {t("addAddress")}
            </Button>
          </div>
        ) : null}
        {mode === "adding" ? (
          <AddressForm regions={regions} address={{}} back="/checkout" onSaved={choose} />
        ) : null}
      </CardBody>
    </Card>
  );
}

function AddressText({ address }: { address: Address }) {
  return (
    <address className="min-w-0 text-sm not-italic leading-relaxed">
      <span className="block font-semibold text-foreground">
        {address.recipient} · {address.phone}
      </span>
      {address.line}
      {address.note ? ` (${address.note})` : null}
      <span className="block">
        {[address.district, address.city, address.province].join(", ")} {address.postcode}
      </span>
    </address>
  );
}
