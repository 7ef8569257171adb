import {
  Baby,
  Bike,
  BookOpen,
  Camera,
  CookingPot,
  Dumbbell,
  Gamepad2,
  Headphones,
  Lamp,
  Laptop,
  LayoutGrid,
  type LucideIcon,
  Plug,
  Shirt,
  ShoppingBag,
  Smartphone,
  Sparkles,
  Tent,
  Tv,
  Watch,
} from "lucide-react";

// By name, because the name is data; the whole icon set would weigh a hundred times the page.
const icons: Record<string, LucideIcon> = {
  baby: Baby,
  bike: Bike,
  "book-open": BookOpen,
  camera: Camera,
  "cooking-pot": CookingPot,
  dumbbell: Dumbbell,
  "gamepad-2": Gamepad2,
  headphones: Headphones,
  lamp: Lamp,
  laptop: Laptop,
  plug: Plug,
  shirt: Shirt,
  "shopping-bag": ShoppingBag,
  smartphone: Smartphone,
  sparkles: Sparkles,
  tent: Tent,
  tv: Tv,
  watch: Watch,
};

/** A category's icon by the name the catalogue gives it; a plain grid for names not known here. */
export function CategoryIcon({ name, className }: { name: string | null; className?: string }) {
  const Icon = icons[name ?? ""] ?? LayoutGrid;
  return <Icon aria-hidden="true" strokeWidth={1.75} className={className} />;
}
