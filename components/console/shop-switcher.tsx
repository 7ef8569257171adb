export { ShopSwitcher } from "@/components/console-shell/shop-switcher";
