import { beforeEach, expect, test } from "vitest";
import {
  getSourcingRules,
  listWarehouses,
  type SourcingRule,
  setSourcingRules,
  setWarehouseDraining,
} from "@/lib/inventory";
import { previewSourcing } from "@/lib/ordering";
import { previewSourcingInput } from "@/lib/ordering/schema";
import type { Ctx } from "@/lib/platform/ctx";
import { db } from "@/lib/platform/db";
import { testCtx } from "../../builders/ctx";
import { buildGoods, buildStock, buildWarehouse, type Goods } from "../../builders/ordering";
import { buildMember } from "../../builders/shops";

const JAKARTA = { province: "DKI Jakarta", city: "Jakarta Selatan" };
const BANDUNG = { province: "Jawa Barat", city: "Bandung" };

let goods: Goods;
let manager: Ctx;
let jakarta: string;

// Bandung is the shop's first choice, Jakarta its second; each has ten.
beforeEach(async () => {
  goods = await buildGoods({ onHand: 10 });
  manager = testCtx({ userId: (await buildMember(goods.shop.id, "MANAGER")).id });
  jakarta = await warehouseIn(JAKARTA, 1, 10);
});

test("a shop that never chose ships from the nearest warehouse, whichever it prefers", async () => {
  expect((await getSourcingRules(manager, shop())).every((choice) => choice.active)).toBe(true);
  expect(await sources(JAKARTA)).toEqual([jakarta]);
  expect(await sources(BANDUNG)).toEqual([goods.warehouseId]);
});

test("the rules of a shop stand in the order it gave them, and one switched off keeps its place", async () => {
  await choose(["PREFERRED", true], ["DRAIN_FIRST", false], ["NEAREST", true]);
  expect(await getSourcingRules(manager, shop())).toEqual([
    { rule: "PREFERRED", active: true },
    { rule: "DRAIN_FIRST", active: false },
    { rule: "NEAREST", active: true },
  ]);
  expect(await sources(JAKARTA)).toEqual([goods.warehouseId]);
});

test("a shop may switch every rule off: then the fullest warehouse ships", async () => {
  await db().stockLevel.updateMany({ where: { warehouseId: jakarta }, data: { onHand: 11 } });
  await choose(["PREFERRED", false], ["DRAIN_FIRST", false], ["NEAREST", false]);
  expect(await sources(BANDUNG)).toEqual([jakarta]);
});

test("a warehouse being emptied ships first, until it is no longer being emptied", async () => {
  const ref = { ...shop(), warehouseId: goods.warehouseId };
  await setWarehouseDraining(manager, { ...ref, draining: true });
  expect((await listWarehouses(manager, shop())).filter((one) => one.draining).map((one) => one.id)).toEqual([
    goods.warehouseId,
  ]);
  const preview = await ask(JAKARTA, 2);
  expect(preview.now).toMatchObject({
    parcels: [{ warehouseId: goods.warehouseId, lines: [{ reason: { code: "DRAIN_FIRST" } }] }],
  });
  await setWarehouseDraining(manager, { ...ref, draining: false });
  expect(await sources(JAKARTA)).toEqual([jakarta]);
});

test("of two managers who order the rules at once, one order stands whole", async () => {
  const mine: Choice[] = [
    ["PREFERRED", true],
    ["NEAREST", true],
    ["DRAIN_FIRST", true],
  ];
  const theirs: Choice[] = [
    ["NEAREST", false],
    ["DRAIN_FIRST", false],
    ["PREFERRED", false],
  ];
  await Promise.all(Array.from({ length: 10 }, (_, turn) => choose(...(turn % 2 ? mine : theirs))));
  const saved = (await getSourcingRules(manager, shop())).map(({ rule, active }) => [rule, active]);
  expect([mine, theirs]).toContainEqual(saved);
});

