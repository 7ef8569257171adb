/**
 * The statements of a migration without their comments; texts in quotes are emptied, all but an ENUM's and a SET's words. Enough to
 * judge what a statement does, not to run it.
 */
export function statementsOf(sql) {
  const bare = sql
    .replace(/\/\*[\s\S]*?\*\//g, " ")
    .replace(/'(?:[^'\\]|\\.|'')*'|--[^\n]*|#[^\n]*/g, (part) =>
      part.startsWith("'") ? part.replace(/[;(),]/g, "_") : " ",
    );
  return bare
    .split(";")
    .map((statement) => statement.replace(/\s+/g, " ").trim())
    .filter(Boolean);
}

/** The clauses of an ALTER TABLE, or the lines of a CREATE TABLE: split at commas that stand in no brackets. */
export function clausesOf(text) {
  const clauses = [];
  let depth = 0;
  let from = 0;
  for (let at = 0; at < text.length; at++) {
    if (text[at] === "(") depth++;
    else if (text[at] === ")") depth--;
    else if (text[at] === "," && depth === 0) {
      clauses.push(text.slice(from, at).trim());
      from = at + 1;
    }
  }
  return [...clauses, text.slice(from).trim()].filter(Boolean);
}
