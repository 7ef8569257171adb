import "vitest";

declare module "vitest" {
  // Merged into vitest's own declaration, which only an interface can do.
  export interface ProvidedContext {
    /** A server on which tests may create databases, and the prefix of this run's. */
    databaseServer: { url: string; prefix: string };
  }
}
