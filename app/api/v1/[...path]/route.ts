import { revalidateTag } from "next/cache";
import { createDoor, endpoints } from "@/lib/api";

const answer = createDoor(endpoints);

/** Every operation of the REST API; lib/api/endpoints lists them. */
async function handle(request: Request): Promise<Response> {
  const { response, stale } = await answer(request);
  for (const tag of stale) revalidateTag(tag, { expire: 0 });
  return response;
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
