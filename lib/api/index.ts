export { type Answer, createDoor } from "./door";
export { endpoints } from "./endpoints";
export { pruneIdempotency } from "./idempotency";
export { openApiDocument } from "./openapi";
