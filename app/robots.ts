import type { MetadataRoute } from "next";
import { env } from "@/lib/platform/env";

// The site's address is known when the app runs, not when it is built.
export const dynamic = "force-dynamic";

const PRIVATE = [
  "/cart",
  "/checkout",
  "/pay/",
  "/orders",
  "/account",
  "/console",
  "/admin",
  "/sign-in",
  "/dev/",
];

export default function robots(): MetadataRoute.Robots {
  return {
    rules: {
      userAgent: "*",
      allow: "/",
      disallow: ["/api/", "/sandbox-gateway/", ...PRIVATE, ...PRIVATE.map((path) => `/en${path}`)],
    },
    sitemap: new URL("/sitemap.xml", env().APP_URL).href,
  };
}
