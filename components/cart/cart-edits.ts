import type { Cart, CartLine } from "@/lib/ordering";

/** A change the buyer made that the server has not confirmed yet. */
export type CartEdit =
  | { kind: "quantity"; lineId: string; quantity: number }
  | { kind: "select"; selected: boolean; lineId?: string; shopId?: string }
  | { kind: "remove"; lineIds: string[] };

/** The cart as it will be once the edit is confirmed, so that a press shows at once. */
export function applyCartEdit(cart: Cart, edit: CartEdit): Cart {
  const shops = cart.shops
    .map((shop) => ({ ...shop, lines: shop.lines.flatMap((line) => editLine(line, shop.shopId, edit)) }))
    .filter((shop) => shop.lines.length > 0);
  const lines = shops.flatMap((shop) => shop.lines);
  const bought = lines.filter((line) => line.selected && line.problem === null);
  return {
    shops,
    lineCount: lines.length,
    selected: {
      lines: bought.length,
      units: bought.reduce((sum, line) => sum + line.quantity, 0),
      total: bought.reduce((sum, line) => sum + line.price * line.quantity, 0),
    },
  };
}

/** A line that can be ticked: one that is short can, its buyer mends the number. */
export function canBeTicked(line: CartLine): boolean {
  return line.problem === null || line.problem === "SHORT";
}

function editLine(line: CartLine, shopId: string, edit: CartEdit): CartLine[] {
  if (edit.kind === "remove") return edit.lineIds.includes(line.id) ? [] : [line];
  if (edit.kind === "quantity") {
    if (edit.lineId !== line.id) return [line];
    const fits = line.problem === "SHORT" && edit.quantity <= line.available;
    return [{ ...line, quantity: edit.quantity, problem: fits ? null : line.problem }];
  }
  const meant = edit.lineId ? edit.lineId === line.id : !edit.shopId || edit.shopId === shopId;
  return [meant ? { ...line, selected: edit.selected } : line];
}
