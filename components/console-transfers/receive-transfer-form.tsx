"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { uuidv7 } from "uuidv7";
import { useAction } from "@/components/console-shell/use-action";
import { Button } from "@/components/ui/button";
import { Field, FieldError } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { toast } from "@/components/ui/toast";
import { useRouter } from "@/i18n/navigation";
import { receiveTransferAction } from "@/lib/inventory/actions/transfers";
import { ArrivalLine } from "./arrival-line";
import {
  type Arrival,
  arrivalProblem,
  NOTHING_ARRIVED,
  type OpenLine,
  oddProblem,
  toArrivalLine,
} from "./arrivals";

/** What of a transfer has arrived, line by line, with what is not as it was sent. */
export function ReceiveTransferForm({
  shopId,
  transferId,
  ends,
  lines,
}: {
  shopId: string;
  transferId: string;
  /** Names of the two warehouses. */
  ends: { from: string; to: string };
  lines: OpenLine[];
}) {
  const t = useTranslations("console-transfers.receive");
  const router = useRouter();
  const { pending, run } = useAction();
  const [idempotencyKey, setKey] = useState(() => uuidv7());
  const [arrivals, setArrivals] = useState<Record<string, Arrival>>({});
  const [note, setNote] = useState("");
  const [tried, setTried] = useState(false);
  const of = (variantId: string) => arrivals[variantId] ?? NOTHING_ARRIVED;
  const arrived = lines
    .map((line) => toArrivalLine(line.variantId, of(line.variantId)))
    .filter((line) => line.received > 0 || line.discrepancies.length > 0);
  const faulty = lines.some(
    (line) => arrivalProblem(of(line.variantId), line.left) || of(line.variantId).odds.some(oddProblem),
  );

  function submit(event: FormEvent) {
    event.preventDefault();
    setTried(true);
    if (faulty || arrived.length === 0) return;
    const words = note.trim() ? { note: note.trim() } : {};
    run(() => receiveTransferAction({ shopId, transferId, lines: arrived, ...words, idempotencyKey }), {
      done: ({ status }) => {
        toast.success(t(status === "RECEIVED" ? "doneAll" : "done"));
        clear();
        router.refresh();
      },
    });
  }

  // What comes next is another arrival, so it gets a key of its own.
  function clear() {
    setKey(uuidv7());
    setArrivals({});
    setNote("");
    setTried(false);
  }

  function fillIn() {
    const rest = lines.map((line) => [line.variantId, { received: String(line.left), odds: [] }]);
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
            ends={ends}
            marked={tried}
            onChange={(arrival) => setArrivals({ ...arrivals, [line.variantId]: arrival })}
          />
        ))}
      </ul>
      <Field id="arrival-note" label={t("arrivalNote")} optionalLabel={t("optional")}>
        {(control) => (
          <Input
            {...control}
            maxLength={300}
            value={note}
            onChange={(event) => setNote(event.target.value)}
          />
        )}
      </Field>
      {tried && !faulty && arrived.length === 0 ? <FieldError>{t("nothing")}</FieldError> : null}
      <Button type="submit" loading={pending} className="justify-self-start max-sm:w-full">
        {t("submit")}
      </Button>
    </form>
  );
}
