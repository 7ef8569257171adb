import type { Endpoint } from "../../endpoint";
import { accountEndpoints } from "./account";
import { authEndpoints } from "./auth";
import { cartEndpoints } from "./cart";
import { catalogueEndpoints } from "./catalogue";
import { notificationEndpoints } from "./notifications";
import { orderEndpoints } from "./orders";
import { privacyEndpoints } from "./privacy";
import { requestEndpoints } from "./requests";
import { secondFactorEndpoints } from "./second-factor";

/** What a customer's app needs. */
export const storeEndpoints: readonly Endpoint[] = [
  ...authEndpoints,
  ...catalogueEndpoints,
  ...cartEndpoints,
  ...orderEndpoints,
  ...requestEndpoints,
  ...accountEndpoints,
  ...notificationEndpoints,
  ...secondFactorEndpoints,
  ...privacyEndpoints,
];
