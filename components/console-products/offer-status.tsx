"use client";

import { ChevronDown, CircleAlert, CircleCheck } from "lucide-react";
import { useTranslations } from "next-intl";
import { useAction } from "@/components/console-shell/use-action";
import { Badge, type BadgeTone } from "@/components/ui/badge";
import {
  DropdownMenu,
  DropdownMenuContent,
  DropdownMenuItem,
  DropdownMenuTrigger,
} from "@/components/ui/dropdown-menu";
import { toast } from "@/components/ui/toast";
import { useRouter } from "@/i18n/navigation";
import type { OfferBlock, OfferRow } from "@/lib/shops";
import { setStatusAction } from "@/lib/shops/actions/products";

const tones: Record<OfferRow["status"], BadgeTone> = {
  ACTIVE: "success",
  DRAFT: "neutral",
  PAUSED: "warning",
};
const moves = { ACTIVE: "activate", PAUSED: "pause", DRAFT: "draft" } as const;

/** An offer's status, as a menu for those who may change it. */
export function OfferStatus({
  shopId,
  offer,
  editable,
}: {
  shopId: string;
  offer: OfferRow;
  editable: boolean;
}) {
  const t = useTranslations("console-products");
  const router = useRouter();
  const { pending, run } = useAction();
  const badge = <Badge tone={tones[offer.status]}>{t(`status.${offer.status}`)}</Badge>;
  if (!editable) return badge;

  function move(status: OfferRow["status"]) {
    run(() => setStatusAction({ shopId, offerIds: [offer.id], status }), {
      done: () => {
        toast.success(t("statusSaved"));
        router.refresh();
      },
    });
  }

  const name = [offer.name, offer.variantTitle].filter(Boolean).join(" ");
  return (
    <DropdownMenu>
      <DropdownMenuTrigger asChild>
        <button
          type="button"
          disabled={pending}
          aria-label={t("statusOf", { name })}
          className="inline-flex min-h-9 items-center gap-1 rounded-lg px-1.5 hover:bg-muted disabled:opacity-60"
        >
          {badge}
          <ChevronDown aria-hidden="true" className="size-3.5 text-muted-foreground" />
        </button>
      </DropdownMenuTrigger>
      <DropdownMenuContent>
        {(["ACTIVE", "PAUSED", "DRAFT"] as const)
          .filter((status) => status !== offer.status)
          .map((status) => (
            <DropdownMenuItem key={status} onSelect={() => move(status)}>
              {t(`bulk.${moves[status]}`)}
            </DropdownMenuItem>
          ))}
      </DropdownMenuContent>
    </DropdownMenu>
  );
}

/** Everything that keeps an offer from being sold, or that nothing does. */
export function OfferBlocks({ blocks }: { blocks: OfferBlock[] }) {
  const t = useTranslations("console-products");
  if (blocks.length === 0) {
    return (
      <span className="inline-flex items-center gap-1.5 whitespace-nowrap text-sm text-success">
        <CircleCheck aria-hidden="true" className="size-4" />
        {t("sellable")}
      </span>
    );
  }
  return (
    <ul className="grid gap-0.5">
      {blocks.map((block) => (
        <li key={block} className="flex items-center gap-1.5 text-sm text-warning">
          <CircleAlert aria-hidden="true" className="size-4 shrink-0" />
          {t(`block.${block}`)}
        </li>
      ))}
    </ul>
  );
}
