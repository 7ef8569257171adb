import { gzipSync } from "node:zlib";
import { launch } from "chrome-launcher";
import lighthouse from "lighthouse";
import { findBrowser } from "../scripts/runtime/browser.mjs";

/**
 * Weighs the storefront's pages of a running shop: Lighthouse (mobile, simulated slow 4G and a phone's CPU), the median of three
 * runs, and the script a first visit loads, gzipped, against the budgets. `node bench/pages.mjs [http://localhost:3000]`.
 * The figures depend on the machine; run it on a quiet one, against what `npm run up` serves.
 */
const base = process.argv[2] ?? "http://localhost:3000";
const RUNS = 3;
const BUDGET = { performance: 90, accessibility: 95, "best-practices": 95 };
const SCRIPT_BUDGET_KB = 190;

const pages = { home: "/", ...(await findPages()) };
const chrome = await launch({
  chromePath: findBrowser(),
  chromeFlags: ["--headless=new", "--no-sandbox", "--disable-gpu", "--disable-background-networking"],
});
let short = 0;
try {
  for (const [name, path] of Object.entries(pages)) short += await weigh(name, path);
} finally {
  chrome.kill();
}
process.exitCode = short > 0 ? 1 : 0;

async function weigh(name, path) {
  const runs = [];
  for (let run = 0; run < RUNS; run++)
    runs.push(await lighthouse(base + path, { port: chrome.port, output: "json" }));
  const score = (category) => median(runs.map((run) => Math.round(run.lhr.categories[category].score * 100)));
  const time = (audit) => median(runs.map((run) => Math.round(run.lhr.audits[audit].numericValue)));
  const scripts = await scriptKilobytes(path);
  const scores = Object.keys(BUDGET).map((category) => [category, score(category)]);
  const below =
    scores.filter(([category, value]) => value < BUDGET[category]).length +
    (scripts > SCRIPT_BUDGET_KB ? 1 : 0);
  const words = scores.map(([category, value]) => `${category} ${value}`).join("  ");
  const times = `FCP ${time("first-contentful-paint")} ms  LCP ${time("largest-contentful-paint")} ms  TBT ${time("total-blocking-time")} ms`;
  process.stdout.write(
    `${name.padEnd(9)} ${words}  ${times}  script ${scripts.toFixed(1)} kB gzip${below ? "  BELOW BUDGET" : ""}\n`,
  );
  return below;
}

// What the HTML asks for; modules meant for old browsers only (nomodule) are not loaded and not counted.
async function scriptKilobytes(path) {
  const html = await (await fetch(base + path)).text();
  const tags = [...html.matchAll(/<script[^>]*\ssrc="([^"]+)"[^>]*>/g)].filter(
    ([tag]) => !/nomodule/i.test(tag),
  );
  const sources = [...new Set(tags.map(([, source]) => source))];
  const sizes = await Promise.all(
    sources.map(
      async (source) =>
        gzipSync(Buffer.from(await (await fetch(new URL(source, base))).arrayBuffer())).length,
    ),
  );
  return sizes.reduce((sum, size) => sum + size, 0) / 1000;
}

// The first category and product that the home page leads to.
async function findPages() {
  const html = await (await fetch(base)).text();
  const first = (pattern) => pattern.exec(html)?.[1];
  return { category: first(/href="(\/c\/[^"?]+)"/), product: first(/href="(\/p\/[^"?]+)/) };
}

function median(values) {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
}
