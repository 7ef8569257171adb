export { type Answer, asResponse, createDoor } from "./door";
export { endpoints } from "./endpoints";
export { openApiDocument } from "./openapi";
export {
  apiReference,
  type Content,
  type Group,
  type Operation,
  type Reference,
  type Shape,
} from "./reference";
export type { Field } from "./reference/fields";
