/**
 * Sets of variables come in as JSON, by name; out goes what the app's own reading of its configuration says to each: the very code
 * that would stop it at its start. And the names there are, for who must pass them on.
 */
import { readFileSync } from "node:fs";
import { EnvProblems, parseEnv, VARIABLE_NAMES } from "@/lib/platform/env";
import { SECRET_NAMES } from "@/lib/platform/secrets/names";
import { parseVault } from "@/lib/platform/secrets/vault-config";

type Variables = Record<string, string>;

function problemsOf(variables: Variables): string[] {
  try {
    parseVault(variables);
    parseEnv(variables);
    return [];
  } catch (error) {
    if (error instanceof EnvProblems) return error.problems.map(({ name, words }) => `${name}: ${words}`);
    throw error;
  }
}

const sets: Record<string, Variables> = JSON.parse(readFileSync(0, "utf8"));
const problems = Object.fromEntries(
  Object.entries(sets).map(([name, variables]) => [name, problemsOf(variables)]),
);
console.log(JSON.stringify({ problems, variables: VARIABLE_NAMES, secrets: SECRET_NAMES }));
