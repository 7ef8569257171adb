export { requireStaff, requireUser } from "./policy";
