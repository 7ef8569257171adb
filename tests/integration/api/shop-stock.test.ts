import { expect, test, vi } from "vitest";
import { type ApiCaller, apiCaller, personToken, shopKey } from "../../builders/api-caller";
import { buildGoods, type Goods } from "../../builders/ordering";
import { buildMember } from "../../builders/shops";

// Outside of a running server there is no cache to ask.
vi.mock("next/cache", () => ({ unstable_cache: (read: unknown) => read, revalidateTag: () => undefined }));

type Row = Record<string, unknown> & { id: string };
type World = { goods: Goods; erp: ApiCaller; at: string; spare: string };

/** A shop with ten units in one warehouse and a second one, by a key that may do all there is to do with stock. */
async function buildStockWorld(): Promise<World> {
  const goods = await buildGoods({ onHand: 10 });
  const erp = apiCaller(await shopKey(goods.shop.ownerId, goods.shop.id, ["stock:read", "stock:write"]));
  const at = `/console/${goods.shop.id}`;
  const made = await erp<{ warehouseId: string }>("POST", `${at}/warehouses`, {
    body: {
      name: "Gudang Barat",
      code: "BARAT",
      province: "Banten",
      city: "Tangerang",
      district: "Cipondoh",
      postcode: "15148",
      line: "Jalan Raya 5",
    },
  });
  return { goods, erp, at, spare: made.body.warehouseId };
}

async function counts({ erp, at, goods }: World) {
  const { body } = await erp<{ onHand: number; reserved: number; inTransit: number }>(
    "GET",
    `${at}/stock/${goods.variantId}`,
  );
  return [body.onHand, body.reserved, body.inTransit];
}

test("a warehouse is opened, edited by what was read of it, drained, given a safety stock and switched off", async () => {
  const { erp, at, spare, goods } = await buildStockWorld();
  const warehouse = `${at}/warehouses/${spare}`;
  const read = await erp("GET", warehouse);
  const { code, name, province, city, district, postcode, line } = read.body;
  const body = { code, name: "Gudang Baru", province, city, district, postcode, line, priority: 7 };
  const headers = { "if-match": read.headers.get("etag") ?? "" };
  expect([name, (await erp("PUT", warehouse, { body, headers })).body]).toEqual([
    "Gudang Barat",
    expect.objectContaining({ name: "Gudang Baru", priority: 7, draining: false }),
  ]);
  expect((await erp("PUT", warehouse, { body, headers })).status).toBe(412);
  expect(
    (await erp("POST", `${at}/warehouses`, { body: { ...body, priority: undefined } })).body,
  ).toMatchObject({
    code: "CODE_TAKEN",
    fieldErrors: { code: "CODE_TAKEN" },
  });

  expect((await erp("PUT", `${warehouse}/draining`, { body: { draining: true } })).body.draining).toBe(true);
  expect((await erp("PUT", `${warehouse}/safety-stock`, { body: { safetyStock: 2 } })).body.safetyStock).toBe(
    2,
  );
  expect((await erp("POST", `${warehouse}/deactivate`)).body.status).toBe("INACTIVE");
  expect((await erp("GET", `${warehouse}/locks`)).body).toEqual({ orders: 0, units: 0 });
  expect((await erp("POST", `${warehouse}/activate`)).body.status).toBe("ACTIVE");
  expect((await erp<{ rows: Row[] }>("GET", `${at}/warehouses`)).body.rows).toHaveLength(2);

  const rules = await erp<{ rules: { rule: string; active: boolean }[] }>("GET", `${at}/sourcing-rules`);
  const turned = rules.body.rules.toReversed();
  expect((await erp("PUT", `${at}/sourcing-rules`, { body: { rules: turned } })).body.rules).toEqual(turned);
  const preview = await erp("POST", `${at}/sourcing-preview`, {
    body: {
      lines: [{ variantId: goods.variantId, quantity: 3 }],
      destination: { province: "Banten", city: "Tangerang" },
      rules: turned,
    },
  });
  expect(preview.body.now).toMatchObject({
    ok: true,
    parcels: [{ warehouseId: goods.warehouseId, lines: [{ quantity: 3, reason: { code: "ONLY_SOURCE" } }] }],
  });
  const short = await erp("POST", `${at}/sourcing-preview`, {
    body: {
      lines: [{ variantId: goods.variantId, quantity: 11 }],
      destination: { province: "Banten", city: "Tangerang" },
    },
  });
  expect(short.body).toMatchObject({ now: { ok: false, short: [{ wanted: 11, free: 10 }] }, tried: null });
});

