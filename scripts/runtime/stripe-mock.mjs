import { existsSync } from "node:fs";
import path from "node:path";
import { cacheDir, findProgram } from "./paths.mjs";
import { goTool } from "./tools.mjs";

const VERSION = "0.203.0";

/**
 * Stripe's own mock of its API: the one named by STRIPE_MOCK, this machine's, one built before, or built now from its Go module
 * (a minute on 2 cores). Undefined, with the reason told to `say`, where none can be had.
 *
 * @param {{ data: string, say: (reason: string) => void }} options
 * @returns {Promise<string | undefined>}
 */
export async function findStripeMock({ data, say }) {
  const known = process.env.STRIPE_MOCK || builtStripeMock() || findProgram("stripe-mock");
  if (known) return known;
  if (!findProgram("go")) return void say("there is no Go on this machine to build it with");
  try {
    return await goTool({ package: "github.com/stripe/stripe-mock", version: VERSION, data });
  } catch (error) {
    return void say(error.message);
  }
}

function builtStripeMock() {
  const file = path.join(cacheDir(), "tools", `stripe-mock-${VERSION}`, "stripe-mock");
  return existsSync(file) ? file : undefined;
}
