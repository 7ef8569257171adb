import type { Endpoint } from "../../endpoint";
import { activityEndpoints } from "./activity";
import { apiKeyEndpoints } from "./api-keys";
import { batchEndpoints } from "./batches";
import { sellableEndpoints } from "./catalogue";
import { countEndpoints } from "./counts";
import { moneyEndpoints } from "./money";
import { noticeEndpoints } from "./notices";
import { offerEndpoints } from "./offers";
import { shopOrderEndpoints } from "./orders";
import { requestEndpoints } from "./requests";
import { shipmentEndpoints } from "./shipments";
import { shopEndpoints } from "./shop";
import { sourcingEndpoints } from "./sourcing";
import { stockEndpoints } from "./stock";
import { stockHistoryEndpoints } from "./stock-history";
import { teamEndpoints } from "./team";
import { transferEndpoints } from "./transfers";
import { warehouseEndpoints } from "./warehouses";
import { webhookMessageEndpoints } from "./webhook-messages";
import { webhookEndpoints } from "./webhooks";

/** What a shop's console can do. */
export const consoleEndpoints: readonly Endpoint[] = [
  ...shopEndpoints,
  ...noticeEndpoints,
  ...teamEndpoints,
  ...activityEndpoints,
  ...apiKeyEndpoints,
  ...sellableEndpoints,
  ...offerEndpoints,
  ...warehouseEndpoints,
  ...sourcingEndpoints,
  ...stockEndpoints,
  ...stockHistoryEndpoints,
  ...batchEndpoints,
  ...transferEndpoints,
  ...countEndpoints,
  ...shopOrderEndpoints,
  ...shipmentEndpoints,
  ...requestEndpoints,
  ...moneyEndpoints,
  ...webhookEndpoints,
  ...webhookMessageEndpoints,
];
