import { expect, test } from "vitest";
import type { Locale } from "@/lib/platform/ctx";
import { channelsOf, KINDS, type Kind } from "./kinds";
import { smsTextOf } from "./sms-text";

const GSM =
  "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";
const TEXTED = (Object.keys(KINDS) as Kind[]).filter((kind) => channelsOf(kind).includes("SMS"));

const FACTS = {
  path: "/orders/GR-ABCD-EFGH",
  number: "GR-ABCD-EFGH",
  shop: "Erafone Megastore Grand Indonesia Lantai 3",
  amount: 125_998_000,
  total: 125_998_000,
  courier: "SiCepat REG",
  tracking: "JP1234567890123",
  deadline: "2026-11-25T14:15:00.000Z",
  reason: "Stok habis",
};

test.each(TEXTED.flatMap((kind) => (["id", "en"] as const).map((locale) => [kind, locale] as const)))(
  "%s fits one segment of an SMS in %s, whatever the shop is called",
  (kind: Kind, locale: Locale) => {
    const text = smsTextOf(kind, FACTS, locale, "Asia/Jakarta");
    expect([...text].filter((letter) => !GSM.includes(letter))).toEqual([]);
    expect(text.length).toBeLessThanOrEqual(160);
  },
);

test("what a keyboard made look nice is sent in the cheap alphabet; a name in another script stays as it is", () => {
  const said = (shop: string) => smsTextOf("delivered", { ...FACTS, shop }, "id", "Asia/Jakarta");
  expect(said("Toko “Budi’s” – Asli…")).toContain(`Toko "Budi's" - Asli...`);
  expect(said("ร้านโทรศัพท์")).toContain("ร้านโทรศัพท์");
});
