import type { Endpoint } from "../../endpoint";
import { adjustmentEndpoints } from "./adjustments";
import { attributeEndpoints } from "./attributes";
import { auditEndpoints } from "./audit";
import { brandEndpoints } from "./brands";
import { categoryEndpoints } from "./categories";
import { commissionEndpoints } from "./commission";
import { messageEndpoints } from "./messages";
import { orderEndpoints } from "./orders";
import { payoutEndpoints } from "./payouts";
import { platformEndpoints } from "./platform";
import { peopleEndpoints } from "./privacy";
import { productEndpoints } from "./products";
import { proofEndpoints } from "./proofs";
import { proposalEndpoints } from "./proposals";
import { settlementEndpoints } from "./settlements";
import { shippingEndpoints } from "./shipping";
import { shopEndpoints } from "./shops";

/** What platform staff do. Every role reads, unless said otherwise. */
export const adminEndpoints: readonly Endpoint[] = [
  ...platformEndpoints,
  ...shopEndpoints,
  ...productEndpoints,
  ...proposalEndpoints,
  ...categoryEndpoints,
  ...brandEndpoints,
  ...attributeEndpoints,
  ...orderEndpoints,
  ...payoutEndpoints,
  ...commissionEndpoints,
  ...settlementEndpoints,
  ...adjustmentEndpoints,
  ...shippingEndpoints,
  ...messageEndpoints,
  ...proofEndpoints,
  ...peopleEndpoints,
  ...auditEndpoints,
];
