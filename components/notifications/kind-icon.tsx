import {
  Banknote,
  BellIcon,
  Boxes,
  CircleCheck,
  CircleX,
  Clock,
  HandCoins,
  KeyRound,
  type LucideIcon,
  PackageCheck,
  PackageOpen,
  PackageX,
  ReceiptText,
  Scale,
  Store,
  Truck,
  Undo2,
  Unplug,
  UserX,
} from "lucide-react";
import { cn } from "@/components/ui/cn";

const ICONS: Record<string, LucideIcon> = {
  code: KeyRound,
  order_placed: ReceiptText,
  pay_reminder: Clock,
  order_paid: CircleCheck,
  order_expired: Clock,
  order_cancelled: CircleX,
  part_cancelled: CircleX,
  packed: PackageOpen,
  shipped: Truck,
  out_for_delivery: Truck,
  delivery_failed: PackageX,
  delivered: PackageCheck,
  refunded: HandCoins,
  return_approved: Undo2,
  return_received: Undo2,
  return_rejected: Undo2,
  return_lapsed: Undo2,
  return_send_near: Clock,
  return_answer_near: Clock,
  return_check_near: Clock,
  return_appealed: Scale,
  return_judged: Scale,
  appeal_decided: Scale,
  refund_accepted: HandCoins,
  refunded_by_staff: HandCoins,
  return_ended: Undo2,
  refund_failed: ReceiptText,
  cancel_rejected: CircleX,
  return_requested: Undo2,
  return_sent: Undo2,
  cancel_requested: CircleX,
  part_called_off: CircleX,
  parcel_trouble: PackageX,
  parcel_kept: PackageX,
  booking_refused: PackageX,
  sale_completed: HandCoins,
  new_order: ReceiptText,
  ship_by_near: Clock,
  low_stock: Boxes,
  payout: Banknote,
  shop_approved: Store,
  shop_rejected: Store,
  shop_suspended: Store,
  proposal_decided: Boxes,
  webhook_disabled: Unplug,
  erasure_requested: UserX,
};

/** What a message is about, at a glance. */
export function KindIcon({ kind, muted = false }: { kind: string; muted?: boolean }) {
  const Icon = ICONS[kind] ?? BellIcon;
  return (
    <span
      className={cn(
        "grid size-9 shrink-0 place-items-center rounded-full [&_svg]:size-4.5",
        muted ? "bg-muted text-muted-foreground" : "bg-primary-soft text-primary-soft-foreground",
      )}
    >
      <Icon aria-hidden="true" />
    </span>
  );
}
