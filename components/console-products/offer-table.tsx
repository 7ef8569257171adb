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
  const columns: ColumnDef<OfferRow>[] = [
    {
      accessorKey: "name",
      header: t("column.product"),
      meta: { className: "min-w-48 md:min-w-64" },
      cell: ({ row }) => <ProductCell offer={row.original} href={`${base}/${row.original.productId}`} />,
    },
    {
      accessorKey: "sku",
      header: t("column.sku"),
      meta: { className: "whitespace-nowrap text-muted-foreground text-xs max-md:hidden" },
    },
    {
      accessorKey: "price",
      header: t("column.price"),
      meta: { numeric: true },
      cell: ({ row }) => <PriceCell shopId={shopId} offer={row.original} editable={editable} />,
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
      cell: ({ row }) => <OfferStatus shopId={shopId} offer={row.original} editable={editable} />,
    },
    {
      id: "blocks",
      header: t("column.blocks"),
      enableSorting: false,
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

function ProductCell({ offer, href }: { offer: OfferRow; href: string }) {
  return (
    <div className="flex items-center gap-3">
      <Picture src={offer.imageUrl} alt="" className="w-11 shrink-0 rounded-lg" />
      <div className="min-w-0">
        <Link href={href} className="line-clamp-2 font-semibold hover:underline">
          {offer.name}
        </Link>
        {offer.variantTitle ? (
          <p className="truncate text-muted-foreground text-xs">{offer.variantTitle}</p>
        ) : null}
      </div>
    </div>
  );
}

function StockFigure({ available }: { available: number }) {
  const tone = available <= 0 ? "font-bold text-destructive" : available <= 5 ? "font-bold text-warning" : "";
  return <span className={tone}>{available}</span>;
}
