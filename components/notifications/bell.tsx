"use client";

import { BellIcon, Settings } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import { CountBubble } from "@/components/layout/count-bubble";
import { headerIconStyles } from "@/components/layout/header-styles";
import { Button } from "@/components/ui/button";
import { cn } from "@/components/ui/cn";
import { EmptyState } from "@/components/ui/empty-state";
import { Popover, PopoverClose, PopoverContent, PopoverTrigger } from "@/components/ui/popover";
import { Spinner } from "@/components/ui/spinner";
import { Link } from "@/i18n/navigation";
import type { BellItem } from "./bell-listener";
import { KindIcon } from "./kind-icon";
import { useBell } from "./use-bell";

/** The bell of a header: rings without a reload, lists the newest, marks what was opened as read. */
export function Bell({
  shopId,
  unread: initial,
  home,
  locale,
}: {
  shopId: string | null;
  unread: number;
  /** The page with all of them. */
  home: string;
  locale: string;
}) {
  const t = useTranslations("notifications.bell");
  const bell = useBell({ shopId, locale }, initial);
  return (
    <Popover onOpenChange={(open) => open && void bell.load()}>
      <PopoverTrigger className={headerIconStyles} aria-label={t("label")}>
        <span className="relative">
          <BellIcon
            aria-hidden="true"
            key={bell.latest?.id}
            className={cn(bell.latest && "motion-safe:animate-[ring_0.9s_ease-in-out]")}
          />
          <CountBubble count={bell.unread} label={t("unread", { count: bell.unread })} />
        </span>
      </PopoverTrigger>
      <span role="status" className="sr-only">
        {bell.latest ? t("new", { title: bell.latest.title }) : null}
      </span>
      <PopoverContent
        align="end"
        className="flex max-h-[min(36rem,80dvh)] w-[min(24rem,calc(100vw-1.5rem))] flex-col p-0"
      >
        <div className="flex items-center justify-between gap-3 border-border border-b px-4 py-2.5">
          <h2 className="font-bold">{t("title")}</h2>
          <div className="flex items-center gap-1">
            {bell.unread > 0 ? (
              <Button variant="ghost" size="sm" onClick={bell.readAll}>
                {t("markAll")}
              </Button>
            ) : null}
            <PopoverClose asChild>
              <Link
                href={`${home}/settings`}
                aria-label={t("settings")}
                className={cn(headerIconStyles, "size-9")}
              >
                <Settings aria-hidden="true" />
              </Link>
            </PopoverClose>
          </div>
        </div>
        <BellList bell={bell} shop={shopId !== null} />
        <PopoverClose asChild>
          <Link
            href={home}
            className="border-border border-t px-4 py-3 text-center font-semibold text-link text-sm hover:underline"
          >
            {t("all")}
          </Link>
        </PopoverClose>
      </PopoverContent>
    </Popover>
  );
}

function BellList({ bell, shop }: { bell: ReturnType<typeof useBell>; shop: boolean }) {
  const t = useTranslations("notifications.bell");
  if (bell.failed)
    return (
      <div className="grid justify-items-center gap-3 px-4 py-10 text-sm">
        <p>{t("failed")}</p>
        <Button variant="outline" size="sm" onClick={() => void bell.load()}>
          {t("retry")}
        </Button>
      </div>
    );
  if (!bell.items)
    return (
      <div className="grid place-items-center py-12">
        <Spinner label={t("loading")} />
      </div>
    );
  if (bell.items.length === 0)
    return (
      <EmptyState
        icon={BellIcon}
        as="h3"
        title={t("empty")}
        text={t(shop ? "emptyShop" : "emptyText")}
        className="py-8"
      />
    );
  return (
    <ul className="min-h-0 flex-1 divide-y divide-border overflow-y-auto">
      {bell.items.map((item) => (
        <li key={item.id}>
          <PopoverClose asChild>
            <Link
              href={item.path}
              onClick={() => bell.readOne(item)}
              className="flex gap-3 px-4 py-3 hover:bg-muted focus-visible:-outline-offset-2"
            >
              <BellLine item={item} />
            </Link>
          </PopoverClose>
        </li>
      ))}
    </ul>
  );
}

function BellLine({ item }: { item: BellItem }) {
  const t = useTranslations("notifications.bell");
  const format = useFormatter();
  return (
    <>
      <KindIcon kind={item.kind} muted={item.read} />
      <span className="min-w-0 flex-1 text-sm">
        <span className={cn("block break-words leading-5", item.read ? "font-medium" : "font-bold")}>
          {item.title}
        </span>
        <span className="mt-0.5 line-clamp-2 break-words text-muted-foreground leading-5">{item.body}</span>
        <span className="mt-1 block text-muted-foreground text-xs">
          {format.relativeTime(new Date(item.createdAt), new Date())}
        </span>
      </span>
      {item.read ? null : (
        <span className="mt-1.5 size-2.5 shrink-0 rounded-full bg-primary">
          <span className="sr-only">{t("isUnread")}</span>
        </span>
      )}
    </>
  );
}
