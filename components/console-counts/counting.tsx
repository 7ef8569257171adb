"use client";

import { ScanBarcode } from "lucide-react";
import { useTranslations } from "next-intl";
import { type FormEvent, type RefObject, useEffect, useRef, useState, useTransition } from "react";
import { listAddress } from "@/components/console-inventory/list-address";
import { Card } from "@/components/ui/card";
import { Input } from "@/components/ui/input";
import { Progress } from "@/components/ui/progress";
import { Spinner } from "@/components/ui/spinner";
import { useRouter } from "@/i18n/navigation";
import type { CountFilter, CountRow } from "@/lib/inventory";
import { type CountingLine, CountLine } from "./count-line";

const PAUSE_MS = 400;

type Props = {
  shopId: string;
  path: string;
  count: Pick<CountRow, "id" | "lines" | "counted">;
  q: string;
  filter: CountFilter;
  rows: CountingLine[];
  /** Sold by the shop and matching the search, yet not in this count. */
  unlisted: CountingLine[];
};

/** The counting itself, made for one hand: search or scan, type, Enter, next. */
export function Counting({ shopId, path, count, q, filter, rows, unlisted }: Props) {
  const t = useTranslations("console-counts.count");
  const [here, setHere] = useState<Record<string, number | null>>({});
  const box = useRef<HTMLInputElement>(null);
  const before = rows.filter((row) => row.counted !== null).length;
  const now = rows.filter(
    (row) => (here[row.variantId] === undefined ? row.counted : here[row.variantId]) !== null,
  );
  const joined = unlisted.filter((row) => typeof here[row.variantId] === "number").length;
  const counted = count.counted - before + now.length + joined;
  const lines = count.lines + joined;
  const only = q !== "" && rows.length + unlisted.length === 1;

  function next(field: HTMLInputElement) {
    if (q) return box.current?.select();
    const fields = [...document.querySelectorAll<HTMLInputElement>("[data-count-field]")];
    fields[fields.indexOf(field) + 1]?.select();
  }

  const line = (row: CountingLine) => (
    <CountLine
      key={row.variantId}
      shopId={shopId}
      countId={count.id}
      line={row}
      focused={only}
      onSaved={(variantId, value) => setHere((was) => ({ ...was, [variantId]: value }))}
      onEnter={next}
    />
  );
  return (
    <div className="grid gap-4">
      <div className="sticky top-14 z-20 -mx-1 grid gap-2 bg-background/95 px-1 py-2 backdrop-blur">
        <SkuSearch path={path} filter={filter} q={q} box={box} />
        <div className="flex items-center gap-3">
          <Progress
            label={t("progressLabel", { counted, lines })}
            value={counted}
            max={lines}
            tone={counted === lines ? "success" : "primary"}
          />
          <span className="shrink-0 text-muted-foreground text-xs tabular-nums">
            {counted}/{lines}
          </span>
        </div>
      </div>
      {rows.length > 0 ? (
        <Card>
          <ul className="divide-y divide-border">{rows.map(line)}</ul>
        </Card>
      ) : null}
      {rows.length === 0 && unlisted.length === 0 ? (
        <Card className="p-8 text-center text-muted-foreground text-sm">
          {q ? t("noneMatch", { q }) : t(filter === "todo" ? "allDone" : "none")}
        </Card>
      ) : null}
      {unlisted.length > 0 ? (
        <Card>
          <p className="border-border border-b p-4 text-muted-foreground text-sm">{t("notListed")}</p>
          <ul className="divide-y divide-border">{unlisted.map(line)}</ul>
        </Card>
      ) : null}
    </div>
  );
}

/** A scanner types the SKU and presses Enter; a person may pause instead. */
function SkuSearch({
  path,
  filter,
  q,
  box,
}: {
  path: string;
  filter: CountFilter;
  q: string;
  box: RefObject<HTMLInputElement | null>;
}) {
  const t = useTranslations("console-counts.count");
  const router = useRouter();
  const [typed, setTyped] = useState(q);
  const [searching, startSearch] = useTransition();

  useEffect(() => {
    if (typed.trim() === q) return;
    const timer = setTimeout(() => {
      const address = listAddress(path, { filter: filter === "all" ? "" : filter, q: typed.trim() });
      startSearch(() => router.replace(address, { scroll: false }));
    }, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [typed, q, path, filter, router]);

  function submit(event: FormEvent) {
    event.preventDefault();
    const address = listAddress(path, { filter: filter === "all" ? "" : filter, q: typed.trim() });
    startSearch(() => router.replace(address, { scroll: false }));
  }

  return (
    <form onSubmit={submit}>
      <Input
        ref={box}
        type="search"
        aria-label={t("search")}
        placeholder={t("search")}
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        enterKeyHint="search"
        maxLength={120}
        prefix={searching ? <Spinner /> : <ScanBarcode aria-hidden="true" />}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
    </form>
  );
}