test("units travel between two warehouses: drafted, held, opened again, sent, received in part, called off", async () => {
  const world = await buildStockWorld();
  const { erp, at, goods, spare } = world;
  const plan = {
    fromWarehouseId: goods.warehouseId,
    toWarehouseId: spare,
    lines: [{ variantId: goods.variantId, quantity: 4 }],
  };
  const wish = { body: plan, key: "transfer-1" };
  const made = await erp<{ transferId: string }>("POST", `${at}/transfers`, wish);
  expect((await erp("POST", `${at}/transfers`, wish)).body).toEqual(made.body);
  const transfer = `${at}/transfers/${made.body.transferId}`;
  expect(made.headers.get("location")).toBe(`/api/v1${transfer}`);
  const same = { ...plan, toWarehouseId: goods.warehouseId };
  expect((await erp("POST", `${at}/transfers`, { body: same })).body).toMatchObject({
    code: "INVALID_INPUT",
    fieldErrors: { toWarehouseId: "SAME_WAREHOUSE" },
  });

  const edit = { ...plan, lines: [{ variantId: goods.variantId, quantity: 5 }], revision: 0 };
  expect((await erp("PUT", transfer, { body: edit })).body).toMatchObject({ revision: 1, quantity: 5 });
  expect((await erp("PUT", transfer, { body: edit })).body.code).toBe("CONFLICT");
  expect((await erp("POST", `${transfer}/ready`, { body: {} })).body).toMatchObject({
    status: "READY",
    held: 5,
  });
  expect(await counts(world)).toEqual([10, 5, 0]);
  expect((await erp("POST", `${transfer}/reopen`)).body.status).toBe("DRAFT");
  expect((await erp("POST", `${transfer}/send`, { body: {} })).body).toMatchObject({
    status: "IN_TRANSIT",
    sent: 5,
  });
  expect(await counts(world)).toEqual([5, 0, 5]);
  const lines = [
    { variantId: goods.variantId, received: 3, discrepancies: [{ reason: "DAMAGED", quantity: 1 }] },
  ];
  const arrived = await erp("POST", `${transfer}/receipts`, { body: { lines } });
  expect([arrived.status, arrived.body]).toEqual([
    201,
    expect.objectContaining({ status: "PARTLY_RECEIVED", received: 3, lost: 1 }),
  ]);
  expect((await erp("POST", `${transfer}/cancel`, { body: { note: "Truk mogok" } })).body.status).toBe(
    "CANCELLED",
  );
  expect(await counts(world)).toEqual([9, 0, 0]);
  expect((await erp("POST", `${transfer}/cancel`, { body: {} })).body).toMatchObject({
    code: "TRANSFER_STATE",
  });
  expect((await erp("GET", `${at}/transfers?filter=all&include=counts`)).body).toMatchObject({
    rows: [{ status: "CANCELLED" }],
    counts: { all: 1, cancelled: 1, open: 0 },
  });
});

