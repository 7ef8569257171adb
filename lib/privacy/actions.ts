"use server";

import { z } from "zod";
import { requestOwnCode } from "@/lib/identity";
import { staffAction, userAction } from "@/lib/identity/action-clients";
import { verifyOtpInput } from "@/lib/identity/schema";
import { callErasureBack, requestErasure } from "./erasure";
import { exportMyData } from "./export";
import { callBackForInput, findPersonInput, forPersonInput } from "./schema";
import { callErasureBackFor, exportForPerson, findPerson, requestErasureFor } from "./staff";

const nothing = z.strictObject({});

export const requestOwnCodeAction = userAction({
  name: "privacy.requestOwnCode",
  input: nothing,
  run: (ctx) => requestOwnCode(ctx),
});

export const exportMyDataAction = userAction({
  name: "privacy.exportMyData",
  input: verifyOtpInput,
  run: exportMyData,
});

export const requestErasureAction = userAction({
  name: "privacy.requestErasure",
  input: verifyOtpInput,
  run: requestErasure,
});

export const callErasureBackAction = userAction({
  name: "privacy.callErasureBack",
  input: nothing,
  run: (ctx) => callErasureBack(ctx),
});

export const findPersonAction = staffAction({
  name: "privacy.findPerson",
  input: findPersonInput,
  run: findPerson,
});

export const exportForPersonAction = staffAction({
  name: "privacy.exportForPerson",
  input: forPersonInput,
  run: exportForPerson,
});

export const requestErasureForAction = staffAction({
  name: "privacy.requestErasureFor",
  input: forPersonInput,
  run: requestErasureFor,
});

export const callErasureBackForAction = staffAction({
  name: "privacy.callErasureBackFor",
  input: callBackForInput,
  run: callErasureBackFor,
});
