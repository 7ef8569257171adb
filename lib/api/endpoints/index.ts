import type { Endpoint } from "../endpoint";
import { catalogueEndpoints } from "./catalogue";

/** Every operation of the API, in the order of the reference. */
export const endpoints: readonly Endpoint[] = [...catalogueEndpoints];
