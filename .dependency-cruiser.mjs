/**
 * The import directions of the project. `npm run verify` fails on a violation; tests/architecture seeds one violation
 * of each rule and proves that it is found.
 */

// Lower domains first: a domain may use the ones before it, and tells the ones behind it by an event.
const ORDER = [
  "identity",
  "catalog",
  "shops",
  "inventory",
  "delivery",
  "ordering",
  "payments",
  "shipping",
  "finance",
  "returns",
  "proof",
  "notifications",
  "recorder",
  "privacy",
  "webhooks",
  "api",
];

const TEST_FILE = "\\.test\\.tsx?$";
// The few files of the two lowest layers that turn a web request into a ctx, a session or an action.
const REQUEST_FILES =
  "^lib/(platform|identity)/(action-clients|request-ctx|session|session-token|auth-options|next-auth)\\.ts$";
const ADAPTERS = ["/(actions|cached)\\.ts$", "/actions/", REQUEST_FILES];

function rule(name, comment, from, to) {
  return { name, comment, severity: "error", from, to };
}

const layers = [
  rule(
    "no-cycle",
    "Files in a ring cannot be understood one at a time.",
    {},
    {
      circular: true,
      viaOnly: { dependencyTypesNot: ["type-only"] },
    },
  ),
  rule(
    "resolvable",
    "An import that resolves to nothing fails at run time.",
    { pathNot: TEST_FILE },
    {
      couldNotResolve: true,
      pathNot: "^(server-only|next/root-params)$|^\\.{1,2}/.*\\.(css|woff2)$",
    },
  ),
  rule(
    "lib-is-below",
    "lib knows nothing of the screens and jobs that use it.",
    { path: "^lib/" },
    {
      path: "^(app|components|inngest)/",
    },
  ),
  rule(
    "jobs-use-lib-only",
    "A job is a thin wrapper around a verb of lib.",
    { path: "^inngest/" },
    {
      path: "^(app|components)/",
    },
  ),
  rule(
    "components-are-below-app",
    "A component serves any page.",
    { path: "^components/" },
    {
      path: "^(app|inngest)/",
    },
  ),
  rule(
    "app-starts-no-jobs",
    "Only the endpoints jobs are called and fed by, and the start-up hook, know the jobs.",
    {
      path: "^app/",
      pathNot: "^app/api/(inngest|outbox|health)/",
    },
    { path: "^inngest/" },
  ),
  rule(
    "no-test-code-in-production",
    "Test code and tools stay out of the app.",
    {
      path: "^(app|components|lib|inngest|i18n)/",
      pathNot: TEST_FILE,
    },
    { path: "^(tests|e2e|bench|scripts|prisma/seed)/|^node_modules/(vitest|@?playwright|fast-check)/" },
  ),
  rule(
    "screens-have-no-prisma",
    "Screens ask a domain; they never touch the database.",
    {
      path: "^(app|components)/",
    },
    { path: "^(generated|prisma)/|^node_modules/(@prisma|prisma|mysql2|mariadb)/" },
  ),
  rule(
    "ui-knows-no-domain",
    "The component kit has no domain words.",
    { path: "^components/ui/" },
    {
      path: "^lib/(?!platform/)|^components/(?!ui/)",
    },
  ),
];

const domains = [
  rule(
    "front-door",
    // schema.ts is part of the door: plain shapes of input that forms in the browser share, with no server code behind them.
    "Another domain is used through its index.ts, or its schema.ts for the shapes of its input.",
    {
      path: "^lib/([^/]+)/",
      pathNot: [TEST_FILE, "^lib/api/endpoints/"],
    },
    {
      path: "^lib/(?!$1/|platform/)[^/]+/",
      pathNot: ["^lib/[^/]+/(index|schema)\\.ts$", REQUEST_FILES],
    },
  ),
  rule(
    "endpoint-front-door",
    "An endpoint is an adapter as a page is: it may read what pages read from the cache, and nothing behind the door.",
    { path: "^lib/api/endpoints/" },
    {
      path: "^lib/(?!api/|platform/)[^/]+/",
      pathNot: ["^lib/[^/]+/(index|cached|schema)\\.ts$", "^lib/[^/]+/[a-z-]+-schema\\.ts$"],
    },
  ),
  rule(
    "request-files-in-adapters",
    "Only actions and cached reads know about a request.",
    {
      path: "^lib/",
      pathNot: [...ADAPTERS, TEST_FILE],
    },
    { path: REQUEST_FILES },
  ),
  rule(
    "platform-is-lowest",
    "The platform has no domain in it.",
    { path: "^lib/platform/" },
    {
      path: "^lib/(?!platform/)",
    },
  ),
  rule(
    "notifications-only-listens",
    "Nobody calls notifications; it hears of things by events.",
    {
      path: "^lib/(?!(notifications|api)/)",
    },
    { path: "^lib/notifications/" },
  ),
  ...ORDER.slice(0, -1).map((domain, index) =>
    rule(
      `order-${domain}`,
      `${domain} must not use a domain above it.`,
      {
        path: `^lib/${domain}/`,
        pathNot: TEST_FILE,
      },
      { path: `^lib/(${ORDER.slice(index + 1).join("|")})/` },
    ),
  ),
  rule(
    "framework-in-adapters",
    "Only actions.ts, cached.ts and the request files know next/*.",
    {
      path: "^lib/",
      pathNot: ADAPTERS,
    },
    { path: "^node_modules/next(-auth)?/" },
  ),
];

/** @type {import("dependency-cruiser").IConfiguration} */
export default {
  forbidden: [...layers, ...domains],
  options: {
    // TypeScript 7 has no compiler API; with no other parser nothing at all would be read, and nothing found.
    parser: "swc",
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    doNotFollow: { path: "^(node_modules|generated)/" },
    exclude: { path: "^\\.next/" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default", "types"],
      extensions: [".ts", ".tsx", ".mjs", ".js", ".json", ".d.ts"],
    },
  },
};
