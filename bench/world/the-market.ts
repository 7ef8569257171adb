import { buildMarket, type Market, PLENTY } from "./market";

let built: Promise<Market> | undefined;

/** The one market of a run, whatever benches it names: 1,000 shops with three offers each. */
export function theMarket(quick: boolean): Promise<Market> {
  built ??= buildMarket({ shops: quick ? 20 : 1000, offers: 3, units: PLENTY });
  return built;
}
