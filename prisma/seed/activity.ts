import { newId } from "@/lib/platform/id";
import type { Tx } from "@/lib/platform/transaction";
import { after, before, HOUR } from "./calendar";
import { type Row, writeRows } from "./rows";
import type { SeededShop } from "./shops";

type Account = { shopId: string; bankCode: string; ending: string; updatedAt: Date };
type Rule = { shopId: string; minItems: number; maxAmount: number | null; zones: string };
type Invitation = { id: string; shopId: string; role: string; createdAt: Date };

/** What was written down when the shops' rows came to be: Gerai's word, the bank account, free shipping, who was asked in. */
export async function seedActivity(
  tx: Tx,
  shops: readonly SeededShop[],
  staffId: string,
  now: Date,
): Promise<void> {
  const accounts = await tx.sql.rows<Account>(
    "SELECT shopId, bankCode, RIGHT(accountNumber, 4) AS ending, updatedAt FROM ShopBankAccount",
  );
  const rules = await tx.sql.rows<Rule>("SELECT shopId, minItems, maxAmount, zones FROM FreeShippingRule");
  const invitations = await tx.sql.rows<Invitation>("SELECT id, shopId, role, createdAt FROM ShopInvitation");
  const rows = shops.flatMap((shop) => [
    {
      ...done(shop, "shops.approveShop", shop.openedAt, { status: ["PENDING", "OPEN"] }),
      ...about("Shop", shop.id),
      actorUserId: staffId,
      staffRole: "SUPPORT",
      ip: null,
    },
    ...accounts.filter(isOf(shop)).map(({ bankCode, ending, updatedAt }) => ({
      ...done(shop, "finance.setBankAccount", updatedAt, {
        bankCode: [null, bankCode],
        accountEnding: [null, ending],
      }),
      ...about("ShopBankAccount", shop.id),
    })),
    {
      ...done(shop, "finance.setBankAccount", before(now, 6.1), null),
      ...about("ShopBankAccount", shop.id),
      actorUserId: shop.workerId,
      outcome: "REFUSED",
      refusal: "FORBIDDEN",
    },
    ...rules.filter(isOf(shop)).map(({ shopId, ...rule }) => ({
      ...done(shop, "delivery.setFreeShipping", after(shop.openedAt, 3 * HOUR), {
        active: [null, 1],
        ...Object.fromEntries(Object.entries(rule).map(([field, value]) => [field, [null, value]])),
      }),
      ...about("FreeShippingRule", shopId),
    })),
    ...invitations.filter(isOf(shop)).map(({ id, role, createdAt }) => ({
      ...done(shop, "shops.inviteMember", createdAt, { role: [null, role], status: [null, "PENDING"] }),
      ...about("ShopInvitation", id),
    })),
  ]);
  await writeRows(tx.sql, "AuditEntry", rows);
}

function done(
  shop: SeededShop,
  kind: string,
  at: Date,
  changes: Record<string, [unknown, unknown]> | null,
): Row {
  const id = newId();
  return {
    ...{ id, at, kind, outcome: "DONE", refusal: null, actorUserId: shop.ownerId, staffRole: null },
    ...{ shopId: shop.id, changes: changes && JSON.stringify(changes), ip: "203.0.113.24", requestId: id },
  };
}

function about(subjectType: string, subjectId: string): Row {
  return { subjectType, subjectId };
}

function isOf({ id }: SeededShop): (row: { shopId: string }) => boolean {
  return ({ shopId }) => shopId === id;
}
