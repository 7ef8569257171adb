import { expect, test } from "vitest";
import { VARIABLE_NAMES } from "../env";
import { SECRET_NAMES } from "./names";

test("whatever is called a secret, key, token or pepper is treated as one, or is known to be none", () => {
  const called = VARIABLE_NAMES.filter((name) => /SECRET|KEY|TOKEN|PEPPER|PASS/.test(name));
  const none = ["BITESHIP_SIGNATURE_KEY", "SECRETS_REFRESH_SECONDS"];
  expect(called.filter((name) => !none.includes(name)).sort()).toEqual(
    SECRET_NAMES.filter((name) => called.includes(name)).sort(),
  );
  for (const name of SECRET_NAMES) expect(VARIABLE_NAMES).toContain(name);
});
