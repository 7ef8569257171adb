import { clausesOf, statementsOf } from "./sql-statements.mjs";

const NO_COLUMN = /^(PRIMARY|UNIQUE|INDEX|KEY|FULLTEXT|SPATIAL|CONSTRAINT|CHECK|FOREIGN)\b/i;
const WIDTHS = ["tinyint", "smallint", "mediumint", "int", "bigint"];
const TEXTS = ["tinytext", "text", "mediumtext", "longtext"];

/** Keeps what each column is, as migration after migration says it. */
export class Columns {
  #types = new Map();

  /** @param {string} sql */
  learn(sql) {
    for (const statement of statementsOf(sql)) {
      const create = /^CREATE TABLE (?:IF NOT EXISTS )?`?(\w+)`? ?\((.*)\)[^)]*$/i.exec(statement);
      if (create)
        for (const line of clausesOf(create[2])) if (!NO_COLUMN.test(line)) this.#keep(create[1], line);
      const alter = /^ALTER TABLE `?(\w+)`? (.*)$/i.exec(statement);
      if (!alter) continue;
      for (const clause of clausesOf(alter[2])) {
        const change =
          /^(?:ADD|MODIFY)(?: COLUMN)? (?!(?:PRIMARY|UNIQUE|INDEX|KEY|FULLTEXT|CONSTRAINT|CHECK|FOREIGN)\b)(.*)$/i.exec(
            clause,
          );
        if (change) this.#keep(alter[1], change[1]);
      }
    }
  }

  /** What a column is so far, or undefined. */
  typeOf(table, column) {
    return this.#types.get(`${table}.${column}`);
  }

  #keep(table, definition) {
    const { name, type } = readColumn(definition);
    this.#types.set(`${table}.${name}`, type);
  }
}

/** A column's definition, taken apart. */
export function readColumn(definition) {
  const [, name = "", rest = ""] = /^`?(\w+)`? (.*)$/.exec(definition) ?? [];
  const [, kind = "", inside] = /^(\w+)(?: ?\(([^)]*)\))?/.exec(rest) ?? [];
  const type = {
    kind: kind.toLowerCase(),
    words: inside?.split(",").map((word) => word.trim()) ?? [],
    unsigned: /\bUNSIGNED\b/i.test(rest),
    required: /\bNOT NULL\b/i.test(rest),
    filled: /\bDEFAULT\b|\bAUTO_INCREMENT\b|\bGENERATED\b|\bAS \(/i.test(rest),
  };
  return { name, type };
}

/** Whether whatever fits the old type fits the new one as well. */
export function isWider(old, now) {
  if (now.required && !old.required) return false;
  if (old.unsigned !== now.unsigned) return false;
  if (old.kind === "enum" || old.kind === "set")
    return now.kind === old.kind && old.words.every((word) => now.words.includes(word));
  if (TEXTS.includes(now.kind) && [...TEXTS, "varchar", "char"].includes(old.kind))
    return !TEXTS.includes(old.kind) || TEXTS.indexOf(now.kind) >= TEXTS.indexOf(old.kind);
  if (WIDTHS.includes(old.kind) && WIDTHS.includes(now.kind))
    return WIDTHS.indexOf(now.kind) >= WIDTHS.indexOf(old.kind);
  if (old.kind !== now.kind) return false;
  return old.words.every((word, at) => Number(now.words[at]) >= Number(word));
}
