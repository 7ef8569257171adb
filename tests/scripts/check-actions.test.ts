import { expect, test } from "vitest";
import { actionFaults } from "../../scripts/check-actions.mjs";

const wrapped = `"use server";
export const saveAction = userAction({ name: "x.save", input, run });
export type Saved = { id: string };`;

test("a file that exports wrapped actions and types is fine", () => {
  expect(actionFaults(wrapped)).toEqual([]);
});

test.each([
  ['"use server"; export async function save() {}', "save is not made by"],
  ['"use server"; export const save = async () => {};', "save is not made by"],
  ['"use server"; export const limit = 10;', "limit is not made by"],
  ['"use server"; export const save = otherAction({});', "save is not made by"],
  ['"use server"; export * from "./service";', "export *"],
  ['"use server"; export { save } from "./service";', "re-exports"],
  ['"use server"; export default userAction({});', "default export"],
  ['export function Page() { async function save() { "use server"; } }', "top of a file"],
])("an unwrapped endpoint is found: %s", (source, fault) => {
  expect(actionFaults(source).join()).toContain(fault);
});

test("a file without the directive may export what it likes", () => {
  expect(actionFaults("export function save() {}")).toEqual([]);
});
