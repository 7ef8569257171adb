export {
  type AddressRow,
  createAddress,
  getAddress,
  listAddresses,
  removeAddress,
  setDefaultAddress,
  updateAddress,
} from "./addresses";
export { safeCallbackPath } from "./callback-path";
export { cookieOptions, guestCookieName } from "./cookies";
export type { Device } from "./device";
export { requestEmailVerification, verifyEmail } from "./email-verification";
export { type IssuedChallenge, requestOtp } from "./otp-request";
export { type VerifiedPerson, verifyOtp } from "./otp-verify";
export { formatPhone, parseMobile } from "./phone";
export { requireStaff, requireUser } from "./policy";
export { changePhone, getProfile, type Profile, requestPhoneChange, updateProfile } from "./profile";
export {
  endSession,
  listSessions,
  revokeAllSessions,
  revokeSession,
  type SessionRow,
  sessionActor,
  startSession,
  touchSession,
} from "./sessions";
