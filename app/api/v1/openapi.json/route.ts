import { endpoints, openApiDocument } from "@/lib/api";

/** Written once, at build: the contract is a function of the code. */
export const dynamic = "force-static";

/** The contract of the REST API as OpenAPI 3.1. */
export function GET(): Response {
  return Response.json(openApiDocument(endpoints));
}
