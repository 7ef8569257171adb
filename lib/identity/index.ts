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
export { ACTS, type ShopKind } from "./audit/acts";
export { type AuditFilter, type AuditRow, exportAudit, listAudit, listAuditActors } from "./audit/list";
export {
  actorsOfShop,
  allShopActs,
  pageOfShopActs,
  type ShopAct,
  type ShopActFilter,
} from "./audit/of-shop";
export { shopActFilterInput } from "./audit/shop-act-filter";
export { witnessed, witnessRefusal } from "./audit/witness";
export { type BearerReason, bearerRefused, bearerToken, wwwAuthenticate } from "./bearer";
export { safeCallbackPath } from "./callback-path";
export { cookieOptions, guestCookieName } from "./cookies";
export { type Device, describeDevice, deviceName } from "./device";
export { forgetProof, requestEmailVerification, verifyEmail } from "./email-verification";
export { replaceSigningKey, rotateSigningKeys } from "./key-rotation";
export { type IssuedChallenge, requestOtp } from "./otp-request";
export { type VerifiedPerson, verifyOtp } from "./otp-verify";
export { requestOwnCode, requireOwnCode } from "./own-code";
export { formatPhone, parseMobile } from "./phone";
export { requireNothingOwed, requireShopUser, requireStaff, requireUser } from "./policy";
export { changePhone, getProfile, type Profile, requestPhoneChange, updateProfile } from "./profile";
export { requestSeed } from "./request-seed";
export { SEALED_BY_IDENTITY } from "./sealed-columns";
export {
  listSecondFactors,
  type PasskeyRow,
  removePasskey,
  removeTotp,
  renamePasskey,
  type SecondFactors,
} from "./second-factor/factors";
export { beginPasskeyProof, finishPasskeyProof } from "./second-factor/passkey-prove";
export { beginPasskey, finishPasskey } from "./second-factor/passkey-register";
export { proveRecoveryCode, renewRecoveryCodes } from "./second-factor/recovery-codes";
export { type ProofMethod, proofStanding, requireFresh } from "./second-factor/standing";
export { proveTotp } from "./second-factor/totp-prove";
export { type AddedFactor, beginTotp, confirmTotp } from "./second-factor/totp-setup";
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
export { issueTokens, refreshTokens, revokeTokens, type Tokens } from "./tokens";
export { watchSecrets } from "./watch-secrets";
