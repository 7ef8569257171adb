import { Inngest } from "inngest";
import { rootLog } from "@/lib/platform/log";
import { answeringWithin } from "./answer-in-time";

/** After two sends without an answer the relay handles events here: see SENDS_BEFORE_LOCAL. */
const ANSWER_MS = 5_000;

/** Address, keys and dev mode come from Inngest's own variables: INNGEST_DEV, INNGEST_BASE_URL, INNGEST_EVENT_KEY, INNGEST_SIGNING_KEY. */
export const inngest = new Inngest({
  id: "gerai",
  fetch: answeringWithin(ANSWER_MS),
  logger: {
    info: (...words) => rootLog().info(words.map(String).join(" ")),
    warn: (...words) => rootLog().warn(words.map(String).join(" ")),
    error: (...words) => rootLog().error(words.map(String).join(" ")),
    debug: (...words) => rootLog().debug(words.map(String).join(" ")),
  },
});
