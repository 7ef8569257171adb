export type { CheckResult, Finding, Rule, Subject } from "./check";
export { measureProof } from "./proof-metrics";
export {
  getProof,
  listProofs,
  type ProofDetail,
  type ProofRow,
  recordProof,
  runProof,
  runScheduledProof,
} from "./proofs";
export { type ProofOptions, proveStock, type StockProof } from "./prove-stock";
export type { Level, Sign } from "./sign-list";
export { readSigns } from "./signs";
