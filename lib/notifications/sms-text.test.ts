import { expect, test } from "vitest";
import type { Locale } from "@/lib/platform/ctx";
import { readTrackToken } from "@/lib/shipping/track-token";
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
const PARCEL = "0192f0c1-7c1e-7f3e-9a55-8a54f1d8a3f1";

test.each(TEXTED.flatMap((kind) => (["id", "en"] as const).map((locale) => [kind, locale] as const)))(
  "%s fits one segment of an SMS in %s, whatever the shop is called",
  (kind: Kind, locale: Locale) => {
    const text = smsTextOf(kind, { ...FACTS, parcel: PARCEL }, locale, "Asia/Jakarta");
    expect([...text].filter((letter) => !GSM.includes(letter))).toEqual([]);
    expect(text.length).toBeLessThanOrEqual(160);
  },
);

test("what a keyboard made look nice is sent in the cheap alphabet; a name in another script stays as it is", () => {
  const said = (shop: string) => smsTextOf("delivered", { ...FACTS, shop }, "id", "Asia/Jakarta");
  expect(said("Toko “Budi’s” – Asli…")).toContain(`Toko "Budi's" - Asli...`);
  expect(said("ร้านโทรศัพท์")).toContain("ร้านโทรศัพท์");
});

test("a text about a parcel leads to its way, where nobody has to sign in; others lead to the order", () => {
  const facts = { ...FACTS, parcel: PARCEL };
  for (const kind of ["shipped", "delivered", "delivery_failed"] as const) {
    const token = /\/track\/(\S+)$/.exec(smsTextOf(kind, facts, "id", "Asia/Jakarta"))?.[1] ?? "";
    expect(readTrackToken(token)).toBe(PARCEL);
  }
  expect(smsTextOf("refunded", facts, "id", "Asia/Jakarta")).toContain(FACTS.path);
});
