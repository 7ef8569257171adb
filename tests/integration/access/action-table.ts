import type { ActionRows } from "./outcomes";
import { catalogRows } from "./rows/catalog";
import { financeRows } from "./rows/finance";
import { identityRows } from "./rows/identity";
import { inventoryRows } from "./rows/inventory";
import { orderingRows } from "./rows/ordering";
import { proofRows } from "./rows/proof";
import { shopRows } from "./rows/shops";

/** Every action by its exported name, with who may call it. */
export const actionTable: ActionRows = {
  ...identityRows,
  ...catalogRows,
  ...shopRows,
  ...inventoryRows,
  ...orderingRows,
  ...proofRows,
  ...financeRows,
};
