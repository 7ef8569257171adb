import "server-only";
import { getTranslations } from "next-intl/server";
import { drawQr, type OpenPayment } from "@/lib/payments";
import type { ShownInstructions } from "./pay-instructions";

const STEPS = ["one", "two", "three"] as const;

/** In words and pictures how an open attempt is paid on our own page; null where that is done at the gateway's. */
export async function showInstructions({ instructions }: OpenPayment): Promise<ShownInstructions | null> {
  if (!instructions) return null;
  const t = await getTranslations("orders");
  const channel = instructions.kind === "qr" ? "qris" : instructions.bank;
  const way = t.has(`gateway.channels.${channel}` as "gateway.channels.bca")
    ? t(`gateway.channels.${channel}` as "gateway.channels.bca")
    : channel;
  const steps = STEPS.map((step) => t(`direct.${instructions.kind}Steps.${step}`, { way }));
  switch (instructions.kind) {
    case "qr":
      return { way, steps, numbers: [], qr: await drawQr(instructions.text) };
    case "bill":
      return {
        ...{ way, steps, qr: null },
        numbers: [
          { label: t("direct.company"), value: instructions.company },
          { label: t("direct.billKey"), value: instructions.number },
        ],
      };
    case "va":
      return { way, steps, qr: null, numbers: [{ label: t("direct.number"), value: instructions.number }] };
  }
}
