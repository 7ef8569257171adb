import type { ReactNode } from "react";
import { ShopFrame } from "@/components/layout/shop-frame";

export default function OpenShopLayout({ children }: { children: ReactNode }) {
  return <ShopFrame>{children}</ShopFrame>;
}