test("a preview shows both plans when other rules are tried, and changes nothing", async () => {
  const before = await db().stockLevel.findMany({ where: shop(), orderBy: { id: "asc" } });
  const tried = await ask(JAKARTA, 2, [
    ["PREFERRED", true],
    ["NEAREST", true],
    ["DRAIN_FIRST", true],
  ]);
  expect(tried.now).toMatchObject({ parcels: [{ warehouseId: jakarta, zone: "SAME_CITY" }] });
  expect(tried.tried).toMatchObject({ parcels: [{ warehouseId: goods.warehouseId, zone: "SAME_ISLAND" }] });
  expect(await db().stockLevel.findMany({ where: shop(), orderBy: { id: "asc" } })).toEqual(before);
  expect(await db().shopSourcingRule.count({ where: shop() })).toBe(0);
});

test("a line that no warehouse has whole is split, and says who had how many", async () => {
  const name = (await db().warehouse.findUniqueOrThrow({ where: { id: jakarta } })).name;
  const { now } = await ask(JAKARTA, 13);
  expect(now).toMatchObject({
    ok: true,
    parcels: [
      { warehouseId: jakarta, lines: [{ quantity: 10, reason: { code: "SPLIT", short: name, had: 10 } }] },
      { warehouseId: goods.warehouseId, lines: [{ quantity: 3, reason: { code: "SPLIT", parcels: 2 } }] },
    ],
  });
});

test("locked units, those kept back and those of a warehouse switched off are not offered", async () => {
  await db().stockLevel.updateMany({
    where: { warehouseId: jakarta },
    data: { reserved: 4, safetyStock: 3 },
  });
  await db().warehouse.update({ where: { id: goods.warehouseId }, data: { status: "INACTIVE" } });
  expect((await ask(JAKARTA, 4)).now).toEqual({
    ok: false,
    short: [{ variantId: goods.variantId, wanted: 4, free: 3 }],
  });
});

test("another shop's stock of the variant is not counted", async () => {
  const other = await buildGoods();
  await buildStock({
    shopId: other.shop.id,
    warehouseId: other.warehouseId,
    variantId: goods.variantId,
    onHand: 99,
  });
  expect((await ask(JAKARTA, 21)).now).toMatchObject({ ok: false, short: [{ free: 20 }] });
});

test.each([
  ["no line", { lines: [] }],
  [
    "one variant twice",
    {
      lines: [
        { variantId: "a", quantity: 1 },
        { variantId: "a", quantity: 2 },
      ],
    },
  ],
  ["a rule twice", { rules: Array(3).fill({ rule: "NEAREST", active: true }) }],
  ["a rule that is none", { rules: [{ rule: "CHEAPEST", active: true }] }],
])("a preview with %s is refused", (_what, over) => {
  const variant = { variantId: goods.variantId, quantity: 1 };
  const input = { ...shop(), lines: [variant], destination: JAKARTA, ...over };
  const lines = input.lines.map((line) => ({ ...line, variantId: goods.variantId }));
  expect(previewSourcingInput.safeParse({ ...input, lines }).success).toBe(false);
});

type Choice = [SourcingRule, boolean];
const toChoices = (choices: Choice[]) => choices.map(([rule, active]) => ({ rule, active }));
const shop = () => ({ shopId: goods.shop.id });

function choose(...choices: Choice[]): Promise<void> {
  return setSourcingRules(manager, { ...shop(), rules: toChoices(choices) });
}

function ask(destination: typeof JAKARTA, quantity: number, rules?: Choice[]) {
  const lines = [{ variantId: goods.variantId, quantity }];
  const tried = rules ? { rules: toChoices(rules) } : {};
  return previewSourcing(manager, { ...shop(), lines, destination, ...tried });
}

async function sources(destination: typeof JAKARTA): Promise<string[]> {
  const { now } = await ask(destination, 1);
  return now.ok ? now.parcels.map((parcel) => parcel.warehouseId) : [];
}

async function warehouseIn(place: typeof JAKARTA, priority: number, onHand: number): Promise<string> {
  const warehouseId = await buildWarehouse({ shopId: goods.shop.id, priority });
  await db().warehouse.update({ where: { id: warehouseId }, data: place });
  await buildStock({ shopId: goods.shop.id, warehouseId, variantId: goods.variantId, onHand });
  return warehouseId;
}
