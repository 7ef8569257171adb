import { encode } from "next-auth/jwt";
import { startSession } from "@/lib/identity";
import { moveStock } from "@/lib/inventory";
import type { PlaceOrderInput } from "@/lib/ordering/schema";
import { systemCtx } from "@/lib/platform/ctx";
import { newId } from "@/lib/platform/id";
import { withTransaction } from "@/lib/platform/transaction";
import { buildDeliveryRates } from "../builders/delivery";
import { buildBuyer, buildGoods, buildStock, buildWarehouse, type Goods } from "../builders/ordering";
import { type Buyer, checkoutInput } from "../builders/placed-orders";

const SHOPS = 3;
const PLENTY = 2_000;
/** Units of the one variant everybody wants: it runs short in every round, so that buyers reclaim overdue locks. */
const SCARCE = 40;

export type ChaosBuyer = Buyer & { cookie: string };
export type Market = { buyers: ChaosBuyer[]; goods: Goods[]; scarce: Goods };

/** Three shops with two warehouses each, and signed-in buyers. */
export async function openMarket(buyers: number, secret: string): Promise<Market> {
  await buildDeliveryRates();
  const scarce = await buildGoods({ onHand: SCARCE });
  const goods = [scarce];
  for (let shop = 0; shop < SHOPS; shop++) {
    const first = await buildGoods({ onHand: PLENTY });
    const second = { ...(await buildGoods({ onHand: PLENTY, shopId: first.shop.id })), shop: first.shop };
    const further = await buildWarehouse({ shopId: first.shop.id, priority: 2 });
    await buildStock({
      shopId: first.shop.id,
      warehouseId: further,
      variantId: first.variantId,
      onHand: PLENTY,
    });
    goods.push(first, second);
  }
  const people: ChaosBuyer[] = [];
  for (let index = 0; index < buyers; index++) people.push(await signedInBuyer(secret));
  await systemCtx("chaos.market").sql.run(
    "UPDATE User SET email = CONCAT(id, '@example.test'), emailVerifiedAt = NOW(3) WHERE id IN (?)",
    [people.map((person) => person.userId)],
  );
  return { buyers: people, goods, scarce };
}

/** The scarce variant comes in anew, as much as is missing. */
export async function restock({ scarce }: Market): Promise<void> {
  await withTransaction(systemCtx("chaos.restock"), async (tx) => {
    const [level] = await tx.sql.rows<{ id: string; onHand: number }>(
      "SELECT id, onHand FROM StockLevel WHERE variantId = ? FOR UPDATE",
      [scarce.variantId],
    );
    if (!level || level.onHand >= SCARCE) return;
    const { warehouseId, variantId } = scarce;
    const move = {
      shopId: scarce.shop.id,
      warehouseId,
      variantId,
      stockLevelId: level.id,
      deltaOnHand: SCARCE - level.onHand,
      deltaReserved: 0,
    };
    await moveStock(tx, [move], { cause: "RECEIVE", refType: "receipt", refId: newId() });
  });
}

/** What one buyer puts in his cart: the scarce variant often, else one or two others. */
export function chooseLines({ goods, scarce }: Market): { goods: Goods; quantity: number }[] {
  const others = goods.filter((one) => one !== scarce).sort(() => Math.random() - 0.5);
  const count = 1 + Math.floor(Math.random() * 2);
  const chosen = Math.random() < 0.3 ? [scarce] : others.slice(0, count);
  return chosen.map((one) => ({ goods: one, quantity: 1 + Math.floor(Math.random() * 2) }));
}

const shipping = new Map<string, PlaceOrderInput>();

/** The checkout's input for some lines; what it costs is looked up once for each kind of cart. */
export async function inputFor(
  buyer: Buyer,
  lines: readonly { goods: Goods; quantity: number }[],
): Promise<PlaceOrderInput> {
  const key = lines
    .map((line) => `${line.goods.shopProductId}×${line.quantity}`)
    .sort()
    .join();
  const known = shipping.get(key) ?? (await checkoutInput(buyer, lines));
  shipping.set(key, known);
  return { ...known, addressId: buyer.addressId, idempotencyKey: newId() };
}

async function signedInBuyer(secret: string): Promise<ChaosBuyer> {
  const buyer = await buildBuyer();
  const sid = await startSession(systemCtx("chaos"), { userId: buyer.userId });
  const token = await encode({ token: { sid }, secret });
  return { ...buyer, cookie: `next-auth.session-token=${token}` };
}
