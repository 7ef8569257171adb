import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { buildDeliveryRates } from "../builders/delivery";
import { expectBooksToAgree } from "./stock-books";
import { type Command, command, REPLAY, RUNS } from "./stock-commands";
import { type Done, ledgerMark, wrongRefusals } from "./stock-refusals";
import { buildWorld, perform, type World } from "./stock-world";

const WORKERS = 4;

/** What a worker may be told; anything else, an error of the database above all, fails the run. */
const CODES = new Set([
  ...["ok", "nothing", "paid", "returned", "OUT_OF_STOCK", "STOCK_WOULD_GO_BELOW_LOCKS"],
  ...["ORDER_STATE", "TRANSFER_STATE", "INVALID_INPUT", "CONFLICT", "BUSY"],
]);

beforeAll(buildDeliveryRates);

test(`whatever ${WORKERS} workers do to the same stock at once, the books agree and no refusal was wrong: ${RUNS} runs`, async () => {
  const list = fc.array(command, { minLength: 2, maxLength: 9, size: "max" });
  const lists = fc.array(list, { minLength: WORKERS, maxLength: WORKERS });
  await fc.assert(
    fc.asyncProperty(lists, async (commands) => {
      const world = await buildWorld();
      const done = (await Promise.all(commands.map((own) => work(world, own)))).flat();
      expect(done.map((one) => one.answer.code).filter((code) => !CODES.has(code))).toEqual([]);
      expect(await wrongRefusals(world, done)).toEqual([]);
      await expectBooksToAgree(world);
    }),
    { numRuns: RUNS, ...REPLAY },
  );
}, 3_600_000);

async function work(world: World, commands: readonly Command[]): Promise<Done[]> {
  const done: Done[] = [];
  for (const one of commands) {
    const from = await ledgerMark(world);
    const answer = await perform(world, one);
    done.push({ command: one, answer, from, to: await ledgerMark(world) });
  }
  return done;
}
