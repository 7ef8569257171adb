import { randomBytes } from "node:crypto";
import { NextRequest, NextResponse } from "next/server";
import createMiddleware from "next-intl/middleware";
import { routing } from "./i18n/routing";
import { requestIdOf } from "./lib/platform/request-id";
import { contentSecurityPolicy, transportHeaders } from "./lib/platform/security-headers";

const handleLocale = createMiddleware(routing);

/**
 * Routes by language, gives every request an id that the logs, the response and any error page share, and says which scripts
 * may run. It authenticates nobody: each page and action checks its own caller.
 */
export default function proxy(request: NextRequest): NextResponse {
  const { pathname } = request.nextUrl;
  const requestId = requestIdOf(request.headers.get("x-request-id"));
  const policy = contentSecurityPolicy(pathname, randomBytes(16).toString("base64"));
  const headers = new Headers(request.headers);
  headers.set("x-request-id", requestId);
  // The framework takes the nonce of its scripts from here, never from what a caller sends.
  headers.set("content-security-policy", policy);
  headers.delete("content-security-policy-report-only");

  const response = answer(request, headers);
  response.headers.set("x-request-id", requestId);
  response.headers.set("content-security-policy", policy);
  for (const [name, value] of Object.entries(transportHeaders())) response.headers.set(name, value);
  return response;
}

function answer(request: NextRequest, headers: Headers): NextResponse {
  if (request.nextUrl.pathname.startsWith("/api/")) return NextResponse.next({ request: { headers } });
  // A page is read; what is posted to one is an action by script, never a form: that way into the framework stays shut.
  if (!["GET", "HEAD"].includes(request.method) && !request.headers.has("next-action"))
    return new NextResponse(null, { status: 405, headers: { allow: "GET, HEAD" } });
  return handleLocale(new NextRequest(request, { headers }));
}

export const config = {
  // Everything but Next's own files and files with an extension (pictures, icons, the manifest).
  matcher: ["/((?!_next/|.*\\..*).*)", "/api/:path*"],
};
