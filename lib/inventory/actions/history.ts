"use server";

import { shopAction } from "@/lib/identity/action-clients";
import { cellHistoryInput, stockAtInput } from "../schema";
import { cellHistory, stockAt } from "../stock-history";

/** A page of what happened to one variant in one warehouse; asked when its drawer opens. */
export const cellHistoryAction = shopAction({
  name: "inventory.cellHistory",
  input: cellHistoryInput,
  run: cellHistory,
});

export const stockAtAction = shopAction({
  name: "inventory.stockAt",
  input: stockAtInput,
  run: (ctx, { at, ...place }) => stockAt(ctx, { ...place, at: new Date(at) }),
});
