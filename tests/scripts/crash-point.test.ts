import { spawnSync } from "node:child_process";
import { expect, test } from "vitest";
import { packageProgram, projectRoot } from "../../scripts/runtime/paths.mjs";

const PASSES_THRICE = `
  import { crashPoint } from "@/lib/platform/crash-point";
  for (const passing of [1, 2, 3]) {
    console.log(passing);
    crashPoint("outbox.relay.after-claim");
  }`;

test("a process dies, as by a power cut, when it passes its crash point for the nth time", () => {
  expect(run({ GERAI_CRASH_POINT: "outbox.relay.after-claim:2" })).toEqual({ said: "1\n2\n", died: true });
});

test.each([{}, { GERAI_CRASH_POINT: "outbox.relay.before-sent:1" }])(
  "with %o nobody dies there",
  (variables) => {
    expect(run(variables)).toEqual({ said: "1\n2\n3\n", died: false });
  },
);

function run(variables: Record<string, string | undefined>) {
  const { stdout, status } = spawnSync(
    packageProgram("tsx"),
    ["--input-type=module", "--eval", PASSES_THRICE],
    {
      cwd: projectRoot,
      env: { ...process.env, ...variables },
      encoding: "utf8",
    },
  );
  return { said: stdout, died: status !== 0 };
}
