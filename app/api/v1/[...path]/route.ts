import { revalidateTag } from "next/cache";
import { asResponse, createDoor, endpoints } from "@/lib/api";

const ask = createDoor(endpoints);

/** Every operation of the REST API; lib/api/endpoints lists them, lib/api/own-door.ts takes some of them before. */
async function handle(request: Request): Promise<Response> {
  const answer = await ask(request);
  for (const tag of answer.stale) revalidateTag(tag, { expire: 0 });
  return asResponse(answer);
}

export {
  handle as DELETE,
  handle as GET,
  handle as HEAD,
  handle as OPTIONS,
  handle as PATCH,
  handle as POST,
  handle as PUT,
};
