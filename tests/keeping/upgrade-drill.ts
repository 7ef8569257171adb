/**
 * The long drill of `npm run verify:deploy -- upgrade`: the last release's built app sells on the new release's schema, then its processes
 * are replaced one by one by the new release's while buyers go on. Every promise made to a buyer must be kept.
 */
import { setTimeout as sleep } from "node:timers/promises";
import { say } from "../../scripts/runtime/progress.mjs";
import { ClientLog, shop } from "../chaos/buyers";
import { checkNow, proofOf, unpaidMoney } from "../chaos/checks";
import { openMarket } from "../chaos/market";
import { runOnStage } from "../chaos/run-on-stage";
import { settleSoon } from "../chaos/settle";
import { Stage } from "../chaos/stage";
import { setTestEnv } from "../setup/test-env";

const [oldServer = "", newServer = ""] = process.argv.slice(2);
const EACH_MS = 20_000;
const stage = new Stage({ folder: "upgrade" });
const log = new ClientLog();

async function main(): Promise<void> {
  const environment = { ...process.env };
  await stage.start(environment, oldServer);
  setTestEnv(stage.databaseUrl);
  Object.assign(process.env, {
    SANDBOX_GATEWAY_SECRET: stage.secrets.sandboxGatewaySecret,
    SANDBOX_GATEWAY_URL: stage.provider.url,
  });
  const started = Date.now();
  const market = await openMarket(32, stage.secrets.nextauthSecret);
  let isOver = false;
  const buyers = market.buyers.map((buyer) => shop(stage, market, buyer, log, () => isOver));
  await sleep(EACH_MS);
  const ofOld = log.orders.length;
  await stage.roll(newServer);
  const rolled = log.orders.length;
  await sleep(EACH_MS);
  isOver = true;
  await Promise.all(buyers);
  await settleSoon(stage, 10_000);
  const violations = [
    ...(await checkNow(log, started)),
    ...(await unpaidMoney(stage)),
    ...(await proofOf(stage)),
    ...(ofOld === 0 ? ["the last release sold nothing on the new schema"] : []),
    ...(log.orders.length === rolled ? ["the new release sold nothing"] : []),
  ];
  if (violations.length > 0) throw new Error(violations.slice(0, 20).join("\n"));
  say(
    `${ofOld} orders by the last release on the new schema, ${rolled - ofOld} while its two processes were replaced, ` +
      `${log.orders.length - rolled} by the new one; ${log.paid.length} paid, every promise kept`,
  );
}

runOnStage(stage, main);
