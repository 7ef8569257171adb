import { expect, test } from "vitest";
import {
  createAddress,
  getAddress,
  listAddresses,
  removeAddress,
  setDefaultAddress,
  updateAddress,
} from "@/lib/identity";
import { testCtx } from "../../builders/ctx";
import { anAddress, buildAddress, buildPerson } from "../../builders/identity";

async function defaultsOf(userId: string): Promise<string[]> {
  const rows = await testCtx().db.address.findMany({ where: { userId, isDefault: true, archivedAt: null } });
  return rows.map((row) => row.label);
}

test("the first address is the default; another becomes it only when asked", async () => {
  const { id } = await buildPerson();
  await buildAddress(id, { label: "Rumah" });
  await buildAddress(id, { label: "Kantor" });
  expect(await defaultsOf(id)).toEqual(["Rumah"]);
  await buildAddress(id, { label: "Kos", isDefault: true });
  expect(await defaultsOf(id)).toEqual(["Kos"]);
  expect((await listAddresses(testCtx({ userId: id })))[0]?.label).toBe("Kos");
});

test("when the default leaves the book the newest of the rest takes its place", async () => {
  const { id } = await buildPerson();
  const ctx = testCtx({ userId: id });
  const first = await buildAddress(id, { label: "Rumah" });
  const second = await buildAddress(id, { label: "Kantor" });
  await removeAddress(ctx, { id: first });
  expect(await defaultsOf(id)).toEqual(["Kantor"]);
  await removeAddress(ctx, { id: second });
  expect(await listAddresses(ctx)).toEqual([]);
  await expect(getAddress(ctx, { id: second })).rejects.toMatchObject({ code: "NOT_FOUND" });
});

test("whatever happens at the same moment, there is exactly one default", async () => {
  const { id } = await buildPerson();
  const ctx = testCtx({ userId: id });
  await Promise.all(
    Array.from({ length: 6 }, (_, index) =>
      buildAddress(id, { label: `A${index}`, isDefault: index % 2 === 0 }),
    ),
  );
  expect(await defaultsOf(id)).toHaveLength(1);
  const all = await listAddresses(ctx);
  await Promise.all(
    all.slice(0, 5).map((row, index) => (index % 2 ? removeAddress(ctx, row) : setDefaultAddress(ctx, row))),
  );
  expect(await defaultsOf(id)).toHaveLength(1);
});

test("a book holds twenty addresses", async () => {
  const { id } = await buildPerson();
  const results = await Promise.allSettled(Array.from({ length: 22 }, () => buildAddress(id)));
  expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(20);
  await expect(buildAddress(id)).rejects.toMatchObject({ code: "LIMIT_REACHED", params: { max: 20 } });
});

test("a recipient's number is kept in one form, and a wrong one names its field", async () => {
  const { id } = await buildPerson();
  const ctx = testCtx({ userId: id });
  const { id: addressId } = await createAddress(ctx, anAddress());
  expect((await getAddress(ctx, { id: addressId })).phone).toBe("+6281234567890");
  const input = { ...anAddress(), id: addressId, phone: "12" };
  await expect(updateAddress(ctx, input)).rejects.toMatchObject({ code: "PHONE_INVALID", field: "phone" });
});

test("another person's address is not found, from every verb", async () => {
  const owner = await buildPerson();
  const addressId = await buildAddress(owner.id);
  const stranger = testCtx({ userId: (await buildPerson()).id });
  const tries = [
    getAddress(stranger, { id: addressId }),
    updateAddress(stranger, { ...anAddress(), id: addressId, label: "Milikku" }),
    setDefaultAddress(stranger, { id: addressId }),
    removeAddress(stranger, { id: addressId }),
  ];
  for (const result of await Promise.allSettled(tries)) {
    expect(result).toMatchObject({ status: "rejected", reason: { code: "NOT_FOUND" } });
  }
  expect(await listAddresses(stranger)).toEqual([]);
  expect((await getAddress(testCtx({ userId: owner.id }), { id: addressId })).label).toBe("Rumah");
});
