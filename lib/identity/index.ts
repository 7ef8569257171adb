export { tokenActor } from "./access-token";
export {
  type AddressRow,
  createAddress,
  getAddress,
  listAddresses,
  removeAddress,
  setDefaultAddress,
  updateAddress,
} from "./addresses";
export { type BearerReason, bearerRefused, bearerToken, wwwAuthenticate } from "./bearer";
export { safeCallbackPath } from "./callback-path";
export { cookieOptions, guestCookieName } from "./cookies";
export type { Device } from "./device";
export { requestEmailVerification, verifyEmail } from "./email-verification";
export { replaceSigningKey, rotateSigningKeys } from "./key-rotation";
export { type IssuedChallenge, requestOtp } from "./otp-request";
export { type VerifiedPerson, verifyOtp } from "./otp-verify";
export { formatPhone, parseMobile } from "./phone";
export { requireShopUser, requireStaff, requireUser } from "./policy";
export { changePhone, getProfile, type Profile, requestPhoneChange, updateProfile } from "./profile";
export { requestSeed } from "./request-seed";
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
export { publicKeys } from "./signing-keys";
export { issueTokens, pruneRefreshTokens, refreshTokens, revokeTokens, type Tokens } from "./tokens";
