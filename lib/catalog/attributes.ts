import type { z } from "zod";
import { Prisma } from "@/generated/prisma/client";
import { requireStaff } from "@/lib/identity";
import type { Ctx } from "@/lib/platform/ctx";
import { DomainError, notFound } from "@/lib/platform/errors";
import { newId } from "@/lib/platform/id";
import { isDuplicate, withPrismaTransaction } from "@/lib/platform/transaction";
import type { createAttributeInput, updateAttributeInput } from "./schema";

/** Adds an attribute; which categories have it is said by setCategoryAttributes. @throws SLUG_TAKEN */
export async function createAttribute(
  ctx: Ctx,
  input: z.infer<typeof createAttributeInput>,
): Promise<{ id: string }> {
  requireStaff(ctx, "CATALOG");
  const id = newId();
  try {
    return await withPrismaTransaction(ctx, async (tx) => {
      await tx.db.attribute.create({ data: { ...input, id, choices: choicesColumn(input) } });
      return { id };
    });
  } catch (error) {
    if (isDuplicate(error)) throw new DomainError("SLUG_TAKEN", { field: "code" });
    throw error;
  }
}

/**
 * Changes an attribute. What products already say stays true: the type is fixed and a choice cannot go while a product has it.
 * @throws IN_USE
 */
export async function updateAttribute(
  ctx: Ctx,
  { id, ...input }: z.infer<typeof updateAttributeInput>,
): Promise<void> {
  requireStaff(ctx, "CATALOG");
  await withPrismaTransaction(ctx, async (tx) => {
    const [old] = await tx.sql.rows<{ type: string }>("SELECT type FROM Attribute WHERE id = ? FOR UPDATE", [
      id,
    ]);
    if (!old) throw notFound("attribute");
    const kept = input.type === "ENUM" ? input.choices.map((entry) => entry.value) : [];
    const inUse = await tx.db.productAttribute.count({
      where: {
        attributeId: id,
        ...(old.type === input.type &&
          (input.type === "ENUM" ? { value: { notIn: kept } } : { value: { in: [] } })),
      },
    });
    if (inUse > 0) {
      throw new DomainError("IN_USE", {
        field: old.type === input.type ? "choices" : "type",
        params: { children: 0, products: inUse },
      });
    }
    await tx.db.attribute.update({ where: { id }, data: { ...input, choices: choicesColumn(input) } });
  });
}

/** Removes an attribute nobody uses. @throws IN_USE while a product has a value of it */
export async function deleteAttribute(ctx: Ctx, { id }: { id: string }): Promise<void> {
  requireStaff(ctx, "CATALOG");
  await withPrismaTransaction(ctx, async (tx) => {
    const found = await tx.sql.rows("SELECT id FROM Attribute WHERE id = ? FOR UPDATE", [id]);
    if (found.length === 0) throw notFound("attribute");
    const products = await tx.db.productAttribute.count({ where: { attributeId: id } });
    if (products > 0) throw new DomainError("IN_USE", { params: { children: 0, products } });
    await tx.db.attribute.delete({ where: { id } });
  });
}

function choicesColumn(input: { type: string; choices: { value: string; valueEn: string }[] }) {
  return input.type === "ENUM" ? input.choices : Prisma.DbNull;
}
