import type { ActionRows } from "./outcomes";
import { catalogRows } from "./rows/catalog";
import { financeRows } from "./rows/finance";
import { identityRows } from "./rows/identity";
import { inventoryRows } from "./rows/inventory";
import { notificationRows } from "./rows/notifications";
import { orderingRows } from "./rows/ordering";
import { paymentRows } from "./rows/payments";
import { privacyRows } from "./rows/privacy";
import { proofRows } from "./rows/proof";
import { returnRows } from "./rows/returns";
import { shippingRows } from "./rows/shipping";
import { shopRows } from "./rows/shops";
import { webhookRows } from "./rows/webhooks";

/** Every action by its exported name, with who may call it. */
export const actionTable: ActionRows = {
  ...identityRows,
  ...catalogRows,
  ...shopRows,
  ...inventoryRows,
  ...orderingRows,
  ...paymentRows,
  ...proofRows,
  ...returnRows,
  ...shippingRows,
  ...financeRows,
  ...notificationRows,
  ...webhookRows,
  ...privacyRows,
};
