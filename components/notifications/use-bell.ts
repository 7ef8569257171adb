"use client";

import { useEffect, useState } from "react";
import { markAllReadAction, markReadAction } from "@/lib/notifications/actions";
import { type BellItem, listenToBell } from "./bell-listener";

type Scope = { shopId: string | null; locale: string };

/** The state of a bell: how much is unread, live; the newest messages, once they were asked for. */
export function useBell({ shopId, locale }: Scope, initial: number) {
  const [unread, setUnread] = useState(initial);
  const [items, setItems] = useState<BellItem[] | null>(null);
  const [failed, setFailed] = useState(false);
  const [latest, setLatest] = useState<BellItem | null>(null);

  useEffect(
    () =>
      listenToBell(locale, {
        ring: (item) => {
          if (item.shopId !== shopId) return;
          setLatest(item);
          setUnread((count) => count + 1);
          setItems((known) => known && [item, ...known.filter((one) => one.id !== item.id)]);
        },
        back: async () => {
          const page = await readPage({ shopId, locale });
          if (!page) return;
          setUnread(page.unread);
          setItems((known) => known && page.rows);
        },
      }),
    [locale, shopId],
  );

  async function load() {
    setFailed(false);
    const page = await readPage({ shopId, locale });
    if (!page) return setFailed(true);
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

async function readPage({ shopId, locale }: Scope): Promise<{ rows: BellItem[]; unread: number } | null> {
  const query = new URLSearchParams({ locale, ...(shopId && { shop: shopId }) });
  const answer = await fetch(`/api/notifications?${query}`).catch(() => null);
  return answer?.ok ? ((await answer.json()) as { rows: BellItem[]; unread: number }) : null;
}
