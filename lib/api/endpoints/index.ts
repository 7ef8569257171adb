import type { Endpoint } from "../endpoint";
import { storeEndpoints } from "./store";

/** Every operation of the API, in the order of the reference. */
export const endpoints: readonly Endpoint[] = [...storeEndpoints];
