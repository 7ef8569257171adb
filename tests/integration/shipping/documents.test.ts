import { afterAll, beforeAll, expect, test } from "vitest";
import { db } from "@/lib/platform/db";
import { printLabels, printPickList, printSlips } from "@/lib/shipping";
import { readCode128 } from "../../builders/code128";
import { testCtx } from "../../builders/ctx";
import { buildDeliveryRates } from "../../builders/delivery";
import { buildGoods } from "../../builders/ordering";
import { buildPaidPart, movePart, type PaidPart } from "../../builders/paid-parts";
import { paidOrder } from "../../builders/proof-world";
import { readPdf } from "../../builders/read-pdf";
import { startSandboxProvider } from "../../fakes/sandbox-provider";

const LONG_NAME =
  "Raden Ajeng Nguyễn Thị Ánh Wołodźko-Σωκράτης Иванова Kusumaningrum Hadiningrat binti Sastroamidjojo";

let provider: Awaited<ReturnType<typeof startSandboxProvider>>;

beforeAll(async () => {
  provider = await startSandboxProvider();
  await buildDeliveryRates();
});
afterAll(() => provider.stop());

const words = (text: string) => text.replaceAll(/\s+/g, "");
const numberOf = async (sold: PaidPart) =>
  (await db().shopOrder.findUniqueOrThrow({ where: { id: sold.shopOrderId } })).number;

test("a label is A6, says who, where to and where from, and its bars are the tracking number", async () => {
  const sold = await buildPaidPart({ at: "PACKED" });
  await db().order.update({ where: { id: sold.orderId }, data: { recipient: LONG_NAME } });
  await db().shipment.updateMany({
    where: { shopOrderId: sold.shopOrderId },
    data: { trackingNumber: "JX0123456789" },
  });
  const [label, ...others] = readPdf(
    await printLabels(sold.owner, { shopId: sold.shopId, shopOrderIds: [sold.shopOrderId] }),
  );
  expect(others).toHaveLength(0);
  expect([label?.width, label?.height].map((side) => Math.round(((side ?? 0) / 72) * 25.4))).toEqual([
    105, 148,
  ]);
  const { addressLine, phone } = await db().order.findUniqueOrThrow({ where: { id: sold.orderId } });
  const { name } = await db().shop.findUniqueOrThrow({ where: { id: sold.shopId } });
  for (const said of [LONG_NAME, addressLine, phone, name, await numberOf(sold), "JX0123456789"])
    expect(words(label?.text ?? "")).toContain(words(said));
  expect(label?.text.split("\n").length).toBeGreaterThan(10);
  expect(readCode128((label?.bars ?? []).filter((bar) => bar.height === 52))).toBe("JX0123456789");
});

test("a name in letters the font has not is written in letters a courier reads, and never as boxes", async () => {
  const sold = await buildPaidPart({ at: "ACCEPTED" });
  await db().order.update({
    where: { id: sold.orderId },
    data: { recipient: "王小明 🙏", addressNote: "便利店 sebelah" },
  });
  const [label] = readPdf(
    await printLabels(sold.owner, { shopId: sold.shopId, shopOrderIds: [sold.shopOrderId] }),
  );
  expect(label?.text.split("\n")).toContain("Wang Xiao Ming");
  expect(label?.text).toContain("Bian Li Dian sebelah");
});

test("without a tracking number the bars are the order's own", async () => {
  const sold = await buildPaidPart({ at: "ACCEPTED" });
  const [label] = readPdf(
    await printLabels(sold.owner, { shopId: sold.shopId, shopOrderIds: [sold.shopOrderId] }),
  );
  expect(readCode128((label?.bars ?? []).filter((bar) => bar.height === 52))).toBe(await numberOf(sold));
  expect(label?.text).toContain("Tanpa resi");
});

test("many orders are one document, each on a sheet of its own, with what is in its parcel", async () => {
  const sold = await buildPaidPart({ quantity: 3, at: "ACCEPTED" });
  const { orderId } = await paidOrder(sold.goods, 2);
  const second = await db().shopOrder.findFirstOrThrow({ where: { orderId } });
  const input = { shopId: sold.shopId, shopOrderIds: [sold.shopOrderId, second.id] };
  const slips = readPdf(await printSlips(sold.owner, input));
  expect(slips).toHaveLength(2);
  const units = new Map([
    [await numberOf(sold), "3 buah"],
    [second.number, "2 buah"],
  ]);
  for (const [number, said] of units)
    expect(slips.find((slip) => slip.text.includes(number))?.text).toContain(said);
  expect(readPdf(await printLabels(sold.owner, input))).toHaveLength(2);
});

test("the pick list gathers accepted orders by warehouse and variant, and names the orders", async () => {
  const sold = await buildPaidPart({ quantity: 3, at: "ACCEPTED" });
  const { orderId } = await paidOrder(sold.goods, 2);
  const second = await db().shopOrder.findFirstOrThrow({ where: { orderId } });
  const only = readPdf(await printPickList(sold.owner, { shopId: sold.shopId }));
  expect(only[0]?.text).not.toContain(second.number);
  await movePart(second.id, "ACCEPTED");
  const [sheet, ...others] = readPdf(await printPickList(sold.owner, { shopId: sold.shopId }));
  expect(others).toHaveLength(0);
  const text = words(sheet?.text ?? "");
  expect(text).toContain(words(`${await numberOf(sold)} × 3`));
  expect(text).toContain(words(`${second.number} × 2`));
  expect(sheet?.text.split("\n")).toContain("5");
});

test("one chosen order that was cancelled keeps no other from being printed, and is named", async () => {
  const sold = await buildPaidPart({ at: "PACKED" });
  const number = await numberOf(sold);
  const left = await paidOrder(sold.goods, 1);
  const cancelled = await db().shopOrder.findFirstOrThrow({ where: { orderId: left.orderId } });
  await db().shipment.updateMany({ where: { shopOrderId: cancelled.id }, data: { status: "CANCELLED" } });
  for (const print of [printLabels, printSlips]) {
    const shopOrderIds = [sold.shopOrderId, cancelled.id];
    const pages = readPdf(await print(sold.owner, { shopId: sold.shopId, shopOrderIds }));
    expect(words(pages[0]?.text ?? "")).toContain(words(number));
    expect(words(pages.at(-1)?.text ?? "")).toContain(words(cancelled.number));
  }
});

test("of another shop's orders nothing is printed, not even among one's own", async () => {
  const [sold, other] = [await buildPaidPart({ at: "ACCEPTED" }), await buildPaidPart({ at: "ACCEPTED" })];
  for (const print of [printLabels, printSlips]) {
    await expect(
      print(other.owner, { shopId: sold.shopId, shopOrderIds: [sold.shopOrderId] }),
    ).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(
      print(other.owner, { shopId: other.shopId, shopOrderIds: [other.shopOrderId, sold.shopOrderId] }),
    ).rejects.toMatchObject({ code: "NOT_FOUND" });
  }
  const stranger = testCtx({ userId: (await buildGoods()).shop.ownerId });
  await expect(printPickList(stranger, { shopId: sold.shopId })).rejects.toMatchObject({ code: "NOT_FOUND" });
});