test("counts are corrected, counted, imported from a file and undone, and the ledger tells all of it", async () => {
  const world = await buildStockWorld();
  const { erp, at, goods, spare } = world;
  const { variantId, warehouseId } = goods;
  const cell = `${at}/stock/${variantId}/warehouses/${warehouseId}`;
  const adjust = (change: object) =>
    erp("POST", `${at}/stock/adjustments`, {
      body: { lines: [{ warehouseId, variantId, change }], reason: "DAMAGED" },
    });
  const adjusted = await adjust({ by: "delta", delta: -2 });
  expect(adjusted.status).toBe(201);
  expect((await adjust({ by: "delta", delta: -99 })).body).toMatchObject({
    code: "STOCK_WOULD_GO_BELOW_LOCKS",
    fieldErrors: { "lines.0": "STOCK_WOULD_GO_BELOW_LOCKS" },
  });
  const batch = `${at}/stock/batches/${adjusted.body.batchId}`;
  expect((await erp("GET", batch)).body).toMatchObject({ kind: "ADJUSTMENT", unitsOut: 2, undoneBy: null });
  expect((await erp("POST", `${batch}/undo`, { body: {} })).status).toBe(201);
  expect((await erp("POST", `${batch}/undo`, { body: {} })).body.code).toBe("BATCH_UNDONE");

  const opened = await erp("POST", `${at}/counts`, {
    body: { warehouseId, scope: { by: "stocked" }, blind: true },
  });
  const count = `${at}/counts/${opened.body.countId}`;
  expect((await erp("GET", `${count}/lines?filter=different`)).body).toMatchObject({ rows: [] });
  expect((await erp("GET", `${count}/lines`)).body).toMatchObject({
    rows: [{ counted: null, onHand: null }],
  });
  const note = { body: { counted: 12, was: null } };
  expect((await erp("PUT", `${count}/lines/${variantId}`, note)).body).toEqual({ counted: 12 });
  expect((await erp("GET", count)).body).toMatchObject({ status: "OPEN", counted: 1, blind: true });
  expect((await erp("POST", `${count}/apply`)).status).toBe(200);
  const second = await erp("POST", `${at}/counts`, { body: { warehouseId, scope: { by: "all" } } });
  expect((await erp("POST", `${at}/counts/${second.body.countId}/cancel`)).body.status).toBe("CANCELLED");
  expect((await erp<{ rows: Row[] }>("GET", `${at}/counts`)).body.rows).toHaveLength(2);

  const { sku } = (await erp("GET", `${at}/stock/${variantId}`)).body;
  const text = `sku,gudang,jumlah\n${sku},BARAT,7\nTIDAK-ADA,BARAT,1\n`;
  const checked = await erp<{ hash: string; rows: { before: number | null; problem: string | null }[] }>(
    "POST",
    `${at}/stock/imports/check`,
    { body: { text } },
  );
  expect(checked.body.rows).toMatchObject([{ before: 0, problem: null }, { problem: "SKU_UNKNOWN" }]);
  const seen = checked.body.rows.map((row) => (row.problem ? null : row.before));
  expect(
    (await erp("POST", `${at}/stock/imports`, { body: { text, hash: checked.body.hash, seen } })).status,
  ).toBe(201);
  expect(await counts(world)).toEqual([19, 0, 0]);

  const rules = { body: { safetyStock: 3, lowStockAt: 20 } };
  expect((await erp("PUT", `${cell}/rules`, rules)).status).toBe(204);
  const listed = await erp("GET", `${at}/stock?filter=low`);
  expect(listed.body).toMatchObject({ rows: [{ variantId, cells: expect.any(Array) }], next: null });
  expect((await erp("GET", `${at}/stock/low`)).body).toEqual({ rows: [], count: 0 });
  expect((await erp("GET", `${at}/stock/variants?q=${sku}&warehouseId=${spare}`)).body).toMatchObject({
    rows: [{ variantId, onHand: 7 }],
  });
  expect((await erp<{ rows: Row[] }>("GET", `${at}/stock/batches?kind=IMPORT`)).body.rows).toHaveLength(1);
  const ledger = await erp("GET", `${at}/stock/ledger?warehouseId=${warehouseId}&cause=COUNT`);
  expect(ledger.body).toMatchObject({ rows: [{ deltaOnHand: 2, onHandAfter: 12 }], next: null });
  expect((await erp("GET", `${cell}/history`)).body).toMatchObject({ locks: [], rows: { length: 4 } });
  const [from, to] = ["2020-01-01T00:00:00Z", "2099-01-01T00:00:00Z"];
  expect((await erp("GET", `${cell}/at?time=${from}`)).body).toMatchObject({ onHand: 0, cause: null });
  const span = `warehouseId=${warehouseId}&from=${from}&to=${to}`;
  expect((await erp("GET", `${at}/stock/changes?${span}`)).body).toMatchObject({
    rows: [{ onHandBefore: 0, onHandAfter: 12 }],
  });
});

test("a warehouse worker may count and move, but not open a warehouse; another shop's rows do not exist", async () => {
  const [{ at, goods, spare }, other] = [await buildStockWorld(), await buildGoods()];
  const worker = apiCaller(await personToken((await buildMember(goods.shop.id, "WAREHOUSE")).id));
  const counted = { warehouseId: spare, scope: { by: "all" } };
  expect((await worker("POST", `${at}/counts`, { body: counted })).status).toBe(201);
  expect((await worker("POST", `${at}/warehouses/${spare}/deactivate`)).status).toBe(403);

  const stranger = apiCaller(await personToken(other.shop.ownerId));
  const own = `/console/${other.shop.id}`;
  for (const path of [
    `${at}/stock`,
    `${at}/transfers`,
    `${own}/warehouses/${goods.warehouseId}`,
    `${own}/stock/${goods.variantId}`,
    `${own}/stock/changes?warehouseId=${goods.warehouseId}&from=2020-01-01T00:00:00Z&to=2021-01-01T00:00:00Z`,
  ])
    expect([path, (await stranger("GET", path)).status]).toEqual([path, 404]);
});
