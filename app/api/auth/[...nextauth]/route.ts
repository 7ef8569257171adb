import NextAuth from "next-auth";
import { authOptions } from "@/lib/identity/next-auth";

type RouteContext = { params: Promise<{ nextauth: string[] }> };

// Settings are read per request: at build time there is no environment to read.
function handler(request: Request, context: RouteContext): Promise<Response> {
  return NextAuth(request as never, context as never, authOptions());
}

export { handler as GET, handler as POST };
