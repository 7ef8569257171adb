export { type DefaultRate, defaultRates } from "./default-rates";
export {
  type FreeShipping,
  type FreeShippingRule,
  freeShippingOf,
  getFreeShippingRule,
  setFreeShippingRule,
} from "./free-shipping";
export { PROVINCES } from "./island-groups";
export {
  listServices,
  moveService,
  type ServiceRow,
  saveService,
  switchService,
  type ZoneRate,
} from "./rate-table";
export { type DeliveryOption, type Parcel, quoteRates, rateCost } from "./rates";
export { provinces } from "./regions";
export { type Place, ZONES, type Zone, zoneBetween, zoneCostTo } from "./zones";
