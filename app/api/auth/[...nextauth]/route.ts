import { cookies } from "next/headers";
import NextAuth from "next-auth";
import { authOptions, csrfCookieName } from "@/lib/identity/next-auth";
import { rootLog } from "@/lib/platform/log";
import { requireOwnOrigin } from "@/lib/platform/own-origin";
import { problemResponse } from "@/lib/platform/problem";

type RouteContext = { params: Promise<{ nextauth: string[] }> };

export async function GET(request: Request, context: RouteContext): Promise<Response> {
  // A code is posted; next-auth would answer with a failure.
  if ((await context.params).nextauth[0] === "callback") return new Response(null, { status: 405 });
  return answer(request, context);
}

/** Signing in and out. Besides next-auth's own CSRF token the page must be ours. */
export async function POST(request: Request, context: RouteContext): Promise<Response> {
  try {
    requireOwnOrigin(request.headers);
  } catch (error) {
    return problemResponse(error, rootLog());
  }
  return answer(request, context);
}

// Settings are read per request: at build time there is no environment to read.
async function answer(request: Request, context: RouteContext): Promise<Response> {
  const csrfCookie = (await cookies()).get(csrfCookieName())?.value;
  return NextAuth(request as never, context as never, authOptions(csrfCookie));
}
