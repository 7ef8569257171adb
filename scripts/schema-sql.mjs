import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import prismaInternals from "@prisma/internals";

/**
 * Prints the DDL that prisma/schema describes, in the form Prisma's own engine writes it for MySQL. That engine is a native
 * download we do without; a migration is still written by hand, from this. tests/integration/schema-drift.test.ts runs it into an
 * empty database and compares the two, so a migration that forgets a column fails.
 */
export async function schemaSql() {
  const root = path.join(path.dirname(fileURLToPath(import.meta.url)), "..", "prisma", "schema");
  const files = readdirSync(root).filter((name) => name.endsWith(".prisma"));
  const { datamodel } = await prismaInternals.getDMMF({
    datamodel: files.map((name) => [name, readFileSync(path.join(root, name), "utf8")]),
  });
  const enums = new Map(datamodel.enums.map((type) => [type.name, type.values.map((value) => value.name)]));

  const tables = datamodel.models.map((model) => tableSql(model, enums, datamodel.indexes));
  const foreignKeys = datamodel.models.flatMap((model) =>
    model.fields
      .filter((field) => field.relationFromFields?.length)
      .map((field) => foreignKeySql(model, field)),
  );
  return `${[...tables, ...foreignKeys].join("\n\n")}\n`;
}

function tableSql(model, enums, indexes) {
  const own = indexes.filter((index) => index.model === model.name);
  const unique = model.fields.filter((field) => field.isUnique).map((field) => field.name);
  const lines = [
    ...model.fields.filter((field) => field.kind !== "object").map((field) => columnSql(field, enums)),
    ...own.filter((index) => index.type !== "id").map(indexSql),
  ];
  const missing = unique.filter((name) => !own.some((i) => i.type === "unique" && i.fields[0].name === name));
  if (missing.length > 0) throw new Error(`${model.name}: unique ${missing} not in the index list`);
  const key = own.find((index) => index.type === "id");
  lines.push(`PRIMARY KEY (${key.fields.map((field) => quote(field.name)).join(", ")})`);
  const charset = "DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci";
  return `CREATE TABLE ${quote(model.name)} (\n    ${lines.join(",\n    ")}\n) ${charset};`;
}

function columnSql(field, enums) {
  const type = field.kind === "enum" ? enumType(enums.get(field.type)) : columnType(field);
  const nullable = field.isRequired ? "NOT NULL" : "NULL";
  return [quote(field.name), type, nullable, defaultSql(field)].filter(Boolean).join(" ");
}

function enumType(values) {
  return `ENUM(${values.map((value) => `'${value}'`).join(", ")})`;
}

function columnType(field) {
  if (field.nativeType) {
    const [name, args] = field.nativeType;
    // Ids: see docs/decisions.
    if (name === "Char" && args[0] === "36") return "CHAR(36) CHARACTER SET ascii COLLATE ascii_bin";
    return `${name.toUpperCase()}${args.length > 0 ? `(${args.join(", ")})` : ""}`;
  }
  const plain = { Int: "INTEGER", BigInt: "BIGINT", Boolean: "BOOLEAN", Json: "JSON" };
  const type = plain[field.type];
  if (!type) throw new Error(`${field.name}: say its native type (@db.…)`);
  return type;
}

function defaultSql(field) {
  if (!field.hasDefaultValue) return "";
  const value = field.default;
  if (value?.name === "dbgenerated") return `DEFAULT ${value.args[0]}`;
  if (value?.name === "now") return "DEFAULT CURRENT_TIMESTAMP(3)";
  if (value?.name === "autoincrement") return "AUTO_INCREMENT";
  const text = field.kind === "enum" || field.type === "String";
  return text ? `DEFAULT '${value}'` : `DEFAULT ${value}`;
}

function indexSql(index) {
  const columns = index.fields.map((field) => field.name);
  const name = `${index.model}_${columns.join("_")}_${index.type === "unique" ? "key" : "idx"}`;
  const kind = { unique: "UNIQUE INDEX", normal: "INDEX", fulltext: "FULLTEXT INDEX" }[index.type];
  return `${kind} ${quote(name)}(${columns.map(quote).join(", ")})`;
}

function foreignKeySql(model, field) {
  const actions = { Cascade: "CASCADE", Restrict: "RESTRICT", SetNull: "SET NULL", NoAction: "NO ACTION" };
  const onDelete = actions[field.relationOnDelete ?? (field.isRequired ? "Restrict" : "SetNull")];
  const columns = field.relationFromFields;
  const name = `${model.name}_${columns.join("_")}_fkey`;
  return (
    `ALTER TABLE ${quote(model.name)} ADD CONSTRAINT ${quote(name)} ` +
    `FOREIGN KEY (${columns.map(quote).join(", ")}) REFERENCES ${quote(field.type)}` +
    `(${field.relationToFields.map(quote).join(", ")}) ON DELETE ${onDelete} ON UPDATE CASCADE;`
  );
}

function quote(name) {
  return `\`${name}\``;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) process.stdout.write(await schemaSql());
