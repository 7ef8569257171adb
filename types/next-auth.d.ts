import "next-auth";
import "next-auth/jwt";

// next-auth reads its types from interfaces; a type alias cannot be merged into one.
declare module "next-auth" {
  interface User {
    /** The Session row that this sign-in opened. */
    sessionId: string;
  }
}

declare module "next-auth/jwt" {
  interface JWT {
    /** Id of the Session row; the row, not the token, says whether the device is still signed in. */
    sid?: string;
  }
}
