import type { Ctx } from "@/lib/platform/ctx";
import { DomainError, notFound } from "@/lib/platform/errors";
import { newId } from "@/lib/platform/id";
import { type PrismaTx, withPrismaTransaction } from "@/lib/platform/transaction";
import { normalizePhone } from "./phone";
import { requireUser } from "./policy";
import { type AddressInput, MAX_ADDRESSES, type UpdateAddressInput } from "./schema";

export type AddressRow = {
  id: string;
  label: string;
  recipient: string;
  phone: string;
  province: string;
  city: string;
  district: string;
  postcode: string;
  line: string;
  note: string | null;
  isDefault: boolean;
};

const shown = {
  id: true,
  label: true,
  recipient: true,
  phone: true,
  province: true,
  city: true,
  district: true,
  postcode: true,
  line: true,
  note: true,
  isDefault: true,
} as const;

/** The caller's address book, the default first. */
export async function listAddresses(ctx: Ctx): Promise<AddressRow[]> {
  const { userId } = requireUser(ctx);
  return ctx.db.address.findMany({
    where: { userId, archivedAt: null },
    select: shown,
    orderBy: [{ isDefault: "desc" }, { createdAt: "desc" }, { id: "desc" }],
  });
}

/** One of the caller's addresses. @throws NOT_FOUND, for another person's too */
export async function getAddress(ctx: Ctx, input: { id: string }): Promise<AddressRow> {
  const { userId } = requireUser(ctx);
  const address = await ctx.db.address.findFirst({
    where: { id: input.id, userId, archivedAt: null },
    select: shown,
  });
  if (!address) throw notFound("address");
  return address;
}

/** Adds an address; the first becomes the default whatever the input says. @throws LIMIT_REACHED at twenty */
export async function createAddress(ctx: Ctx, input: AddressInput): Promise<{ id: string }> {
  const fields = { ...input, phone: normalizePhone(input.phone) };
  return inBook(ctx, async (tx, userId) => {
    const count = await tx.db.address.count({ where: { userId, archivedAt: null } });
    if (count >= MAX_ADDRESSES) throw new DomainError("LIMIT_REACHED", { params: { max: MAX_ADDRESSES } });
    const isDefault = input.isDefault || count === 0;
    if (isDefault) await clearDefault(tx, userId);
    const id = newId();
    await tx.db.address.create({ data: { ...fields, id, userId, isDefault }, select: { id: true } });
    return { id };
  });
}

/** Rewrites an address; it may become the default, but not stop being it: another one must take its place. */
export async function updateAddress(ctx: Ctx, input: UpdateAddressInput): Promise<{ id: string }> {
  const { id, isDefault, ...fields } = { ...input, phone: normalizePhone(input.phone) };
  return inBook(ctx, async (tx, userId) => {
    const { count } = await tx.db.address.updateMany({
      where: { id, userId, archivedAt: null },
      data: fields,
    });
    if (count === 0) throw notFound("address");
    if (isDefault) await makeDefault(tx, userId, id);
    return { id };
  });
}

/** @throws NOT_FOUND */
export async function setDefaultAddress(ctx: Ctx, input: { id: string }): Promise<{ id: string }> {
  return inBook(ctx, async (tx, userId) => {
    const owned = await tx.db.address.count({ where: { id: input.id, userId, archivedAt: null } });
    if (owned === 0) throw notFound("address");
    await makeDefault(tx, userId, input.id);
    return { id: input.id };
  });
}

/** Takes an address out of the book; was it the default, the newest of the rest becomes it. Orders keep their own copy. */
export async function removeAddress(ctx: Ctx, input: { id: string }): Promise<{ id: string }> {
  return inBook(ctx, async (tx, userId) => {
    const removed = await tx.sql.run(
      "UPDATE Address SET archivedAt = NOW(3), isDefault = FALSE WHERE id = ? AND userId = ? AND archivedAt IS NULL",
      [input.id, userId],
    );
    if (removed === 0) throw notFound("address");
    const [first] = await tx.db.address.findMany({
      where: { userId, archivedAt: null },
      select: { id: true },
      orderBy: [{ isDefault: "desc" }, { createdAt: "desc" }, { id: "desc" }],
      take: 1,
    });
    if (first) await makeDefault(tx, userId, first.id);
    return { id: input.id };
  });
}

// "Exactly one default while there is any" spans rows, so each change of a book waits for the one before on the person's row.
async function inBook<T>(ctx: Ctx, work: (tx: PrismaTx, userId: string) => Promise<T>): Promise<T> {
  const { userId } = requireUser(ctx);
  return withPrismaTransaction(ctx, async (tx) => {
    await tx.sql.rows("SELECT id FROM User WHERE id = ? FOR UPDATE", [userId]);
    return work(tx, userId);
  });
}

async function makeDefault(tx: PrismaTx, userId: string, id: string): Promise<void> {
  await clearDefault(tx, userId);
  await tx.db.address.updateMany({ where: { id, userId }, data: { isDefault: true } });
}

async function clearDefault(tx: PrismaTx, userId: string): Promise<void> {
  await tx.db.address.updateMany({ where: { userId, isDefault: true }, data: { isDefault: false } });
}
