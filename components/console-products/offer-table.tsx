"use client";

import type { ColumnDef } from "@tanstack/react-table";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { DataTable } from "@/components/data-table/data-table";
import { Picture } from "@/components/ui/picture";
import { Link } from "@/i18n/navigation";
import type { OfferRow } from "@/lib/shops";
import { BulkBar } from "./bulk-bar";
import { OfferBlocks, OfferStatus } from "./offer-status";
import { PriceCell } from "./price-cell";

const WIDE_ONLY = "max-md:hidden";

/** One page of a shop's offers, with prices and statuses changed in place and in bulk. */
export function OfferTable({
  shopId,
  base,
  rows,
  editable,
  empty,
}: {
  shopId: string;
  /** Address of the product list; a product's own page is below it. */
  base: string;
  rows: OfferRow[];
  editable: boolean;
  empty: ReactNode;
}) {
  const t = useTranslations("console-products");
  const priceOf = (offer: OfferRow) => <PriceCell shopId={shopId} offer={offer} editable={editable} />;
  const statusOf = (offer: OfferRow) => <OfferStatus shopId={shopId} offer={offer} editable={editable} />;
  const columns: ColumnDef<OfferRow>[] = [
    {
      accessorKey: "name",
      header: t("column.product"),
      meta: { className: "md:min-w-64" },
      cell: ({ row }) => (
        <ProductCell offer={row.original} href={`${base}/${row.original.productId}`}>
          {priceOf(row.original)}
          {statusOf(row.original)}
          <OfferBlocks blocks={row.original.blocks} />
        </ProductCell>
      ),
    },
    {
      accessorKey: "sku",
      header: t("column.sku"),
      meta: { className: "whitespace-nowrap text-muted-foreground text-xs max-md:hidden" },
    },
    {
      accessorKey: "price",
      header: t("column.price"),
      meta: { numeric: true, className: WIDE_ONLY },
      cell: ({ row }) => priceOf(row.original),
    },
    {
      accessorKey: "available",
      header: t("column.stock"),
      meta: { numeric: true },
      cell: ({ row }) => <StockFigure available={row.original.available} />,
    },
    {
      accessorKey: "status",
      header: t("column.status"),
      meta: { className: WIDE_ONLY },
      cell: ({ row }) => statusOf(row.original),
    },
    {
      id: "blocks",
      header: t("column.blocks"),
      enableSorting: false,
      meta: { className: WIDE_ONLY },
      cell: ({ row }) => <OfferBlocks blocks={row.original.blocks} />,
    },
  ];
  return (
    <DataTable
      label={t("title")}
      columns={columns}
      rows={rows}
      rowId={(row) => row.id}
      empty={empty}
      {...(editable && {
        selectionBar: (chosen: OfferRow[], clear: () => void) => (
          <BulkBar shopId={shopId} offers={chosen} clear={clear} />
        ),
      })}
    />
  );
}

/** On a phone the row's other figures stand below its name, where a wide screen has columns for them. */
function ProductCell({ offer, href, children }: { offer: OfferRow; href: string; children: ReactNode }) {
  return (
    <div className="flex gap-3 md:items-center">
      <Picture src={offer.imageUrl} alt="" className="w-11 shrink-0 self-start rounded-lg" />
      <div className="min-w-0">
        <Link href={href} className="line-clamp-2 font-semibold hover:underline">
          {offer.name}
        </Link>
        {offer.variantTitle ? (
          <p className="truncate text-muted-foreground text-xs">{offer.variantTitle}</p>
        ) : null}
        <div className="mt-1 flex flex-wrap items-center gap-x-1 has-[button]:-ml-2 md:hidden">
          {children}
        </div>
      </div>
    </div>
  );
}

function StockFigure({ available }: { available: number }) {
  const tone = available <= 0 ? "font-bold text-destructive" : available <= 5 ? "font-bold text-warning" : "";
  return <span className={tone}>{available}</span>;
}
