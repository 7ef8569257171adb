import { audio } from "./products/audio";
import { camerasAndWatches } from "./products/cameras-and-watches";
import { computers } from "./products/computers";
import { homeAppliances } from "./products/home-appliances";
import { homeLiving } from "./products/home-living";
import { kitchenAppliances } from "./products/kitchen-appliances";
import { kitchenware } from "./products/kitchenware";
import { makeUpAndBody } from "./products/make-up-and-body";
import { mensClothing } from "./products/mens-clothing";
import { mensShoesAndAccessories } from "./products/mens-shoes-and-accessories";
import { peripherals } from "./products/peripherals";
import { phones } from "./products/phones";
import { skincare } from "./products/skincare";
import { sports } from "./products/sports";
import { tabletsAndAccessories } from "./products/tablets-and-accessories";
import { womensClothing } from "./products/womens-clothing";
import { womensShoesAndBags } from "./products/womens-shoes-and-bags";
import type { ProductSeed } from "./types";

/** The whole demo catalogue, shelf by shelf. */
export const products: ProductSeed[] = [
  ...phones,
  ...tabletsAndAccessories,
  ...computers,
  ...peripherals,
  ...audio,
  ...camerasAndWatches,
  ...kitchenAppliances,
  ...homeAppliances,
  ...mensClothing,
  ...mensShoesAndAccessories,
  ...womensClothing,
  ...womensShoesAndBags,
  ...kitchenware,
  ...homeLiving,
  ...sports,
  ...skincare,
  ...makeUpAndBody,
];
