import path from "node:path";
import createNextIntlPlugin from "next-intl/plugin";

const isDev = process.env.NODE_ENV === "development";

// Inline scripts stay allowed while pages are cached HTML: a nonce would make every page dynamic.
const contentSecurityPolicy = [
  "default-src 'self'",
  `script-src 'self' 'unsafe-inline'${isDev ? " 'unsafe-eval'" : ""}`,
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  `connect-src 'self'${isDev ? " ws: wss:" : ""}`,
  "object-src 'none'",
  "base-uri 'self'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join("; ");

const mediaSecurityPolicy = "sandbox; default-src 'none'; style-src 'unsafe-inline'";

const securityHeaders = [
  { key: "Content-Security-Policy", value: contentSecurityPolicy },
  { key: "X-Content-Type-Options", value: "nosniff" },
  { key: "X-Frame-Options", value: "DENY" },
  { key: "Referrer-Policy", value: "strict-origin-when-cross-origin" },
  {
    key: "Permissions-Policy",
    value: "camera=(), microphone=(), geolocation=()",
  },
];

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
  ],
  outputFileTracingRoot: import.meta.dirname,
  cacheHandler: path.join(import.meta.dirname, "cache-handler.mjs"),
  turbopack: { root: import.meta.dirname },
  // Pictures are drawn at the sizes they are shown in, so there is nothing left to optimise at run time.
  images: { unoptimized: true },
  // Pictures arrive through server actions; lib/platform/media-store refuses more than 8 MiB by itself.
  experimental: { serverActions: { bodySizeLimit: "9mb" } },
  async headers() {
    return [
      { source: "/:path*", headers: securityHeaders },
      // Configured headers win over a route's own, so the sandbox of stored pictures (SVG may hold scripts) is said here too.
      {
        source: "/media/:path*",
        headers: [{ key: "Content-Security-Policy", value: mediaSecurityPolicy }],
      },
    ];
  },
};

export default createNextIntlPlugin("./i18n/request.ts")(nextConfig);
