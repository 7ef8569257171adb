import fc, { type AsyncCommand } from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { buildDeliveryRates } from "../builders/delivery";
import { expectBooksToAgree, readLevels } from "./stock-books";
import { type Command, command, REPLAY, RUNS } from "./stock-commands";
import { StockModel } from "./stock-model";
import { buildWorld, perform, startOf, type World } from "./stock-world";

beforeAll(buildDeliveryRates);

class Step implements AsyncCommand<StockModel, World> {
  readonly #command: Command;

  constructor(what: Command) {
    this.#command = what;
  }

  check() {
    return true;
  }

  async run(model: StockModel, world: World) {
    model.step(this.#command, await perform(world, this.#command));
    const levels = model.levels.map((variants) => variants.map((level) => ({ ...level })));
    for (const { warehouse, variant, onHand, reserved } of await readLevels(world)) {
      const right = levels[warehouse]?.[variant];
      expect({ warehouse, variant, onHand, reserved }).toEqual({ warehouse, variant, ...right });
      if (right) Object.assign(right, { onHand: 0, reserved: 0 });
    }
    // A level the system does not have must be empty in the model.
    expect(levels.flat().every((level) => level.onHand === 0 && level.reserved === 0)).toBe(true);
  }

  toString() {
    return JSON.stringify(this.#command);
  }
}

test(`whatever is done to stock one after the other, each answer and each level is the model's: ${RUNS} runs`, async () => {
  const commands = fc.commands([command.map((what) => new Step(what))], {
    size: "max",
    maxCommands: 30,
  });
  await fc.assert(
    fc.asyncProperty(commands, async (steps) => {
      const world = await buildWorld();
      await fc.asyncModelRun(() => ({ model: new StockModel(startOf), real: world }), steps);
      await expectBooksToAgree(world);
    }),
    { numRuns: RUNS, ...REPLAY },
  );
}, 3_600_000);
