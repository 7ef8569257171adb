import { readFileSync } from "node:fs";
import { SECRET_NAMES, VAULT_SECRET_NAMES } from "./names";

export type Variables = Record<string, string | undefined>;

/** What is wrong with a variable; never its value. */
export type Problem = { name: string; words: string };

const FILE_NAMES: readonly string[] = [...SECRET_NAMES, ...VAULT_SECRET_NAMES];

/**
 * The variables with each NAME_FILE read: how Docker and Kubernetes hand secrets over. A line's end at the end of the file is not
 * part of it, for editors put one there.
 */
export function withFiles(variables: Variables): { variables: Variables; problems: Problem[] } {
  const read: Variables = {};
  const problems: Problem[] = [];
  for (const name of fileSecrets(variables)) {
    const file = variables[`${name}_FILE`] ?? "";
    if (variables[name]) problems.push({ name, words: `set it or ${name}_FILE, not both` });
    else {
      const content = contentOf(file);
      if (typeof content === "string") read[name] = content;
      else problems.push({ name: `${name}_FILE`, words: content.words });
    }
  }
  return { variables: { ...variables, ...read }, problems };
}

/** The names that come from files here. */
export function fileSecrets(variables: Variables): string[] {
  return FILE_NAMES.filter((name) => variables[`${name}_FILE`]);
}

function contentOf(file: string): string | { words: string } {
  try {
    const content = readFileSync(file, "utf8").replace(/\r?\n$/, "");
    return content === "" ? { words: `${file} is empty` } : content;
  } catch (error) {
    return { words: `${file} cannot be read (${(error as NodeJS.ErrnoException).code ?? "unknown"})` };
  }
}
