import type { Endpoint } from "../../endpoint";
import { apiKeyEndpoints } from "./api-keys";
import { batchEndpoints } from "./batches";
import { sellableEndpoints } from "./catalogue";
import { countEndpoints } from "./counts";
import { moneyEndpoints } from "./money";
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

/** What a shop's console can do. */
export const consoleEndpoints: readonly Endpoint[] = [
  ...shopEndpoints,
  ...teamEndpoints,
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
];
