"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { useAction } from "@/components/console-shell/use-action";
import { Button } from "@/components/ui/button";
import { FieldError } from "@/components/ui/field";
import { toast } from "@/components/ui/toast";
import { useRouter } from "@/i18n/navigation";
import { receiveTransferAction } from "@/lib/inventory/actions/transfers";
import { ArrivalLine } from "./arrival-line";
import { type Arrival, arrivalProblem, NOTHING_ARRIVED, type OpenLine, toArrivalLine } from "./arrivals";

/** What of a transfer has arrived, line by line; what is lost is written off with its reason. */
export function ReceiveTransferForm({
  shopId,
  transferId,
  lines,
}: {
  shopId: string;
  transferId: string;
  lines: OpenLine[];
}) {
  const t = useTranslations("console-transfers.receive");
  const router = useRouter();
  const { pending, run } = useAction();
  const [arrivals, setArrivals] = useState<Record<string, Arrival>>({});
  const [tried, setTried] = useState(false);
  const of = (variantId: string) => arrivals[variantId] ?? NOTHING_ARRIVED;
  const arrived = lines
    .map((line) => toArrivalLine(line.variantId, of(line.variantId)))
    .filter((line) => line.received + line.lost > 0);
  const faulty = lines.some((line) => arrivalProblem(of(line.variantId), line.left) !== null);

  function submit(event: FormEvent) {
    event.preventDefault();
    setTried(true);
    if (faulty || arrived.length === 0) return;
    run(() => receiveTransferAction({ shopId, transferId, lines: arrived }), {
      done: ({ status }) => {
        toast.success(t(status === "RECEIVED" ? "doneAll" : "done"));
        setArrivals({});
        setTried(false);
        router.refresh();
      },
    });
  }

  function fillIn() {
    const rest = lines.map((line) => [line.variantId, { ...NOTHING_ARRIVED, received: String(line.left) }]);
    setArrivals(Object.fromEntries(rest));
  }

  return (
    <form onSubmit={submit} noValidate className="grid gap-4">
      <Button variant="soft" size="sm" className="justify-self-start" onClick={fillIn}>
        {t("all")}
      </Button>
      <ul className="divide-y divide-border">
        {lines.map((line) => (
          <ArrivalLine
            key={line.variantId}
            line={line}
            arrival={of(line.variantId)}
            problem={tried ? arrivalProblem(of(line.variantId), line.left) : null}
            onChange={(change) =>
              setArrivals({ ...arrivals, [line.variantId]: { ...of(line.variantId), ...change } })
            }
          />
        ))}
      </ul>
      {tried && !faulty && arrived.length === 0 ? <FieldError>{t("nothing")}</FieldError> : null}
      <Button type="submit" loading={pending} className="justify-self-start max-sm:w-full">
        {t("submit")}
      </Button>
    </form>
  );
}
