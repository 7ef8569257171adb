export { type DefaultRate, defaultRates } from "./default-rates";
export { PROVINCES } from "./island-groups";
export { type DeliveryOption, quoteRates, type RatesInput, rateCost } from "./rates";
export { provinces } from "./regions";
export { type Place, ZONES, type Zone, zoneBetween, zoneCostTo } from "./zones";
