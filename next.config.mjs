import path from "node:path";
import createNextIntlPlugin from "next-intl/plugin";
import headers from "./lib/platform/security-headers.json" with { type: "json" };

// Files have no page's policy: proxy.ts, which gives each page its own, does not see them.
const filePolicy =
  "default-src 'self'; script-src 'none'; style-src 'self' 'unsafe-inline'; frame-ancestors 'none'";
const mediaPolicy = "sandbox; default-src 'none'; style-src 'unsafe-inline'";

const securityHeaders = Object.entries(headers).map(([key, value]) => ({ key, value }));

/** @type {import("next").NextConfig} */
const nextConfig = {
  output: "standalone",
  reactCompiler: true,
  typedRoutes: true,
  poweredByHeader: false,
  devIndicators: false,
  // Drivers and senders that open sockets or load files by path: bundling them breaks both.
  serverExternalPackages: [
    "mariadb",
    "@prisma/adapter-mariadb",
    "mysql2",
    "pino",
    "nodemailer",
    "twilio",
    "web-push",
    "pdfkit",
    "redis",
    "@opentelemetry/context-async-hooks",
    "@opentelemetry/core",
    "@opentelemetry/exporter-trace-otlp-http",
    "@opentelemetry/resources",
    "@opentelemetry/sdk-trace-base",
  ],
  outputFileTracingRoot: import.meta.dirname,
  cacheHandler: path.join(import.meta.dirname, "cache-handler.mjs"),
  turbopack: { root: import.meta.dirname },
  // Pictures are drawn at the sizes they are shown in, so there is nothing left to optimise at run time.
  images: { unoptimized: true },
  experimental: {
    // Pictures arrive through server actions; lib/platform/media-store refuses more than 8 MiB by itself.
    serverActions: { bodySizeLimit: "9mb" },
    // What is cached at run time stays in memory, or in Redis: the image's files cannot be written to.
    isrFlushToDisk: false,
    // Where traces are on, a page names its own in a meta tag, by which a browser's measuring could join it.
    clientTraceMetadata: ["traceparent"],
  },
  async headers() {
    return [
      { source: "/:path*", headers: securityHeaders },
      {
        source: "/:file(_next/.*|.*\\..*)",
        headers: [{ key: "Content-Security-Policy", value: filePolicy }],
      },
      {
        // Configured headers win over a route's own, so the sandbox of stored pictures (SVG may hold scripts) is said here too.
        // Mails show them, and a mail program's page is another origin.
        source: "/media/:path*",
        headers: [
          { key: "Content-Security-Policy", value: mediaPolicy },
          { key: "Cross-Origin-Resource-Policy", value: "cross-origin" },
        ],
      },
    ];
  },
};

export default createNextIntlPlugin("./i18n/request.ts")(nextConfig);
