import type { Endpoint } from "../endpoint";
import { adminEndpoints } from "./admin";
import { consoleEndpoints } from "./console";
import { storeEndpoints } from "./store";

/** Every operation of the API, in the order of the reference. */
export const endpoints: readonly Endpoint[] = [...storeEndpoints, ...consoleEndpoints, ...adminEndpoints];
