"use client";

import {
  ChevronDown,
  ClipboardList,
  FileUp,
  GitCompareArrows,
  History,
  Layers,
  SlidersHorizontal,
} from "lucide-react";
import { Button } from "@/components/ui/button";
import {
  DropdownMenu,
  DropdownMenuContent,
  DropdownMenuItem,
  DropdownMenuTrigger,
} from "@/components/ui/dropdown-menu";
import { Link } from "@/i18n/navigation";

const ICONS = {
  adjust: SlidersHorizontal,
  import: FileUp,
  counts: ClipboardList,
  batches: Layers,
  ledger: History,
  compare: GitCompareArrows,
};

export type StockPlace = keyof typeof ICONS;

/** The ways to work on stock besides the grid, in one menu. Its words come from the page, which has them already. */
export function StockMenu({
  path,
  label,
  places,
}: {
  path: string;
  label: string;
  places: { at: StockPlace; label: string }[];
}) {
  return (
    <DropdownMenu>
      <DropdownMenuTrigger asChild>
        <Button variant="outline">
          {label}
          <ChevronDown aria-hidden="true" />
        </Button>
      </DropdownMenuTrigger>
      <DropdownMenuContent>
        {places.map(({ at, label: words }) => {
          const Icon = ICONS[at];
          return (
            <DropdownMenuItem key={at} asChild>
              <Link href={`${path}/${at}`}>
                <Icon aria-hidden="true" />
                {words}
              </Link>
            </DropdownMenuItem>
          );
        })}
      </DropdownMenuContent>
    </DropdownMenu>
  );
}
