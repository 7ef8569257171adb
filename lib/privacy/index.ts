export { ERASURE_BLOCKS, type ErasureBlock } from "./blocks";
export type { PersonExport } from "./collect";
export { callErasureBack, type Erasure, getMyErasure, type MyErasure, requestErasure } from "./erasure";
export { exportMyData } from "./export";
export { sweepErasures } from "./forget";
export { publicPeriods } from "./periods";
export { removePictures } from "./pictures";
export { pruneExpired } from "./retention";
export {
  callErasureBackFor,
  type ErasureRow,
  exportForPerson,
  type FoundPerson,
  findPerson,
  listErasures,
  requestErasureFor,
} from "./staff";
