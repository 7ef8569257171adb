export type BellItem = {
  id: string;
  kind: string;
  title: string;
  body: string;
  path: string;
  createdAt: string;
  read: boolean;
};
export type RungItem = BellItem & { shopId: string | null };

type Ears = {
  /** Something new, once. */
  ring: (item: RungItem) => void;
  /** The page may have missed what happened elsewhere: it was cut off, or nobody looked at it. */
  back: () => void;
};

/** How long to leave a server alone that closed the stream for good: too many of them, or nobody signed in any more. */
const RETRY_MS = 30_000;

/** Listens to the bell of whoever is signed in until the answer is called. */
export function listenToBell(locale: string, { ring, back }: Ears): () => void {
  let source: EventSource;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let wasReady = false;
  const rung = new Set<string>();
  const open = () => {
    source = new EventSource(`/api/notifications/stream?locale=${locale}`);
    source.addEventListener("bell", (event) => {
      const item = JSON.parse(event.data) as RungItem;
      if (!rung.has(item.id)) ring(item);
      rung.add(item.id);
    });
    // The first answers the page that has just been made; each later one says that the line was broken.
    source.addEventListener("ready", () => {
      if (wasReady) back();
      wasReady = true;
    });
    // A lost connection comes back by itself, with the last id it heard; a refused one does not.
    source.addEventListener("error", () => {
      if (source.readyState === EventSource.CLOSED) timer = setTimeout(open, RETRY_MS);
    });
  };
  // What was read on another device, or in another tab, is no longer unread here.
  const look = () => {
    if (document.visibilityState === "visible") back();
  };
  open();
  document.addEventListener("visibilitychange", look);
  return () => {
    clearTimeout(timer);
    document.removeEventListener("visibilitychange", look);
    source.close();
  };
}
