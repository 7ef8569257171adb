import { Avatar } from "@/components/ui/avatar";

/** Names the shop being worked on, and leads to the person's other shops. */
export async function ShopSwitcher({ shop }: { shop: string }) {
  return (
    <div className="flex items-center gap-3 rounded-xl border border-border bg-card p-2.5">
      <Avatar name={shop} square size="sm" />
      <span className="min-w-0 truncate font-bold text-sm">{shop}</span>
    </div>
  );
}
