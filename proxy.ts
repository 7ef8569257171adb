import { NextRequest, NextResponse } from "next/server";
import createMiddleware from "next-intl/middleware";
import { routing } from "./i18n/routing";

const handleLocale = createMiddleware(routing);
const SAFE_REQUEST_ID = /^[\w.-]{8,64}$/;

/**
 * Routes by language and gives every request an id that the logs, the response and any error page
 * share. It authenticates nobody: each page and action checks its own caller.
 */
export default function proxy(request: NextRequest): NextResponse {
  const given = request.headers.get("x-request-id");
  // A caller's id goes into logs, so it is taken only in a shape that cannot forge a log line.
  const requestId = given && SAFE_REQUEST_ID.test(given) ? given : crypto.randomUUID();
  const headers = new Headers(request.headers);
  headers.set("x-request-id", requestId);

  const isPage = !request.nextUrl.pathname.startsWith("/api/");
  const response = isPage
    ? handleLocale(new NextRequest(request, { headers }))
    : NextResponse.next({ request: { headers } });

  response.headers.set("x-request-id", requestId);
  return response;
}

export const config = {
  // Everything but Next's own files and files with an extension (pictures, icons, the manifest).
  matcher: ["/((?!_next/|.*\\..*).*)", "/api/:path*"],
};
