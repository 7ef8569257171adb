/**
 * Every export of a "use server" file is a public endpoint. So such a file may export nothing but actions made by one
 * of the audience clients, which authenticate, parse and log.
 */
import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { Failure, printFailure } from "./runtime/failure.mjs";
import { projectRoot } from "./runtime/paths.mjs";

const CLIENTS = ["publicAction", "userAction", "shopAction", "staffAction"];
const FOLDERS = ["app", "components", "lib", "i18n"];

/** What is wrong with one source file: a list of sentences, empty for one without a fault or without "use server". */
export function actionFaults(source, file = "file.ts") {
  const require = createRequire(import.meta.url);
  const { parseSync } = require("@swc/core");
  const { body } = parseSync(source, { syntax: "typescript", tsx: file.endsWith("x"), target: "es2022" });
  const faults = hasInlineDirective(body)
    ? ['"use server" belongs at the top of a file of actions only']
    : [];
  if (!isDirective(body[0])) return faults;
  return body.flatMap(exportFaults);
}

function exportFaults(node) {
  switch (node.type) {
    case "ExportDeclaration":
      return declarationFaults(node.declaration);
    case "ExportNamedDeclaration":
      return node.typeOnly ? [] : ["re-exports are not checked; define the action here"];
    case "ExportAllDeclaration":
      return ["export * makes an endpoint of everything"];
    case "ExportDefaultDeclaration":
    case "ExportDefaultExpression":
      return ["a default export is no action of an audience client"];
    default:
      return [];
  }
}

function declarationFaults(declaration) {
  if (declaration.type === "TsTypeAliasDeclaration" || declaration.type === "TsInterfaceDeclaration")
    return [];
  if (declaration.type !== "VariableDeclaration") {
    return [`${declaration.identifier?.value ?? "an export"} is not made by ${CLIENTS.join(", ")}`];
  }
  return declaration.declarations
    .filter(({ init }) => !(init?.type === "CallExpression" && CLIENTS.includes(init.callee.value)))
    .map(({ id }) => `${id.value ?? "an export"} is not made by ${CLIENTS.join(", ")}`);
}

function isDirective(node) {
  return node?.type === "ExpressionStatement" && node.expression.value === "use server";
}

/** A directive inside a function makes an endpoint that no client wraps. */
function hasInlineDirective(node, isTop = true) {
  if (Array.isArray(node)) return node.some((child) => hasInlineDirective(child, isTop));
  if (node === null || typeof node !== "object") return false;
  if (!isTop && isDirective(node)) return true;
  return Object.values(node).some((child) => hasInlineDirective(child, false));
}

async function main() {
  const problems = [];
  let actionFiles = 0;
  for (const file of FOLDERS.flatMap(sourceFiles)) {
    const source = readFileSync(path.join(projectRoot, file), "utf8");
    if (!source.includes("use server")) continue;
    actionFiles++;
    problems.push(...actionFaults(source, file).map((fault) => `${file}: ${fault}`));
  }
  if (problems.length > 0) throw new Failure(problems.join("\n"));
  console.log(`${actionFiles} files of actions, every export made by an audience client.`);
}

function sourceFiles(folder) {
  return readdirSync(path.join(projectRoot, folder), { recursive: true })
    .map((name) => path.join(folder, name))
    .filter((name) => /\.tsx?$/.test(name) && !/\.test\.tsx?$/.test(name));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  main().catch((error) => {
    printFailure(error);
    process.exitCode = 1;
  });
}
