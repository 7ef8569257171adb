import { Inngest } from "inngest";
import { rootLog } from "@/lib/platform/log";

/** Address, keys and dev mode come from Inngest's own variables: INNGEST_DEV, INNGEST_BASE_URL, INNGEST_EVENT_KEY, INNGEST_SIGNING_KEY. */
export const inngest = new Inngest({
  id: "gerai",
  logger: {
    info: (...words) => rootLog().info(words.map(String).join(" ")),
    warn: (...words) => rootLog().warn(words.map(String).join(" ")),
    error: (...words) => rootLog().error(words.map(String).join(" ")),
    debug: (...words) => rootLog().debug(words.map(String).join(" ")),
  },
});
