import { SEALED_BY_IDENTITY } from "@/lib/identity/sealed-columns";
import { namesIn } from "@/lib/platform/env";
import { opensUnder, pepperMark } from "@/lib/platform/sealed";
import { SEALED_BY_WEBHOOKS } from "@/lib/webhooks/sealed-columns";
import { type Check, type Finding, findings, rowsOf, type World } from "./finding";

const { ok, note } = findings("Secrets");

/** Peppers in the list of those before: which of them still opens something that nothing else opens. */
export const checkPeppers: Check = async ({ variables, database }) => {
  const before = namesIn(variables.OTP_PEPPER_PREVIOUS ?? "").filter((one) => one !== variables.OTP_PEPPER);
  if (!database || before.length === 0) return [];
  const found: Finding[] = [];
  for (const [index, pepper] of before.entries())
    found.push(await standingOf(database, pepper, `No. ${index + 1} of OTP_PEPPER_PREVIOUS`));
  return found;
};

async function standingOf(
  database: NonNullable<World["database"]>,
  pepper: string,
  name: string,
): Promise<Finding> {
  const sealed = await sealedUnder(database, pepper);
  if (sealed > 0)
    return ok(`${name} opens ${sealed} keys and secrets; the job platform.seal-anew takes them to today's`);
  // Codes from before marks were kept may be of any pepper.
  const [codes] = await rowsOf<{ people: number }>(
    database,
    "SELECT COUNT(DISTINCT userId) AS people FROM RecoveryCode WHERE usedAt IS NULL AND COALESCE(pepper, ?) = ?",
    [pepperMark(pepper), pepperMark(pepper)],
  );
  const people = Number(codes?.people ?? 0);
  if (people > 0)
    return note(
      `${name} is needed for the recovery codes of up to ${people} people`,
      "Whoever has their printed codes and loses every other factor could not get in without it; nobody but they can renew them.",
      "Keep it, or ask them to make new codes at /account/security and take it out afterwards.",
    );
  return note(
    `${name} is no longer used`,
    "Nothing that is kept for long stands under it; an old pepper that leaked still tells what it once protected.",
    "Take it out once it was replaced 90 days ago: until then guests' carts and the sign-ins of apps may stand under it. (Is it the next one? Then leave it.)",
  );
}

async function sealedUnder(database: NonNullable<World["database"]>, pepper: string): Promise<number> {
  let count = 0;
  for (const { table, column, purpose } of [...SEALED_BY_IDENTITY, ...SEALED_BY_WEBHOOKS]) {
    const rows = await rowsOf<{ id: string; sealed: string }>(
      database,
      `SELECT id, ${column} AS sealed FROM ${table} WHERE ${column} IS NOT NULL`,
    );
    count += rows.filter(({ id, sealed }) => opensUnder(pepper, purpose, id, sealed)).length;
  }
  return count;
}
