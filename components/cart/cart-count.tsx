import { CountBubble } from "@/components/layout/count-bubble";

/** How many units are in the visitor's cart, as a bubble on the cart icon. */
export async function CartCount() {
  return <CountBubble count={0} label="" />;
}
