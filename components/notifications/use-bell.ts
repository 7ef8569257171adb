"use client";

import { useEffect, useState } from "react";
import { markAllReadAction, markReadAction } from "@/lib/notifications/actions";

export type BellItem = {
  id: string;
  kind: string;
  title: string;
  body: string;
  path: string;
  createdAt: string;
  read: boolean;
};

type Scope = { shopId: string | null; locale: string };

/** How long to leave a server alone that closed the stream for good: too many of them, or nobody signed in any more. */
const RETRY_MS = 30_000;

/** The state of a bell: how much is unread, live; the newest messages, once they were asked for. */
export function useBell({ shopId, locale }: Scope, initial: number) {
  const [unread, setUnread] = useState(initial);
  const [items, setItems] = useState<BellItem[] | null>(null);
  const [failed, setFailed] = useState(false);
  const [latest, setLatest] = useState<BellItem | null>(null);

  useEffect(
    () =>
      listen(locale, (item) => {
        if (item.shopId !== shopId) return;
        setLatest(item);
        setUnread((count) => count + 1);
        setItems((known) => known && [item, ...known.filter((one) => one.id !== item.id)]);
      }),
    [locale, shopId],
  );

  async function load() {
    setFailed(false);
    const query = new URLSearchParams({ locale, ...(shopId && { shop: shopId }) });
    const answer = await fetch(`/api/notifications?${query}`).catch(() => null);
    if (!answer?.ok) return setFailed(true);
    const page = (await answer.json()) as { rows: BellItem[]; unread: number };
    setItems(page.rows);
    setUnread(page.unread);
  }

  function readOne(item: BellItem) {
    if (item.read) return;
    setUnread((count) => Math.max(0, count - 1));
    setItems((known) => known?.map((one) => (one.id === item.id ? { ...one, read: true } : one)) ?? null);
    void markReadAction({ ids: [item.id] });
  }

  function readAll() {
    setUnread(0);
    setItems((known) => known?.map((one) => ({ ...one, read: true })) ?? null);
    void markAllReadAction({ shopId });
  }

  return { unread, items, failed, latest, load, readOne, readAll };
}

function listen(locale: string, ring: (item: BellItem & { shopId: string | null }) => void): () => void {
  let source: EventSource;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const open = () => {
    source = new EventSource(`/api/notifications/stream?locale=${locale}`);
    source.addEventListener("bell", (event) => ring(JSON.parse(event.data)));
    // A lost connection comes back by itself, with the last id it heard; a refused one does not.
    source.addEventListener("error", () => {
      if (source.readyState === EventSource.CLOSED) timer = setTimeout(open, RETRY_MS);
    });
  };
  open();
  return () => {
    clearTimeout(timer);
    source.close();
  };
}
