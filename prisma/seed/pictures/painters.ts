import * as audioKinds from "./kinds/audio";
import * as bagsKinds from "./kinds/bags";
import * as bedroomKinds from "./kinds/bedroom";
import * as bottomsAndDressesKinds from "./kinds/bottoms-and-dresses";
import * as climateKinds from "./kinds/climate";
import * as computing from "./kinds/computing";
import * as cookwareKinds from "./kinds/cookware";
import * as drinkwareKinds from "./kinds/drinkware";
import * as footwearKinds from "./kinds/footwear";
import * as furnitureKinds from "./kinds/furniture";
import * as gadgetsKinds from "./kinds/gadgets";
import * as hijabKinds from "./kinds/hijab";
import * as householdKinds from "./kinds/household";
import * as kitchenKinds from "./kinds/kitchen";
import * as makeUpKinds from "./kinds/make-up";
import * as mobile from "./kinds/mobile";
import * as outdoorKinds from "./kinds/outdoor";
import * as scentAndHairKinds from "./kinds/scent-and-hair";
import * as skincareKinds from "./kinds/skincare";
import * as topsKinds from "./kinds/tops";
import * as trainingKinds from "./kinds/training";
import * as wristAndHeadKinds from "./kinds/wrist-and-head";
import type { Kind } from "./spec";
import type { Painter } from "./subject";

/** Which hand draws which kind. */
export const painters: Record<Kind, Painter> = {
  phone: mobile.phone,
  tablet: mobile.tablet,
  charger: mobile.charger,
  powerbank: mobile.powerbank,
  "phone-case": mobile.phoneCase,
  laptop: computing.laptop,
  monitor: computing.monitor,
  keyboard: computing.keyboard,
  mouse: computing.mouse,
  ssd: computing.ssd,
  router: computing.router,
  printer: computing.printer,
  earbuds: audioKinds.earbuds,
  headphones: audioKinds.headphones,
  speaker: audioKinds.speaker,
  soundbar: audioKinds.soundbar,
  smartwatch: gadgetsKinds.smartwatch,
  camera: gadgetsKinds.camera,
  "instant-camera": gadgetsKinds.instantCamera,
  "rice-cooker": kitchenKinds.riceCooker,
  blender: kitchenKinds.blender,
  "air-fryer": kitchenKinds.airFryer,
  kettle: kitchenKinds.kettle,
  fan: climateKinds.fan,
  "air-conditioner": climateKinds.airConditioner,
  purifier: climateKinds.purifier,
  fridge: householdKinds.fridge,
  washer: householdKinds.washer,
  television: householdKinds.television,
  iron: householdKinds.iron,
  vacuum: householdKinds.vacuum,
  tee: topsKinds.tee,
  shirt: topsKinds.shirt,
  hoodie: topsKinds.hoodie,
  trousers: bottomsAndDressesKinds.trousers,
  dress: bottomsAndDressesKinds.dress,
  hijab: hijabKinds.hijab,
  skirt: bottomsAndDressesKinds.skirt,
  sneaker: footwearKinds.sneaker,
  sandal: footwearKinds.sandal,
  watch: wristAndHeadKinds.watch,
  cap: wristAndHeadKinds.cap,
  heels: footwearKinds.heels,
  handbag: bagsKinds.handbag,
  "sling-bag": bagsKinds.slingBag,
  backpack: bagsKinds.backpack,
  pan: cookwareKinds.pan,
  pot: cookwareKinds.pot,
  knives: cookwareKinds.knives,
  tumbler: drinkwareKinds.tumbler,
  mug: drinkwareKinds.mug,
  lamp: furnitureKinds.lamp,
  chair: furnitureKinds.chair,
  shelf: furnitureKinds.shelf,
  bedding: bedroomKinds.bedding,
  pillow: bedroomKinds.pillow,
  "yoga-mat": trainingKinds.yogaMat,
  dumbbell: trainingKinds.dumbbell,
  tent: outdoorKinds.tent,
  helmet: outdoorKinds.helmet,
  ball: trainingKinds.ball,
  racket: trainingKinds.racket,
  "sleeping-bag": outdoorKinds.sleepingBag,
  bicycle: outdoorKinds.bicycle,
  dropper: skincareKinds.dropper,
  jar: skincareKinds.jar,
  tube: skincareKinds.tube,
  lipstick: makeUpKinds.lipstick,
  cushion: makeUpKinds.cushion,
  perfume: scentAndHairKinds.perfume,
  pump: scentAndHairKinds.pump,
  "hair-dryer": scentAndHairKinds.hairDryer,
  palette: makeUpKinds.palette,
};
