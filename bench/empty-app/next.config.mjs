import path from "node:path";

const root = path.join(import.meta.dirname, "..", "..");

/** What `npm run bench http` holds the real app against: Next.js itself, served in the same way. */
export default {
  output: "standalone",
  poweredByHeader: false,
  outputFileTracingRoot: root,
  turbopack: { root },
};
