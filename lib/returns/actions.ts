"use server";

import { shopAction, staffAction, userAction } from "@/lib/identity/action-clients";
import { approveReturn, receiveReturn, rejectReturn } from "./answer-return";
import { appealReturn, judgeAppeal } from "./appeal";
import { approveCancel, rejectCancel, requestCancel, withdrawCancel } from "./cancel-requests";
import { requestReturn, sendBack, uploadReturnPicture, withdrawReturn } from "./request-return";
import {
  appealInput,
  judgeInput,
  ownRequestRef,
  receiveReturnInput,
  rejectInput,
  requestCancelInput,
  requestRef,
  requestReturnInput,
  returnPictureInput,
  sendBackInput,
} from "./schema";

export const requestCancelAction = userAction({
  name: "returns.requestCancel",
  input: requestCancelInput,
  run: requestCancel,
});

export const withdrawCancelAction = userAction({
  name: "returns.withdrawCancel",
  input: ownRequestRef,
  run: withdrawCancel,
});

export const approveCancelAction = shopAction({
  name: "returns.approveCancel",
  input: requestRef,
  run: approveCancel,
});

export const rejectCancelAction = shopAction({
  name: "returns.rejectCancel",
  input: rejectInput,
  run: rejectCancel,
});

export const requestReturnAction = userAction({
  name: "returns.requestReturn",
  input: requestReturnInput,
  run: requestReturn,
});

export const uploadReturnPictureAction = userAction({
  name: "returns.uploadPicture",
  input: returnPictureInput,
  run: uploadReturnPicture,
});

export const withdrawReturnAction = userAction({
  name: "returns.withdrawReturn",
  input: ownRequestRef,
  run: withdrawReturn,
});

export const sendBackAction = userAction({
  name: "returns.sendBack",
  input: sendBackInput,
  run: sendBack,
});

export const appealReturnAction = userAction({
  name: "returns.appeal",
  input: appealInput,
  run: appealReturn,
});

export const judgeAppealAction = staffAction({
  name: "returns.judgeAppeal",
  input: judgeInput,
  run: judgeAppeal,
});

export const approveReturnAction = shopAction({
  name: "returns.approveReturn",
  input: requestRef,
  run: approveReturn,
});

export const rejectReturnAction = shopAction({
  name: "returns.rejectReturn",
  input: rejectInput,
  run: rejectReturn,
});

export const receiveReturnAction = shopAction({
  name: "returns.receive",
  input: receiveReturnInput,
  run: receiveReturn,
});
