import { setTestEnv } from "./test-env";

// A unit test that reaches for a database is an integration test: nothing listens on port 9.
setTestEnv("mysql://nobody@127.0.0.1:9/none");
