"use client";

import { Archive, ArchiveRestore, Pencil, Plus, Tags } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { useStaffAction } from "@/components/admin-form/use-staff-action";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { Input } from "@/components/ui/input";
import { Table, TableBody, TableCell, TableHead, TableHeaderCell, TableRow } from "@/components/ui/table";
import type { BrandRow } from "@/lib/catalog";
import { reopenBrandAction, retireBrandAction } from "@/lib/catalog/actions/taxonomy";
import { BrandDialog } from "./brand-dialog";

/** The brands, filtered while one types. */
export function BrandTable({ brands, editable }: { brands: BrandRow[]; editable: boolean }) {
  const t = useTranslations("admin.brands");
  const tf = useTranslations("admin.form");
  const [query, setQuery] = useState("");
  const [open, setOpen] = useState<BrandRow | "new" | null>(null);
  const shown = brands.filter((brand) => brand.name.toLowerCase().includes(query.trim().toLowerCase()));

  return (
    <>
      <div className="mb-4 flex flex-wrap justify-between gap-2">
        <Input
          type="search"
          className="sm:max-w-72"
          aria-label={t("filter")}
          placeholder={t("filter")}
          value={query}
          onChange={(event) => setQuery(event.target.value)}
        />
        {editable ? (
          <Button onClick={() => setOpen("new")}>
            <Plus aria-hidden="true" />
            {t("add")}
          </Button>
        ) : null}
      </div>
      <Card>
        {shown.length === 0 ? (
          <EmptyState
            icon={Tags}
            title={query ? tf("nothingFound") : t("emptyTitle")}
            text={query ? undefined : t("emptyText")}
          />
        ) : (
          <Table label={t("title")}>
            <TableHead>
              <tr>
                <TableHeaderCell>{t("name")}</TableHeaderCell>
                <TableHeaderCell className="hidden md:table-cell">{t("tagline")}</TableHeaderCell>
                <TableHeaderCell numeric>{t("products")}</TableHeaderCell>
                {editable ? (
                  <TableHeaderCell>
                    <span className="sr-only">{tf("actions")}</span>
                  </TableHeaderCell>
                ) : null}
              </tr>
            </TableHead>
            <TableBody>
              {shown.map((brand) => (
                <BrandLine key={brand.id} brand={brand} editable={editable} onEdit={() => setOpen(brand)} />
              ))}
            </TableBody>
          </Table>
        )}
      </Card>
      {open ? <BrandDialog brand={open === "new" ? null : open} onClose={() => setOpen(null)} /> : null}
    </>
  );
}

function BrandLine({ brand, editable, onEdit }: { brand: BrandRow; editable: boolean; onEdit: () => void }) {
  const t = useTranslations("admin.brands");
  const tf = useTranslations("admin.form");
  const { run, busy } = useStaffAction();
  const locale = useLocale();
  const { id, name } = brand;
  const tagline = (locale === "en" ? brand.taglineEn : null) ?? brand.tagline;

  function retire() {
    void run(() => retireBrandAction({ id }), {
      done: t("retiredDone", { name }),
      explain: (error) =>
        error.code === "IN_USE" ? t("inUse", { products: Number(error.params.products) }) : undefined,
    });
  }

  return (
    <TableRow>
      <TableCell>
        <span className="flex flex-wrap items-center gap-2">
          <span className="font-semibold">{name}</span>
          {brand.retired ? <Badge>{t("retired")}</Badge> : null}
        </span>
        {tagline ? <span className="text-muted-foreground text-xs md:hidden">{tagline}</span> : null}
      </TableCell>
      <TableCell className="hidden text-muted-foreground md:table-cell">{tagline ?? "–"}</TableCell>
      <TableCell numeric>{brand.products}</TableCell>
      {editable ? (
        <TableCell className="w-px whitespace-nowrap text-right">
          <Button variant="ghost" size="icon-sm" aria-label={tf("editNamed", { name })} onClick={onEdit}>
            <Pencil aria-hidden="true" />
          </Button>
          {brand.retired ? (
            <Button
              variant="ghost"
              size="icon-sm"
              disabled={busy}
              aria-label={tf("reopenNamed", { name })}
              onClick={() => void run(() => reopenBrandAction({ id }), { done: t("reopenedDone", { name }) })}
            >
              <ArchiveRestore aria-hidden="true" />
            </Button>
          ) : (
            <Button
              variant="ghost"
              size="icon-sm"
              disabled={busy}
              aria-label={tf("retireNamed", { name })}
              onClick={retire}
            >
              <Archive aria-hidden="true" />
            </Button>
          )}
        </TableCell>
      ) : null}
    </TableRow>
  );
}
